package dev.fermata.vm.types;

import dev.fermata.vm.object.Convert;
import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.PyException;
import dev.fermata.vm.object.PyStr;
import dev.fermata.vm.object.Str;
import dev.fermata.vm.object.ThreadState;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;

/// `__format__` of numbers.
public final class NumberFormat {

    private NumberFormat() {}

    /// `format(n, spec)` for an int.
    public static Object formatInt(ThreadState ts, Object n, FormatSpec spec) {
        int type = spec.type();
        if (type != 0 && type < 128 && "eEfFgG%".indexOf(type) >= 0) {
            return formatFloat(ts, Convert.bigToDouble(n), spec);
        }
        if (spec.precision() >= 0) {
            throw PyErr.valueError("Precision not allowed in integer format specifier");
        }
        if (spec.noNegativeZero()) {
            throw PyErr.valueError(
                    "Negative zero coercion (z) not allowed in integer format specifier");
        }
        BigInteger value = IntOps.big(n);
        if (type == 'c') {
            return character(ts, value, spec);
        }
        String prefix = "";
        String digits;
        int group = 3;
        switch (type) {
            case 0, 'd', 'n' -> digits = IntText.decimal(ts, Convert.normal(value.abs()));
            case 'x', 'X' -> {
                digits = value.abs().toString(16);
                prefix = type == 'x' ? "0x" : "0X";
                digits = type == 'X' ? digits.toUpperCase(java.util.Locale.ROOT) : digits;
                group = 4;
            }
            case 'o' -> {
                digits = value.abs().toString(8);
                prefix = "0o";
                group = 4;
            }
            case 'b' -> {
                digits = value.abs().toString(2);
                prefix = "0b";
                group = 4;
            }
            default -> throw unknown(spec);
        }
        String sign = sign(value.signum() < 0, spec.sign());
        return layOut(ts, spec, sign + (spec.alternate() ? prefix : ""), digits, "", group);
    }

    private static Object character(ThreadState ts, BigInteger value, FormatSpec spec) {
        if (spec.sign() != 0) {
            throw PyErr.valueError("Sign not allowed with integer format specifier 'c'");
        }
        if (spec.alternate()) {
            throw PyErr.valueError(
                    "Alternate form (#) not allowed with integer format specifier 'c'");
        }
        if (value.signum() < 0 || value.bitLength() > 21 || value.intValue() > 0x10FFFF) {
            throw PyErr.overflowError("%%c arg not in range(0x110000)");
        }
        Object text = PyStr.of(new int[] {value.intValue()});
        return layOut(ts, spec, "", Str.utf16(text), "", 0);
    }

    private static PyException unknown(FormatSpec spec) {
        String code =
                spec.type() > 32 && spec.type() < 128
                        ? String.valueOf((char) spec.type())
                        : "\\x" + Integer.toHexString(spec.type());
        return PyErr.valueError(
                "Unknown format code '%s' for object of type '%s'", code, spec.typeName());
    }

    private static String sign(boolean negative, char sign) {
        if (negative) {
            return "-";
        }
        return sign == '+' ? "+" : sign == ' ' ? " " : "";
    }

    /// `format(d, spec)` for a float.
    public static Object formatFloat(ThreadState ts, double d, FormatSpec spec) {
        int type = spec.type();
        if (type != 0 && (type > 127 || "eEfFgGn%".indexOf(type) < 0)) {
            throw unknown(spec);
        }
        String text = floatText(ts, d, spec, type);
        boolean negative = text.startsWith("-");
        String unsigned = negative ? text.substring(1) : text;
        int split = 0;
        while (split < unsigned.length() && Character.isDigit(unsigned.charAt(split))) {
            split++;
        }
        String whole = unsigned.substring(0, split);
        String rest = unsigned.substring(split);
        boolean finite = !whole.isEmpty();
        return layOut(
                ts,
                spec,
                sign(negative, spec.sign()),
                finite ? whole : rest,
                finite ? rest : "",
                finite ? 3 : 0);
    }

    /// The digits of a float as presentation type and precision want them, with a minus sign if negative.
    static String floatText(ThreadState ts, double value, FormatSpec spec, int type) {
        int precision = spec.precision();
        ts.interpreter().reserve(Math.max(0, precision));
        ts.charge(Math.max(0, precision));
        double d = type == '%' ? value * 100 : value;
        boolean upper = type == 'E' || type == 'F' || type == 'G';
        String text;
        if (Double.isNaN(d) || Double.isInfinite(d)) {
            text = FloatText.repr(d) + (type == '%' ? "%" : "");
            return upper ? text.toUpperCase(java.util.Locale.ROOT) : text;
        }
        text =
                switch (type) {
                    case 'e', 'E' -> exponent(d, precision < 0 ? 6 : precision, spec.alternate());
                    case 'f', 'F' -> fixed(d, precision < 0 ? 6 : precision, spec.alternate());
                    case '%' -> fixed(d, precision < 0 ? 6 : precision, spec.alternate()) + "%";
                    case 'g', 'G', 'n' ->
                            general(d, precision < 0 ? 6 : precision, spec.alternate(), false);
                    default ->
                            precision < 0
                                    ? FloatText.shortest(d, true)
                                    : general(d, precision, spec.alternate(), true);
                };
        if (spec.noNegativeZero() && text.startsWith("-") && isZero(text)) {
            text = text.substring(1);
        }
        return upper ? text.toUpperCase(java.util.Locale.ROOT) : text;
    }

    private static boolean isZero(String text) {
        for (int i = 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 'e' || c == 'E' || c == '%') {
                return true;
            }
            if (c >= '1' && c <= '9') {
                return false;
            }
        }
        return true;
    }

    private static String minus(double d) {
        return Double.doubleToRawLongBits(d) < 0 ? "-" : "";
    }

    static String fixed(double d, int precision, boolean alternate) {
        String digits =
                new BigDecimal(Math.abs(d))
                        .setScale(precision, RoundingMode.HALF_EVEN)
                        .toPlainString();
        return minus(d) + digits + (alternate && precision == 0 ? "." : "");
    }

    static String exponent(double d, int precision, boolean alternate) {
        BigDecimal rounded = rounded(d, precision + 1);
        String digits = padded(rounded.unscaledValue().toString(), precision + 1);
        int exponent = d == 0 ? 0 : rounded.precision() - rounded.scale() - 1;
        String fraction = precision > 0 ? "." + digits.substring(1) : alternate ? "." : "";
        return minus(d) + digits.charAt(0) + fraction + "e" + FloatText.exponentText(exponent);
    }

    private static BigDecimal rounded(double d, int digits) {
        return new BigDecimal(Math.abs(d)).round(new MathContext(digits, RoundingMode.HALF_EVEN));
    }

    private static String padded(String digits, int length) {
        return digits.length() < length
                ? digits + "0".repeat(length - digits.length())
                : digits.substring(0, length);
    }

    /// The `g` presentation; `point` for the type-less one, which shows `.0` and turns to an exponent one digit sooner.
    static String general(double d, int wanted, boolean alternate, boolean point) {
        int precision = Math.max(1, wanted);
        BigDecimal r = rounded(d, precision);
        int exponent = d == 0 ? 0 : r.precision() - r.scale() - 1;
        String digits = padded(r.unscaledValue().toString(), precision);
        boolean scientific = exponent < -4 || exponent >= (point ? precision - 1 : precision);
        if (!alternate) {
            int last = digits.length();
            while (last > 1 && digits.charAt(last - 1) == '0') {
                last--;
            }
            digits = digits.substring(0, last);
        }
        String sign = minus(d);
        if (scientific) {
            String fraction =
                    digits.length() > 1 ? "." + digits.substring(1) : alternate ? "." : "";
            return sign + digits.charAt(0) + fraction + "e" + FloatText.exponentText(exponent);
        }
        if (exponent < 0) {
            return sign + "0." + "0".repeat(-exponent - 1) + digits;
        }
        if (digits.length() <= exponent + 1) {
            String whole = digits + "0".repeat(exponent + 1 - digits.length());
            return sign + whole + (point ? ".0" : alternate ? "." : "");
        }
        return sign + digits.substring(0, exponent + 1) + "." + digits.substring(exponent + 1);
    }

    /// Puts sign or prefix, grouped digits and the rest together and pads to the width.
    ///
    /// @param group digits in a group, or 0 for no grouping
    static Object layOut(
            ThreadState ts, FormatSpec spec, String prefix, String digits, String rest, int group) {
        char align = spec.align() == 0 ? '>' : spec.align();
        if (spec.width() > 0) {
            ts.interpreter().reserve(spec.width());
            ts.charge(spec.width());
        }
        String body = digits;
        if (spec.grouping() != 0 && group > 0) {
            int least =
                    align == '=' && spec.fill() == '0'
                            ? spec.width() - prefix.length() - rest.length()
                            : 0;
            body = grouped(digits, spec.grouping(), group, least);
        }
        int length = prefix.length() + body.codePointCount(0, body.length()) + rest.length();
        int padding = Math.max(0, spec.width() - length);
        int left =
                switch (align) {
                    case '<' -> 0;
                    case '^' -> padding / 2;
                    default -> padding;
                };
        StringBuilder out = new StringBuilder();
        if (align == '=') {
            out.append(prefix);
            fill(out, spec.fill(), padding);
            out.append(body).append(rest);
        } else {
            fill(out, spec.fill(), left);
            out.append(prefix).append(body).append(rest);
            fill(out, spec.fill(), padding - left);
        }
        return PyStr.of(out.toString());
    }

    private static void fill(StringBuilder out, int fill, int count) {
        for (int i = 0; i < count; i++) {
            out.appendCodePoint(fill);
        }
    }

    /// Digits with separators; zeros are put in front until there are `least` characters.
    private static String grouped(String digits, char separator, int group, int least) {
        StringBuilder reversed = new StringBuilder();
        int n = 0;
        for (int i = digits.length() - 1; i >= 0 || reversed.length() < least; i--) {
            if (n > 0 && n % group == 0) {
                reversed.append(separator);
            }
            reversed.append(i >= 0 ? digits.charAt(i) : '0');
            n++;
        }
        return reversed.reverse().toString();
    }
}
