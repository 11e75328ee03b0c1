package dev.fermata.host;

import org.jspecify.annotations.Nullable;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Function;

/// An execution whose end is a stage: its pauses are answered by a function or go on by themselves. Cancelling it
/// terminates the script.
final class AsyncRun extends CompletableFuture<Finished> {

    private static final Executor NEW_THREAD = Thread::startVirtualThread;

    private final Execution execution;
    private final ExceptionMapping exceptions;
    private final Function<@Nullable Object, @Nullable Object> answers;

    AsyncRun(
            Execution execution,
            ExceptionMapping exceptions,
            Function<@Nullable Object, @Nullable Object> answers) {
        this.execution = execution;
        this.exceptions = exceptions;
        this.answers = answers;
    }

    /// Waits for the next step, without a thread.
    void listen() {
        execution.nextAsync().thenAcceptAsync(this::onStep, NEW_THREAD);
    }

    private void onStep(Step step) {
        switch (step) {
            case Finished finished -> complete(finished);
            case Failed failed -> completeExceptionally(failed.error());
            case Parked parked -> {
                if (parked.request() instanceof Step.Request.Yield yield) {
                    ask(parked, yield.value());
                } else {
                    execution.resume(parked, null);
                }
                listen();
            }
        }
    }

    private void ask(Parked parked, @Nullable Object question) {
        try {
            Object answer = answers.apply(question);
            if (answer instanceof CompletionStage<?> stage) {
                stage.whenComplete((value, e) -> answer(parked, value, e));
            } else {
                answer(parked, answer, null);
            }
        } catch (RuntimeException e) {
            answer(parked, null, e);
        }
    }

    private void answer(Parked parked, @Nullable Object value, @Nullable Throwable thrown) {
        try {
            if (thrown == null) {
                execution.resume(parked, value);
            } else {
                PythonError error = exceptions.translate(HostSide.reason(thrown));
                execution.raise(parked, error.type(), error.text());
            }
        } catch (IllegalStateException e) {
            // The script was terminated meanwhile: its last step tells.
        }
    }

    @Override
    public boolean cancel(boolean mayInterrupt) {
        boolean cancelled = super.cancel(mayInterrupt);
        if (cancelled) {
            execution.terminate();
        }
        return cancelled;
    }
}
