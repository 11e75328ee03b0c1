package dev.fermata.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;

/// What a flight recording tells of scripts.
@Timeout(60)
class FlightEventsTest {

    @Test
    void aRecordingTellsOfALife(@TempDir Path directory) throws Exception {
        Path file = directory.resolve("life.jfr");
        try (Recording recording = new Recording()) {
            for (String name : List.of("Start", "Park", "Resume", "Limit", "Finish")) {
                recording.enable("dev.fermata." + name);
            }
            recording.start();
            Execution run =
                    Fermata.create().compile("life.py", "x = 1\nyield_to_host(x)\n").start();
            Parked token = assertInstanceOf(Parked.class, run.next());
            run.resume(token, null);
            assertInstanceOf(Finished.class, run.next());
            StartOptions little = StartOptions.defaults().withLimits(Limits.none().withFuel(1000));
            Execution endless =
                    Fermata.create().compile("endless.py", "while True: pass\n").start(little);
            assertInstanceOf(Failed.class, endless.next());
            recording.stop();
            recording.dump(file);
        }
        List<RecordedEvent> events = RecordingFile.readAllEvents(file);
        assertEquals(1, count(events, "Start", "life.py"));
        assertEquals(1, count(events, "Resume", "life.py"));
        assertEquals("FINISHED", only(events, "Finish", "life.py").getString("outcome"));
        RecordedEvent park = only(events, "Park", "life.py");
        assertEquals("Yield", park.getString("reason"));
        assertEquals(1, park.getLong("token"));
        assertEquals(2, park.getInt("line"));
        RecordedEvent limit = only(events, "Limit", "endless.py");
        assertEquals("FUEL", limit.getString("limit"));
        assertEquals(1, limit.getInt("line"));
        assertEquals("LIMIT", only(events, "Finish", "endless.py").getString("outcome"));
    }

    private static long count(List<RecordedEvent> events, String name, String script) {
        return events.stream().filter(e -> is(e, name, script)).count();
    }

    private static RecordedEvent only(List<RecordedEvent> events, String name, String script) {
        return events.stream().filter(e -> is(e, name, script)).findFirst().orElseThrow();
    }

    private static boolean is(RecordedEvent event, String name, String script) {
        return event.getEventType().getName().equals("dev.fermata." + name)
                && event.getString("script").equals(script);
    }
}
