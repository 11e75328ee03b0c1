package dev.fermata.vm.parse;

/// Finds out, after a source was rejected, what CPython says about it.
final class SyntaxExplainer {

    private SyntaxExplainer() {}

    /// The failure to report for a rejected source.
    static SyntaxFailure explain(TokenArray tokens, Input input) {
        SourceToken token = tokens.tokens[Math.min(tokens.index(), tokens.size - 1)];
        if (tokens.lexicalFailure != null) {
            return tokens.lexicalFailure;
        }
        return new SyntaxFailure(
                SyntaxFailure.Kind.SYNTAX_ERROR,
                "invalid syntax",
                tokens.source.name(),
                token.line,
                token.col + 1,
                token.endLine,
                token.endCol + 1,
                tokens.source.line(token.line) + "\n");
    }

    /// Whether nothing but blank lines and comments follows the interactive input that was parsed.
    static boolean isLastInput(TokenArray tokens) {
        int i = tokens.index();
        while (i < tokens.size && tokens.tokens[i].type == PythonParser.NEWLINE) {
            i++;
        }
        return i >= tokens.size || tokens.tokens[i].type == org.antlr.v4.runtime.Token.EOF;
    }
}
