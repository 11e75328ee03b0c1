package dev.fermata.vm.types;

import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.PyException;
import dev.fermata.vm.object.Str;

/// Reads a field name of `str.format`, such as `0.name[key]`: what it begins with, then attributes and items.
public final class FieldName {

    private final Object text;
    private final int end;
    private final Object first;
    private int at;
    private boolean attribute;
    private Object key = "";

    /// Reads a plain str.
    ///
    /// @throws PyException ValueError if a number is too large
    public FieldName(Object text) {
        this.text = text;
        this.end = Str.length(text);
        while (at < end && !startsStep(Str.codePointAt(text, at))) {
            at++;
        }
        this.first = keyOf(StrParts.slice(text, 0, at));
    }

    private static boolean startsStep(int c) {
        return c == '.' || c == '[';
    }

    /// What the name begins with: a `Long` or a str, which is empty for an automatically numbered field.
    public Object first() {
        return first;
    }

    /// Whether the step is `.name`; else it is `[key]`.
    public boolean isAttribute() {
        return attribute;
    }

    /// The step's attribute name, or its index (`Long`) or key (str).
    public Object key() {
        return key;
    }

    /// Goes on to the next step; returns false at the end.
    ///
    /// @throws PyException ValueError if the name is malformed
    public boolean next() {
        if (at >= end) {
            return false;
        }
        int c = Str.codePointAt(text, at++);
        if (!startsStep(c)) {
            throw PyErr.valueError("Only '.' or '[' may follow ']' in format field specifier");
        }
        attribute = c == '.';
        int start = at;
        if (attribute) {
            while (at < end && !startsStep(Str.codePointAt(text, at))) {
                at++;
            }
            key = StrParts.slice(text, start, at);
        } else {
            while (at < end && Str.codePointAt(text, at) != ']') {
                at++;
            }
            if (at == end) {
                throw PyErr.valueError("Missing ']' in format string");
            }
            key = keyOf(StrParts.slice(text, start, at++));
        }
        if (Str.isEmpty(StrParts.slice(text, start, Math.min(end, attribute ? at : at - 1)))) {
            throw PyErr.valueError("Empty attribute in format string");
        }
        return true;
    }

    /// A key of decimal digits as a number, any other as it is.
    private static Object keyOf(Object text) {
        long n = 0;
        for (int i = 0; i < Str.length(text); i++) {
            int digit = UnicodeData.decimal(Str.codePointAt(text, i));
            if (digit < 0) {
                return text;
            }
            if (n > (Long.MAX_VALUE - digit) / 10) {
                throw PyErr.valueError("Too many decimal digits in format string");
            }
            n = n * 10 + digit;
        }
        return Str.isEmpty(text) ? text : (Object) n;
    }
}
