package dev.fermata.samples.server;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The server as a program sees it.
@Timeout(120)
class ScriptServerTest {

    private static final Pattern TOKEN = Pattern.compile("name=\"token\" value=\"(\\d+)\"");

    private final HttpClient client =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build();
    private ScriptServer server;

    @BeforeEach
    void start() throws IOException {
        server = ScriptServer.start(0);
    }

    @AfterEach
    void stop() {
        client.close();
        server.close();
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(
                    request.timeout(Duration.ofSeconds(30)).build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private HttpResponse<String> get(URI where) {
        return send(HttpRequest.newBuilder(where));
    }

    private HttpRequest.Builder form(URI where, String... fields) {
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < fields.length; i += 2) {
            body.append(fields[i])
                    .append('=')
                    .append(URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8))
                    .append('&');
        }
        return HttpRequest.newBuilder(where)
                .POST(HttpRequest.BodyPublishers.ofString(body.toString()));
    }

    private HttpResponse<String> post(URI where, String... fields) {
        return send(form(where, fields));
    }

    /// Starts a script and gives the address of its page.
    private URI run(String source, String... more) {
        Stream<String> fields = Stream.of("name", "t.py", "source", source);
        HttpResponse<String> started =
                post(
                        server.address().resolve("scripts"),
                        Stream.concat(fields, Stream.of(more)).toArray(String[]::new));
        assertEquals(200, started.statusCode());
        return started.uri();
    }

    private String awaitText(URI page, String text) {
        await().until(() -> get(page).body().contains(text));
        return get(page).body();
    }

    private static String token(String page) {
        Matcher found = TOKEN.matcher(page);
        assertTrue(found.find(), page);
        return found.group(1);
    }

    private URI action(URI page, String name) {
        return URI.create(page + "/" + name);
    }

    @Test
    void aPersonAnswers() {
        URI page = run("def ask(q):\n    return yield_to_host(q)\nprint(ask('how many <b>?') + 1)");
        String parked = awaitText(page, "PARKED");
        assertTrue(parked.contains("t.py, line 2, in ask\n    q = 'how many &lt;b&gt;?'"), parked);
        assertTrue(get(server.address()).body().contains("how many &lt;b&gt;?"));
        post(action(page, "resume"), "token", token(parked), "value", "41");
        String ended = awaitText(page, "finished with exit code 0");
        assertTrue(ended.contains("<pre id=\"output\">42\n</pre>"), ended);
        assertEquals(
                409,
                post(action(page, "resume"), "token", token(parked), "value", "1").statusCode());
    }

    @Test
    void aPersonRaises() {
        URI page = run("yield_to_host(1)");
        String token = token(awaitText(page, "PARKED"));
        URI raise = action(page, "raise");
        assertEquals(
                400, post(raise, "token", token, "type", "Nothing", "message", "x").statusCode());
        post(raise, "token", token, "type", "KeyError", "message", "kiwi");
        awaitText(page, "KeyError: 'kiwi'");
    }

    @Test
    void aPersonSteps() {
        URI page = run("n = 0\nwhile n < 1000:\n    n += 1\nyield_to_host(n)", "slow", "on");
        for (int round = 0; round < 4; round++) {
            String token = token(awaitText(page, "it is in slow motion"));
            post(action(page, "step"), "token", token);
            await().until(() -> !get(page).body().contains("\"token\" value=\"" + token + "\""));
        }
        String slow = awaitText(page, "it is in slow motion");
        assertTrue(
                Pattern.compile("^    n = [1-4]$", Pattern.MULTILINE).matcher(slow).find(), slow);
        post(action(page, "run"), "token", token(slow));
        awaitText(page, "<td class=\"asks\">1000<td>");
        post(action(page, "kill"));
        awaitText(page, "terminated by its host");
    }

    @Test
    void aRunningScriptIsPausedAndKilled() {
        URI page = run("while True: pass");
        post(action(page, "pause"));
        awaitText(page, "PARKED");
        post(action(page, "kill"));
        awaitText(page, "ENDED");
    }

    @Test
    void whatIsNotRightIsRefused() {
        URI scripts = server.address().resolve("scripts");
        HttpResponse<String> invalid = post(scripts, "source", "x = = 1");
        assertEquals(400, invalid.statusCode());
        assertTrue(invalid.body().contains("SyntaxError: invalid syntax"), invalid.body());
        assertEquals(400, post(scripts).statusCode());
        assertEquals(404, get(URI.create(scripts + "/99")).statusCode());
        assertEquals(404, get(URI.create(scripts + "/x")).statusCode());
        assertEquals(404, get(server.address().resolve("elsewhere")).statusCode());
        URI page = run("yield_to_host(1)");
        assertEquals(404, post(action(page, "dance")).statusCode());
        assertEquals(
                403,
                send(form(action(page, "kill")).header("Origin", "http://evil.example"))
                        .statusCode());
    }

    @Test
    void strangersHaveLimits() {
        URI page = run("x = []\nwhile True: x.append('y' * 1000)");
        awaitText(page, "memory limit exceeded in t.py, line 2");
    }
}
