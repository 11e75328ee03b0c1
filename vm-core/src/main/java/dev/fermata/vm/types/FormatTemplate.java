package dev.fermata.vm.types;

import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.PyException;
import dev.fermata.vm.object.Str;

import org.jspecify.annotations.Nullable;

/// Reads the template of `str.format` piece by piece (Library Reference, "Format String Syntax"): each piece is literal
/// text and perhaps a replacement field after it.
public final class FormatTemplate {

    /// What [#conversion] returns for a field without one.
    public static final int NO_CONVERSION = -1;

    private final Object text;
    private final int end;
    private int at;
    private Object literal = "";
    private @Nullable Object fieldName;
    private Object spec = "";
    private int conversion = NO_CONVERSION;
    private boolean specHasFields;

    /// Reads a plain str.
    public FormatTemplate(Object text) {
        this.text = text;
        this.end = Str.length(text);
    }

    /// The literal text of the piece.
    public Object literal() {
        return literal;
    }

    /// What the field names, or null if the piece is literal text only.
    public @Nullable Object fieldName() {
        return fieldName;
    }

    /// The field's format specification, its own fields not yet replaced.
    public Object spec() {
        return spec;
    }

    /// Whether the specification has fields of its own.
    public boolean specHasFields() {
        return specHasFields;
    }

    /// The character after `!`, or [#NO_CONVERSION].
    public int conversion() {
        return conversion;
    }

    /// Goes on to the next piece; returns false at the end.
    ///
    /// @throws PyException ValueError if the template is malformed
    public boolean next() {
        fieldName = null;
        spec = "";
        conversion = NO_CONVERSION;
        specHasFields = false;
        if (at >= end) {
            return false;
        }
        if (readLiteral()) {
            readField();
        }
        return true;
    }

    /// Reads literal text up to a field, a doubled brace or the end; returns whether a field follows.
    private boolean readLiteral() {
        int start = at;
        while (at < end) {
            int c = Str.codePointAt(text, at++);
            if (c != '{' && c != '}') {
                continue;
            }
            boolean doubled = at < end && Str.codePointAt(text, at) == c;
            if (doubled) {
                literal = StrParts.slice(text, start, at++);
                return false;
            }
            if (c == '}' || at == end) {
                throw PyErr.valueError("Single '%s' encountered in format string", (char) c);
            }
            literal = StrParts.slice(text, start, at - 1);
            return true;
        }
        literal = StrParts.slice(text, start, at);
        return false;
    }

    private void readField() {
        int start = at;
        int stop = skipFieldName();
        fieldName = StrParts.slice(text, start, at - 1);
        if (stop == '}') {
            return;
        }
        if (stop == '!') {
            if (at >= end) {
                throw PyErr.valueError("end of string while looking for conversion specifier");
            }
            conversion = Str.codePointAt(text, at++);
            if (at < end) {
                int c = Str.codePointAt(text, at++);
                if (c == '}') {
                    return;
                }
                if (c != ':') {
                    throw PyErr.valueError("expected ':' after conversion specifier");
                }
            }
        }
        readSpec();
    }

    private int skipFieldName() {
        boolean inBrackets = false;
        while (at < end) {
            int c = Str.codePointAt(text, at++);
            switch (c) {
                case '{' -> {
                    if (!inBrackets) {
                        throw PyErr.valueError("unexpected '{' in field name");
                    }
                }
                case '[' -> inBrackets = true;
                case ']' -> inBrackets = false;
                case '}', ':', '!' -> {
                    if (!inBrackets) {
                        return c;
                    }
                }
                default -> {
                    // Part of the name.
                }
            }
        }
        throw PyErr.valueError("expected '}' before end of string");
    }

    private void readSpec() {
        int start = at;
        int depth = 1;
        while (at < end) {
            int c = Str.codePointAt(text, at++);
            if (c == '{') {
                specHasFields = true;
                depth++;
            } else if (c == '}' && --depth == 0) {
                spec = StrParts.slice(text, start, at - 1);
                return;
            }
        }
        throw PyErr.valueError("unmatched '{' in format spec");
    }
}
