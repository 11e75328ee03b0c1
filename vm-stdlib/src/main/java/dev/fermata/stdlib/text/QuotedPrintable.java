package dev.fermata.stdlib.text;

import java.util.HexFormat;

/// The encoding quoted-printable (RFC 2045, section 6.7). Each character of a text stands for a byte.
final class QuotedPrintable {

    private static final int MAX_LINE = 76;
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private final String data;
    private final boolean quoteTabs;
    private final boolean isText;
    private final boolean header;
    private final String newline;
    private final StringBuilder out;
    private int lineLength;

    private QuotedPrintable(String data, boolean quoteTabs, boolean isText, boolean header) {
        this.data = data;
        this.quoteTabs = quoteTabs;
        this.isText = isText;
        this.header = header;
        int first = data.indexOf('\n');
        this.newline = first > 0 && data.charAt(first - 1) == '\r' ? "\r\n" : "\n";
        this.out = new StringBuilder(data.length() + data.length() / 2);
    }

    /// Encodes.
    ///
    /// @param quoteTabs whether spaces and tabs are quoted, and not only at the ends of lines
    /// @param isText whether line ends are line ends, and not bytes to be quoted
    /// @param header whether underscores stand for spaces (RFC 1522)
    static String encode(String data, boolean quoteTabs, boolean isText, boolean header) {
        return new QuotedPrintable(data, quoteTabs, isText, header).encode();
    }

    private String encode() {
        int i = 0;
        while (i < data.length()) {
            char c = data.charAt(i);
            if (isQuoted(i, c)) {
                if (lineLength + 3 >= MAX_LINE) {
                    breakLine();
                }
                quote(c);
                lineLength += 3;
                i++;
            } else if (isText && (c == '\n' || c == '\r' && at(i + 1) == '\n')) {
                endLine();
                i += c == '\r' ? 2 : 1;
            } else {
                if (i + 1 < data.length() && at(i + 1) != '\n' && lineLength + 1 >= MAX_LINE) {
                    breakLine();
                }
                lineLength++;
                out.append(header && c == ' ' ? '_' : c);
                i++;
            }
        }
        return out.toString();
    }

    /// The byte at a place, or 0 after the end.
    private char at(int i) {
        return i < data.length() ? data.charAt(i) : 0;
    }

    private boolean isQuoted(int i, char c) {
        return switch (c) {
            case '=' -> true;
            case '_' -> header;
            case '.' -> lineLength == 0 && (at(i + 1) == 0 || isLineEnd(at(i + 1)));
            case '\r', '\n' -> !isText;
            case ' ', '\t' -> i + 1 == data.length() || quoteTabs;
            default -> c > '~' || c < ' ';
        };
    }

    private static boolean isLineEnd(char c) {
        return c == '\n' || c == '\r';
    }

    private void quote(char c) {
        out.append('=').append(HEX.toHexDigits((byte) c));
    }

    private void breakLine() {
        out.append('=').append(newline);
        lineLength = 0;
    }

    private void endLine() {
        lineLength = 0;
        int last = out.length() - 1;
        if (last >= 0 && (out.charAt(last) == ' ' || out.charAt(last) == '\t')) {
            char space = out.charAt(last);
            out.setLength(last);
            quote(space);
        }
        out.append(newline);
    }

    /// Decodes; what is malformed stays as it is.
    ///
    /// @param header whether underscores stand for spaces
    static String decode(String data, boolean header) {
        StringBuilder out = new StringBuilder(data.length());
        int length = data.length();
        int i = 0;
        while (i < length) {
            char c = data.charAt(i++);
            if (c != '=') {
                out.append(header && c == '_' ? ' ' : c);
            } else if (i < length) {
                char next = data.charAt(i);
                if (isLineEnd(next)) {
                    int end = data.indexOf('\n', i);
                    i = end < 0 ? length : end + 1;
                } else if (next == '=') {
                    out.append('=');
                    i++;
                } else if (isHex(data, i)) {
                    out.append((char) HexFormat.fromHexDigits(data, i, i + 2));
                    i += 2;
                } else {
                    out.append('=');
                }
            }
        }
        return out.toString();
    }

    private static boolean isHex(String data, int i) {
        return i + 1 < data.length()
                && HexFormat.isHexDigit(data.charAt(i))
                && HexFormat.isHexDigit(data.charAt(i + 1));
    }
}
