package dev.fermata.vm.parse;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/// Looks up the names of `\N{...}` escapes: Unicode names, and the usual aliases of characters that have none.
final class CharacterNames {

    private static final int HEXADECIMAL = 16;
    private static final String HANGUL = "HANGUL SYLLABLE ";
    private static final int FIRST_SYLLABLE = 0xAC00;
    private static final List<String> INITIALS =
            letters("G,GG,N,D,DD,R,M,B,BB,S,SS,,J,JJ,C,K,T,P,H");
    private static final List<String> VOWELS =
            letters("A,AE,YA,YAE,EO,E,YEO,YE,O,WA,WAE,OE,YO,U,WEO,WE,WI,YU,EU,YI,I");
    private static final List<String> FINALS =
            letters(",G,GG,GS,N,NJ,NH,D,L,LG,LM,LB,LS,LT,LP,LH,M,B,BS,S,SS,NG,J,C,K,T,P,H");
    private static final String IDEOGRAPH = "CJK UNIFIED IDEOGRAPH-";

    /// What the JDK calls the blocks of ideographs begins with this.
    private static final String IDEOGRAPH_BLOCKS = "CJK UNIFIED IDEOGRAPHS";

    private CharacterNames() {}

    private static List<String> letters(String commaSeparated) {
        return List.of(commaSeparated.split(","));
    }

    /// The code point with a name, in any case, or -1.
    static int codePoint(String name) {
        String upper = name.toUpperCase(Locale.ROOT);
        Integer alias = Aliases.CODE_POINTS.get(upper);
        if (alias != null) {
            return alias;
        }
        if (upper.startsWith(HANGUL)) {
            return syllable(upper.substring(HANGUL.length()));
        }
        return upper.startsWith(IDEOGRAPH)
                ? ideograph(upper.substring(IDEOGRAPH.length()))
                : codePointNamed(upper);
    }

    /// The syllable whose name spells its letters.
    private static int syllable(String spelling) {
        int initial = longestPrefix(INITIALS, spelling, 0);
        if (initial < 0) {
            return -1;
        }
        int at = INITIALS.get(initial).length();
        int vowel = longestPrefix(VOWELS, spelling, at);
        if (vowel < 0) {
            return -1;
        }
        at += VOWELS.get(vowel).length();
        int last = FINALS.indexOf(spelling.substring(at));
        return last < 0
                ? -1
                : FIRST_SYLLABLE + (initial * VOWELS.size() + vowel) * FINALS.size() + last;
    }

    private static int longestPrefix(List<String> letters, String spelling, int at) {
        int longest = -1;
        for (int i = 0; i < letters.size(); i++) {
            boolean longer = longest < 0 || letters.get(i).length() > letters.get(longest).length();
            if (longer && spelling.startsWith(letters.get(i), at)) {
                longest = i;
            }
        }
        return longest;
    }

    private static int ideograph(String digits) {
        if (digits.length() < 4
                || digits.length() > 5
                || !digits.chars().allMatch(c -> Escapes.hexDigit(c) >= 0)) {
            return -1;
        }
        int codePoint = Integer.parseInt(digits, HEXADECIMAL);
        String name = Character.getName(codePoint);
        return name != null && name.startsWith(IDEOGRAPH_BLOCKS) ? codePoint : -1;
    }

    /// What the JDK knows, without the names it derives from a block's name and a number.
    private static int codePointNamed(String name) {
        try {
            int codePoint = Character.codePointOf(name);
            boolean derived =
                    name.endsWith(" " + Integer.toHexString(codePoint).toUpperCase(Locale.ROOT));
            boolean same = name.equals(Character.getName(codePoint));
            return same && !derived && !Character.isISOControl(codePoint) ? codePoint : -1;
        } catch (IllegalArgumentException e) {
            return -1;
        }
    }

    /// Read when first needed: few sources name a character.
    private static final class Aliases {

        private static final Map<String, Integer> CODE_POINTS = read();

        private static Map<String, Integer> read() {
            var aliases = new HashMap<String, Integer>();
            try (var reader =
                    new BufferedReader(
                            new InputStreamReader(
                                    Objects.requireNonNull(
                                            CharacterNames.class.getResourceAsStream(
                                                    "name-aliases.txt")),
                                    StandardCharsets.US_ASCII))) {
                reader.lines()
                        .forEach(
                                line -> {
                                    int space = line.indexOf(' ');
                                    aliases.put(
                                            line.substring(space + 1),
                                            Integer.valueOf(line.substring(0, space), HEXADECIMAL));
                                });
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return Map.copyOf(aliases);
        }
    }
}
