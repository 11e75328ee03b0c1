package dev.fermata.vm.types;

import dev.fermata.vm.object.Convert;
import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.PyException;
import dev.fermata.vm.object.ReprOps;
import dev.fermata.vm.object.Str;
import dev.fermata.vm.object.ThreadState;

import java.math.BigInteger;

/// Conversion between ints and text, with the limit on decimal digits of Library Reference, "Integer string conversion
/// length limitation".
public final class IntText {

    /// The default limit.
    public static final int DEFAULT_MAX_DIGITS = 4300;

    private static final int UNCHECKED_DIGITS = 640;

    private IntText() {}

    /// The limit that a script has set, `sys.set_int_max_str_digits`; 0 is none.
    public static final class Limit {
        private int digits = DEFAULT_MAX_DIGITS;

        /// Makes the default limit.
        public Limit() {}

        /// The limit in digits.
        public int digits() {
            return digits;
        }

        /// Sets the limit in digits.
        public void setDigits(int value) {
            digits = value;
        }
    }

    private static int limit(ThreadState ts) {
        return ts.interpreter().state(Limit.class, Limit::new).digits();
    }

    /// `str(n)`.
    ///
    /// @throws PyException ValueError beyond the limit
    public static String decimal(ThreadState ts, Object n) {
        if (n instanceof Long x) {
            return Long.toString(x);
        }
        BigInteger big = IntOps.big(n);
        int limit = limit(ts);
        long bits = big.bitLength();
        if (limit > 0 && bits > UNCHECKED_DIGITS * 3L) {
            long digits = (long) (bits * 0.30103) + 1;
            if (digits > limit + 1
                    || digits >= limit && big.abs().compareTo(BigInteger.TEN.pow(limit)) >= 0) {
                throw PyErr.valueError(
                        "Exceeds the limit (%d digits) for integer string conversion; use"
                                + " sys.set_int_max_str_digits() to increase the limit",
                        limit);
            }
        }
        return LargeInts.decimal(ts, big);
    }

    /// `int(text, base)`.
    ///
    /// @param original what the error shows
    /// @throws PyException ValueError if the text is no int
    public static Object parse(ThreadState ts, Object original, String text, int base) {
        String s = strip(text);
        int i = 0;
        boolean negative = false;
        if (i < s.length() && (s.charAt(i) == '+' || s.charAt(i) == '-')) {
            negative = s.charAt(i++) == '-';
        }
        int radix = base;
        boolean prefixed = false;
        if (i + 1 < s.length() && s.charAt(i) == '0') {
            int implied =
                    switch (s.charAt(i + 1)) {
                        case 'x', 'X' -> 16;
                        case 'o', 'O' -> 8;
                        case 'b', 'B' -> 2;
                        default -> 0;
                    };
            if (implied != 0 && (base == 0 || base == implied)) {
                radix = implied;
                i += 2;
                prefixed = true;
                if (i < s.length() && s.charAt(i) == '_') {
                    i++;
                }
            }
        }
        if (radix == 0) {
            radix = 10;
        }
        StringBuilder digits = new StringBuilder();
        boolean lastUnderscore = false;
        for (int start = i; i < s.length(); ) {
            int c = s.codePointAt(i);
            if (c == '_') {
                if (i == start || lastUnderscore) {
                    throw invalid(ts, original, base);
                }
                lastUnderscore = true;
                i++;
                continue;
            }
            int d = Character.digit(c, 36);
            if (d < 0 || d >= radix) {
                throw invalid(ts, original, base);
            }
            digits.append(Character.forDigit(d, 36));
            lastUnderscore = false;
            i += Character.charCount(c);
        }
        if (digits.isEmpty() || lastUnderscore) {
            throw invalid(ts, original, base);
        }
        boolean zeros = base == 0 && !prefixed && digits.length() > 1 && digits.charAt(0) == '0';
        if (zeros && !digits.toString().chars().allMatch(c -> c == '0')) {
            throw invalid(ts, original, base);
        }
        int limit = limit(ts);
        boolean powerOfTwo = (radix & (radix - 1)) == 0;
        if (limit > 0 && !powerOfTwo && digits.length() > limit) {
            throw PyErr.valueError(
                    "Exceeds the limit (%d digits) for integer string conversion: value has %d"
                            + " digits; use sys.set_int_max_str_digits() to increase the limit",
                    limit, digits.length());
        }
        if (digits.length() * 4L > IntOps.MAX_BITS) {
            throw PyErr.memoryError();
        }
        if (digits.length() <= 11) {
            ts.charge(digits.length());
            long n = Long.parseLong(digits.toString(), radix);
            return negative ? -n : n;
        }
        BigInteger n = LargeInts.parse(ts, digits.toString(), radix);
        return Convert.normal(negative ? n.negate() : n);
    }

    private static String strip(String s) {
        int from = 0;
        int to = s.length();
        while (from < to && isSpace(s.charAt(from))) {
            from++;
        }
        while (to > from && isSpace(s.charAt(to - 1))) {
            to--;
        }
        return s.substring(from, to);
    }

    /// Whether Python's numeric constructors skip the character.
    static boolean isSpace(char c) {
        return c <= ' ' && (c >= 9 && c <= 13 || c >= 28)
                || c == 0x85
                || c == 0xA0
                || c > 0xFF && Character.isSpaceChar(c);
    }

    private static String shortened(String repr) {
        return repr.substring(
                0,
                repr.offsetByCodePoints(0, Math.min(200, repr.codePointCount(0, repr.length()))));
    }

    private static PyException invalid(ThreadState ts, Object original, int base) {
        return PyErr.valueError(
                "invalid literal for int() with base %d: %s",
                base, shortened(Str.utf16(ReprOps.repr(ts, original))));
    }
}
