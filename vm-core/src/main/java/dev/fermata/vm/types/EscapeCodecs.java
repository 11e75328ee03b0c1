package dev.fermata.vm.types;

import dev.fermata.vm.object.Str;
import dev.fermata.vm.object.ThreadState;

import java.util.HexFormat;

/// The codecs `unicode_escape` and `raw_unicode_escape`: the insides of Python literals.
final class EscapeCodecs {

    private EscapeCodecs() {}

    /// Encodes a plain str as Latin-1 text; `raw` leaves Latin-1 characters and backslashes alone.
    static String encode(ThreadState ts, Object text, boolean raw) {
        int length = Str.length(text);
        ts.charge(length);
        StrBuilder out = new StrBuilder();
        for (int i = 0; i < length; i++) {
            int c = Str.codePointAt(text, i);
            if (raw ? c < 0x100 : c >= ' ' && c < 0x7F && c != '\\') {
                out.append(c);
            } else if (c == '\\') {
                out.ascii("\\\\");
            } else {
                StrRepr.escape(out, c);
            }
        }
        return (String) out.toStr();
    }

    private static int digits(String in, int from, int count) {
        int end = from;
        while (end < in.length() && end < from + count && HexFormat.isHexDigit(in.charAt(end))) {
            end++;
        }
        return end;
    }

    /// Decodes only the escapes of characters by number, with a small or capital U.
    static final class Raw extends TextDecoder {

        Raw() {
            super("rawunicodeescape");
        }

        @Override
        int step(String in, int at) {
            char c = in.charAt(at);
            next = at + 1;
            if (c != '\\' || !isEscape(in, at)) {
                return c;
            }
            if (at + 1 == in.length()) {
                return incomplete("\\ at end of string", in.length());
            }
            int count = in.charAt(at + 1) == 'u' ? 4 : 8;
            int end = digits(in, at + 2, count);
            if (end < at + 2 + count) {
                String why =
                        count == 4 ? "truncated \\uXXXX escape" : "truncated \\UXXXXXXXX escape";
                return end == in.length() ? incomplete(why, end) : malformed(why, end);
            }
            long value = Long.parseLong(in, at + 2, end, 16);
            if (value >= UnicodeData.CODE_POINTS) {
                return malformed("\\Uxxxxxxxx out of range", end);
            }
            next = end;
            return (int) value;
        }

        /// A backslash begins an escape if a `u` follows and an even number of backslashes precedes.
        private static boolean isEscape(String in, int at) {
            if (at + 1 >= in.length() || in.charAt(at + 1) != 'u' && in.charAt(at + 1) != 'U') {
                return false;
            }
            int before = at;
            while (before > 0 && in.charAt(before - 1) == '\\') {
                before--;
            }
            return (at - before) % 2 == 0;
        }
    }

    /// Decodes all escapes of string literals (Language Reference, 2.4.1).
    static final class Unicode extends TextDecoder {

        Unicode() {
            super("unicodeescape");
        }

        @Override
        int step(String in, int at) {
            char c = in.charAt(at);
            next = at + 1;
            if (c != '\\') {
                return c;
            }
            if (at + 1 == in.length()) {
                return incomplete("\\ at end of string", in.length());
            }
            next = at + 2;
            char kind = in.charAt(at + 1);
            return switch (kind) {
                case '\n' -> NOTHING;
                case '\\', '\'', '"' -> kind;
                case 'b' -> '\b';
                case 'f' -> '\f';
                case 't' -> '\t';
                case 'n' -> '\n';
                case 'r' -> '\r';
                case 'v' -> 0x0B;
                case 'a' -> 0x07;
                case '0', '1', '2', '3', '4', '5', '6', '7' -> octal(in, at + 1);
                case 'x' -> hex(in, at, 2, "truncated \\xXX escape");
                case 'u' -> hex(in, at, 4, "truncated \\uXXXX escape");
                case 'U' -> hex(in, at, 8, "truncated \\UXXXXXXXX escape");
                case 'N' -> named(in, at);
                default -> {
                    next = at + 1;
                    yield '\\';
                }
            };
        }

        private int octal(String in, int from) {
            int value = 0;
            int i = from;
            while (i < in.length() && i < from + 3 && in.charAt(i) >= '0' && in.charAt(i) <= '7') {
                value = value * 8 + (in.charAt(i++) - '0');
            }
            next = i;
            return value;
        }

        private int hex(String in, int at, int count, String truncated) {
            int end = digits(in, at + 2, count);
            if (end < at + 2 + count) {
                return end == in.length() ? incomplete(truncated, end) : malformed(truncated, end);
            }
            long value = Long.parseLong(in, at + 2, end, 16);
            if (value >= UnicodeData.CODE_POINTS) {
                return malformed("illegal Unicode character", end);
            }
            next = end;
            return (int) value;
        }

        private int named(String in, int at) {
            int close =
                    at + 2 < in.length() && in.charAt(at + 2) == '{' ? in.indexOf('}', at + 3) : -1;
            if (close < 0) {
                int end = at + 2 < in.length() && in.charAt(at + 2) == '{' ? in.length() : at + 2;
                return malformed("malformed \\N character escape", end);
            }
            int c = CharacterNames.find(in.substring(at + 3, close));
            if (c < 0) {
                return malformed("unknown Unicode character name", close + 1);
            }
            next = close + 1;
            return c;
        }
    }
}
