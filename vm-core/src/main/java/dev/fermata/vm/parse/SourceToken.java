package dev.fermata.vm.parse;

import org.antlr.v4.runtime.CharStream;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenSource;
import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;

/// A token: its type, byte offsets, and the line and UTF-8 column of both ends.
final class SourceToken implements Token {

    /// The constants of [PythonParser]; the tokenizer may still change it when it sees the next token.
    int type;

    final int start;

    /// Exclusive. CPython leaves the second of two doubled braces out of an f-string's text, hence not final.
    int end;

    final int line;
    final int col;
    final int endLine;
    final int endCol;
    final int index;

    /// The name of a NAME, keywords included; null for other tokens.
    @Nullable String name;

    /// The [StringFlags] of a STRING, FSTRING_START or FSTRING_MIDDLE.
    int flags;

    private final TokenArray array;

    SourceToken(
            TokenArray array,
            int index,
            int type,
            int start,
            int end,
            int line,
            int col,
            int endLine,
            int endCol) {
        this.array = array;
        this.index = index;
        this.type = type;
        this.start = start;
        this.end = end;
        this.line = line;
        this.col = col;
        this.endLine = endLine;
        this.endCol = endCol;
    }

    @Override
    public String getText() {
        return new String(array.utf8, start, end - start, StandardCharsets.UTF_8);
    }

    @Override
    public int getType() {
        return type;
    }

    @Override
    public int getLine() {
        return line;
    }

    @Override
    public int getCharPositionInLine() {
        return col;
    }

    @Override
    public int getChannel() {
        return DEFAULT_CHANNEL;
    }

    @Override
    public int getTokenIndex() {
        return index;
    }

    @Override
    public int getStartIndex() {
        return start;
    }

    @Override
    public int getStopIndex() {
        return end - 1;
    }

    @Override
    public @Nullable TokenSource getTokenSource() {
        return null;
    }

    @Override
    public @Nullable CharStream getInputStream() {
        return null;
    }

    @Override
    public String toString() {
        return PythonParser.VOCABULARY.getDisplayName(type)
                + "@"
                + line
                + ":"
                + col
                + "-"
                + endLine
                + ":"
                + endCol;
    }
}
