package dev.fermata.vm.types;

import dev.fermata.vm.object.PyException;
import dev.fermata.vm.object.Str;
import dev.fermata.vm.object.ThreadState;

/// Turns characters into bytes, asking an error handler about those that the encoding does not have.
abstract class TextEncoder {

    /// The characters between two checkpoints.
    private static final int PORTION = 1 << 16;

    private final String name;
    private final String reason;

    /// @param name the codec's name in error messages
    /// @param reason why a character cannot be encoded
    TextEncoder(String name, String reason) {
        this.name = name;
        this.reason = reason;
    }

    /// Whether the encoding has the character.
    abstract boolean canEncode(int c);

    /// Adds the bytes of a character that the encoding has, as Latin-1 text.
    abstract void put(StringBuilder out, int c);

    /// Whether an error tells of all adjacent characters that cannot be encoded; else of one at a time.
    boolean reportsRuns() {
        return true;
    }

    /// The size in bytes of what the encoding is made of.
    int unit() {
        return 1;
    }

    /// The encoded text, as Latin-1 text.
    ///
    /// @param text a plain str
    /// @throws PyException UnicodeEncodeError, LookupError or what the handler raises
    final String encode(ThreadState ts, Object text, String errors) {
        int length = Str.length(text);
        ts.interpreter().reserve(length);
        StringBuilder out = new StringBuilder(length);
        int paid = 0;
        for (int i = 0; i < length; ) {
            if (i >= paid) {
                int portion = Math.min(PORTION, length - paid);
                ts.charge(portion);
                paid += portion;
            }
            int c = Str.codePointAt(text, i);
            if (canEncode(c)) {
                put(out, c);
                i++;
                continue;
            }
            int end = i + 1;
            while (reportsRuns() && end < length && !canEncode(Str.codePointAt(text, end))) {
                end++;
            }
            CodecErrors.Replacement answer =
                    CodecErrors.encoding(ts, errors, name, reason, text, i, end);
            insert(ts, out, answer, text, i, end);
            i = answer.position();
            ts.charge(1);
        }
        return out.toString();
    }

    private void insert(
            ThreadState ts,
            StringBuilder out,
            CodecErrors.Replacement answer,
            Object text,
            int start,
            int end) {
        if (answer.content() instanceof PyBytes bytes) {
            if (bytes.byteLength() % unit() != 0) {
                throw CodecErrors.encodeError(ts, name, reason, text, start, end);
            }
            out.append(bytes.latin1());
            return;
        }
        for (int i = 0; i < Str.length(answer.content()); i++) {
            int c = Str.codePointAt(answer.content(), i);
            if (!canEncode(c)) {
                throw CodecErrors.encodeError(ts, name, reason, text, start, end);
            }
            put(out, c);
        }
    }

    /// The encodings that have the first `limit` characters of Unicode, one byte each: ASCII and Latin-1.
    static final class Prefix extends TextEncoder {

        private final int limit;

        Prefix(String name, int limit) {
            super(name, "ordinal not in range(" + limit + ")");
            this.limit = limit;
        }

        @Override
        boolean canEncode(int c) {
            return c < limit;
        }

        @Override
        void put(StringBuilder out, int c) {
            out.append((char) c);
        }
    }

    /// The encodings that have all characters but surrogates.
    static final class Utf extends TextEncoder {

        private final int unit;
        private final boolean bigEndian;

        /// @param unit the size of a code unit in bytes: 1, 2 or 4
        Utf(String name, int unit, boolean bigEndian) {
            super(name, "surrogates not allowed");
            this.unit = unit;
            this.bigEndian = bigEndian;
        }

        @Override
        boolean reportsRuns() {
            return unit == 1;
        }

        @Override
        int unit() {
            return unit;
        }

        @Override
        boolean canEncode(int c) {
            return c < 0xD800 || c > 0xDFFF;
        }

        @Override
        void put(StringBuilder out, int c) {
            switch (unit) {
                case 1 -> putUtf8(out, c);
                case 2 -> {
                    if (c > 0xFFFF) {
                        putUnit(out, Character.highSurrogate(c));
                        putUnit(out, Character.lowSurrogate(c));
                    } else {
                        putUnit(out, c);
                    }
                }
                default -> putUnit(out, c);
            }
        }

        private static void putUtf8(StringBuilder out, int c) {
            if (c < 0x80) {
                out.append((char) c);
                return;
            }
            if (c < 0x800) {
                out.append((char) (0xC0 | c >> 6));
            } else {
                if (c < 0x10000) {
                    out.append((char) (0xE0 | c >> 12));
                } else {
                    out.append((char) (0xF0 | c >> 18)).append((char) (0x80 | c >> 12 & 0x3F));
                }
                out.append((char) (0x80 | c >> 6 & 0x3F));
            }
            out.append((char) (0x80 | c & 0x3F));
        }

        private void putUnit(StringBuilder out, int value) {
            for (int i = 0; i < unit; i++) {
                int shift = 8 * (bigEndian ? unit - 1 - i : i);
                out.append((char) (value >> shift & 0xFF));
            }
        }
    }

    /// An encoding of one byte a character.
    static final class Table extends TextEncoder {

        private final ByteTable table;

        Table(ByteTable table) {
            super("charmap", "character maps to <undefined>");
            this.table = table;
        }

        @Override
        boolean canEncode(int c) {
            return table.byteOf(c) >= 0;
        }

        @Override
        void put(StringBuilder out, int c) {
            out.append((char) table.byteOf(c));
        }
    }
}
