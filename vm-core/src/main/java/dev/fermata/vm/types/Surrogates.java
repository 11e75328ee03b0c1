package dev.fermata.vm.types;

/// How the handler `surrogatepass` writes lone surrogates in the encodings of Unicode.
final class Surrogates {

    private Surrogates() {}

    /// The bytes of the surrogate `c` as Latin-1 text; empty if `c` is none or the encoding knows none.
    static String bytes(String codec, int c) {
        if (c < 0xD800 || c > 0xDFFF) {
            return "";
        }
        char high = (char) (c >> 8);
        char low = (char) (c & 0xFF);
        return switch (codec) {
            case "utf-8" ->
                    "" + (char) 0xED + (char) (0x80 | c >> 6 & 0x3F) + (char) (0x80 | c & 0x3F);
            case "utf-16", "utf-16-le" -> "" + low + high;
            case "utf-16-be" -> "" + high + low;
            case "utf-32", "utf-32-le" -> "" + low + high + "\0\0";
            case "utf-32-be" -> "\0\0" + high + low;
            default -> "";
        };
    }

    /// How many bytes a surrogate takes.
    static int size(String codec) {
        return codec.startsWith("utf-16") ? 2 : codec.startsWith("utf-32") ? 4 : 3;
    }

    /// The surrogate whose bytes are at `start` of `latin1`, or -1.
    static int decode(String codec, String latin1, int start) {
        int size = size(codec);
        if (bytes(codec, 0xD800).isEmpty() || start + size > latin1.length()) {
            return -1;
        }
        String bytes = latin1.substring(start, start + size);
        int c =
                switch (codec) {
                    case "utf-8" ->
                            (bytes.charAt(0) & 0xF) << 12
                                    | (bytes.charAt(1) & 0x3F) << 6
                                    | bytes.charAt(2) & 0x3F;
                    case "utf-16-be" -> bytes.charAt(0) << 8 | bytes.charAt(1);
                    case "utf-32-be" -> bytes.charAt(2) << 8 | bytes.charAt(3);
                    default -> bytes.charAt(1) << 8 | bytes.charAt(0);
                };
        return bytes(codec, c).equals(bytes) ? c : -1;
    }
}
