package dev.fermata.stdlib.json;

import dev.fermata.vm.object.CallOps;
import dev.fermata.vm.object.IterOps;
import dev.fermata.vm.object.ListSort;
import dev.fermata.vm.object.PyDict;
import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.PyException;
import dev.fermata.vm.object.PyList;
import dev.fermata.vm.object.PyNone;
import dev.fermata.vm.object.PyPrimitive;
import dev.fermata.vm.object.PyStr;
import dev.fermata.vm.object.PyTuple;
import dev.fermata.vm.object.ReprOps;
import dev.fermata.vm.object.Str;
import dev.fermata.vm.object.ThreadState;
import dev.fermata.vm.types.FloatText;
import dev.fermata.vm.types.IntText;
import dev.fermata.vm.types.StrBuilder;

import org.jspecify.annotations.Nullable;

import java.math.BigInteger;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/// Writes one value as JSON, as a [PyJsonEncoder] is set to.
final class EncodeRun {

    private final ThreadState ts;
    private final PyJsonEncoder settings;
    private final StrBuilder out = new StrBuilder();

    /// The containers that are being written.
    private final Set<Object> open = Collections.newSetFromMap(new IdentityHashMap<>());

    EncodeRun(ThreadState ts, PyJsonEncoder settings) {
        this.ts = ts;
        this.settings = settings;
    }

    /// The text of a value.
    ///
    /// @throws PyException TypeError, ValueError, RecursionError or what functions of the script raise
    Object encode(Object value) {
        write(value);
        return out.toStr();
    }

    private void write(Object value) {
        ts.charge(1);
        if (value instanceof Boolean || value == PyNone.NONE) {
            out.ascii(word(value));
            return;
        }
        Object plain = PyPrimitive.unwrap(value);
        if (plain instanceof String || plain instanceof PyStr) {
            writeString(value);
        } else if (plain instanceof Long || plain instanceof BigInteger) {
            writeText(IntText.decimal(ts, plain));
        } else if (plain instanceof Double d) {
            writeText(real(d));
        } else {
            writeNested(value);
        }
    }

    private void writeNested(Object value) {
        ts.enter(" while encoding a JSON object");
        try {
            boolean marked = settings.checksCycles() && mark(value);
            if (value instanceof PyList list) {
                writeList(list);
            } else if (value instanceof PyTuple tuple) {
                writeTuple(tuple);
            } else if (value instanceof PyDict dict) {
                writeDict(dict);
            } else {
                write(CallOps.call1(ts, settings.defaultFunction(), value));
            }
            if (marked) {
                open.remove(value);
            }
        } finally {
            ts.leave();
        }
    }

    private boolean mark(Object container) {
        if (isEmpty(container)) {
            return false;
        }
        if (!open.add(container)) {
            throw PyErr.valueError("Circular reference detected");
        }
        return true;
    }

    private static boolean isEmpty(Object container) {
        return switch (container) {
            case PyList list -> list.size() == 0;
            case PyTuple tuple -> tuple.size() == 0;
            case PyDict dict -> dict.size() == 0;
            default -> false;
        };
    }

    private void writeList(PyList list) {
        out.append('[');
        for (int i = 0; i < list.size(); i++) {
            separate(i);
            write(list.get(i));
        }
        out.append(']');
    }

    private void writeTuple(PyTuple tuple) {
        out.append('[');
        for (int i = 0; i < tuple.size(); i++) {
            separate(i);
            write(tuple.get(i));
        }
        out.append(']');
    }

    private void separate(int index) {
        if (index > 0) {
            writeText(settings.itemSeparator());
        }
    }

    private void writeDict(PyDict dict) {
        out.append('{');
        if (dict.size() > 0) {
            int count = 0;
            for (Object item : items(dict)) {
                if (!(item instanceof PyTuple pair) || pair.size() != 2) {
                    throw PyErr.valueError("items must return 2-tuples");
                }
                count += writeMember(count, pair.get(0), pair.get(1)) ? 1 : 0;
            }
        }
        out.append('}');
    }

    private Object[] items(PyDict dict) {
        Object[] items;
        if (dict.type() == PyDict.TYPE) {
            ts.charge(dict.size());
            ts.interpreter().reserve(32L * dict.size());
            items = new Object[dict.size()];
            int next = 0;
            for (int i = 0; i < dict.entryEnd(); i++) {
                Object key = dict.keyAt(i);
                if (key != null) {
                    items[next++] = PyTuple.of(key, dict.valueAt(i));
                }
            }
        } else {
            items = IterOps.toArray(ts, CallOps.callAttribute(ts, dict, "items"));
        }
        if (settings.sortKeys()) {
            ListSort.sort(ts, items, null, false);
        }
        return items;
    }

    private boolean writeMember(int index, Object key, Object value) {
        Object name = name(key);
        if (name == null) {
            return false;
        }
        separate(index);
        writeString(name);
        writeText(settings.keySeparator());
        write(value);
        return true;
    }

    /// A key as a str, or null if it is to be left out.
    private @Nullable Object name(Object key) {
        if (key instanceof Boolean || key == PyNone.NONE) {
            return word(key);
        }
        Object plain = PyPrimitive.unwrap(key);
        if (plain instanceof String || plain instanceof PyStr) {
            return key;
        }
        if (plain instanceof Double d) {
            return real(d);
        }
        if (plain instanceof Long || plain instanceof BigInteger) {
            return IntText.decimal(ts, plain);
        }
        if (settings.skipkeys()) {
            return null;
        }
        throw PyErr.typeError(
                "keys must be str, int, float, bool or None, not %s", PyErr.className(key));
    }

    private static String word(Object value) {
        return value instanceof Boolean b ? b ? "true" : "false" : "null";
    }

    private String real(double d) {
        if (Double.isFinite(d)) {
            return FloatText.repr(d);
        }
        if (!settings.allowsNan()) {
            throw PyErr.valueError(
                    "Out of range float values are not JSON compliant: %s",
                    Str.utf16(ReprOps.repr(ts, d)));
        }
        return Double.isNaN(d) ? "NaN" : d > 0 ? "Infinity" : "-Infinity";
    }

    private void writeString(Object str) {
        if (settings.quoting() != PyJsonEncoder.Quoting.CALL) {
            boolean asciiOnly = settings.quoting() == PyJsonEncoder.Quoting.ASCII;
            JsonText.quote(ts, out, str, asciiOnly);
            return;
        }
        Object text = CallOps.call1(ts, settings.encoder(), str);
        if (!Str.isStr(text)) {
            throw PyErr.typeError("encoder() must return a string, not %s", PyErr.className(text));
        }
        writeText(text);
    }

    private void writeText(Object str) {
        Object plain = PyPrimitive.unwrap(str);
        ts.charge(Str.length(plain));
        out.append(plain);
    }
}
