package dev.fermata.host;

import dev.fermata.vm.script.Event;

/// The script is parked: it waits for an answer. The object is the pending-result token: it can be answered once.
public final class Parked implements Step {

    private final Execution execution;
    private final Event.Parked event;
    private final Request request;

    Parked(Execution execution, Event.Parked event) {
        this.execution = execution;
        this.event = event;
        this.request =
                switch (event.request()) {
                    case dev.fermata.vm.object.Request.Yield y ->
                            new Request.Yield(Values.toJava(y.value()));
                    case dev.fermata.vm.object.Request.OutOfFuel o -> new Request.OutOfFuel();
                    case dev.fermata.vm.object.Request.SliceEnd s -> new Request.PauseRequested();
                    case dev.fermata.vm.object.Request.Await a ->
                            throw new IllegalArgumentException("not the host's to answer");
                };
    }

    @Override
    public Execution execution() {
        return execution;
    }

    /// What the script waits for.
    public Request request() {
        return request;
    }

    /// The number of this pause in the script's life, from 1.
    public long sequence() {
        return event.sequence();
    }

    /// The line of the script's innermost Python frame; 0 if it has none.
    public int line() {
        return event.line();
    }

    /// Whether a virtual thread waits with the script, because a Java builtin lies below the pause. Otherwise the script
    /// is nothing but its frames.
    public boolean holdsThread() {
        return event.holdsThread();
    }

    Event.Parked event() {
        return event;
    }
}
