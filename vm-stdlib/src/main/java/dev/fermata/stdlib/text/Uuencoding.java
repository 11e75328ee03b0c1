package dev.fermata.stdlib.text;

/// Lines of uuencoded data: a length and groups of six bits, as characters from the space on. Each character of a text
/// stands for a byte.
final class Uuencoding {

    private static final int MAX_LENGTH = 45;
    private static final int SIX_BITS = 0x3F;

    private Uuencoding() {}

    /// Encodes a line's data.
    ///
    /// @param backtick whether zeros are backticks, and not spaces
    static String encode(String data, boolean backtick) {
        if (data.length() > MAX_LENGTH) {
            throw BinasciiModule.error("At most 45 bytes at once");
        }
        StringBuilder out = new StringBuilder();
        out.append(digit(data.length(), backtick));
        for (int i = 0; i < data.length(); i += 3) {
            int group = at(data, i) << 16 | at(data, i + 1) << 8 | at(data, i + 2);
            for (int shift = 18; shift >= 0; shift -= 6) {
                out.append(digit(group >> shift & SIX_BITS, backtick));
            }
        }
        return out.append('\n').toString();
    }

    private static int at(String data, int i) {
        return i < data.length() ? data.charAt(i) : 0;
    }

    private static char digit(int value, boolean backtick) {
        return value == 0 && backtick ? '`' : (char) (' ' + value);
    }

    /// Decodes a line. What is missing is zero.
    static String decode(String line) {
        int left = at(line, 0) - ' ' & SIX_BITS;
        StringBuilder out = new StringBuilder(left);
        int i = 1;
        int bits = 0;
        int count = 0;
        while (out.length() < left) {
            bits = bits << 6 | value(line, i++);
            count += 6;
            if (count >= 8) {
                count -= 8;
                out.append((char) (bits >> count & 0xFF));
            }
        }
        for (; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c != ' ' && c != '`' && c != '\n' && c != '\r') {
                throw BinasciiModule.error("Trailing garbage");
            }
        }
        return out.toString();
    }

    private static int value(String line, int i) {
        int c = at(line, i);
        if (i >= line.length() || c == '\n' || c == '\r') {
            return 0;
        }
        if (c < ' ' || c > '`') {
            throw BinasciiModule.error("Illegal char");
        }
        return c - ' ' & SIX_BITS;
    }
}
