package dev.fermata.host;

import dev.fermata.vm.code.Code;
import dev.fermata.vm.source.SourceFile;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/// A compiled source, ready to be started any number of times, also at once. Immutable.
public final class Script {

    private final Fermata engine;
    private final SourceFile source;
    private final Code code;

    Script(Fermata engine, SourceFile source, Code code) {
        this.engine = engine;
        this.source = source;
        this.code = code;
    }

    /// What tracebacks call the source.
    public String name() {
        return source.name();
    }

    /// Starts the script with default options.
    public Execution start() {
        return start(StartOptions.defaults());
    }

    /// Starts the script: it runs on a virtual thread of its own until it parks or ends. Waits while the engine's
    /// [FermataScheduler] has no room for one more.
    ///
    /// @throws java.util.concurrent.RejectedExecutionException if the scheduler has been shut down
    public Execution start(StartOptions options) {
        engine.scheduler().admit();
        return begin(options);
    }

    /// As [#start(StartOptions)], but waits only so long for room.
    ///
    /// @return empty if there was none
    /// @throws java.util.concurrent.RejectedExecutionException if the scheduler has been shut down
    public Optional<Execution> tryStart(StartOptions options, Duration timeout)
            throws InterruptedException {
        return engine.scheduler().tryAdmit(timeout)
                ? Optional.of(begin(options))
                : Optional.empty();
    }

    private Execution begin(StartOptions options) {
        Execution execution;
        try {
            execution = new Execution(engine, this, options);
        } catch (RuntimeException | Error e) {
            engine.scheduler().forgo();
            throw e;
        }
        execution.begin();
        return execution;
    }

    /// Runs the script to its end, without anybody who answers what it yields to the host: `yield_to_host` raises
    /// RuntimeError.
    ///
    /// @return the script's end; fails with a [ScriptException] if the script does. Cancelling it, as a
    ///     `CompletableFuture`, terminates the script. Dependents that run without an executor must not block.
    public CompletionStage<Finished> runAsync(StartOptions options) {
        return runAsync(
                options,
                value -> {
                    throw new PythonError("RuntimeError", "the host does not answer");
                });
    }

    /// Runs the script to its end.
    ///
    /// @param answers gives the answer, or its stage, to each value that the script yields to the host; what it throws is
    ///     raised in the script
    /// @return as [#runAsync(StartOptions)]
    public CompletionStage<Finished> runAsync(
            StartOptions options, Function<@Nullable Object, @Nullable Object> answers) {
        AsyncRun run = new AsyncRun(start(options), engine.exceptions(), answers);
        run.listen();
        return run;
    }

    SourceFile source() {
        return source;
    }

    Code code() {
        return code;
    }
}
