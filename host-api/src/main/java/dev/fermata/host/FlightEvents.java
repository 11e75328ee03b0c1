package dev.fermata.host;

import dev.fermata.vm.object.Request;
import dev.fermata.vm.script.Event;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;

/// What a flight recording tells of executions. Events that are not recorded cost a test of a flag.
final class FlightEvents {

    private FlightEvents() {}

    static void started(Execution run) {
        commit(new Start(), run);
    }

    /// To be called before a script is resumed: the event is of this moment, though it is committed later.
    static Resume resuming() {
        Resume event = new Resume();
        event.begin();
        event.end();
        return event;
    }

    /// To be called when it has been. It may have parked again since.
    static void resumed(Resume event, Execution run, Event.Parked pause) {
        event.token = pause.sequence();
        commit(event, run);
    }

    static void parked(Execution run, Event.Parked pause) {
        Park event = new Park();
        event.token = pause.sequence();
        event.reason = reason(pause.request());
        event.line = pause.line();
        commit(event, run);
    }

    private static String reason(Request request) {
        return switch (request) {
            case Request.Yield y -> "Yield";
            case Request.OutOfFuel o -> "OutOfFuel";
            case Request.SliceEnd s -> "PauseRequested";
            case Request.Await a -> "Await";
        };
    }

    /// To be called with a script's last step.
    static void ended(Step step) {
        Finish event = new Finish();
        event.outcome = "FINISHED";
        if (step instanceof Failed failed) {
            event.outcome = failed.reason().name();
            limited(failed);
        }
        commit(event, step.execution());
    }

    private static void limited(Failed failed) {
        dev.fermata.vm.spi.Limit exceeded = failed.error().limit();
        if (exceeded != null) {
            Limit event = new Limit();
            event.limit = exceeded.name();
            event.line = failed.error().line();
            commit(event, failed.execution());
        }
    }

    private static void commit(OfExecution event, Execution run) {
        if (event.shouldCommit()) {
            event.script = run.script().name();
            event.execution = run.id();
            event.commit();
        }
    }

    /// What all have in common.
    @Category("Fermata")
    @StackTrace(false)
    private abstract static class OfExecution extends jdk.jfr.Event {

        @Label("Script")
        String script = "";

        @Label("Execution")
        @Description("Tells the executions of a scheduler apart, from 1")
        long execution;
    }

    @Name("dev.fermata.Start")
    @Label("Script Start")
    private static final class Start extends OfExecution {}

    @Name("dev.fermata.Park")
    @Label("Script Park")
    private static final class Park extends OfExecution {

        @Label("Token")
        @Description("The number of the pause in the execution's life, from 1")
        long token;

        @Label("Reason")
        @Description("Yield, Await, OutOfFuel or PauseRequested")
        String reason = "";

        @Label("Line")
        int line;
    }

    @Name("dev.fermata.Resume")
    @Label("Script Resume")
    static final class Resume extends OfExecution {

        @Label("Token")
        long token;
    }

    @Name("dev.fermata.Limit")
    @Label("Script Limit Exceeded")
    private static final class Limit extends OfExecution {

        @Label("Limit")
        String limit = "";

        @Label("Line")
        int line;
    }

    @Name("dev.fermata.Finish")
    @Label("Script Finish")
    private static final class Finish extends OfExecution {

        @Label("Outcome")
        @Description("FINISHED, or why the script failed")
        String outcome = "";
    }
}
