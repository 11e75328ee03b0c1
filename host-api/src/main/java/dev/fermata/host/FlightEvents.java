package dev.fermata.host;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;

/// What a flight recording tells of executions. Events that are not recorded cost a test of a flag.
final class FlightEvents {

    private FlightEvents() {}

    static void started(Execution run) {
        commit(new Start(), run);
    }

    static void resumed(Parked token) {
        Resume event = new Resume();
        event.token = token.sequence();
        commit(event, token.execution());
    }

    static void stepped(Step step) {
        switch (step) {
            case Parked token -> parked(token);
            case Failed failed -> failed(failed);
            case Finished finished -> ended(finished.execution(), "FINISHED");
        }
    }

    private static void parked(Parked token) {
        Park event = new Park();
        if (event.isEnabled()) {
            event.token = token.sequence();
            event.reason = token.request().getClass().getSimpleName();
            event.line = token.line();
            commit(event, token.execution());
        }
    }

    private static void failed(Failed failed) {
        Limit event = new Limit();
        dev.fermata.vm.spi.Limit limit = failed.error().limit();
        if (limit != null && event.isEnabled()) {
            event.limit = limit.name();
            event.line = failed.error().line();
            commit(event, failed.execution());
        }
        ended(failed.execution(), failed.reason().name());
    }

    private static void ended(Execution run, String outcome) {
        Finish event = new Finish();
        event.outcome = outcome;
        commit(event, run);
    }

    private static void commit(OfExecution event, Execution run) {
        if (event.shouldCommit()) {
            event.script = run.script().name();
            event.execution = System.identityHashCode(run);
            event.commit();
        }
    }

    /// What all have in common.
    @Category("Fermata")
    @StackTrace(false)
    private abstract static class OfExecution extends Event {

        @Label("Script")
        String script = "";

        @Label("Execution")
        @Description("Tells executions of one script apart; two of very many may have the same")
        int execution;
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
        String reason = "";

        @Label("Line")
        int line;
    }

    @Name("dev.fermata.Resume")
    @Label("Script Resume")
    private static final class Resume extends OfExecution {

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
