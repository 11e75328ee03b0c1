package dev.fermata.host;

import dev.fermata.vm.script.Event;

import org.jspecify.annotations.Nullable;

import java.lang.ref.Reference;
import java.util.function.Consumer;

/// Passes a script's events to its [Execution], and keeps that alive while the script goes on by itself.
///
/// A script that waits for its host does not: nobody else can answer, so once the host has forgotten the execution, the
/// script, and the thread that may wait with it, can go.
final class Receiver implements Consumer<Event> {

    private final Reference<Execution> execution;
    private volatile @Nullable Execution kept;

    /// @param execution does not keep it alive
    Receiver(Reference<Execution> execution) {
        this.execution = execution;
    }

    /// Called before the script goes on.
    void keep(Execution alive) {
        kept = alive;
    }

    /// Called before the host gets a step to answer.
    void letGo() {
        kept = null;
    }

    @Override
    public void accept(Event event) {
        Execution found = execution.get();
        if (found != null) {
            found.receive(event);
        }
    }
}
