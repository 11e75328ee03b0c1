package dev.fermata.samples.server;

import dev.fermata.host.Execution;
import dev.fermata.host.Failed;
import dev.fermata.host.Finished;
import dev.fermata.host.OutputCapture;
import dev.fermata.host.Parked;
import dev.fermata.host.Snapshot;
import dev.fermata.host.Step;

import org.jspecify.annotations.Nullable;

/// One script, and how a person steers it. No thread waits for it.
final class HostedScript {

    private final Execution execution;
    private final OutputCapture output;
    private volatile @Nullable Step last;

    /// Whether a script in slow motion goes on by itself.
    private volatile boolean hasten;

    HostedScript(Execution execution, OutputCapture output) {
        this.execution = execution;
        this.output = output;
    }

    /// Follows its steps to the end.
    void listen() {
        execution.nextAsync().thenAcceptAsync(this::follow, Thread::startVirtualThread);
    }

    private void follow(Step step) {
        last = step;
        if (step instanceof Parked parked) {
            listen();
            if (hasten && parked.request() instanceof Step.Request.OutOfFuel) {
                execution.resume(parked, null);
            }
        }
    }

    long id() {
        return execution.id();
    }

    Snapshot snapshot() {
        return execution.snapshot();
    }

    OutputCapture output() {
        return output;
    }

    boolean hasEnded() {
        return last instanceof Finished || last instanceof Failed;
    }

    /// How it ended; empty if it has not.
    String outcome() {
        return switch (last) {
            case Finished finished -> "finished with exit code " + finished.exitCode();
            case Failed failed when !failed.error().traceback().isEmpty() ->
                    failed.error().traceback();
            case Failed failed -> String.valueOf(failed.error().getMessage());
            case Parked parked -> "";
            case null -> "";
        };
    }

    /// The pause that the person saw, if it is still the script's.
    private Parked token(long sequence) {
        Parked token = snapshot().token();
        if (token == null || token.sequence() != sequence) {
            throw new IllegalStateException("the script is not parked there any more");
        }
        return token;
    }

    void resume(long token, @Nullable Object value) {
        execution.resume(token(token), value);
    }

    void raise(long token, String type, String message) {
        execution.raise(token(token), type, message);
    }

    /// Lets a script in slow motion go on for one more unit of fuel: to the next round of a loop, the next call.
    void step(long token) {
        execution.resume(token(token), null);
    }

    /// Lets a script in slow motion go on by itself.
    void run(long token) {
        hasten = true;
        execution.resume(token(token), null);
    }

    void pause() {
        hasten = false;
        execution.requestPause();
    }

    void kill() {
        execution.terminate();
    }
}
