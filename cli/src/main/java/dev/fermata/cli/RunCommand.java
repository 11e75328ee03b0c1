package dev.fermata.cli;

import dev.fermata.cli.repl.Repl;
import dev.fermata.host.Fermata;

import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jspecify.annotations.Nullable;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
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

    private final PythonOptions python;

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

    @Option(
            names = "--batch",
            description =
                    "Run the scripts whose paths come on standard input, one a line, and print one"
                            + " line of JSON for each.")
    private boolean batch;

    @Option(names = "--jobs", paramLabel = "N", description = "With --batch: run N at once.")
    private int jobs = 1;

    @Option(
            names = "--timeout",
            paramLabel = "TIME",
            converter = LimitOptions.Time.class,
            description = "With --batch: end a script that takes longer, such as 30s.")
    private @Nullable Duration timeout;

    @Parameters(
            arity = "0..*",
            paramLabel = "SCRIPT [ARG...]",
            description = "A file, or - for standard input.")
    private List<String> arguments = new ArrayList<>();

    /// Makes a command.
    ///
    /// @param python the options of `python` that were given before the others
    RunCommand(PythonOptions python) {
        this.python = python;
    }

    /// The command for arguments that begin with the program to run, as those of `python` mostly do. To find out about
    /// options takes longer than a short script.
    ///
    /// @return null if there are options, or if nothing is to be run
    static @Nullable RunCommand direct(PythonOptions python) {
        List<String> arguments = python.rest();
        String first = arguments.isEmpty() ? "" : arguments.getFirst();
        boolean file = first.equals("-") || !first.isEmpty() && "-@".indexOf(first.charAt(0)) < 0;
        boolean code = first.equals("-c") && arguments.size() > 1;
        boolean module = first.equals("-m") && arguments.size() > 1;
        if (!file && !code && !module) {
            return null;
        }
        RunCommand command = new RunCommand(python);
        command.code = code ? arguments.get(1) : null;
        command.module = module ? arguments.get(1) : null;
        command.arguments = file ? arguments : arguments.subList(2, arguments.size());
        return command;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (batch) {
            return batch();
        }
        if (code == null && module == null && arguments.isEmpty() && isOnTerminal()) {
            return prompt();
        }
        SystemConsole console = new SystemConsole(python.unbuffered());
        try {
            return run(console);
        } finally {
            console.flush();
        }
    }

    private static boolean isOnTerminal() {
        return System.console() != null && System.console().isTerminal();
    }

    private int prompt() throws IOException, InterruptedException {
        Fermata engine = Fermata.builder().limits(limits.limits()).build();
        Path history = Path.of(System.getProperty("user.home"), ".fermata_history");
        try (Terminal terminal = TerminalBuilder.terminal()) {
            return new Repl(terminal, history)
                    .run(engine, Program.path("", python.invocation()), ProgramRun.granted(python));
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
        Fermata engine = engine();
        return new ProgramRun(
                        engine, console, new TerminalProcesses(), source, fuelSlice, pauses, python)
                .run(program, started -> {});
    }

    private int batch() throws IOException, InterruptedException {
        Fermata engine = engine();
        PrintStream out =
                new PrintStream(
                        new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        return new Batch(engine, Math.max(1, jobs), timeout, fuelSlice, python).run(out);
    }

    private Fermata engine() {
        return Fermata.builder()
                .limits(limits.limits())
                .optimize(python.invocation().flag("optimize"))
                .build();
    }
}
