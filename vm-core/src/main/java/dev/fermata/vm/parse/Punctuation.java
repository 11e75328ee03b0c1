package dev.fermata.vm.parse;

import org.antlr.v4.runtime.Token;

/// Recognises operators and delimiters.
final class Punctuation {

    private Punctuation() {}

    /// The type of the longest operator that begins at a byte; UNKNOWN for a printable character that begins none, EOF
    /// for a control character.
    static int type(byte[] b, int p) {
        byte second = b[p + 1];
        return switch (b[p]) {
            case '(' -> PythonParser.LPAR;
            case ')' -> PythonParser.RPAR;
            case '[' -> PythonParser.LSQB;
            case ']' -> PythonParser.RSQB;
            case '{' -> PythonParser.LBRACE;
            case '}' -> PythonParser.RBRACE;
            case ',' -> PythonParser.COMMA;
            case ';' -> PythonParser.SEMI;
            case '~' -> PythonParser.TILDE;
            case ':' -> second == '=' ? PythonParser.COLON_EQUAL : PythonParser.COLON;
            case '=' -> second == '=' ? PythonParser.EQ_EQUAL : PythonParser.EQUAL;
            case '!' -> second == '=' ? PythonParser.NOT_EQUAL : PythonParser.EXCLAMATION;
            case '+' -> second == '=' ? PythonParser.PLUS_EQUAL : PythonParser.PLUS;
            case '%' -> second == '=' ? PythonParser.PERCENT_EQUAL : PythonParser.PERCENT;
            case '@' -> second == '=' ? PythonParser.AT_EQUAL : PythonParser.AT;
            case '&' -> second == '=' ? PythonParser.AMPER_EQUAL : PythonParser.AMPER;
            case '|' -> second == '=' ? PythonParser.VBAR_EQUAL : PythonParser.VBAR;
            case '^' -> second == '=' ? PythonParser.CIRCUMFLEX_EQUAL : PythonParser.CIRCUMFLEX;
            case '.' -> second == '.' && b[p + 2] == '.' ? PythonParser.ELLIPSIS : PythonParser.DOT;
            case '-' ->
                    switch (second) {
                        case '=' -> PythonParser.MINUS_EQUAL;
                        case '>' -> PythonParser.RARROW;
                        default -> PythonParser.MINUS;
                    };
            case '*' ->
                    doubled(
                            b,
                            p,
                            PythonParser.STAR,
                            PythonParser.STAR_EQUAL,
                            PythonParser.DOUBLE_STAR,
                            PythonParser.DOUBLE_STAR_EQUAL);
            case '/' ->
                    doubled(
                            b,
                            p,
                            PythonParser.SLASH,
                            PythonParser.SLASH_EQUAL,
                            PythonParser.DOUBLE_SLASH,
                            PythonParser.DOUBLE_SLASH_EQUAL);
            case '>' ->
                    doubled(
                            b,
                            p,
                            PythonParser.GREATER,
                            PythonParser.GREATER_EQUAL,
                            PythonParser.RIGHT_SHIFT,
                            PythonParser.RIGHT_SHIFT_EQUAL);
            case '<' ->
                    second == '>'
                            ? PythonParser.LESS_GREATER
                            : doubled(
                                    b,
                                    p,
                                    PythonParser.LESS,
                                    PythonParser.LESS_EQUAL,
                                    PythonParser.LEFT_SHIFT,
                                    PythonParser.LEFT_SHIFT_EQUAL);
            default -> b[p] < ' ' || b[p] == 0x7F ? Token.EOF : PythonParser.UNKNOWN;
        };
    }

    private static int doubled(
            byte[] b, int p, int plain, int assigning, int twice, int twiceAssigning) {
        if (b[p + 1] == '=') {
            return assigning;
        }
        if (b[p + 1] != b[p]) {
            return plain;
        }
        return b[p + 2] == '=' ? twiceAssigning : twice;
    }

    /// The length of an operator.
    static int length(int type) {
        return switch (type) {
            case PythonParser.ELLIPSIS,
                    PythonParser.DOUBLE_STAR_EQUAL,
                    PythonParser.DOUBLE_SLASH_EQUAL,
                    PythonParser.RIGHT_SHIFT_EQUAL,
                    PythonParser.LEFT_SHIFT_EQUAL ->
                    3;
            case PythonParser.COLON_EQUAL,
                    PythonParser.EQ_EQUAL,
                    PythonParser.NOT_EQUAL,
                    PythonParser.PLUS_EQUAL,
                    PythonParser.PERCENT_EQUAL,
                    PythonParser.AT_EQUAL,
                    PythonParser.AMPER_EQUAL,
                    PythonParser.VBAR_EQUAL,
                    PythonParser.CIRCUMFLEX_EQUAL,
                    PythonParser.MINUS_EQUAL,
                    PythonParser.RARROW,
                    PythonParser.STAR_EQUAL,
                    PythonParser.DOUBLE_STAR,
                    PythonParser.SLASH_EQUAL,
                    PythonParser.DOUBLE_SLASH,
                    PythonParser.GREATER_EQUAL,
                    PythonParser.RIGHT_SHIFT,
                    PythonParser.LESS_GREATER,
                    PythonParser.LESS_EQUAL,
                    PythonParser.LEFT_SHIFT ->
                    2;
            default -> 1;
        };
    }

    /// Whether a token of this type can begin an element of a comma-separated list.
    static boolean startsItem(int type) {
        return switch (type) {
            case PythonParser.NAME,
                    PythonParser.NUMBER,
                    PythonParser.STRING,
                    PythonParser.FSTRING_START,
                    PythonParser.LPAR,
                    PythonParser.LSQB,
                    PythonParser.LBRACE,
                    PythonParser.MINUS,
                    PythonParser.PLUS,
                    PythonParser.TILDE,
                    PythonParser.STAR,
                    PythonParser.DOUBLE_STAR,
                    PythonParser.SLASH,
                    PythonParser.NOT,
                    PythonParser.LAMBDA,
                    PythonParser.AWAIT,
                    PythonParser.NONE,
                    PythonParser.TRUE,
                    PythonParser.FALSE,
                    PythonParser.ELLIPSIS ->
                    true;
            default -> false;
        };
    }
}
