package dev.fermata.stdlib.multibyte;

import org.jspecify.annotations.Nullable;

/// The sets of characters that ISO 2022 switches between, with their tables from encodings that contain them.
enum CodedSet {
    ASCII("(B", 1),
    LATIN_1(".A", 1),
    GREEK(".F", 1, "ISO-8859-7", ""),
    ROMAN("(J", 1),
    KATAKANA("(I", 1, "EUC-JP", "\u008e"),
    JIS_X_0208_1978("$@", 2, "EUC-JP", ""),
    JIS_X_0208("$B", 2, "EUC-JP", ""),
    JIS_X_0212("$(D", 2, "EUC-JP", "\u008f"),
    GB_2312("$A", 2, "GB2312", ""),
    KS_X_1001("$(C", 2, "EUC-KR", ""),
    /// KS X 1001 where it is shifted to, not designated.
    KS_X_1001_SHIFTED("$)C", 2, "EUC-KR", "");

    private static final int YEN = 0xa5;
    private static final int OVERLINE = 0x203e;
    private static final int HIGH_BIT = 0x80;
    private static final int LATIN_1_END = 0x100;

    private final String designation;
    private final int size;
    private final String prefix;
    private final @Nullable CharsetEncoding table;

    CodedSet(String designation, int size) {
        this.designation = designation;
        this.size = size;
        this.prefix = "";
        this.table = null;
    }

    CodedSet(String designation, int size, String charset, String prefix) {
        this.designation = designation;
        this.size = size;
        this.prefix = prefix;
        this.table = new CharsetEncoding(charset, CharsetEncoding.Variant.BAR);
    }

    /// What comes after the escape character to switch to the set.
    String designation() {
        return designation;
    }

    /// How many bytes a character has.
    int size() {
        return size;
    }

    /// The byte by which a state names the set.
    int mark() {
        int last = designation.charAt(designation.length() - 1);
        return size == 2 ? last | HIGH_BIT : last;
    }

    /// Whether the set is used for one character after a single shift only.
    boolean isShiftedSingly() {
        return designation.charAt(0) == '.';
    }

    /// The bytes of a code point, without their high bits; null if the set does not have it.
    @Nullable String encode(int c) {
        if (table == null) {
            return switch (this) {
                case ROMAN -> c == YEN ? "\\" : c == OVERLINE ? "~" : null;
                case LATIN_1 ->
                        c >= YEN - 5 && c < LATIN_1_END ? Character.toString(c - HIGH_BIT) : null;
                default -> c < HIGH_BIT ? Character.toString(c) : null;
            };
        }
        String bytes = c < HIGH_BIT ? null : table.encode(c);
        if (bytes == null
                || bytes.length() != prefix.length() + size
                || !bytes.startsWith(prefix)
                || bytes.chars().anyMatch(b -> b < HIGH_BIT)) {
            return null;
        }
        return withHighBits(bytes.substring(prefix.length()), 0);
    }

    /// The text of the bytes of one character; null if they are none.
    @Nullable String decode(String bytes) {
        if (table == null) {
            int c = bytes.charAt(0);
            return switch (this) {
                case ROMAN -> c == '\\' ? "\u00a5" : c == '~' ? "\u203e" : bytes;
                case LATIN_1 -> withHighBits(bytes, HIGH_BIT);
                default -> bytes;
            };
        }
        return table.decode(prefix + withHighBits(bytes, HIGH_BIT));
    }

    private static String withHighBits(String bytes, int bits) {
        StringBuilder out = new StringBuilder();
        bytes.chars().forEach(b -> out.append((char) (b & ~HIGH_BIT | bits)));
        return out.toString();
    }
}
