package dev.fermata.micrometer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.fermata.host.Execution;
import dev.fermata.host.Failed;
import dev.fermata.host.Fermata;
import dev.fermata.host.FermataScheduler;
import dev.fermata.host.Finished;
import dev.fermata.host.Parked;

import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class FermataMetricsTest {

    private final FermataScheduler scheduler = FermataScheduler.create();
    private final Fermata engine = Fermata.builder().scheduler(scheduler).build();
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

    private double count(String name, String... tags) {
        return registry.get(name).tags(tags).functionCounter().count();
    }

    private double live() {
        return registry.get("fermata.scripts").tag("state", "live").gauge().value();
    }

    @Test
    void whatScriptsDoIsCounted() throws InterruptedException {
        new FermataMetrics(scheduler, Tags.of("pool", "a")).bindTo(registry);
        Execution run = engine.compile("parks.py", "yield_to_host(1)").start();
        Parked token = assertInstanceOf(Parked.class, run.next());
        assertEquals(1, live());
        run.resume(token, null);
        assertInstanceOf(Finished.class, run.next());
        assertInstanceOf(Failed.class, engine.compile("raises.py", "1 / 0").start().next());
        assertEquals(0, live());
        assertEquals(2, count("fermata.scripts.started", "pool", "a"));
        assertEquals(1, count("fermata.scripts.ended", "outcome", "finished"));
        assertEquals(1, count("fermata.scripts.ended", "outcome", "raised"));
        assertEquals(0, count("fermata.scripts.ended", "outcome", "limit"));
        assertEquals(1, count("fermata.pauses"));
        assertEquals(1, count("fermata.resumes"));
        assertEquals(0, registry.get("fermata.memory").gauge().value());
    }
}
