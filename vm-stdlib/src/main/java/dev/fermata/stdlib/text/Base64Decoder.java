package dev.fermata.stdlib.text;

import dev.fermata.vm.object.PyException;
import dev.fermata.vm.object.ThreadState;

/// Decodes base64 as leniently as Python does, which the JDK's decoder cannot.
final class Base64Decoder {

    private Base64Decoder() {}

    /// The decoded bytes as Latin-1 text.
    ///
    /// @throws PyException binascii.Error if the data is malformed
    static String decode(ThreadState ts, String in, boolean strict) {
        ts.charge(in.length());
        StringBuilder out = new StringBuilder(in.length() / 4 * 3 + 3);
        if (strict && in.startsWith("=")) {
            throw BinasciiModule.error("Leading padding not allowed");
        }
        int inQuad = 0;
        int pads = 0;
        int bits = 0;
        boolean padding = false;
        for (int i = 0; i < in.length(); i++) {
            char c = in.charAt(i);
            if (c == '=') {
                padding = true;
                if (inQuad >= 2 && inQuad + ++pads >= 4) {
                    if (strict && i + 1 < in.length()) {
                        throw BinasciiModule.error("Excess data after padding");
                    }
                    return out.toString();
                }
                continue;
            }
            int value = valueOf(c);
            if (value < 0) {
                if (strict) {
                    throw BinasciiModule.error("Only base64 data is allowed");
                }
                continue;
            }
            if (strict && padding) {
                throw BinasciiModule.error("Discontinuous padding not allowed");
            }
            pads = 0;
            bits = bits << 6 | value;
            if (inQuad > 0) {
                out.append((char) (bits >> 6 - 2 * inQuad & 0xFF));
            }
            inQuad = inQuad + 1 & 3;
        }
        if (inQuad == 1) {
            throw BinasciiModule.error(
                    "Invalid base64-encoded string: number of data characters (%d) cannot be 1 more"
                            + " than a multiple of 4",
                    out.length() / 3 * 4 + 1);
        }
        if (inQuad != 0) {
            throw BinasciiModule.error("Incorrect padding");
        }
        return out.toString();
    }

    private static int valueOf(char c) {
        if (c >= 'A' && c <= 'Z') {
            return c - 'A';
        }
        if (c >= 'a' && c <= 'z') {
            return c - 'a' + 26;
        }
        if (c >= '0' && c <= '9') {
            return c - '0' + 52;
        }
        return c == '+' ? 62 : c == '/' ? 63 : -1;
    }
}
