package dev.fermata.vm.types;

import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.PyException;
import dev.fermata.vm.object.Str;
import dev.fermata.vm.object.ThreadState;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Conversion between complex numbers and text.
final class ComplexText {

    private static final String NUMBER =
            "(?:[0-9]+(?:\\.[0-9]*)?|\\.[0-9]+)(?:e[+-]?[0-9]+)?|inf(?:inity)?|nan";
    private static final Pattern FORM =
            Pattern.compile(
                    "([+-]?(?:" + NUMBER + "))?(?:([+-]?)(" + NUMBER + ")?j)?",
                    Pattern.CASE_INSENSITIVE);

    private ComplexText() {}

    /// `repr(complex(real, imag))`.
    static String repr(double real, double imag) {
        String i = FloatText.withoutPoint(imag);
        if (real == 0 && Double.doubleToRawLongBits(real) == 0) {
            return i + "j";
        }
        String sign = i.startsWith("-") ? "" : "+";
        return "(" + FloatText.withoutPoint(real) + sign + i + "j)";
    }

    /// `complex(text)`.
    ///
    /// @throws PyException ValueError if the text is no complex number
    static PyComplex parse(ThreadState ts, String text) {
        ts.charge(text.length());
        String s = text.strip();
        if (s.startsWith("(") && s.endsWith(")")) {
            s = s.substring(1, s.length() - 1).strip();
        }
        s = s.replaceAll("(?<=[0-9])_(?=[0-9])", "");
        Matcher m = FORM.matcher(s);
        if (s.isEmpty() || !m.matches()) {
            throw PyErr.valueError("complex() arg is a malformed string");
        }
        boolean imaginary = s.endsWith("j") || s.endsWith("J");
        String first = m.group(1);
        String sign = m.group(2);
        String second = m.group(3);
        if (!imaginary) {
            return new PyComplex(number(first), 0);
        }
        if (second == null && (sign == null || sign.isEmpty())) {
            return new PyComplex(0, first == null ? 1 : number(first));
        }
        if (first != null && sign != null && sign.isEmpty()) {
            // The pattern split one number in two: there is no sign between them.
            return new PyComplex(0, number(first + second));
        }
        double imag = (second == null ? 1 : number(second)) * ("-".equals(sign) ? -1 : 1);
        return new PyComplex(first == null ? 0 : number(first), imag);
    }

    private static double number(String s) {
        Double d = FloatText.parsePlain(s);
        if (d == null) {
            throw PyErr.valueError("complex() arg is a malformed string");
        }
        return d;
    }

    /// `format(c, spec)`.
    static Object format(ThreadState ts, PyComplex c, FormatSpec spec) {
        if (spec.fill() == '0') {
            throw PyErr.valueError("Zero padding is not allowed in complex format specifier");
        }
        if (spec.align() == '=') {
            throw PyErr.valueError("'=' alignment flag is not allowed in complex format specifier");
        }
        int type = spec.type();
        if (type != 0 && (type > 127 || "eEfFgGn".indexOf(type) < 0)) {
            throw PyErr.valueError(
                    "Unknown format code '%s' for object of type '%s'",
                    (char) type, spec.typeName());
        }
        boolean plain = type == 0;
        FormatSpec part =
                new FormatSpec(
                        ' ',
                        (char) 0,
                        (char) 0,
                        spec.noNegativeZero(),
                        spec.alternate(),
                        -1,
                        spec.grouping(),
                        spec.precision(),
                        plain && spec.precision() >= 0 ? 'g' : type,
                        spec.typeName());
        String imag = text(ts, c.imag(), part, plain);
        boolean onlyImag = plain && c.real() == 0 && Double.doubleToRawLongBits(c.real()) == 0;
        String real = onlyImag ? "" : text(ts, c.real(), part, plain);
        String signed = real;
        if (!onlyImag && spec.sign() != 0 && spec.sign() != '-' && !real.startsWith("-")) {
            signed = spec.sign() + real;
        }
        String joined = signed + (imag.startsWith("-") || onlyImag ? "" : "+") + imag + "j";
        if (plain && !onlyImag) {
            joined = "(" + joined + ")";
        }
        FormatSpec outer =
                new FormatSpec(
                        spec.fill(),
                        spec.align(),
                        (char) 0,
                        false,
                        false,
                        spec.width(),
                        (char) 0,
                        -1,
                        0,
                        spec.typeName());
        return NumberFormat.layOut(ts, outer, "", joined, "", 0);
    }

    private static String text(ThreadState ts, double d, FormatSpec spec, boolean plain) {
        return plain && spec.precision() < 0
                ? FloatText.withoutPoint(d)
                : Str.utf16(NumberFormat.formatFloat(ts, d, spec));
    }
}
