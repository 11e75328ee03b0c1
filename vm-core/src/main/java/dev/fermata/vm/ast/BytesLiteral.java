package dev.fermata.vm.ast;

import java.util.Arrays;
import java.util.HexFormat;

/// The value of a bytes literal. The array must not be modified.
public record BytesLiteral(byte[] value) {

    @Override
    public boolean equals(Object other) {
        return other instanceof BytesLiteral b && Arrays.equals(value, b.value);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(value);
    }

    /// The bytes in hexadecimal.
    @Override
    public String toString() {
        return HexFormat.of().formatHex(value);
    }
}
