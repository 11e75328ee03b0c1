package dev.fermata.vm.parse;

import dev.fermata.vm.source.SourceFile;

import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// The tokens of a source as the module `tokenize` shows them: with comments and the ends of lines that mean nothing,
/// which the parser does without.
public final class LexicalTokens {

    /// What kind of token it is.
    public enum Kind {
        NAME,
        NUMBER,
        STRING,
        OPERATOR,
        INDENT,
        DEDENT,
        NEWLINE,
        /// The end of a line that ends no statement.
        NON_LOGICAL_NEWLINE,
        COMMENT,
        FSTRING_START,
        FSTRING_MIDDLE,
        FSTRING_END,
        END
    }

    /// A token: bytes `start` to `end` of the source.
    public record LexicalToken(Kind kind, int start, int end) {}

    private final byte[] source;
    private final int length;
    private final List<LexicalToken> tokens = new ArrayList<>();
    private @Nullable SyntaxFailure failure;
    private boolean unclosed;

    private LexicalTokens(byte[] source) {
        this.source = source;
        this.length = source.length;
    }

    /// Reads a source.
    public static LexicalTokens of(SourceFile source) {
        LexicalTokens result = new LexicalTokens(source.utf8());
        TokenArray array = new Tokenizer(source, Input.FILE).run();
        result.failure = array.lexicalFailure;
        result.unclosed = array.lexicalFailure != null && array.endsTooEarly;
        result.unclosed &= array.unclosedBracket != null;
        result.read(array);
        return result;
    }

    /// The tokens, up to the first that cannot be made.
    public List<LexicalToken> tokens() {
        return tokens;
    }

    /// What is wrong after the last token, or null.
    public @Nullable SyntaxFailure failure() {
        return failure;
    }

    /// Whether what is wrong is that the source ends within brackets.
    public boolean isUnclosed() {
        return unclosed;
    }

    private void read(TokenArray array) {
        int at = 0;
        for (int i = 0; i < array.size; i++) {
            SourceToken token = array.tokens[i];
            Kind kind = kind(token);
            if (token.type == PythonParser.ERROR) {
                gap(at, unclosed ? length : beginning(at, Math.min(token.start, length)));
                endOfLastLine();
                return;
            }
            int start = kind == Kind.NEWLINE ? Math.min(token.end, length) : token.start;
            gap(at, start);
            int end = kind == Kind.NEWLINE ? Math.min(start + 1, length) : token.end;
            if (kind == Kind.END) {
                endOfLastLine();
            }
            tokens.add(new LexicalToken(kind, start, end));
            at = end;
        }
    }

    /// Ends a last line without newline that ends no statement.
    private void endOfLastLine() {
        LexicalToken last = tokens.isEmpty() ? null : tokens.getLast();
        if (last != null
                && length > 0
                && source[length - 1] != '\n'
                && last.kind() != Kind.NEWLINE
                && last.kind() != Kind.DEDENT
                && (failure == null || unclosed)) {
            tokens.add(new LexicalToken(Kind.NON_LOGICAL_NEWLINE, length, length));
        }
    }

    /// Where the first thing begins that is neither white space nor a comment.
    private int beginning(int from, int to) {
        boolean comment = false;
        for (int i = from; i < to; i++) {
            comment = source[i] == '#' || comment && source[i] != '\n';
            if (!comment && source[i] > ' ') {
                return i;
            }
        }
        return to;
    }

    /// Adds what the tokenizer has left out between two of its tokens.
    private void gap(int from, int to) {
        for (int i = from; i < to; i++) {
            if (source[i] == '#') {
                int end = i;
                while (end < to && source[end] != '\n') {
                    end++;
                }
                tokens.add(new LexicalToken(Kind.COMMENT, i, end));
                i = end - 1;
            } else if (source[i] == '\\') {
                i++;
            } else if (source[i] == '\n') {
                tokens.add(new LexicalToken(Kind.NON_LOGICAL_NEWLINE, i, i + 1));
            }
        }
    }

    private static Kind kind(SourceToken token) {
        return switch (token.type) {
            case Token.EOF -> Kind.END;
            case PythonParser.NUMBER -> Kind.NUMBER;
            case PythonParser.STRING -> Kind.STRING;
            case PythonParser.INDENT -> Kind.INDENT;
            case PythonParser.DEDENT -> Kind.DEDENT;
            case PythonParser.NEWLINE -> Kind.NEWLINE;
            case PythonParser.FSTRING_START -> Kind.FSTRING_START;
            case PythonParser.FSTRING_MIDDLE -> Kind.FSTRING_MIDDLE;
            case PythonParser.FSTRING_END -> Kind.FSTRING_END;
            default -> token.name == null ? Kind.OPERATOR : Kind.NAME;
        };
    }
}
