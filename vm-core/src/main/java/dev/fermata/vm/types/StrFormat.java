package dev.fermata.vm.types;

import dev.fermata.vm.object.AttrOps;
import dev.fermata.vm.object.ItemOps;
import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.PyException;
import dev.fermata.vm.object.PyPrimitive;
import dev.fermata.vm.object.ReprOps;
import dev.fermata.vm.object.Str;
import dev.fermata.vm.object.ThreadState;

import org.jspecify.annotations.Nullable;

/// `str.format` and `str.format_map`.
final class StrFormat {

    /// A field's specification may have fields; theirs may not.
    private static final int MAX_DEPTH = 2;

    private final ThreadState ts;
    private final Object @Nullable [] args;
    private final Object named;
    private long nextIndex;
    private boolean automatic;
    private boolean manual;

    private StrFormat(ThreadState ts, Object @Nullable [] args, Object named) {
        this.ts = ts;
        this.args = args;
        this.named = named;
    }

    /// Replaces the fields of `template`.
    ///
    /// @param args positional arguments; null for `format_map`, which has none
    /// @param named maps names to values
    /// @throws PyException ValueError, IndexError, KeyError or what the values raise
    static Object format(ThreadState ts, Object template, Object @Nullable [] args, Object named) {
        return new StrFormat(ts, args, named).expand(template, MAX_DEPTH);
    }

    private Object expand(Object template, int depth) {
        if (depth == 0) {
            throw PyErr.valueError("Max string recursion exceeded");
        }
        StrBuilder out = new StrBuilder();
        FormatTemplate pieces = new FormatTemplate(template);
        ts.charge(Str.length(template));
        while (pieces.next()) {
            out.append(pieces.literal());
            Object fieldName = pieces.fieldName();
            if (fieldName != null) {
                Object value = convert(field(fieldName), pieces.conversion());
                Object spec =
                        pieces.specHasFields() ? expand(pieces.spec(), depth - 1) : pieces.spec();
                Object text = PyPrimitive.unwrap(ReprOps.format(ts, value, spec));
                Allocation.length(ts, Str.length(text));
                out.append(text);
            }
        }
        return out.toStr();
    }

    private Object field(Object name) {
        FieldName steps = new FieldName(name);
        Object value = first(steps.first());
        while (steps.next()) {
            value =
                    steps.isAttribute()
                            ? AttrOps.get(ts, value, Str.utf16(steps.key()))
                            : ItemOps.get(ts, value, steps.key());
        }
        return value;
    }

    private Object first(Object key) {
        boolean empty = Str.isStr(key) && Str.isEmpty(key);
        if (!empty && !(key instanceof Long)) {
            return ItemOps.get(ts, named, key);
        }
        number(empty);
        long index = empty ? nextIndex++ : (Long) key;
        if (args == null) {
            throw PyErr.valueError("Format string contains positional fields");
        }
        if (index >= args.length) {
            throw PyErr.indexError(
                    "Replacement index %d out of range for positional args tuple", index);
        }
        return args[(int) index];
    }

    private void number(boolean empty) {
        if (empty && manual) {
            throw PyErr.valueError(
                    "cannot switch from manual field specification to automatic field numbering");
        }
        if (!empty && automatic) {
            throw PyErr.valueError(
                    "cannot switch from automatic field numbering to manual field specification");
        }
        automatic |= empty;
        manual |= !empty;
    }

    private Object convert(Object value, int conversion) {
        return switch (conversion) {
            case FormatTemplate.NO_CONVERSION -> value;
            case 'r' -> ReprOps.repr(ts, value);
            case 's' -> ReprOps.str(ts, value);
            case 'a' -> StrRepr.ascii(ts, PyPrimitive.unwrap(ReprOps.repr(ts, value)));
            default -> {
                if (conversion > ' ' && conversion < 0x7F) {
                    throw PyErr.valueError("Unknown conversion specifier %s", (char) conversion);
                }
                throw PyErr.valueError(
                        "Unknown conversion specifier \\x%s", Integer.toHexString(conversion));
            }
        };
    }
}
