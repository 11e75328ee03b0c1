package dev.fermata.cli;

import dev.fermata.host.Execution;
import dev.fermata.host.Failed;
import dev.fermata.host.Fermata;
import dev.fermata.host.Finished;
import dev.fermata.host.Parked;
import dev.fermata.host.Script;
import dev.fermata.host.ScriptException;
import dev.fermata.host.StartOptions;
import dev.fermata.host.Step;
import dev.fermata.vm.files.DefaultFileSystem;
import dev.fermata.vm.spi.Console;
import dev.fermata.vm.spi.Processes;
import dev.fermata.vm.spi.SourceLoader;

import java.nio.file.Path;
import java.util.function.Consumer;

/// Runs one program as `python` does, and is its host.
///
/// @param engine what runs it
/// @param console its standard streams
/// @param processes the processes it may start
/// @param answers what `yield_to_host` gets
/// @param fuelSlice units of fuel after which it pauses and is resumed, or 0
/// @param pauses whether to write a line about each pause
/// @param python the options of `python`
record ProgramRun(
        Fermata engine,
        Console console,
        Processes processes,
        Answers answers,
        long fuelSlice,
        boolean pauses,
        PythonOptions python) {

    /// The exit code of a program that was terminated, as that of the `timeout` command.
    static final int TERMINATED = 124;

    private static final int LIMIT = 3;
    private static final int CRASHED = 70;

    /// What a user of `python` expects to be granted: files, the environment, processes.
    static StartOptions granted(PythonOptions python) {
        Long seed = python.hashSeed();
        return StartOptions.defaults()
                .withHashSeed(seed == null ? System.nanoTime() : seed)
                .withFiles(new DefaultFileSystem(Path.of("")))
                .withEnvironment(System.getenv())
                .withProcesses(new TerminalProcesses())
                .withInvocation(python.invocation());
    }

    /// Runs a program to its end.
    ///
    /// @param started is given the execution when it starts
    /// @return the exit code
    int run(Program program, Consumer<Execution> started) throws InterruptedException {
        StartOptions options =
                granted(python)
                        .withConsole(console)
                        .withProcesses(processes)
                        .withSources(
                                SourceLoader.none(),
                                program.path(python.invocation()).toArray(String[]::new))
                        .withArguments(program.arguments())
                        .withFuelSlice(fuelSlice);
        Script script;
        try {
            script = engine.compile(program.name(), program.source());
        } catch (ScriptException e) {
            console.err(e.limit() == null ? e.traceback() : message(e));
            return e.limit() == null ? 1 : LIMIT;
        }
        Execution run = script.start(options);
        started.accept(run);
        return host(run);
    }

    private int host(Execution run) throws InterruptedException {
        while (true) {
            switch (run.next()) {
                case Parked parked -> answer(run, parked);
                case Finished finished -> {
                    return finished.exitCode();
                }
                case Failed failed -> {
                    return exitCode(failed);
                }
            }
        }
    }

    private int exitCode(Failed failed) {
        return switch (failed.reason()) {
            case RAISED -> {
                console.err(failed.error().traceback());
                yield 1;
            }
            case LIMIT -> {
                console.err(message(failed.error()));
                yield LIMIT;
            }
            case CRASHED -> {
                console.err(message(failed.error()));
                yield CRASHED;
            }
            case TERMINATED -> TERMINATED;
        };
    }

    private static String message(ScriptException e) {
        return "fermata: " + e.getMessage() + "\n";
    }

    private void answer(Execution run, Parked parked) {
        if (pauses) {
            console.err(
                    "pause %d: %s at %s:%d%n"
                            .formatted(
                                    parked.sequence(),
                                    reason(parked),
                                    run.script().name(),
                                    parked.line()));
        }
        if (!(parked.request() instanceof Step.Request.Yield yield)) {
            run.resume(parked, null);
            return;
        }
        try {
            run.resume(parked, answers.answer(yield.value()));
        } catch (NoAnswer e) {
            run.raise(parked, "RuntimeError", String.valueOf(e.getMessage()));
        }
    }

    private static String reason(Parked parked) {
        return switch (parked.request()) {
            case Step.Request.Yield y -> "yield_to_host";
            case Step.Request.OutOfFuel o -> "out of fuel";
            case Step.Request.PauseRequested p -> "pause requested";
        };
    }
}
