package dev.fermata.vm.types;

import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.PyException;
import dev.fermata.vm.object.ReprOps;
import dev.fermata.vm.object.Str;
import dev.fermata.vm.object.ThreadState;

import java.math.BigDecimal;

/// Conversion between floats and text.
public final class FloatText {

    private FloatText() {}

    /// `repr(d)`: the shortest text that reads back as the same float.
    public static String repr(double d) {
        if (Double.isNaN(d)) {
            return "nan";
        }
        if (Double.isInfinite(d)) {
            return d > 0 ? "inf" : "-inf";
        }
        return shortest(d, true);
    }

    /// As [#repr], without `.0` after an integral value: how `complex` shows its parts.
    static String withoutPoint(double d) {
        return Double.isNaN(d) || Double.isInfinite(d) ? repr(d) : shortest(d, false);
    }

    /// The shortest digits, in the notation that `repr` uses: an exponent below 1e-4 and from 1e16 on.
    ///
    /// @param point whether an integral value gets `.0`
    static String shortest(double d, boolean point) {
        if (d == 0) {
            String zero = 1 / d < 0 ? "-0" : "0";
            return point ? zero + ".0" : zero;
        }
        BigDecimal exact = shortestDecimal(Math.abs(d));
        String digits = exact.unscaledValue().toString();
        int exponent = digits.length() - exact.scale() - 1;
        String sign = d < 0 ? "-" : "";
        if (exponent < -4 || exponent >= 16) {
            String fraction = digits.length() > 1 ? "." + digits.substring(1) : "";
            return sign + digits.charAt(0) + fraction + "e" + exponentText(exponent);
        }
        if (exponent < 0) {
            return sign + "0." + "0".repeat(-exponent - 1) + digits;
        }
        if (digits.length() <= exponent + 1) {
            return sign + digits + "0".repeat(exponent + 1 - digits.length()) + (point ? ".0" : "");
        }
        return sign + digits.substring(0, exponent + 1) + "." + digits.substring(exponent + 1);
    }

    /// `+05` and the like: a sign and at least two digits.
    static String exponentText(int exponent) {
        int e = Math.abs(exponent);
        return (exponent < 0 ? "-" : "+") + (e < 10 ? "0" : "") + e;
    }

    /// The decimal with the fewest digits that reads back as `d`, which is positive and finite.
    static BigDecimal shortestDecimal(double d) {
        // Double.toString gives at least two digits, so that the smallest floats have one too many.
        BigDecimal shown = new BigDecimal(Double.toString(d)).stripTrailingZeros();
        if (shown.precision() == 2) {
            BigDecimal one =
                    new BigDecimal(d)
                            .round(new java.math.MathContext(1, java.math.RoundingMode.HALF_EVEN));
            if (one.doubleValue() == d) {
                return one.stripTrailingZeros();
            }
        }
        return shown;
    }

    /// `float(text)`.
    ///
    /// @param original what the error shows
    /// @throws PyException ValueError if the text is no float
    public static double parse(ThreadState ts, Object original, String text) {
        ts.charge(text.length());
        StringBuilder s = new StringBuilder(text.length());
        int from = 0;
        int to = text.length();
        while (from < to && IntText.isSpace(text.charAt(from))) {
            from++;
        }
        while (to > from && IntText.isSpace(text.charAt(to - 1))) {
            to--;
        }
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c == '_') {
                boolean between =
                        i > from
                                && i + 1 < to
                                && Character.isDigit(text.charAt(i - 1))
                                && Character.isDigit(text.charAt(i + 1));
                if (!between) {
                    throw invalid(ts, original);
                }
            } else {
                int digit = c > 127 ? Character.digit(c, 10) : -1;
                s.append(digit >= 0 ? (char) ('0' + digit) : c);
            }
        }
        Double value = parsePlain(s.toString());
        if (value == null) {
            throw invalid(ts, original);
        }
        return value;
    }

    /// The float that plain ASCII text means, or null.
    static @org.jspecify.annotations.Nullable Double parsePlain(String s) {
        int i = !s.isEmpty() && (s.charAt(0) == '+' || s.charAt(0) == '-') ? 1 : 0;
        String rest = s.substring(i).toLowerCase(java.util.Locale.ROOT);
        boolean negative = i == 1 && s.charAt(0) == '-';
        switch (rest) {
            case "inf", "infinity" -> {
                return negative ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
            }
            case "nan" -> {
                return negative ? Math.copySign(Double.NaN, -1) : Double.NaN;
            }
            default -> {}
        }
        int digits = 0;
        int at = 0;
        while (at < rest.length() && isDigit(rest.charAt(at))) {
            at++;
            digits++;
        }
        if (at < rest.length() && rest.charAt(at) == '.') {
            at++;
            while (at < rest.length() && isDigit(rest.charAt(at))) {
                at++;
                digits++;
            }
        }
        if (digits == 0) {
            return null;
        }
        if (at < rest.length() && rest.charAt(at) == 'e') {
            at++;
            if (at < rest.length() && (rest.charAt(at) == '+' || rest.charAt(at) == '-')) {
                at++;
            }
            int first = at;
            while (at < rest.length() && isDigit(rest.charAt(at))) {
                at++;
            }
            if (at == first) {
                return null;
            }
        }
        return at == rest.length() ? (Double) Double.parseDouble(s) : null;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static PyException invalid(ThreadState ts, Object original) {
        return PyErr.valueError(
                "could not convert string to float: %s", Str.utf16(ReprOps.repr(ts, original)));
    }

    /// `float.hex()`.
    static String hex(double d) {
        if (Double.isNaN(d) || Double.isInfinite(d)) {
            return repr(d);
        }
        long bits = Double.doubleToRawLongBits(d);
        String sign = bits < 0 ? "-" : "";
        long mantissa = bits & (1L << 52) - 1;
        int exponent = (int) (bits >>> 52 & 0x7FF);
        if (exponent == 0 && mantissa == 0) {
            return sign + "0x0.0p+0";
        }
        String lead = exponent == 0 ? "0" : "1";
        int power = exponent == 0 ? -1022 : exponent - 1023;
        return sign
                + "0x"
                + lead
                + "."
                + "%013x".formatted(mantissa)
                + "p"
                + (power < 0 ? "" : "+")
                + power;
    }

    /// `float.fromhex(text)`.
    ///
    /// @throws PyException ValueError or OverflowError
    static double fromHex(String text) {
        String s = text.strip().toLowerCase(java.util.Locale.ROOT);
        Double special = s.matches("[+-]?(inf|infinity|nan)") ? parsePlain(s) : null;
        if (special != null) {
            return special;
        }
        java.util.regex.Matcher m =
                java.util.regex.Pattern.compile(
                                "([+-]?)(?:0x)?([0-9a-f]*)(?:\\.([0-9a-f]*))?(?:p([+-]?[0-9]+))?")
                        .matcher(s);
        String whole = m.matches() ? m.group(2) : "";
        String fraction = m.matches() && m.group(3) != null ? m.group(3) : "";
        if (!m.matches() || whole.isEmpty() && fraction.isEmpty()) {
            throw PyErr.valueError("invalid hexadecimal floating-point string");
        }
        String exponent = m.group(4) == null ? "0" : m.group(4);
        double value =
                Double.parseDouble(
                        "0x"
                                + whole
                                + "."
                                + (fraction.isEmpty() ? "0" : fraction)
                                + "p"
                                + exponent);
        if (Double.isInfinite(value)) {
            throw PyErr.overflowError("hexadecimal value too large to represent as a float");
        }
        return "-".equals(m.group(1)) ? -value : value;
    }
}
