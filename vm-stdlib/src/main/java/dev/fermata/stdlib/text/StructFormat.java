package dev.fermata.stdlib.text;

import dev.fermata.vm.object.PyException;
import dev.fermata.vm.types.Allocation;

import java.util.ArrayList;
import java.util.List;

/// A parsed format of the module struct (Library Reference, "Format Strings").
///
/// @param fields in order, pad bytes left out
/// @param size how many bytes the format describes
/// @param bigEndian whether the most significant byte is first
/// @param nativeSizes whether sizes, alignment and ranges are those of the machine's C types
/// @param values how many Python values the format takes
record StructFormat(
        List<Field> fields, int size, boolean bigEndian, boolean nativeSizes, int values) {

    /// What one code of a format describes.
    ///
    /// @param code the format character
    /// @param offset where its bytes begin
    /// @param size the bytes of one item; of the whole for `s` and `p`
    /// @param count how many items there are; 1 for `s` and `p`
    record Field(char code, int offset, int size, int count) {}

    /// @throws PyException struct.error if the format is malformed
    static StructFormat parse(String format) {
        boolean nativeSizes = true;
        boolean bigEndian = false;
        int i = 0;
        if (!format.isEmpty() && "@=<>!".indexOf(format.charAt(0)) >= 0) {
            char order = format.charAt(i++);
            nativeSizes = order == '@';
            bigEndian = order == '>' || order == '!';
        }
        List<Field> fields = new ArrayList<>();
        long offset = 0;
        long values = 0;
        while (i < format.length()) {
            char c = format.charAt(i++);
            if (c == ' ' || c >= '\t' && c <= '\r') {
                continue;
            }
            long count = 1;
            if (c >= '0' && c <= '9') {
                count = c - '0';
                for (; i < format.length() && Character.digit(format.charAt(i), 10) >= 0; i++) {
                    count = checked(count * 10 + Character.digit(format.charAt(i), 10));
                }
                if (i == format.length()) {
                    throw StructModule.error("repeat count given without format specifier");
                }
                c = format.charAt(i++);
            }
            int size = sizeOf(c, nativeSizes);
            if (nativeSizes && size > 1) {
                offset = (offset + size - 1) / size * size;
            }
            boolean text = c == 's' || c == 'p';
            if (text) {
                fields.add(new Field(c, (int) checked(offset), (int) count, 1));
                values++;
            } else if (c != 'x') {
                fields.add(new Field(c, (int) checked(offset), size, (int) count));
                values += count;
            }
            offset = checked(offset + size * count);
        }
        return new StructFormat(
                List.copyOf(fields), (int) offset, bigEndian, nativeSizes, (int) values);
    }

    private static long checked(long n) {
        if (n > Allocation.MAX_LENGTH) {
            throw StructModule.error("total struct size too long");
        }
        return n;
    }

    private static int sizeOf(char code, boolean nativeSizes) {
        int size =
                switch (code) {
                    case 'x', 'b', 'B', 'c', '?', 's', 'p' -> 1;
                    case 'h', 'H', 'e' -> 2;
                    case 'i', 'I', 'f' -> 4;
                    case 'l', 'L' -> nativeSizes ? 8 : 4;
                    case 'q', 'Q', 'd' -> 8;
                    case 'n', 'N', 'P' -> nativeSizes ? 8 : 0;
                    default -> 0;
                };
        if (size == 0) {
            throw StructModule.error("bad char in struct format");
        }
        return size;
    }
}
