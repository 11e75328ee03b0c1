package dev.fermata.vm.types;

import dev.fermata.vm.object.PyException;
import dev.fermata.vm.object.PyPrimitive;
import dev.fermata.vm.object.Str;
import dev.fermata.vm.object.ThreadState;

/// The encoding UTF-7 (RFC 2152), in which all but some ASCII characters are UTF-16 in Base64, between `+` and `-`.
final class Utf7 {

    private static final String BASE64 =
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

    /// The bits of a Base64 digit.
    private static final int DIGIT = 6;

    private static final int UNIT = 16;

    private final StringBuilder bytes = new StringBuilder();
    private long buffer;
    private int bits;

    private Utf7() {}

    /// Whether the character stands for itself in what [#encode] makes.
    private static boolean isDirect(int c) {
        return c >= ' ' && c < 0x7F && c != '+' && c != '\\' && c != '~'
                || c == '\t'
                || c == '\n'
                || c == '\r';
    }

    /// The encoded text, as Latin-1 text.
    ///
    /// @param text a plain str
    static String encode(ThreadState ts, Object text) {
        Utf7 out = new Utf7();
        boolean shifted = false;
        int length = Str.length(text);
        ts.charge(length);
        ts.interpreter().reserve(length);
        for (int i = 0; i < length; i++) {
            int c = Str.codePointAt(text, i);
            if (isDirect(c) || c == '+' && !shifted) {
                if (shifted) {
                    out.putRest();
                    if (BASE64.indexOf(c) >= 0 || c == '-') {
                        out.bytes.append('-');
                    }
                    shifted = false;
                }
                out.bytes.append((char) c).append(c == '+' ? "-" : "");
            } else {
                if (!shifted) {
                    out.bytes.append('+');
                    shifted = true;
                }
                out.put(c);
            }
        }
        if (shifted) {
            out.putRest();
            out.bytes.append('-');
        }
        return out.bytes.toString();
    }

    private void put(int c) {
        if (Character.isSupplementaryCodePoint(c)) {
            putUnit(Character.highSurrogate(c));
            putUnit(Character.lowSurrogate(c));
        } else {
            putUnit(c);
        }
    }

    private void putUnit(int unit) {
        buffer = buffer << UNIT | unit;
        bits += UNIT;
        while (bits >= DIGIT) {
            bits -= DIGIT;
            bytes.append(BASE64.charAt((int) (buffer >> bits) & 0x3F));
        }
        buffer &= (1L << bits) - 1;
    }

    private void putRest() {
        if (bits > 0) {
            bytes.append(BASE64.charAt((int) (buffer << (DIGIT - bits)) & 0x3F));
        }
        buffer = 0;
        bits = 0;
    }

    /// Decodes `in` and adds the characters to `out`.
    ///
    /// @param complete whether the input ends here, so that an unfinished sequence is an error
    /// @return how much of the input was used
    /// @throws PyException UnicodeDecodeError or what a handler raises
    static int decode(ThreadState ts, String in, String errors, boolean complete, StrBuilder out) {
        ts.charge(in.length());
        ts.interpreter().reserve(in.length());
        int at = 0;
        while (at < in.length()) {
            char c = in.charAt(at);
            if (c != '+') {
                if (c < 0x80) {
                    out.append(c);
                    at++;
                } else {
                    at = refused(ts, errors, "unexpected special character", in, at, at + 1, out);
                }
            } else if (in.startsWith("+-", at)) {
                out.append('+');
                at += 2;
            } else if (at + 1 < in.length() && BASE64.indexOf(in.charAt(at + 1)) < 0) {
                at = refused(ts, errors, "ill-formed sequence", in, at, at + 2, out);
            } else {
                int end = at + 1;
                while (end < in.length() && BASE64.indexOf(in.charAt(end)) >= 0) {
                    end++;
                }
                if (end == in.length() && !complete) {
                    return at;
                }
                at = new Utf7().decodeShifted(ts, in, at, end, errors, out);
            }
        }
        return at;
    }

    /// Decodes the Base64 digits from `start + 1` to `end`; returns where to go on.
    private int decodeShifted(
            ThreadState ts, String in, int start, int end, String errors, StrBuilder out) {
        int high = 0;
        for (int i = start + 1; i < end; i++) {
            buffer = buffer << DIGIT | BASE64.indexOf(in.charAt(i));
            bits += DIGIT;
            if (bits < UNIT) {
                continue;
            }
            bits -= UNIT;
            int unit = (int) (buffer >> bits);
            buffer &= (1L << bits) - 1;
            if (high != 0 && Character.isLowSurrogate((char) unit)) {
                out.append(Character.toCodePoint((char) high, (char) unit));
                high = 0;
                continue;
            }
            if (high != 0) {
                out.append(high);
            }
            high = Character.isHighSurrogate((char) unit) ? unit : 0;
            if (high == 0) {
                out.append(unit);
            }
        }
        boolean atEnd = end == in.length();
        if (atEnd && (high != 0 || bits >= DIGIT || buffer != 0)) {
            return refused(ts, errors, "unterminated shift sequence", in, start, end, out);
        }
        if (bits >= DIGIT) {
            return refused(
                    ts, errors, "partial character in base64 sequence", in, start, end + 1, out);
        }
        if (buffer != 0) {
            return refused(
                    ts,
                    errors,
                    "non-zero padding bits in base64 sequence",
                    in,
                    start,
                    end + 1,
                    out);
        }
        if (high != 0 && in.charAt(end) < 0x80) {
            out.append(high);
        }
        return !atEnd && in.charAt(end) == '-' ? end + 1 : end;
    }

    private static int refused(
            ThreadState ts,
            String errors,
            String reason,
            String in,
            int start,
            int end,
            StrBuilder out) {
        CodecErrors.Replacement answer =
                CodecErrors.decoding(ts, errors, "utf7", reason, in, start, end);
        out.append(PyPrimitive.unwrap(answer.content()));
        ts.charge(1 + Str.length(answer.content()));
        return answer.position();
    }
}
