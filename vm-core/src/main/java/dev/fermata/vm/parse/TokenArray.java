package dev.fermata.vm.parse;

import dev.fermata.vm.source.Progress;
import dev.fermata.vm.source.SourceFile;

import org.antlr.v4.runtime.RuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenSource;
import org.antlr.v4.runtime.TokenStream;
import org.antlr.v4.runtime.misc.Interval;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// All tokens of a source in one array, and the position the parser has reached. Looking ahead is an array read.
final class TokenArray implements TokenStream {

    final SourceFile source;
    final Input input;

    /// The source's bytes, followed by a few zero bytes.
    final byte[] utf8;

    /// What to warn about, in the order found.
    final List<SyntaxWarning> warnings = new ArrayList<>(0);

    SourceToken[] tokens;
    int size;

    /// The error that made the ERROR token.
    @Nullable SyntaxFailure lexicalFailure;

    /// Whether that error is reported only if the parser gets that far, and not in place of an earlier one.
    boolean lexicalFailureYields;

    /// Whether that error is that the source ends too early.
    boolean endsTooEarly;

    /// The error for the innermost bracket still open where the tokens end.
    @Nullable SyntaxFailure unclosedBracket;

    /// The most tokens in one logical line that each may start a level of recursion without a bracket.
    int longestChain;

    /// How many brackets enclose each other at most.
    int deepestBracket;

    private final Progress progress = Progress.current();
    private int position;

    TokenArray(SourceFile source, Input input, byte[] utf8) {
        this.source = source;
        this.input = input;
        this.utf8 = utf8;
        this.tokens = new SourceToken[Math.max(64, utf8.length / 4)];
    }

    SourceToken add(int type, int start, int end, int line, int col, int endLine, int endCol) {
        progress.step();
        if (size == tokens.length) {
            tokens = Arrays.copyOf(tokens, size * 2);
        }
        var token = new SourceToken(this, size, type, start, end, line, col, endLine, endCol);
        tokens[size++] = token;
        return token;
    }

    /// The token the parser consumed last.
    SourceToken previous() {
        return tokens[position - 1];
    }

    /// The token consumed last that is neither NEWLINE, INDENT nor DEDENT: the end of a compound statement.
    SourceToken previousVisible() {
        int i = position - 1;
        while (isLayout(tokens[i].type)) {
            i--;
        }
        return tokens[i];
    }

    private static boolean isLayout(int type) {
        return type == PythonParser.NEWLINE
                || type == PythonParser.INDENT
                || type == PythonParser.DEDENT;
    }

    @Override
    public @Nullable Token LT(int k) {
        int i = k > 0 ? position + k - 1 : position + k;
        return i < 0 ? null : tokens[Math.min(i, size - 1)];
    }

    @Override
    public int LA(int k) {
        return tokens[Math.min(position + k - 1, size - 1)].type;
    }

    @Override
    public void consume() {
        progress.step();
        position++;
    }

    @Override
    public int mark() {
        return -1;
    }

    @Override
    public void release(int marker) {
        // Nothing to release: all tokens stay.
    }

    @Override
    public int index() {
        return position;
    }

    @Override
    public void seek(int index) {
        position = index;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public Token get(int i) {
        return tokens[i];
    }

    @Override
    public @Nullable TokenSource getTokenSource() {
        return null;
    }

    @Override
    public String getSourceName() {
        return UNKNOWN_SOURCE_NAME;
    }

    @Override
    public String getText() {
        return "";
    }

    @Override
    public String getText(Interval interval) {
        return "";
    }

    @Override
    public String getText(RuleContext context) {
        return "";
    }

    @Override
    public String getText(Token start, Token stop) {
        return "";
    }
}
