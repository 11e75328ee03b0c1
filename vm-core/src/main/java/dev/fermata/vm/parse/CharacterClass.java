package dev.fermata.vm.parse;

/// Which characters names and numbers are made of.
final class CharacterClass {

    private static final int DIGIT = 1;
    private static final int LETTER = 2;
    private static final byte[] CLASSES = new byte[256];

    static {
        for (int c = 0; c < CLASSES.length; c++) {
            int lower = c | 0x20;
            if (c >= '0' && c <= '9') {
                CLASSES[c] = DIGIT;
            } else if (c == '_' || lower >= 'a' && lower <= 'z' || c >= 0x80) {
                CLASSES[c] = LETTER;
            }
        }
    }

    private CharacterClass() {}

    static boolean isDigit(byte c) {
        return CLASSES[c & 0xFF] == DIGIT;
    }

    /// Whether a byte can begin a name; those of other than ASCII characters are checked later.
    static boolean isNameStart(byte c) {
        return CLASSES[c & 0xFF] == LETTER;
    }

    static boolean isNamePart(byte c) {
        return CLASSES[c & 0xFF] != 0;
    }

    /// The index of the first character that keeps a text from being an identifier, or its length.
    static int firstNonIdentifier(String text) {
        int i = 0;
        while (i < text.length()) {
            int c = text.codePointAt(i);
            boolean valid =
                    c == '_'
                            || (i == 0
                                    ? Character.isUnicodeIdentifierStart(c)
                                    : Character.isUnicodeIdentifierPart(c)
                                            && !Character.isIdentifierIgnorable(c));
            if (!valid) {
                return i;
            }
            i += Character.charCount(c);
        }
        return i;
    }

    /// Whether Python's `str.isprintable` holds for a character.
    static boolean isPrintable(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR ->
                    false;
            case Character.SPACE_SEPARATOR -> c == ' ';
            default -> true;
        };
    }
}
