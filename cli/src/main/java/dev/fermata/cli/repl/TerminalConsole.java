package dev.fermata.cli.repl;

import dev.fermata.vm.spi.Console;

import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import org.jspecify.annotations.Nullable;

/// The standard streams of a script at a prompt.
final class TerminalConsole implements Console {

    private final Terminal terminal;
    private final LineReader input;

    /// What was written since the last end of a line.
    private String unfinished = "";

    TerminalConsole(Terminal terminal) {
        this.terminal = terminal;
        this.input =
                LineReaderBuilder.builder()
                        .terminal(terminal)
                        .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
                        .variable(LineReader.DISABLE_HISTORY, true)
                        .variable(LineReader.DISABLE_COMPLETION, true)
                        .build();
    }

    @Override
    public synchronized void out(String text) {
        terminal.writer().write(text);
        terminal.writer().flush();
        int line = text.lastIndexOf('\n');
        unfinished = line < 0 ? unfinished + text : text.substring(line + 1);
    }

    @Override
    public void err(String text) {
        out(text);
    }

    @Override
    public void flush() {
        terminal.writer().flush();
    }

    /// Goes to the start of a line, if what was written has not ended its own.
    synchronized void startLine() {
        if (!unfinished.isEmpty()) {
            out("\n");
        }
    }

    @Override
    public boolean isTerminal(int descriptor) {
        return true;
    }

    /// Reads a line; what was written before it on its line is its prompt.
    @Override
    public @Nullable String readLine() {
        String prompt = unfinished;
        unfinished = "";
        if (!prompt.isEmpty()) {
            terminal.writer().write('\r');
        }
        try {
            return input.readLine(prompt) + "\n";
        } catch (UserInterruptException | EndOfFileException e) {
            return null;
        }
    }
}
