package dev.fermata.host;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/// What a flight recording tells of scripts.
@Timeout(60)
class FlightEventsTest {

    private static final String PREFIX = "dev.fermata.";

    @TempDir Path directory;
    private final Recording recording = new Recording();

    @BeforeEach
    void record() {
        for (String name : List.of("Start", "Park", "Resume", "SliceEnd", "Limit", "Finish")) {
            recording.enable(PREFIX + name);
        }
        recording.start();
    }

    @AfterEach
    void stop() {
        recording.close();
    }

    /// The events of a script, in the order of their times.
    private List<RecordedEvent> events(String script) throws IOException {
        Path file = directory.resolve("recording.jfr");
        recording.dump(file);
        return RecordingFile.readAllEvents(file).stream()
                .filter(e -> e.getEventType().getName().startsWith(PREFIX))
                .filter(e -> e.getString("script").equals(script))
                .sorted(Comparator.comparing(RecordedEvent::getStartTime))
                .toList();
    }

    private static String name(RecordedEvent event) {
        return event.getEventType().getName().substring(PREFIX.length());
    }

    private static RecordedEvent only(List<RecordedEvent> events, String name) {
        List<RecordedEvent> found = events.stream().filter(e -> name(e).equals(name)).toList();
        assertEquals(1, found.size(), name);
        return found.getFirst();
    }

    @Test
    void aLifeIsToldInOrder() throws Exception {
        StartOptions here = StartOptions.defaults().withExecutor(Runnable::run);
        Execution run =
                Fermata.create()
                        .compile("life.py", "x = 1\nyield_to_host(x)\nyield_to_host(x)\n")
                        .start(here);
        run.resume(assertInstanceOf(Parked.class, run.next()), null);
        run.resume(assertInstanceOf(Parked.class, run.next()), null);
        assertInstanceOf(Finished.class, run.next());

        List<RecordedEvent> events = events("life.py");
        assertEquals(
                List.of("Start", "Park", "Resume", "Park", "Resume", "Finish"),
                events.stream().map(FlightEventsTest::name).toList());
        assertEquals(
                List.of(1L, 1L, 2L, 2L),
                events.subList(1, 5).stream().map(e -> e.getLong("token")).toList());
        assertEquals("Yield", events.get(1).getString("reason"));
        assertEquals(2, events.get(1).getInt("line"));
        assertEquals(3, events.get(3).getInt("line"));
        assertEquals("FINISHED", events.get(5).getString("outcome"));
        assertTrue(events.stream().allMatch(e -> e.getLong("execution") == run.id()));
    }

    @Test
    void resumingTakesNoTimeOfTheScripts() throws Exception {
        StartOptions here = StartOptions.defaults().withExecutor(Runnable::run);
        Execution run =
                Fermata.create()
                        .compile("brief.py", "yield_to_host(1)\nyield_to_host(2)")
                        .start(here);
        run.resume(assertInstanceOf(Parked.class, run.next()), null);
        List<RecordedEvent> events = events("brief.py");
        Instant parkedAgain = events.getLast().getStartTime();
        RecordedEvent resume = only(events, "Resume");
        assertTrue(resume.getEndTime().isBefore(parkedAgain), "resume ends before the next park");
    }

    @Test
    void awaitingIsAPause() throws Exception {
        CompletableFuture<String> answer = new CompletableFuture<>();
        Exports host = Exports.none().function("ask()", arguments -> answer);
        Execution run =
                Fermata.builder()
                        .exportGlobal("host", host)
                        .build()
                        .compile("waits.py", "\nhost.ask()\n")
                        .start();
        await().until(() -> run.interruptWait("KeyError", "stop"));
        assertInstanceOf(Failed.class, run.next());
        List<RecordedEvent> events = events("waits.py");
        assertEquals("Await", only(events, "Park").getString("reason"));
        assertEquals(2, only(events, "Park").getInt("line"));
        only(events, "Resume");
        assertEquals("RAISED", only(events, "Finish").getString("outcome"));
    }

    @Test
    void aLimitIsNamedWithItsLine() throws Exception {
        StartOptions little = StartOptions.defaults().withLimits(Limits.none().withFuel(1000));
        Execution endless =
                Fermata.create().compile("endless.py", "x = 1\nwhile True: pass\n").start(little);
        assertInstanceOf(Failed.class, endless.next());
        List<RecordedEvent> events = events("endless.py");
        assertEquals("FUEL", only(events, "Limit").getString("limit"));
        assertEquals(2, only(events, "Limit").getInt("line"));
        assertEquals("LIMIT", only(events, "Finish").getString("outcome"));
    }

    @Test
    void aSliceEndsWhenAnotherRuns() throws Exception {
        FermataScheduler scheduler = FermataScheduler.builder().slots(1).build();
        Fermata engine = Fermata.builder().scheduler(scheduler).build();
        Execution endless = engine.compile("hog.py", "while True: pass\n").start();
        await().until(() -> scheduler.running() == 1);
        assertInstanceOf(Finished.class, engine.compile("other.py", "pass").start().next());
        endless.terminate();
        assertInstanceOf(Failed.class, endless.next());
        RecordedEvent first =
                events("hog.py").stream()
                        .filter(e -> name(e).equals("SliceEnd"))
                        .findFirst()
                        .orElseThrow();
        assertEquals(endless.id(), first.getLong("execution"));
        assertEquals(1, first.getInt("line"));
    }
}
