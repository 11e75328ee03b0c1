package dev.fermata.vm.types;

import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.PyException;
import dev.fermata.vm.object.Str;
import dev.fermata.vm.object.ThreadState;

/// `str.__format__`: the format specification as it applies to text (Library Reference, "Format Specification
/// Mini-Language").
final class TextFormatSpec {

    private static final long UNLIMITED = -1;

    private final Object spec;
    private final int end;
    private int at;
    private int fill = ' ';
    private int align = '<';
    private boolean aligned;
    private long width;
    private long precision = UNLIMITED;

    private TextFormatSpec(Object spec) {
        this.spec = spec;
        this.end = Str.length(spec);
        parse();
    }

    /// `text` laid out as `spec` says.
    ///
    /// @throws PyException ValueError if the specification does not apply to text
    static Object format(ThreadState ts, Object text, Object spec) {
        return Str.isEmpty(spec) ? text : new TextFormatSpec(spec).apply(ts, text);
    }

    private Object apply(ThreadState ts, Object text) {
        int length = Str.length(text);
        boolean cut = precision != UNLIMITED && precision < length;
        Object shown = cut ? StrParts.slice(text, 0, (int) precision) : text;
        long margin = Math.max(0, width - Str.length(shown));
        long left = align == '>' ? margin : align == '^' ? margin / 2 : 0;
        return StrPad.pad(ts, shown, left, margin - left, fill);
    }

    private int peek(int offset) {
        return at + offset < end ? Str.codePointAt(spec, at + offset) : -1;
    }

    private boolean accept(int c) {
        if (peek(0) != c) {
            return false;
        }
        at++;
        return true;
    }

    private void parse() {
        boolean filled = false;
        if (isAlign(peek(1))) {
            fill = peek(0);
            align = peek(1);
            aligned = filled = true;
            at += 2;
        } else if (isAlign(peek(0))) {
            align = peek(0);
            aligned = true;
            at++;
        }
        String sign = "";
        int c = peek(0);
        if (c == '+' || c == '-' || c == ' ') {
            sign = c == ' ' ? "Space" : "Sign";
            at++;
        }
        boolean negativeZero = accept('z');
        boolean alternate = accept('#');
        if (!filled && peek(0) == '0') {
            fill = '0';
            at++;
            if (!aligned) {
                align = '<';
            }
        }
        width = number();
        boolean comma = accept(',');
        boolean underscore = accept('_');
        if (comma && underscore || underscore && peek(0) == ',') {
            throw PyErr.valueError("Cannot specify both ',' and '_'.");
        }
        if (accept('.')) {
            if (UnicodeData.decimal(Math.max(peek(0), 0)) < 0) {
                throw PyErr.valueError("Format specifier missing precision");
            }
            precision = number();
        }
        check(sign, negativeZero, alternate, comma, underscore);
    }

    private void check(
            String sign,
            boolean negativeZero,
            boolean alternate,
            boolean comma,
            boolean underscore) {
        if (end - at > 1) {
            throw PyErr.valueError(
                    "Invalid format specifier '%s' for object of type 'str'", Str.utf16(spec));
        }
        int type = end == at ? 's' : peek(0);
        if (comma || underscore) {
            char separator = comma ? ',' : '_';
            throw PyErr.valueError(
                    "Cannot specify '%s' with '%s'.", separator, Character.toString(type));
        }
        if (type != 's') {
            boolean printable = type > ' ' && type < 0x7F;
            String shown = printable ? Character.toString(type) : "\\x" + Integer.toHexString(type);
            throw PyErr.valueError("Unknown format code '%s' for object of type 'str'", shown);
        }
        if (!sign.isEmpty()) {
            throw PyErr.valueError("%s not allowed in string format specifier", sign);
        }
        if (negativeZero) {
            throw PyErr.valueError(
                    "Negative zero coercion (z) not allowed in string format specifier");
        }
        if (alternate) {
            throw PyErr.valueError("Alternate form (#) not allowed in string format specifier");
        }
        if (align == '=') {
            throw PyErr.valueError("'=' alignment not allowed in string format specifier");
        }
    }

    private static boolean isAlign(int c) {
        return c == '<' || c == '>' || c == '=' || c == '^';
    }

    private long number() {
        long n = 0;
        while (at < end) {
            int digit = UnicodeData.decimal(peek(0));
            if (digit < 0) {
                break;
            }
            if (n > (Long.MAX_VALUE - digit) / 10) {
                throw PyErr.valueError("Too many decimal digits in format string");
            }
            n = n * 10 + digit;
            at++;
        }
        return n;
    }
}
