package dev.fermata.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fermata.host.HostileCase.Attempt;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/// The scripts of `src/test/hostile`, beside a script and a thread that must not notice.
/// `docs/security.md` tells how they end.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(120)
class HostileCasesTest {

    private static final double MOST_MILLIS = 50;
    private static final long KILOBYTE = 1024;

    private static final Limits ALONE =
            Limits.untrusted()
                    .withMemory(16 * KILOBYTE * KILOBYTE)
                    .withFuel(20_000_000)
                    .withWallTime(Duration.ofSeconds(2));

    private final FermataScheduler scheduler = FermataScheduler.create();
    private final Fermata engine = Fermata.builder().scheduler(scheduler).limits(ALONE).build();
    private final Canary canary = new Canary(engine);

    static List<HostileCase> cases() {
        return HostileCase.all();
    }

    @BeforeAll
    void beginQuietly() {
        canary.scriptDelays().takeMillis99();
        canary.threadDelays().takeMillis99();
    }

    @AfterAll
    void nothingIsLeft() throws Exception {
        checkCanary();
        canary.end();
        assertTrue(scheduler.awaitTermination(Duration.ofSeconds(20)));
        assertEquals(0, scheduler.running());
        assertEquals(0, scheduler.waiting());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void endsAsItShould(HostileCase hostile) throws Exception {
        for (Attempt attempt : hostile.attempts()) {
            check(attempt, engine.compile("hostile.py", attempt.source()).start());
        }
    }

    @Test
    void theDocumentationHasThem() throws Exception {
        String table =
                cases().stream()
                        .map(
                                c ->
                                        "| %s | %s | %s |\n"
                                                .formatted(c.number(), c.title(), c.outcome()))
                        .collect(Collectors.joining());
        String text = Files.readString(Path.of("../docs/security.md"));
        assertTrue(text.contains(table), () -> "docs/security.md should have\n" + table);
    }

    private static void check(Attempt attempt, Execution run) throws InterruptedException {
        Step step = run.next();
        String end = end(step);
        assertTrue(
                attempt.ends().contains(end),
                () -> attempt.source() + " ends with " + end + ": " + step);
        if (step instanceof Failed failed && failed.reason() == Failed.Reason.LIMIT) {
            assertEquals("hostile.py", failed.error().script(), attempt::source);
            assertNotEquals(0, failed.error().line(), attempt::source);
        }
    }

    private static String end(Step step) {
        return switch (step) {
            case Finished finished -> "finishes";
            case Parked parked -> "parks";
            case Failed failed ->
                    switch (failed.reason()) {
                        case LIMIT -> "limit";
                        case RAISED -> failed.error().pythonType();
                        case TERMINATED, CRASHED -> failed.reason().toString();
                    };
        };
    }

    private void checkCanary() {
        double script = canary.scriptDelays().takeMillis99();
        double thread = canary.threadDelays().takeMillis99();
        assertEquals("", canary.wrong());
        assertTrue(script < MOST_MILLIS, () -> "the canary's p99 was " + script + " ms");
        assertTrue(thread < MOST_MILLIS, () -> "a virtual thread's p99 was " + thread + " ms");
    }
}
