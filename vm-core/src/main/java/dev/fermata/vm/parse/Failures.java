package dev.fermata.vm.parse;

import dev.fermata.vm.source.SourceFile;

import org.antlr.v4.runtime.Token;

import java.nio.charset.StandardCharsets;

/// Turns places of tokens into the lines, offsets and text of Python's `SyntaxError`.
final class Failures {

    private Failures() {}

    /// CPython's error where its parser would run out of stack.
    static SyntaxFailure tooDeep(SourceFile source) {
        return new SyntaxFailure(
                SyntaxFailure.Kind.MEMORY_ERROR,
                "Parser stack overflowed - Python source too complex to parse",
                source.name());
    }

    /// A SyntaxError from the start of a token to the end of another.
    static SyntaxFailure at(Trial trial, int first, int last, String message) {
        SourceToken a = trial.tokens[first];
        SourceToken z = trial.tokens[last];
        int line = line(trial, a);
        byte[] text = errorLine(trial, line).getBytes(StandardCharsets.UTF_8);
        int offset = hasNoColumn(a) ? 0 : offset(text, a.col + 1);
        int endOffset = hasNoColumn(z) ? 0 : offset(text, z.endCol + 1);
        return failure(
                trial,
                SyntaxFailure.Kind.SYNTAX_ERROR,
                message,
                line,
                offset,
                hasNoColumn(z) ? line : z.endLine,
                endOffset);
    }

    /// An error at a token; for one without text of its own, at what the tokenizer had read by then.
    static SyntaxFailure atCursor(Trial trial, SyntaxFailure.Kind kind, int token, String message) {
        SourceToken t = trial.tokens[token];
        int line = line(trial, t);
        byte[] text = errorLine(trial, line).getBytes(StandardCharsets.UTF_8);
        if (hasNoColumn(t)) {
            return failure(trial, kind, message, line, offset(text, cursor(trial, t)), line, -1);
        }
        return failure(
                trial,
                kind,
                message,
                line,
                offset(text, t.col + 1),
                t.endLine,
                offset(text, t.endCol + 1));
    }

    /// A SyntaxError from a token to what the tokenizer had read by then.
    static SyntaxFailure toCursor(Trial trial, int first, String message) {
        SourceToken a = trial.tokens[first];
        SourceToken z = trial.tokens[trial.fill - 1];
        byte[] text = errorLine(trial, a.line).getBytes(StandardCharsets.UTF_8);
        return failure(
                trial,
                SyntaxFailure.Kind.SYNTAX_ERROR,
                message,
                a.line,
                offset(text, a.col + 1),
                line(trial, z),
                offset(text, cursor(trial, z)));
    }

    /// A SyntaxError at the last character of a phrase, without an end.
    static SyntaxFailure lastCharacter(Trial trial, Phrase phrase, String message) {
        SourceToken a = trial.tokens[phrase.first()];
        SourceToken z = trial.tokens[phrase.last()];
        byte[] text = errorLine(trial, a.line).getBytes(StandardCharsets.UTF_8);
        return failure(
                trial,
                SyntaxFailure.Kind.SYNTAX_ERROR,
                message,
                a.line,
                offset(text, z.endCol),
                z.endLine,
                0);
    }

    /// CPython's tokenizer gives these no column.
    private static boolean hasNoColumn(SourceToken t) {
        return t.col < 0
                || t.type == PythonParser.INDENT
                || t.type == PythonParser.DEDENT
                || t.type == Token.EOF;
    }

    private static int line(Trial trial, SourceToken t) {
        return isAtEnd(trial, t) ? lastLine(trial) : t.line;
    }

    private static boolean isAtEnd(Trial trial, SourceToken t) {
        return hasNoColumn(t) && t.start >= trial.source().utf8().length;
    }

    private static int lastLine(Trial trial) {
        SourceFile source = trial.source();
        if (source.utf8().length == 0) {
            return 0;
        }
        int lines = source.lines().lineCount();
        return lines > 1 && source.line(lines).isEmpty() ? lines - 1 : lines;
    }

    /// The number of bytes of its line that the tokenizer had read when it made a token.
    private static int cursor(Trial trial, SourceToken t) {
        if (isAtEnd(trial, t)) {
            int line = lastLine(trial);
            return lineBytes(trial.source(), line).length + (hasNewline(trial, line) ? 1 : 0);
        }
        return t.endCol;
    }

    /// Whether a line ends in a newline, its own or the one that CPython adds to a file.
    private static boolean hasNewline(Trial trial, int line) {
        return trial.array.input == Input.FILE
                || line > 0 && line < trial.source().lines().lineCount();
    }

    private static byte[] lineBytes(SourceFile source, int line) {
        return source.line(line).getBytes(StandardCharsets.UTF_8);
    }

    /// The number of characters in the first bytes of a line; a part of a character counts as one.
    private static int offset(byte[] line, int bytes) {
        int count = 0;
        int within = Math.min(bytes, line.length);
        for (int i = 0; i < within; i++) {
            if ((line[i] & 0xC0) != 0x80) {
                count++;
            }
        }
        // Beyond the line there is one more place.
        return count + Math.min(bytes - within, 1);
    }

    private static SyntaxFailure failure(
            Trial trial,
            SyntaxFailure.Kind kind,
            String message,
            int line,
            int offset,
            int endLine,
            int endOffset) {
        return new SyntaxFailure(
                kind,
                message,
                trial.source().name(),
                line,
                offset,
                endLine,
                endOffset,
                errorLine(trial, line));
    }

    /// The line that the error shows: with its newline only if the tokenizer had not read beyond it.
    private static String errorLine(Trial trial, int line) {
        SourceToken furthest = trial.tokens[Math.max(0, trial.fill - 1)];
        int read = isAtEnd(trial, furthest) ? lastLine(trial) : furthest.endLine;
        String text = trial.source().line(line);
        return read <= line && hasNewline(trial, line) ? text + "\n" : text;
    }
}
