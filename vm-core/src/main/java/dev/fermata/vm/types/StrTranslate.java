package dev.fermata.vm.types;

import dev.fermata.vm.object.Convert;
import dev.fermata.vm.object.ExceptionTypes;
import dev.fermata.vm.object.ItemOps;
import dev.fermata.vm.object.PyDict;
import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.PyException;
import dev.fermata.vm.object.PyNone;
import dev.fermata.vm.object.PyPrimitive;
import dev.fermata.vm.object.Str;
import dev.fermata.vm.object.ThreadState;

import org.jspecify.annotations.Nullable;

import java.math.BigInteger;

/// `str.translate` and `str.maketrans`.
final class StrTranslate {

    private StrTranslate() {}

    /// @throws PyException TypeError or ValueError if the arguments do not describe a table
    static PyDict makeTable(ThreadState ts, Object x, @Nullable Object y, @Nullable Object z) {
        PyDict table = new PyDict();
        if (y == null) {
            fromDict(ts, x, table);
            return table;
        }
        if (!Str.isStr(x)) {
            throw PyErr.typeError(
                    "first maketrans argument must be a string if there is a second argument");
        }
        Object to = StrParts.plain(y, "maketrans() argument 2");
        if (Str.length(x) != Str.length(to)) {
            throw PyErr.valueError("the first two maketrans arguments must have equal length");
        }
        ts.charge(Str.length(x));
        for (int i = 0; i < Str.length(x); i++) {
            table.put(ts, (long) Str.codePointAt(x, i), (long) Str.codePointAt(to, i));
        }
        if (z != null) {
            Object removed = StrParts.plain(z, "maketrans() argument 3");
            for (int i = 0; i < Str.length(removed); i++) {
                table.put(ts, (long) Str.codePointAt(removed, i), PyNone.NONE);
            }
        }
        return table;
    }

    private static void fromDict(ThreadState ts, Object x, PyDict table) {
        if (!(x instanceof PyDict from)) {
            throw PyErr.typeError("if you give only one argument to maketrans it must be a dict");
        }
        for (Object key : from.keys()) {
            ts.charge(1);
            Object value = ItemOps.get(ts, from, key);
            Object plain = PyPrimitive.unwrap(key);
            if (Str.isStr(plain)) {
                if (Str.length(plain) != 1) {
                    throw PyErr.valueError("string keys in translate table must be of length 1");
                }
                table.put(ts, (long) Str.codePointAt(plain, 0), value);
            } else if (plain instanceof Long
                    || plain instanceof BigInteger
                    || plain instanceof Boolean) {
                table.put(ts, plain, value);
            } else {
                throw PyErr.typeError("keys in translate table must be strings or integers");
            }
        }
    }

    static Object translate(ThreadState ts, Object text, Object table) {
        StrBuilder out = new StrBuilder();
        int length = Str.length(text);
        for (int i = 0; i < length; i++) {
            ts.charge(1);
            int c = Str.codePointAt(text, i);
            Object to = lookUp(ts, table, c);
            if (to == null) {
                out.append(c);
            } else {
                append(ts, out, to);
            }
        }
        return out.toStr();
    }

    private static @Nullable Object lookUp(ThreadState ts, Object table, int c) {
        if (table instanceof PyDict dict && dict.type() == PyDict.TYPE) {
            return dict.get(ts, (long) c);
        }
        try {
            return ItemOps.get(ts, table, (long) c);
        } catch (PyException e) {
            if (e.is(ExceptionTypes.LOOKUP_ERROR)) {
                return null;
            }
            throw e;
        }
    }

    private static void append(ThreadState ts, StrBuilder out, Object to) {
        Object plain = PyPrimitive.unwrap(to);
        if (plain == PyNone.NONE) {
            return;
        }
        if (Str.isStr(plain)) {
            Allocation.length(ts, Str.length(plain));
            out.append(plain);
            return;
        }
        if (!(plain instanceof Long || plain instanceof BigInteger || plain instanceof Boolean)) {
            throw PyErr.typeError("character mapping must return integer, None or str");
        }
        if (!(Convert.index(ts, plain) instanceof Long n)
                || n < 0
                || n >= UnicodeData.CODE_POINTS) {
            throw PyErr.valueError("character mapping must be in range(0x110000)");
        }
        out.append((int) (long) n);
    }
}
