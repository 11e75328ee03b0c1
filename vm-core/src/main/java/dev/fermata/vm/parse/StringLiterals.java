package dev.fermata.vm.parse;

import dev.fermata.vm.ast.BytesLiteral;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;

/// The values of string literals.
final class StringLiterals {

    private static final Pattern COMMENT = Pattern.compile("#[^\n]*");

    private StringLiterals() {}

    /// The value of a STRING token. Throws [Rejection] with a message if it has none.
    static Object value(TokenArray tokens, SourceToken token) {
        byte[] source = tokens.utf8;
        int start = token.start;
        while (source[start] != '"' && source[start] != '\'') {
            start++;
        }
        int quotes = (token.flags & StringFlags.TRIPLE) != 0 ? 3 : 1;
        start += quotes;
        int end = token.end - quotes;
        boolean escapes =
                (token.flags & (StringFlags.BACKSLASH | StringFlags.RAW)) == StringFlags.BACKSLASH;
        if ((token.flags & StringFlags.BYTES) != 0) {
            for (int i = start; i < end; i++) {
                if (source[i] < 0) {
                    throw new Rejection(NON_ASCII_BYTES);
                }
            }
            return new BytesLiteral(
                    escapes
                            ? new Escapes(tokens, token).bytes(start, end)
                            : Arrays.copyOfRange(source, start, end));
        }
        return escapes ? new Escapes(tokens, token).text(start, end) : plain(source, start, end);
    }

    static final String NON_ASCII_BYTES = "bytes can only contain ASCII literal characters";

    /// The value of an FSTRING_MIDDLE token. Throws [Rejection] with a message if it has none.
    static Object middle(TokenArray tokens, SourceToken token) {
        boolean escapes =
                (token.flags & (StringFlags.BACKSLASH | StringFlags.RAW)) == StringFlags.BACKSLASH;
        return escapes
                ? new Escapes(tokens, token).text(token.start, token.end)
                : plain(tokens.utf8, token.start, token.end);
    }

    /// The text that `=` in a replacement field repeats. Comments are cut out as CPython 3.12 does it, even within
    /// strings.
    static Object withoutComments(byte[] utf8, int start, int end) {
        for (int i = start; i < end; i++) {
            if (utf8[i] == '#') {
                String text = new String(utf8, start, end - start, StandardCharsets.UTF_8);
                byte[] cut = COMMENT.matcher(text).replaceAll("").getBytes(StandardCharsets.UTF_8);
                return plain(cut, 0, cut.length);
            }
        }
        return plain(utf8, start, end);
    }

    private static Object plain(byte[] utf8, int start, int end) {
        for (int i = start; i < end; i++) {
            if (utf8[i] < 0) {
                var text = new CodePoints();
                text.appendUtf8(utf8, start, end);
                return text.toConstant();
            }
        }
        return new String(utf8, start, end - start, StandardCharsets.ISO_8859_1);
    }
}
