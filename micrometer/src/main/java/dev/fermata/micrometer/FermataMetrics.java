package dev.fermata.micrometer;

import dev.fermata.host.FermataScheduler;
import dev.fermata.host.SchedulerCounts;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.BaseUnits;
import io.micrometer.core.instrument.binder.MeterBinder;

import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;

/// Binds what a scheduler counts:
///
/// | Meter | Kind | Tags |
/// |---|---|---|
/// | `fermata.scripts` | gauge: scripts now | `state`: `live`, `running`, `waiting` (for a slot) |
/// | `fermata.memory` | gauge: bytes of the objects of scripts with a memory limit, as far as they were measured | |
/// | `fermata.scripts.started` | counter | |
/// | `fermata.scripts.ended` | counter | `outcome`: `finished`, `raised`, `limit`, `terminated`, `crashed` |
/// | `fermata.pauses` | counter | |
/// | `fermata.resumes` | counter | |
///
/// The registry does not keep the scheduler alive.
public final class FermataMetrics implements MeterBinder {

    private final FermataScheduler scheduler;
    private final Tags tags;

    /// @param tags what all meters have besides their own, such as which scheduler it is
    public FermataMetrics(FermataScheduler scheduler, Iterable<Tag> tags) {
        this.scheduler = scheduler;
        this.tags = Tags.of(tags);
    }

    /// Without further tags.
    public FermataMetrics(FermataScheduler scheduler) {
        this(scheduler, Tags.empty());
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        scripts(registry, "live", FermataScheduler::live);
        scripts(registry, "running", FermataScheduler::running);
        scripts(registry, "waiting", FermataScheduler::waiting);
        Gauge.builder("fermata.memory", scheduler, FermataScheduler::memory)
                .description("What the objects of scripts take, as far as they were measured")
                .baseUnit(BaseUnits.BYTES)
                .tags(tags)
                .register(registry);
        counter(registry, "fermata.scripts.started", Tags.empty(), SchedulerCounts::started);
        ended(registry, "finished", SchedulerCounts::finished);
        ended(registry, "raised", SchedulerCounts::raised);
        ended(registry, "limit", SchedulerCounts::limited);
        ended(registry, "terminated", SchedulerCounts::terminated);
        ended(registry, "crashed", SchedulerCounts::crashed);
        counter(registry, "fermata.pauses", Tags.empty(), SchedulerCounts::parked);
        counter(registry, "fermata.resumes", Tags.empty(), SchedulerCounts::resumed);
    }

    private void scripts(
            MeterRegistry registry, String state, ToDoubleFunction<FermataScheduler> count) {
        Gauge.builder("fermata.scripts", scheduler, count)
                .description("Scripts by what they do now")
                .tags(tags.and("state", state))
                .register(registry);
    }

    private void ended(
            MeterRegistry registry, String outcome, ToLongFunction<SchedulerCounts> count) {
        counter(registry, "fermata.scripts.ended", Tags.of("outcome", outcome), count);
    }

    private void counter(
            MeterRegistry registry, String name, Tags own, ToLongFunction<SchedulerCounts> count) {
        FunctionCounter.builder(name, scheduler, s -> count.applyAsLong(s.counts()))
                .tags(tags.and(own))
                .register(registry);
    }
}
