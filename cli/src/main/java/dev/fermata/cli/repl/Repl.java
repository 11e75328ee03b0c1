package dev.fermata.cli.repl;

import dev.fermata.host.Execution;
import dev.fermata.host.Failed;
import dev.fermata.host.Fermata;
import dev.fermata.host.Finished;
import dev.fermata.host.Parked;
import dev.fermata.host.StartOptions;
import dev.fermata.host.Step;

import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

/// Reads statements from a terminal and runs them in one script, of which it is the host.
///
/// The script parks for each statement and gets it as the answer. Ctrl-C asks a running script to park, and the answer
/// is KeyboardInterrupt.
public final class Repl {

    private static final String BANNER =
            "Fermata 0.1.0 (Python 3.12) on the JVM\n"
                    + "Type \"help\", \"copyright\", \"credits\" or \"license\" for more"
                    + " information.\n";
    private static final int LIMIT = 3;
    private static final int CRASHED = 70;

    private final Terminal terminal;
    private final TerminalConsole console;
    private final LineReader reader;
    private final Questions questions;

    /// What the script yields to ask for the next statement: nothing that a user's code would yield.
    private final String token = UUID.randomUUID().toString();

    private @Nullable Execution execution;
    private volatile boolean running;

    /// @param history where lines are kept from one prompt to the next; null for nowhere
    public Repl(Terminal terminal, @Nullable Path history) {
        this.terminal = terminal;
        this.questions = new Questions();
        this.console = new TerminalConsole(terminal);
        LineReaderBuilder builder =
                LineReaderBuilder.builder()
                        .appName("fermata")
                        .terminal(terminal)
                        .parser(new StatementParser(questions))
                        .completer(new NameCompleter(questions))
                        .highlighter(new SourceHighlighter())
                        .variable(LineReader.SECONDARY_PROMPT_PATTERN, "... ")
                        .variable(LineReader.INDENTATION, 0)
                        .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
                        .option(LineReader.Option.INSERT_BRACKET, false);
        if (history != null) {
            builder.variable(LineReader.HISTORY_FILE, history);
        }
        this.reader = builder.build();
    }

    /// Runs until the user or the script ends it.
    ///
    /// @param engine what runs the script
    /// @param path `sys.path`
    /// @param granted what the script is granted besides its console and the path
    /// @return the exit code
    public int run(Fermata engine, List<String> path, StartOptions granted)
            throws InterruptedException {
        boolean colors = !terminal.getType().startsWith(Terminal.TYPE_DUMB);
        String main =
                "__import__('%s').run('%s', %s)"
                        .formatted(SessionSource.MODULE, token, colors ? "True" : "False");
        StartOptions options =
                granted.withConsole(console)
                        .withSources(new SessionSource(), path.toArray(String[]::new))
                        .withArguments(List.of(""));
        Execution run = engine.compile("<prompt>", main).start(options);
        execution = run;
        questions.ask(run);
        terminal.handle(Terminal.Signal.INT, signal -> interrupt());
        console.out(BANNER);
        try {
            return host(run);
        } finally {
            console.flush();
        }
    }

    /// Makes the running statement raise KeyboardInterrupt.
    void interrupt() {
        Execution run = execution;
        if (running && run != null && !run.interruptWait("KeyboardInterrupt", "")) {
            run.requestPause();
        }
    }

    /// The names that a text can be completed to while the prompt waits.
    List<String> completions(String text) {
        return questions.completions(text);
    }

    private int host(Execution run) throws InterruptedException {
        while (true) {
            Step step = run.next();
            running = false;
            switch (step) {
                case Parked parked -> {
                    @Nullable Object answer = null;
                    if (parked.request() instanceof Step.Request.Yield yield) {
                        answer = token.equals(yield.value()) ? statement() : yield.value();
                    }
                    running = true;
                    if (parked.request() instanceof Step.Request.PauseRequested) {
                        run.raise(parked, "KeyboardInterrupt", "");
                    } else {
                        run.resume(parked, answer);
                    }
                }
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
        if (failed.reason() == Failed.Reason.RAISED) {
            console.err(failed.error().traceback());
            return 1;
        }
        console.err("fermata: " + failed.error().getMessage() + "\n");
        return failed.reason() == Failed.Reason.LIMIT ? LIMIT : CRASHED;
    }

    /// The next statement; null if there will be none.
    private @Nullable String statement() {
        console.startLine();
        while (true) {
            try {
                String text = reader.readLine(">>> ");
                if (!text.isBlank()) {
                    return text;
                }
            } catch (UserInterruptException e) {
                console.out("KeyboardInterrupt\n");
            } catch (EndOfFileException e) {
                return null;
            }
        }
    }
}
