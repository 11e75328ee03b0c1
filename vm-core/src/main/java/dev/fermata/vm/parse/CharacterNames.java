package dev.fermata.vm.parse;

/// Looks up the names of `\N{...}` escapes.
final class CharacterNames {

    private CharacterNames() {}

    /// The code point with a Unicode name, in any case, or -1.
    static int codePoint(String name) {
        try {
            int codePoint = Character.codePointOf(name);
            return name.equalsIgnoreCase(Character.getName(codePoint)) ? codePoint : -1;
        } catch (IllegalArgumentException e) {
            return -1;
        }
    }
}
