package dev.fermata.vm.types;

import org.jspecify.annotations.Nullable;

import java.util.Locale;

/// The names of characters in Unicode 15.0. The JDK's are of a newer version, but names never change; those it makes up
/// for characters without one are replaced. Tangut ideographs have none, as in CPython 3.12.
public final class CharacterNames {

    private static final int HANGUL_FIRST = 0xAC00;
    private static final int HANGUL_LAST = 0xD7A3;
    private static final int VOWELS = 21;
    private static final int TRAILS = 28;

    private static final String[] LEAD = {
        "G", "GG", "N", "D", "DD", "R", "M", "B", "BB", "S", "SS", "", "J", "JJ", "C", "K", "T",
        "P", "H"
    };
    private static final String[] VOWEL = {
        "A", "AE", "YA", "YAE", "EO", "E", "YEO", "YE", "O", "WA", "WAE", "OE", "YO", "U", "WEO",
        "WE", "WI", "YU", "EU", "YI", "I"
    };
    private static final String[] TRAIL = {
        "", "G", "GG", "GS", "N", "NJ", "NH", "D", "L", "LG", "LM", "LB", "LS", "LT", "LP", "LH",
        "M", "B", "BS", "S", "SS", "NG", "J", "C", "K", "T", "P", "H"
    };

    private CharacterNames() {}

    /// The name of a character, or null.
    public static @Nullable String name(int c) {
        if (!UnicodeData.isAssigned(c)) {
            return null;
        }
        String category = UnicodeData.category(c);
        if (category.equals("Cc") || category.equals("Cs") || category.equals("Co")) {
            return null;
        }
        if (c >= HANGUL_FIRST && c <= HANGUL_LAST) {
            int i = c - HANGUL_FIRST;
            return "HANGUL SYLLABLE "
                    + LEAD[i / (VOWELS * TRAILS)]
                    + VOWEL[i / TRAILS % VOWELS]
                    + TRAIL[i % TRAILS];
        }
        if (isUnified(c)) {
            return "CJK UNIFIED IDEOGRAPH-" + hex(c);
        }
        String name = Character.getName(c);
        if (name == null) {
            return null;
        }
        String digits = hex(c);
        if (name.endsWith(" " + digits)) {
            if (name.startsWith("TANGUT")) {
                return null;
            }
            return name.startsWith("KHITAN")
                    ? "KHITAN SMALL SCRIPT CHARACTER-" + digits
                    : name.startsWith("NUSHU") ? "NUSHU CHARACTER-" + digits : name;
        }
        return name;
    }

    private static String hex(int c) {
        return "%04X".formatted(c);
    }

    private static boolean isUnified(int c) {
        return c >= 0x3400 && c <= 0x4DBF
                || c >= 0x4E00 && c <= 0x9FFF
                || c >= 0x20000 && c <= 0x2A6DF
                || c >= 0x2A700 && c <= 0x2EBE0
                || c >= 0x30000 && c <= 0x323AF;
    }

    /// The character called `name`, in any case, or -1.
    public static int find(String name) {
        String upper = name.toUpperCase(Locale.ROOT);
        int c = candidate(upper);
        return c >= 0 && upper.equals(name(c)) ? c : -1;
    }

    private static int candidate(String name) {
        try {
            int dash = name.lastIndexOf('-');
            if (dash > 0
                    && (name.startsWith("CJK UNIFIED")
                            || name.startsWith("NUSHU CHAR")
                            || name.startsWith("KHITAN SMALL"))) {
                return Integer.parseInt(name.substring(dash + 1), 16) & 0x1F_FFFF;
            }
            if (name.startsWith("HANGUL SYLLABLE ")) {
                return hangul(name.substring("HANGUL SYLLABLE ".length()));
            }
            return Character.codePointOf(name);
        } catch (IllegalArgumentException e) {
            return -1;
        }
    }

    private static int hangul(String syllable) {
        for (int c = HANGUL_FIRST; c <= HANGUL_LAST; c++) {
            int i = c - HANGUL_FIRST;
            if (syllable.equals(
                    LEAD[i / (VOWELS * TRAILS)] + VOWEL[i / TRAILS % VOWELS] + TRAIL[i % TRAILS])) {
                return c;
            }
        }
        return -1;
    }
}
