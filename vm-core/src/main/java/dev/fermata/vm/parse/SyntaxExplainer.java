package dev.fermata.vm.parse;

import org.jspecify.annotations.Nullable;

/// Finds out, after a source was rejected, what CPython says about it: the error of a [Trial] that looks for usual
/// mistakes, or of the tokenizer, or else "invalid syntax" at the first token that does not fit.
final class SyntaxExplainer {

    private final TokenArray tokens;
    private final Input input;
    private final Trial trial;
    private boolean matched;

    private SyntaxExplainer(TokenArray tokens, Input input) {
        this.tokens = tokens;
        this.input = input;
        this.trial = new Trial(tokens);
    }

    /// The failure to report for a rejected source.
    static SyntaxFailure explain(TokenArray tokens, Input input) {
        int rejected = Math.min(tokens.index(), tokens.size - 1);
        return new SyntaxExplainer(tokens, input).explain(rejected);
    }

    /// Whether a rejected source is refused only because it ends where it does.
    static boolean endsTooEarly(TokenArray tokens, Input input) {
        var explainer = new SyntaxExplainer(tokens, input);
        Trial.Raised raised = explainer.attempt();
        if (raised != null) {
            return raised.failure != null
                    && raised.failure == tokens.lexicalFailure
                    && tokens.endsTooEarly;
        }
        SourceToken furthest = tokens.tokens[Math.max(0, explainer.trial.fill - 1)];
        return furthest.start >= tokens.source.utf8().length;
    }

    /// Whether nothing but blank lines and comments follows the interactive input that was parsed.
    static boolean isLastInput(TokenArray tokens) {
        byte[] source = tokens.utf8;
        int length = tokens.source.utf8().length;
        int i = tokens.previous().end;
        while (i < length) {
            switch (source[i]) {
                case ' ', '\t', '\f', '\n' -> i++;
                case '#' -> {
                    while (i < length && source[i] != '\n') {
                        i++;
                    }
                }
                default -> {
                    return false;
                }
            }
        }
        return true;
    }

    private SyntaxFailure explain(int rejected) {
        Trial.Raised raised = attempt();
        if (raised == null) {
            if (input == Input.INTERACTIVE && matched) {
                return multipleStatements();
            }
            int last = trial.fill - 1;
            trial.restart();
            raised = attempt();
            if (raised == null || raised.failure == null) {
                return generic(Math.max(0, last));
            }
        }
        SyntaxFailure failure = raised.failure;
        if (failure == null) {
            return generic(rejected);
        }
        if (failure == tokens.lexicalFailure || !failure.kind().isSyntaxError()) {
            return failure;
        }
        SyntaxFailure lexical = laterLexicalFailure();
        return lexical != null ? lexical : failure;
    }

    /// What the trial raised, or null.
    private Trial.@Nullable Raised attempt() {
        try {
            matched =
                    switch (input) {
                        case FILE -> trial.statements.file();
                        case EXPRESSION -> trial.statements.evaluation();
                        case INTERACTIVE -> trial.statements.interactive();
                    };
            return null;
        } catch (Trial.Raised e) {
            return e;
        }
    }

    private SyntaxFailure generic(int last) {
        int type = tokens.tokens[last].type;
        if (type == PythonParser.ERROR && tokens.lexicalFailure != null) {
            return tokens.lexicalFailure;
        }
        if (type == PythonParser.INDENT) {
            return indentation("unexpected indent");
        }
        if (type == PythonParser.DEDENT) {
            return indentation("unexpected unindent");
        }
        SyntaxFailure lexical = laterLexicalFailure();
        return lexical != null ? lexical : Failures.at(trial, last, last, "invalid syntax");
    }

    private SyntaxFailure indentation(String message) {
        return Failures.atCursor(
                trial, SyntaxFailure.Kind.INDENTATION_ERROR, trial.fill - 1, message);
    }

    /// The tokenizer's error in the rest of the source, which CPython prefers. A bracket that is never closed counts
    /// only if it was opened on an earlier line.
    private @Nullable SyntaxFailure laterLexicalFailure() {
        SyntaxFailure lexical = tokens.lexicalFailure;
        if (lexical == null || !tokens.lexicalFailureYields) {
            return lexical;
        }
        SyntaxFailure unclosed = tokens.unclosedBracket;
        int line = tokens.tokens[Math.max(0, trial.fill - 1)].line;
        return unclosed != null && line > unclosed.lineno() ? unclosed : null;
    }

    private SyntaxFailure multipleStatements() {
        return Failures.atCursor(
                trial,
                SyntaxFailure.Kind.SYNTAX_ERROR,
                trial.fill - 1,
                "multiple statements found while compiling a single statement");
    }
}
