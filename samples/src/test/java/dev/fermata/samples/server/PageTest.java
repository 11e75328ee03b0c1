package dev.fermata.samples.server;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.openqa.selenium.By;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/// The server's pages as a person uses them, in a Chromium without a screen. Runs where `chromium` and `chromedriver` are
/// installed.
@Timeout(180)
class PageTest {

    private @Nullable ScriptServer server;
    private @Nullable WebDriver browser;

    private static Optional<File> installed(String program) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .map(directory -> Path.of(directory, program))
                .filter(Files::isExecutable)
                .map(Path::toFile)
                .findFirst();
    }

    @BeforeEach
    void open() throws IOException {
        Optional<File> chromium = installed("chromium");
        Optional<File> driver = installed("chromedriver");
        assumeTrue(chromium.isPresent() && driver.isPresent(), "needs chromium and chromedriver");
        server = ScriptServer.start(0);
        ChromeDriverService service =
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(driver.orElseThrow())
                        .usingAnyFreePort()
                        .build();
        ChromeOptions options =
                new ChromeOptions()
                        .setBinary(chromium.orElseThrow())
                        // The sandbox does not work for root, as in containers; the pages are our
                        // own.
                        .addArguments("--headless", "--no-sandbox", "--disable-dev-shm-usage");
        browser = new ChromeDriver(service, options);
        browser.manage().timeouts().pageLoadTimeout(Duration.ofSeconds(60));
        browser.get(server.address().toString());
    }

    @AfterEach
    void close() {
        if (browser != null) {
            browser.quit();
        }
        if (server != null) {
            server.close();
        }
    }

    private WebElement element(String css) {
        return browser.findElement(By.cssSelector(css));
    }

    private void type(String css, String text) {
        element(css).clear();
        element(css).sendKeys(text);
    }

    private void click(String css) {
        element(css).click();
    }

    private void start(String source) {
        type("textarea[name=source]", source);
        click("#start");
    }

    private void awaitState(String state) {
        await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> {
                            browser.navigate().refresh();
                            return element(".state").getText().equals(state);
                        });
    }

    @Test
    void aPersonAnswersRaisesStepsAndKills() {
        start("name = yield_to_host('Who is <there>?')\nprint('hello', name)\nyield_to_host(1)");
        awaitState("PARKED");
        assertEquals("'Who is <there>?'", element(".asks").getText());
        type("input[name=value]", "Ann");
        click("#resume");
        awaitState("PARKED");
        assertEquals("hello Ann", element("#output").getText());
        assertTrue(element("#stack").getText().contains("name = 'Ann'"));
        type("input[name=message]", "not now");
        click("#raise");
        awaitState("ENDED");
        assertTrue(element("#outcome").getText().endsWith("ValueError: not now"));

        browser.get(server.address().toString());
        click("input[name=slow]");
        start("n = 0\nwhile n < 100: n += 1\nyield_to_host(n)");
        for (int i = 0; i < 4; i++) {
            awaitState("PARKED");
            click("#step");
        }
        awaitState("PARKED");
        assertTrue(element("#stack").getText().matches("(?s).*n = [1-4]\\b.*"));
        click("#run");
        await().until(
                        () -> {
                            browser.navigate().refresh();
                            return element(".asks").getText().equals("100");
                        });
        click("#kill");
        awaitState("ENDED");
        assertTrue(element("#outcome").getText().startsWith("terminated by its host"));

        browser.get(server.address().toString());
        assertEquals(2, browser.findElements(By.cssSelector("#scripts .state")).size());
    }
}
