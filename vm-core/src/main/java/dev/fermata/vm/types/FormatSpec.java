package dev.fermata.vm.types;

import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.PyException;
import dev.fermata.vm.object.PyStr;
import dev.fermata.vm.object.Str;

/// A parsed format specification of a number (Library Reference, "Format Specification Mini-Language").
///
/// @param fill the fill character, a code point
/// @param align one of `<>=^`, or 0 if not given
/// @param sign one of `+`, `-`, space, or 0 if not given
/// @param noNegativeZero whether `z` was given
/// @param alternate whether `#` was given
/// @param width the least width, or -1
/// @param grouping `,` or `_`, or 0
/// @param precision the precision, or -1
/// @param type the presentation type, a code point, or 0
/// @param typeName the type of the value, for errors
public record FormatSpec(
        int fill,
        char align,
        char sign,
        boolean noNegativeZero,
        boolean alternate,
        int width,
        char grouping,
        int precision,
        int type,
        String typeName) {

    private static final String ALIGN = "<>=^";

    /// Parses a specification.
    ///
    /// @param spec a str value
    /// @param typeName the name of the value's type, for errors
    /// @throws PyException ValueError if it is malformed
    public static FormatSpec parse(Object spec, String typeName) {
        return new Parser(spec, typeName).parse();
    }

    private static final class Parser {
        private final Object spec;
        private final int end;
        private final String typeName;
        private int at;

        Parser(Object spec, String typeName) {
            this.spec = spec;
            this.end = Str.length(spec);
            this.typeName = typeName;
        }

        private int peek(int offset) {
            return at + offset < end ? Str.codePointAt(spec, at + offset) : -1;
        }

        private static boolean isAlign(int c) {
            return c > 0 && c < 128 && ALIGN.indexOf(c) >= 0;
        }

        FormatSpec parse() {
            int fill = ' ';
            char align = 0;
            boolean filled = false;
            if (isAlign(peek(1))) {
                fill = peek(0);
                align = (char) peek(1);
                filled = true;
                at += 2;
            } else if (isAlign(peek(0))) {
                align = (char) peek(0);
                at++;
            }
            char sign = 0;
            if (peek(0) == '+' || peek(0) == '-' || peek(0) == ' ') {
                sign = (char) peek(0);
                at++;
            }
            boolean noNegativeZero = accept('z');
            boolean alternate = accept('#');
            if (!filled && peek(0) == '0') {
                fill = '0';
                if (align == 0) {
                    align = '=';
                }
                at++;
            }
            int width = number();
            char grouping = 0;
            if (accept(',')) {
                grouping = ',';
            }
            if (peek(0) == '_') {
                if (grouping == ',') {
                    throw PyErr.valueError("Cannot specify both ',' and '_'.");
                }
                grouping = '_';
                at++;
            }
            if (grouping != 0 && peek(0) == ',') {
                throw grouping == '_'
                        ? PyErr.valueError("Cannot specify both ',' and '_'.")
                        : PyErr.valueError("Cannot specify ',' with ','.");
            }
            int precision = -1;
            if (accept('.')) {
                precision = number();
                if (precision < 0) {
                    throw PyErr.valueError("Format specifier missing precision");
                }
            }
            int type = 0;
            if (end - at > 1) {
                throw PyErr.valueError(
                        "Invalid format specifier '%s' for object of type '%s'",
                        Str.utf16(spec), typeName);
            }
            if (end - at == 1) {
                type = peek(0);
                at++;
            }
            checkGrouping(grouping, type);
            return new FormatSpec(
                    fill,
                    align,
                    sign,
                    noNegativeZero,
                    alternate,
                    width,
                    grouping,
                    precision,
                    type,
                    typeName);
        }

        private static void checkGrouping(char grouping, int type) {
            if (grouping == 0) {
                return;
            }
            String allowed = grouping == ',' ? "defgEG%F" : "defgEG%FboxX";
            if (type != 0 && (type > 127 || allowed.indexOf(type) < 0)) {
                String shown = Str.utf16(PyStr.of(new int[] {type}));
                throw PyErr.valueError("Cannot specify '%s' with '%s'.", grouping, shown);
            }
        }

        private boolean accept(int c) {
            if (peek(0) != c) {
                return false;
            }
            at++;
            return true;
        }

        private int number() {
            long n = -1;
            while (peek(0) >= '0' && peek(0) <= '9') {
                n = Math.max(n, 0) * 10 + peek(0) - '0';
                if (n > Integer.MAX_VALUE) {
                    throw PyErr.valueError("Too many decimal digits in format string");
                }
                at++;
            }
            return (int) n;
        }
    }
}
