package dev.fermata.host;

import dev.fermata.vm.script.Event;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.concurrent.atomic.LongAdder;

/// Tells what becomes of the executions of a scheduler: to flight recordings, the log, and those who count. Logs what is
/// not the scripts' fault as an error, their lives for debugging, and nothing that a script could say.
final class Chronicle {

    private static final Logger LOG = LoggerFactory.getLogger(Execution.class);

    private final LongAdder started = new LongAdder();
    private final LongAdder finished = new LongAdder();
    private final LongAdder raised = new LongAdder();
    private final LongAdder limited = new LongAdder();
    private final LongAdder terminated = new LongAdder();
    private final LongAdder crashed = new LongAdder();
    private final LongAdder parked = new LongAdder();
    private final LongAdder resumed = new LongAdder();

    SchedulerCounts counts() {
        return new SchedulerCounts(
                started.sum(),
                finished.sum(),
                raised.sum(),
                limited.sum(),
                terminated.sum(),
                crashed.sum(),
                parked.sum(),
                resumed.sum());
    }

    void started(Execution run) {
        started.increment();
        FlightEvents.started(run);
        LOG.debug("Script {} of {} started.", run.id(), run.script().name());
    }

    void parked(Execution run, Event.Parked pause) {
        parked.increment();
        FlightEvents.parked(run, pause);
        if (LOG.isTraceEnabled()) {
            LOG.trace(
                    "Script {} of {} parked in line {}.",
                    run.id(),
                    run.script().name(),
                    pause.line());
        }
    }

    /// To be called before a script is resumed; then [#resumed].
    FlightEvents.Resume resuming() {
        return FlightEvents.resuming();
    }

    void resumed(FlightEvents.Resume recorded, Execution run, Event.Parked pause) {
        resumed.increment();
        FlightEvents.resumed(recorded, run, pause);
    }

    /// To be called with a script's last step.
    void ended(Step step) {
        FlightEvents.ended(step);
        if (!(step instanceof Failed failed)) {
            finished.increment();
            LOG.debug("Script {} of {} finished.", id(step), name(step));
            return;
        }
        counter(failed.reason()).increment();
        ScriptException error = failed.error();
        switch (failed.reason()) {
            case RAISED ->
                    LOG.debug(
                            "Script {} of {} ended with {} in line {}.",
                            id(step),
                            name(step),
                            error.pythonType(),
                            error.line());
            case LIMIT ->
                    LOG.debug(
                            "Script {} of {} exceeded its limit {} in line {}.",
                            id(step),
                            name(step),
                            error.limit(),
                            error.line());
            case TERMINATED ->
                    LOG.debug(
                            "Script {} of {} was terminated in line {}.",
                            id(step),
                            name(step),
                            error.line());
            case CRASHED ->
                    LOG.error(
                            "Script {} of {} ended by a defect of the virtual machine.",
                            id(step),
                            name(step),
                            error);
        }
    }

    private LongAdder counter(Failed.Reason reason) {
        return switch (reason) {
            case RAISED -> raised;
            case LIMIT -> limited;
            case TERMINATED -> terminated;
            case CRASHED -> crashed;
        };
    }

    private static long id(Step step) {
        return step.execution().id();
    }

    private static String name(Step step) {
        return step.execution().script().name();
    }
}
