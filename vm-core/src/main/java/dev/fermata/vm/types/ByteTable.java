package dev.fermata.vm.types;

import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.Map;

/// An encoding of one byte a character, as a table.
final class ByteTable {

    /// What [#decode] has for a byte without a character.
    static final char UNDEFINED = '\uFFFD';

    private final String decode;
    private final Map<Integer, Integer> encode = new HashMap<>();

    private ByteTable(String decode) {
        this.decode = decode;
        for (int b = 0; b < decode.length(); b++) {
            if (decode.charAt(b) != UNDEFINED) {
                encode.putIfAbsent((int) decode.charAt(b), b);
            }
        }
    }

    /// The table of one of the JDK's charsets.
    static ByteTable of(Charset charset) {
        StringBuilder decode = new StringBuilder();
        for (int b = 0; b < 256; b++) {
            decode.append(new String(new byte[] {(byte) b}, charset));
        }
        return new ByteTable(decode.toString());
    }

    /// The character of a byte, or [#UNDEFINED].
    char charOf(int b) {
        return decode.charAt(b);
    }

    /// The byte of a character, or -1.
    int byteOf(int c) {
        return encode.getOrDefault(c, -1);
    }
}
