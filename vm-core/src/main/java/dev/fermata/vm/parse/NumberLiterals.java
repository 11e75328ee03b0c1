package dev.fermata.vm.parse;

import dev.fermata.vm.ast.ComplexLiteral;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;

/// The values of number literals.
final class NumberLiterals {

    /// The most digits of a decimal integer that are converted; more takes more than linear time.
    private static final int MAX_DECIMAL_DIGITS = 4300;

    /// As many digits as surely fit a long.
    private static final int LONG_DIGITS = 18;

    private NumberLiterals() {}

    /// The value of a literal, known to be well formed: `Long`, `BigInteger`, `Double` or [ComplexLiteral]. Throws
    /// [Rejection] with a message for a decimal integer that is too long.
    static Object value(byte[] source, int start, int end) {
        if (end - start > 2 && source[start] == '0') {
            switch (source[start + 1] | 0x20) {
                case 'x' -> {
                    return powerOfTwoBase(source, start + 2, end, 4);
                }
                case 'o' -> {
                    return powerOfTwoBase(source, start + 2, end, 3);
                }
                case 'b' -> {
                    return powerOfTwoBase(source, start + 2, end, 1);
                }
                default -> {
                    // A decimal literal that begins with zero.
                }
            }
        }
        long value = 0;
        int digits = 0;
        for (int i = start; i < end; i++) {
            int c = source[i];
            if (c >= '0' && c <= '9') {
                value = value * 10 + c - '0';
                digits++;
            } else if (c != '_') {
                return floating(text(source, start, end));
            }
        }
        return digits <= LONG_DIGITS ? (Object) value : decimal(text(source, start, end));
    }

    private static Object floating(String literal) {
        int last = literal.length() - 1;
        return (literal.charAt(last) | 0x20) == 'j'
                ? new ComplexLiteral(0.0, Double.parseDouble(literal.substring(0, last)))
                : (Object) Double.parseDouble(literal);
    }

    private static Object decimal(String literal) {
        if (literal.length() > MAX_DECIMAL_DIGITS) {
            throw new Rejection(
                    "Exceeds the limit (%d digits) for integer string conversion: value has %d digits; use "
                                    .formatted(MAX_DECIMAL_DIGITS, literal.length())
                            + "sys.set_int_max_str_digits() to increase the limit - Consider"
                            + " hexadecimal for huge integer literals to avoid decimal conversion"
                            + " limits.");
        }
        return normalized(new BigInteger(literal));
    }

    /// The value of digits that stand for a few bits each, in linear time.
    private static Object powerOfTwoBase(byte[] source, int start, int end, int bitsPerDigit) {
        byte[] magnitude = new byte[(int) (((long) (end - start) * bitsPerDigit + 7) / 8)];
        int bit = 0;
        for (int i = end - 1; i >= start; i--) {
            if (source[i] == '_') {
                continue;
            }
            int digit = Escapes.hexDigit(source[i]);
            int at = magnitude.length - 1 - bit / 8;
            int shifted = digit << bit % 8;
            magnitude[at] |= (byte) shifted;
            if (shifted > 0xFF) {
                magnitude[at - 1] |= (byte) (shifted >> 8);
            }
            bit += bitsPerDigit;
        }
        return normalized(new BigInteger(1, magnitude));
    }

    private static Object normalized(BigInteger value) {
        return value.bitLength() < Long.SIZE ? (Object) value.longValue() : value;
    }

    private static String text(byte[] source, int start, int end) {
        return new String(source, start, end - start, StandardCharsets.ISO_8859_1).replace("_", "");
    }
}
