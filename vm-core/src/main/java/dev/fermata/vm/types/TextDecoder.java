package dev.fermata.vm.types;

import dev.fermata.vm.object.PyException;
import dev.fermata.vm.object.PyPrimitive;
import dev.fermata.vm.object.Str;
import dev.fermata.vm.object.ThreadState;

/// Turns bytes, held as Latin-1 text, into characters, asking an error handler about those that mean nothing.
abstract class TextDecoder {

    /// What [#step] returns at an incomplete sequence at the end of the input.
    static final int INCOMPLETE = -1;

    private final String name;

    /// What [#step] returns for a valid sequence that stands for no character.
    static final int NOTHING = -2;

    private static final int MALFORMED = -3;

    /// The index after the sequence that [#step] last looked at: valid, malformed or incomplete.
    int next;

    /// Why [#step] last refused a sequence.
    String reason = "";

    /// @param name the codec's name in error messages
    TextDecoder(String name) {
        this.name = name;
    }

    /// Reads the sequence at `at`: returns its character, [#NOTHING], or, after setting [#reason],
    /// another negative number. Sets [#next].
    abstract int step(String in, int at);

    /// Decodes `in` from `from` on and adds the characters to `out`.
    ///
    /// @param complete whether the input ends here, so that an incomplete sequence is an error
    /// @return how much of the input was used
    /// @throws PyException UnicodeDecodeError, LookupError or what the handler raises
    final int decode(
            ThreadState ts, String in, int from, String errors, boolean complete, StrBuilder out) {
        ts.charge(in.length());
        ts.interpreter().reserve(in.length());
        int at = from;
        Object[] firstError = null;
        while (at < in.length()) {
            int c = step(in, at);
            if (c >= 0) {
                out.append(c);
                at = next;
                continue;
            }
            if (c == NOTHING) {
                at = next;
                continue;
            }
            if (c == INCOMPLETE && !complete) {
                return at;
            }
            CodecErrors.Replacement answer;
            try {
                answer = CodecErrors.decoding(ts, errors, name, reason, in, at, next);
            } catch (PyException e) {
                if (firstError != null) {
                    CodecErrors.tellFirst(ts, e, errors, firstError);
                }
                throw e;
            }
            if (firstError == null) {
                firstError = new Object[] {(long) at, (long) next, reason};
            }
            out.append(PyPrimitive.unwrap(answer.content()));
            at = answer.position();
            ts.charge(1 + Str.length(answer.content()));
        }
        return at;
    }

    /// Refuses the sequence that ends before `end`.
    final int malformed(String why, int end) {
        reason = why;
        next = end;
        return MALFORMED;
    }

    /// Refuses the sequence that the end of the input cuts off.
    final int incomplete(String why, int end) {
        malformed(why, end);
        return INCOMPLETE;
    }

    /// ASCII.
    static final class Ascii extends TextDecoder {

        Ascii() {
            super("ascii");
        }

        @Override
        int step(String in, int at) {
            next = at + 1;
            char c = in.charAt(at);
            return c < 0x80 ? c : malformed("ordinal not in range(128)", at + 1);
        }
    }

    /// An encoding of one byte a character.
    static final class Table extends TextDecoder {

        private final ByteTable table;

        Table(ByteTable table) {
            super("charmap");
            this.table = table;
        }

        @Override
        int step(String in, int at) {
            next = at + 1;
            char c = table.charOf(in.charAt(at));
            return c != ByteTable.UNDEFINED
                    ? c
                    : malformed("character maps to <undefined>", at + 1);
        }
    }

    /// UTF-8 (RFC 3629); a malformed sequence is the longest prefix of a valid one.
    static final class Utf8 extends TextDecoder {

        Utf8() {
            super("utf-8");
        }

        @Override
        int step(String in, int at) {
            int lead = in.charAt(at);
            if (lead < 0x80) {
                next = at + 1;
                return lead;
            }
            if (lead < 0xC2 || lead > 0xF4) {
                return malformed("invalid start byte", at + 1);
            }
            int length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
            int c = lead & 0xFF >> length + 1;
            for (int i = 1; i < length; i++) {
                if (at + i == in.length()) {
                    return incomplete("unexpected end of data", at + i);
                }
                int b = in.charAt(at + i);
                int low = i > 1 ? 0x80 : lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
                int high = i > 1 ? 0xBF : lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
                if (b < low || b > high) {
                    return malformed("invalid continuation byte", at + i);
                }
                c = c << 6 | b & 0x3F;
            }
            next = at + length;
            return c;
        }
    }

    /// UTF-16 of one byte order.
    static final class Utf16 extends TextDecoder {

        private final boolean bigEndian;

        Utf16(String name, boolean bigEndian) {
            super(name);
            this.bigEndian = bigEndian;
        }

        private int unit(String in, int at) {
            int first = in.charAt(at);
            int second = in.charAt(at + 1);
            return bigEndian ? first << 8 | second : second << 8 | first;
        }

        @Override
        int step(String in, int at) {
            if (at + 2 > in.length()) {
                return incomplete("truncated data", in.length());
            }
            next = at + 2;
            int c = unit(in, at);
            if (c < 0xD800 || c > 0xDFFF) {
                return c;
            }
            if (c >= 0xDC00) {
                return malformed("illegal encoding", at + 2);
            }
            if (at + 4 > in.length()) {
                return incomplete("unexpected end of data", in.length());
            }
            int low = unit(in, at + 2);
            if (low < 0xDC00 || low > 0xDFFF) {
                return malformed("illegal UTF-16 surrogate", at + 2);
            }
            next = at + 4;
            return Character.toCodePoint((char) c, (char) low);
        }
    }

    /// UTF-32 of one byte order.
    static final class Utf32 extends TextDecoder {

        private final boolean bigEndian;

        Utf32(String name, boolean bigEndian) {
            super(name);
            this.bigEndian = bigEndian;
        }

        @Override
        int step(String in, int at) {
            if (at + 4 > in.length()) {
                return incomplete("truncated data", in.length());
            }
            next = at + 4;
            long c = 0;
            for (int i = 0; i < 4; i++) {
                c = c << 8 | in.charAt(at + (bigEndian ? i : 3 - i));
            }
            if (c >= 0xD800 && c <= 0xDFFF) {
                return malformed(
                        "code point in surrogate code point range(0xd800, 0xe000)", at + 4);
            }
            return c < UnicodeData.CODE_POINTS
                    ? (int) c
                    : malformed("code point not in range(0x110000)", at + 4);
        }
    }
}
