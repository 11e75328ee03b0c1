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

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/// The command line: runs one script as `python` does, and is its host.
@Command(
        name = "fermata",
        version = "Fermata 0.1.0 (Python 3.12)",
        mixinStandardHelpOptions = true,
        description = "Run a Python script that can be paused.")
final class RunCommand implements Callable<Integer> {

    private static final int USAGE = 2;
    private static final int LIMIT = 3;
    private static final int CRASHED = 70;

    @Option(names = "-c", paramLabel = "CODE", description = "Run this code.")
    private @Nullable String code;

    @Option(names = "-m", paramLabel = "MODULE", description = "Run this module of sys.path.")
    private @Nullable String module;

    @Option(
            names = "--answers",
            paramLabel = "FILE",
            description = "Answer pauses with the JSON lines of a file.")
    private @Nullable Path answers;

    @Option(
            names = "--ask",
            description = "Show each request on the terminal and read its answer there.")
    private boolean ask;

    @Option(
            names = "--fuel-slice",
            paramLabel = "N",
            description = "Pause and resume after every N units of fuel.")
    private long fuelSlice;

    @ArgGroup(validate = false)
    private LimitOptions limits = new LimitOptions();

    @Option(names = "--pauses", description = "Write one line per pause to standard error.")
    private boolean pauses;

    @Parameters(
            arity = "0..*",
            paramLabel = "SCRIPT [ARG...]",
            description = "A file, or - for standard input.")
    private List<String> arguments = new ArrayList<>();

    /// The command for arguments that begin with the program to run, as those of `python` mostly do. To find out about
    /// options takes longer than a short script.
    ///
    /// @return null if there are options, or if nothing is to be run
    static @Nullable RunCommand direct(List<String> arguments) {
        String first = arguments.isEmpty() ? "" : arguments.getFirst();
        boolean file = first.equals("-") || !first.isEmpty() && "-@".indexOf(first.charAt(0)) < 0;
        boolean code = first.equals("-c") && arguments.size() > 1;
        boolean module = first.equals("-m") && arguments.size() > 1;
        if (!file && !code && !module) {
            return null;
        }
        RunCommand command = new RunCommand();
        command.code = code ? arguments.get(1) : null;
        command.module = module ? arguments.get(1) : null;
        command.arguments = file ? arguments : arguments.subList(2, arguments.size());
        return command;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        SystemConsole console = new SystemConsole();
        try {
            return run(console);
        } finally {
            console.flush();
        }
    }

    private int run(SystemConsole console) throws IOException, InterruptedException {
        Program program;
        try {
            program = Program.of(code, module, arguments);
        } catch (NoSuchProgram e) {
            console.err("fermata: " + e.getMessage() + "\n");
            return USAGE;
        }
        Answers source =
                answers != null
                        ? Answers.ofFile(answers)
                        : ask ? Answers.ask(console) : Answers.echo();
        StartOptions options =
                StartOptions.defaults()
                        .withConsole(console)
                        .withSources(new FileSources(), program.directory())
                        .withArguments(program.arguments())
                        .withFuelSlice(fuelSlice)
                        .withHashSeed(System.nanoTime())
                        .withFiles(new DefaultFileSystem(Path.of("")))
                        .withEnvironment(System.getenv());
        Script script;
        try {
            script =
                    Fermata.builder()
                            .limits(limits.limits())
                            .build()
                            .compile(program.name(), program.source());
        } catch (ScriptException e) {
            console.err(e.limit() == null ? e.traceback() : message(e));
            return e.limit() == null ? 1 : LIMIT;
        }
        return host(script.start(options), source, console);
    }

    private int host(Execution run, Answers source, SystemConsole console)
            throws InterruptedException {
        while (true) {
            switch (run.next()) {
                case Parked parked -> answer(run, parked, source, console);
                case Finished finished -> {
                    return finished.exitCode();
                }
                case Failed failed -> {
                    console.err(
                            failed.reason() == Failed.Reason.RAISED
                                    ? failed.error().traceback()
                                    : message(failed.error()));
                    return switch (failed.reason()) {
                        case CRASHED -> CRASHED;
                        case LIMIT -> LIMIT;
                        case RAISED, TERMINATED -> 1;
                    };
                }
            }
        }
    }

    private static String message(ScriptException e) {
        return "fermata: " + e.getMessage() + "\n";
    }

    private void answer(Execution run, Parked parked, Answers source, SystemConsole console) {
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
            run.resume(parked, source.answer(yield.value()));
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
