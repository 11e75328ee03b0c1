package dev.fermata.vm.types;

import dev.fermata.vm.object.CallOps;
import dev.fermata.vm.object.Convert;
import dev.fermata.vm.object.CoreTypes;
import dev.fermata.vm.object.ItemOps;
import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.PyException;
import dev.fermata.vm.object.PyPrimitive;
import dev.fermata.vm.object.PyTuple;
import dev.fermata.vm.object.PyType;
import dev.fermata.vm.object.ReprOps;
import dev.fermata.vm.object.Slot;
import dev.fermata.vm.object.Str;
import dev.fermata.vm.object.ThreadState;

import org.jspecify.annotations.Nullable;

import java.math.BigInteger;

/// The `%` operator of str and bytes (Library Reference, "printf-style String Formatting"). What differs between the two
/// is in [PercentStyle].
final class PercentFormat {

    private final ThreadState ts;
    private final PercentStyle style;
    private final Object template;
    private final int end;
    private final StrBuilder out = new StrBuilder();
    private final @Nullable Object mapping;
    private Object args;
    private int nextArg;
    private int at;
    private boolean leftAdjust;
    private boolean plus;
    private boolean space;
    private boolean alternate;
    private boolean zero;
    private long width;
    private long precision;

    private PercentFormat(ThreadState ts, PercentStyle style, Object template, Object args) {
        this.ts = ts;
        this.style = style;
        this.template = template;
        this.end = Str.length(template);
        this.args = args;
        this.mapping = style.isMapping(args) ? args : null;
    }

    /// `template % args` for a plain str.
    ///
    /// @throws PyException TypeError, ValueError, or what the values raise
    static Object format(ThreadState ts, Object template, Object args) {
        return new PercentFormat(ts, PercentStyle.STR, template, args).run();
    }

    /// `template % args` for bytes, both held as Latin-1 text.
    ///
    /// @throws PyException TypeError, ValueError, or what the values raise
    static String formatBytes(ThreadState ts, String template, Object args) {
        return (String) new PercentFormat(ts, PercentStyle.BYTES, template, args).run();
    }

    private Object run() {
        ts.charge(end);
        while (at < end) {
            int percent = at;
            while (percent < end && Str.codePointAt(template, percent) != '%') {
                percent++;
            }
            out.append(template, at, percent);
            at = percent + 1;
            if (percent < end) {
                directive();
            }
        }
        boolean left = args instanceof PyTuple tuple ? nextArg < tuple.size() : nextArg == 0;
        if (left && mapping == null) {
            throw PyErr.typeError("not all arguments converted during %s formatting", style.noun());
        }
        return out.toStr();
    }

    private void directive() {
        if (at < end && peek() == '%') {
            at++;
            out.append('%');
            return;
        }
        if (at < end && peek() == '(') {
            key();
        }
        flags();
        width = star() ? starWidth() : number("width too big");
        precision = -1;
        if (at < end && peek() == '.') {
            at++;
            precision = star() ? Math.max(0, starPrecision()) : number("precision too big");
        }
        if (at < end && (peek() == 'h' || peek() == 'l' || peek() == 'L')) {
            at++;
        }
        if (at >= end) {
            throw PyErr.valueError("incomplete format");
        }
        int type = Str.codePointAt(template, at++);
        convert(type, argument());
    }

    private int peek() {
        return Str.codePointAt(template, at);
    }

    private void key() {
        if (mapping == null) {
            throw PyErr.typeError("format requires a mapping");
        }
        int start = ++at;
        int depth = 1;
        while (at < end && depth > 0) {
            int c = Str.codePointAt(template, at++);
            if (c == ')') {
                depth--;
            } else if (c == '(') {
                depth++;
            }
        }
        if (depth > 0) {
            throw PyErr.valueError("incomplete format key");
        }
        args = ItemOps.get(ts, mapping, style.key(StrParts.slice(template, start, at - 1)));
        nextArg = 0;
        if (args instanceof PyTuple) {
            args = PyTuple.of(args);
        }
    }

    private void flags() {
        leftAdjust = plus = space = alternate = zero = false;
        for (; at < end; at++) {
            switch (peek()) {
                case '-' -> leftAdjust = true;
                case '+' -> plus = true;
                case ' ' -> space = true;
                case '#' -> alternate = true;
                case '0' -> zero = true;
                default -> {
                    return;
                }
            }
        }
    }

    private boolean star() {
        if (at < end && peek() == '*') {
            at++;
            return true;
        }
        return false;
    }

    private long starPrecision() {
        long value = starValue("precision too big");
        if (value != (int) value) {
            throw PyErr.overflowError("Python int too large to convert to C int");
        }
        return value;
    }

    private long starValue(String tooBig) {
        Object value = PyPrimitive.unwrap(argument());
        if (value instanceof Boolean b) {
            return b ? 1 : 0;
        }
        if (value instanceof Long n) {
            return n;
        }
        if (value instanceof BigInteger) {
            throw PyErr.overflowError(
                    tooBig.startsWith("width")
                            ? "Python int too large to convert to C ssize_t"
                            : "Python int too large to convert to C int");
        }
        throw PyErr.typeError("* wants int");
    }

    private long starWidth() {
        long n = starValue("width too big");
        if (n < 0) {
            leftAdjust = true;
            return -n;
        }
        return n;
    }

    private long number(String tooBig) {
        long n = 0;
        while (at < end && peek() >= '0' && peek() <= '9') {
            if (n > Integer.MAX_VALUE) {
                throw PyErr.valueError(tooBig);
            }
            n = n * 10 + (peek() - '0');
            at++;
        }
        return n;
    }

    private Object argument() {
        if (args instanceof PyTuple tuple) {
            if (nextArg < tuple.size()) {
                return tuple.get(nextArg++);
            }
        } else if (nextArg == 0) {
            nextArg = 1;
            return args;
        }
        throw PyErr.typeError("not enough arguments for format string");
    }

    private void convert(int type, Object value) {
        switch (type) {
            case 's', 'r', 'a', 'b' -> text(type, value);
            case 'c' -> field(style.character(ts, value), 0, false);
            case 'd', 'i', 'u', 'x', 'X', 'o' -> integer(type, value);
            case 'e', 'E', 'f', 'F', 'g', 'G' -> real(type, value);
            default -> throw unsupported(type);
        }
    }

    private PyException unsupported(int type) {
        int index = at - 1;
        String shown = style.isUnprintable(type) ? "?" : Character.toString(type);
        return PyErr.valueError(
                "unsupported format character '%s' (0x%s) at index %d",
                shown, Integer.toHexString(type), index);
    }

    private void text(int type, Object value) {
        Object text = style.text(ts, type, value);
        if (text == null) {
            throw unsupported(type);
        }
        if (precision >= 0 && precision < Str.length(text)) {
            text = StrParts.slice(text, 0, (int) precision);
        }
        field(text, 0, false);
    }

    private void integer(int type, Object value) {
        Object n = integerOf(type, value);
        String base = type == 'x' || type == 'X' || type == 'o' ? Character.toString(type) : "d";
        String digits = Str.utf16(ReprOps.format(ts, n, base));
        boolean negative = digits.startsWith("-");
        if (negative) {
            digits = digits.substring(1);
        }
        if (precision > digits.length()) {
            digits = (String) StrPad.pad(ts, digits, precision - digits.length(), 0, '0');
        }
        String prefix = alternate && !base.equals("d") ? "0" + base : "";
        String sign = negative ? "-" : plus ? "+" : space ? " " : "";
        field(sign + prefix + digits, sign.length() + prefix.length(), zero);
    }

    private Object integerOf(int type, Object value) {
        Object plain = PyPrimitive.unwrap(value);
        if (plain instanceof Long || plain instanceof BigInteger || plain instanceof Boolean) {
            return plain instanceof Boolean b ? (Object) (b ? 1L : 0L) : plain;
        }
        boolean anyReal = type == 'd' || type == 'i' || type == 'u';
        PyType t = PyType.of(value);
        boolean isIndex = t.slot(Slot.INDEX) != null;
        if (anyReal && (isIndex || t.slot(Slot.INT) != null || t.slot(Slot.FLOAT) != null)) {
            return CallOps.call1(ts, CoreTypes.INT, value);
        }
        if (isIndex) {
            return Convert.index(ts, value);
        }
        throw PyErr.typeError(
                anyReal
                        ? "%%%s format: a real number is required, not %s"
                        : "%%%s format: an integer is required, not %s",
                style.nameOf(type),
                t.name());
    }

    private void real(int type, Object value) {
        double d = style.real(ts, value);
        String spec =
                (plus ? "+" : space ? " " : "")
                        + (alternate ? "#" : "")
                        + "."
                        + (precision < 0 ? 6 : precision)
                        + (char) type;
        String digits = Str.utf16(ReprOps.format(ts, d, spec));
        boolean signed = !digits.isEmpty() && "+- ".indexOf(digits.charAt(0)) >= 0;
        field(digits, signed ? 1 : 0, zero);
    }

    /// Adds `text`, padded to the width: with zeros after its first `prefix` characters, or with spaces.
    private void field(Object text, int prefix, boolean zeros) {
        long missing = Math.max(0, width - Str.length(text));
        if (missing > 0 && zeros && !leftAdjust) {
            out.append(text, 0, prefix);
            out.append(
                    StrPad.pad(
                            ts, StrParts.slice(text, prefix, Str.length(text)), missing, 0, '0'));
            return;
        }
        out.append(StrPad.pad(ts, text, leftAdjust ? 0 : missing, leftAdjust ? missing : 0, ' '));
    }
}
