package dev.fermata.vm.parse;

import java.nio.charset.StandardCharsets;

/// Finds the keyword or the interned string of an ASCII name, by its bytes.
final class NameTable {

    private static final String[] KEYWORDS = {
        "False", "None", "True", "and", "as", "assert", "async", "await", "break", "class",
                "continue", "def", "del",
        "elif", "else", "except", "finally", "for", "from", "global", "if", "import", "in", "is",
                "lambda", "nonlocal",
        "not", "or", "pass", "raise", "return", "try", "while", "with", "yield"
    };
    private static final int INITIAL_CAPACITY = 256;
    private static final String[] KEYWORD_NAMES = new String[INITIAL_CAPACITY];
    private static final int[] KEYWORD_TYPES = new int[INITIAL_CAPACITY];

    static {
        for (int i = 0; i < KEYWORDS.length; i++) {
            byte[] keyword = KEYWORDS[i].getBytes(StandardCharsets.ISO_8859_1);
            int slot = hash(keyword, 0, keyword.length) & INITIAL_CAPACITY - 1;
            while (KEYWORD_NAMES[slot] != null) {
                slot = slot + 1 & INITIAL_CAPACITY - 1;
            }
            KEYWORD_NAMES[slot] = KEYWORDS[i];
            KEYWORD_TYPES[slot] = PythonParser.FALSE + i;
        }
    }

    private String[] names = KEYWORD_NAMES.clone();
    private int[] types = KEYWORD_TYPES.clone();
    private int used = KEYWORDS.length;

    /// The slot of a name, added if it is new.
    int slot(byte[] bytes, int start, int end) {
        int mask = names.length - 1;
        int slot = hash(bytes, start, end) & mask;
        while (names[slot] != null) {
            if (isSame(names[slot], bytes, start, end)) {
                return slot;
            }
            slot = slot + 1 & mask;
        }
        if (used * 2 > names.length) {
            grow();
            return slot(bytes, start, end);
        }
        names[slot] = new String(bytes, start, end - start, StandardCharsets.ISO_8859_1).intern();
        types[slot] = PythonParser.NAME;
        used++;
        return slot;
    }

    String name(int slot) {
        return names[slot];
    }

    /// NAME or the keyword's token type.
    int type(int slot) {
        return types[slot];
    }

    private static boolean isSame(String name, byte[] bytes, int start, int end) {
        if (name.length() != end - start) {
            return false;
        }
        for (int i = start; i < end; i++) {
            if (name.charAt(i - start) != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    private static int hash(byte[] bytes, int start, int end) {
        int h = 0;
        for (int i = start; i < end; i++) {
            h = h * 31 + bytes[i];
        }
        return h ^ h >>> 15;
    }

    private void grow() {
        String[] oldNames = names;
        int[] oldTypes = types;
        names = new String[oldNames.length * 2];
        types = new int[names.length];
        int mask = names.length - 1;
        for (int i = 0; i < oldNames.length; i++) {
            if (oldNames[i] != null) {
                byte[] bytes = oldNames[i].getBytes(StandardCharsets.ISO_8859_1);
                int slot = hash(bytes, 0, bytes.length) & mask;
                while (names[slot] != null) {
                    slot = slot + 1 & mask;
                }
                names[slot] = oldNames[i];
                types[slot] = oldTypes[i];
            }
        }
    }
}
