package dev.fermata.vm.parse;

/// The brackets that are open, and for each the lambdas in it that still lack their colon.
final class Brackets {

    static final int MAX_DEPTH = 200;

    private final char[] opening = new char[MAX_DEPTH];
    private final int[] lines = new int[MAX_DEPTH];
    private final int[] cols = new int[MAX_DEPTH];
    private final int[] lambdas = new int[MAX_DEPTH + 1];
    private int depth;

    int depth() {
        return depth;
    }

    void push(byte bracket, int line, int col) {
        opening[depth] = (char) bracket;
        lines[depth] = line;
        cols[depth] = col;
        depth++;
        lambdas[depth] = 0;
    }

    void pop() {
        depth--;
    }

    char top() {
        return opening[depth - 1];
    }

    int topLine() {
        return lines[depth - 1];
    }

    static char closing(char opening) {
        return switch (opening) {
            case '(' -> ')';
            case '[' -> ']';
            default -> '}';
        };
    }

    void openLambda() {
        lambdas[depth]++;
    }

    /// Whether a lambda lacked its colon, which it now has.
    boolean closeLambda() {
        if (lambdas[depth] == 0) {
            return false;
        }
        lambdas[depth]--;
        return true;
    }

    boolean inLambda() {
        return lambdas[depth] > 0;
    }

    /// A logical line is complete.
    void endLine() {
        lambdas[0] = 0;
    }

    /// The error for the end of the source within brackets.
    SyntaxFailure neverClosed(Tokenizer tokenizer) {
        int line = topLine();
        int start = tokenizer.out.source.lines().start(line);
        int offset = tokenizer.characters(start, start + cols[depth - 1]) + 1;
        return tokenizer.failure(
                SyntaxFailure.Kind.SYNTAX_ERROR,
                "'%c' was never closed".formatted(top()),
                line,
                offset,
                0,
                line >= tokenizer.lastLine()
                        ? tokenizer.wholeLine(line)
                        : tokenizer.lineText(line));
    }
}
