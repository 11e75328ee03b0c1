package dev.fermata.vm.parse;

import dev.fermata.vm.source.SourceFile;

import org.jspecify.annotations.Nullable;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Turns the bytes of a source into text: finds the encoding it declares (PEP 263), UTF-8 if none.
public final class SourceDecoder {

    private static final Pattern COOKIE =
            Pattern.compile("^[ \\t\\f]*#.*?coding[:=][ \\t]*([-\\w.]+)");
    private static final Pattern BLANK_OR_COMMENT = Pattern.compile("^[ \\t\\f]*(?:#.*)?$");
    private static final String UTF_8 = "utf-8";
    private static final String LATIN_1 = "iso-8859-1";

    /// Encodings whose text need not contain the bytes of ASCII; no source can declare one and be in it.
    private static final Pattern NOT_ASCII =
            Pattern.compile("utf-?(16|32).*|x?-?ibm.*|cp(037|500|1140).*");

    private SourceDecoder() {}

    /// The source that `compile` reads from a bytes object. Throws [SyntaxFailure] if it cannot be decoded.
    public static SourceFile decode(String name, byte[] bytes) {
        return decode(name, bytes, false);
    }

    /// The source of a script file. Throws [SyntaxFailure] if it cannot be decoded; the messages are those of a file.
    public static SourceFile decodeFile(String name, byte[] bytes) {
        return decode(name, bytes, true);
    }

    private static SourceFile decode(String name, byte[] bytes, boolean file) {
        boolean mark = SourceFile.hasByteOrderMark(bytes);
        String declared = declaredEncoding(bytes, mark ? 3 : 0);
        String encoding = declared == null ? UTF_8 : normalized(declared);
        if (mark && !encoding.equals(UTF_8)) {
            throw failure(name, "encoding problem: " + encoding + " with BOM");
        }
        if (encoding.equals(UTF_8) || encoding.equals("utf8") || encoding.equals("utf-8-sig")) {
            checkUtf8(name, bytes, mark ? 3 : 0, file && declared == null);
            return SourceFile.ofUtf8(name, bytes);
        }
        return SourceFile.of(name, decoded(name, bytes, encoding, file));
    }

    // ---- the declaration

    private static @Nullable String declaredEncoding(byte[] bytes, int start) {
        int from = start;
        for (int line = 0; line < 2 && from < bytes.length; line++) {
            int to = from;
            while (to < bytes.length && bytes[to] != '\n' && bytes[to] != '\r') {
                to++;
            }
            String text = new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
            Matcher cookie = COOKIE.matcher(text);
            if (cookie.find()) {
                return cookie.group(1);
            }
            if (!BLANK_OR_COMMENT.matcher(text).matches()) {
                return null;
            }
            from =
                    to
                            + (to + 1 < bytes.length && bytes[to] == '\r' && bytes[to + 1] == '\n'
                                    ? 2
                                    : 1);
        }
        return null;
    }

    private static String normalized(String declared) {
        String name = declared.toLowerCase(Locale.ROOT).replace('_', '-');
        if (name.equals(UTF_8) || name.startsWith("utf-8-") && !name.equals("utf-8-sig")) {
            return UTF_8;
        }
        for (String latin : new String[] {"latin-1", LATIN_1, "iso-latin-1"}) {
            if (name.equals(latin) || name.startsWith(latin + "-")) {
                return LATIN_1;
            }
        }
        return declared;
    }

    // ---- other encodings than UTF-8

    private static String decoded(String name, byte[] bytes, String encoding, boolean file) {
        Charset charset = charset(encoding);
        if (charset == null) {
            throw failure(name, (file ? "encoding problem: " : "unknown encoding: ") + encoding);
        }
        CharsetDecoder decoder =
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out =
                CharBuffer.allocate((int) (bytes.length * (double) decoder.maxCharsPerByte()) + 1);
        CoderResult result = decoder.decode(in, out, true);
        if (result.isError()) {
            throw failure(
                    name,
                    file
                            ? "encoding problem: " + encoding
                            : undecodable(charset, bytes, in.position()));
        }
        decoder.flush(out);
        return out.flip().toString();
    }

    private static @Nullable Charset charset(String encoding) {
        String name = encoding.toLowerCase(Locale.ROOT).replace('_', '-');
        if (NOT_ASCII.matcher(name).matches()) {
            return null;
        }
        if (name.equals("latin") || name.equals("8859")) {
            return StandardCharsets.ISO_8859_1;
        }
        for (String candidate :
                new String[] {name, name.replace('-', '_'), "x-" + name, name.replace("-", "")}) {
            try {
                return Charset.forName(candidate);
            } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
                // Java may know it by the next name.
            }
        }
        return null;
    }

    private static String undecodable(Charset charset, byte[] bytes, int position) {
        boolean ascii = charset.equals(StandardCharsets.US_ASCII);
        return "'%s' codec can't decode byte 0x%02x in position %d: %s"
                .formatted(
                        ascii ? "ascii" : "charmap",
                        bytes[position],
                        position,
                        ascii ? "ordinal not in range(128)" : "character maps to <undefined>");
    }

    // ---- UTF-8

    private static void checkUtf8(String name, byte[] bytes, int start, boolean undeclared) {
        int line = 1;
        int lineStart = start;
        int i = start;
        while (i < bytes.length) {
            byte b = bytes[i];
            if (b >= 0) {
                if (b == '\n') {
                    line++;
                    lineStart = i + 1;
                }
                i++;
                continue;
            }
            int length = sequenceLength(bytes, i);
            if (length == 0) {
                throw undeclared
                        ? undeclared(name, b, line)
                        : invalid(name, bytes, i, line, lineStart);
            }
            i += length;
        }
    }

    /// The length of the valid UTF-8 sequence at an index, or 0.
    private static int sequenceLength(byte[] bytes, int i) {
        int first = bytes[i] & 0xFF;
        int length = first < 0xC2 || first > 0xF4 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
        if (length == 0 || i + length > bytes.length) {
            return 0;
        }
        for (int k = 1; k < length; k++) {
            if ((bytes[i + k] & 0xC0) != 0x80) {
                return 0;
            }
        }
        int second = bytes[i + 1] & 0xFF;
        boolean overlong = first == 0xE0 && second < 0xA0 || first == 0xF0 && second < 0x90;
        boolean outOfRange = first == 0xED && second > 0x9F || first == 0xF4 && second > 0x8F;
        return overlong || outOfRange ? 0 : length;
    }

    private static SyntaxFailure undeclared(String name, byte b, int line) {
        return failure(
                name,
                ("Non-UTF-8 code starting with '\\x%02x' in file %s on line %d, but no encoding"
                                + " declared; see https://peps.python.org/pep-0263/ for details")
                        .formatted(b, name, line));
    }

    private static SyntaxFailure invalid(
            String name, byte[] bytes, int at, int line, int lineStart) {
        int end = at;
        while (end < bytes.length && bytes[end] != '\n') {
            end++;
        }
        String before = new String(bytes, lineStart, at - lineStart, StandardCharsets.UTF_8);
        String text = new String(bytes, lineStart, end - lineStart, StandardCharsets.UTF_8) + "\n";
        int offset = before.codePointCount(0, before.length()) + 1;
        String message =
                "(unicode error) 'utf-8' codec can't decode byte 0x%02x in position 0: %s"
                        .formatted(bytes[at], reason(bytes, at));
        return new SyntaxFailure(
                SyntaxFailure.Kind.SYNTAX_ERROR, message, name, line, offset, line, -1, text);
    }

    private static String reason(byte[] bytes, int at) {
        int first = bytes[at] & 0xFF;
        if (first < 0xC2 || first > 0xF4) {
            return "invalid start byte";
        }
        int next = at + 1 < bytes.length ? bytes[at + 1] : '\n';
        return next == '\'' || next == '"' || next == '\n'
                ? "unexpected end of data"
                : "invalid continuation byte";
    }

    private static SyntaxFailure failure(String name, String message) {
        return new SyntaxFailure(SyntaxFailure.Kind.SYNTAX_ERROR, message, name, 0, -1, 0, 0, null);
    }
}
