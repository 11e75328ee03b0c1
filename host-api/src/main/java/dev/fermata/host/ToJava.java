package dev.fermata.host;

import dev.fermata.vm.object.CallOps;
import dev.fermata.vm.object.IterOps;
import dev.fermata.vm.object.PyDict;
import dev.fermata.vm.object.PyList;
import dev.fermata.vm.object.PyNone;
import dev.fermata.vm.object.PyObject;
import dev.fermata.vm.object.PyPrimitive;
import dev.fermata.vm.object.PyStr;
import dev.fermata.vm.object.PyTuple;
import dev.fermata.vm.object.PyType;
import dev.fermata.vm.object.ThreadState;
import dev.fermata.vm.types.PyBaseSet;
import dev.fermata.vm.types.PyByteArray;
import dev.fermata.vm.types.PyBytes;

import org.jspecify.annotations.Nullable;

import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Makes Java values of Python values, as [Values] documents. A container that occurs several times is copied once; one
/// that contains itself crosses as it is where it does.
final class ToJava {

    private static final int MAX_DEPTH = 100;
    private static final Object IN_PROGRESS = new Object();

    private final ThreadState ts;
    private final @Nullable HostSide side;
    private final Map<Object, Object> copies = new IdentityHashMap<>();

    /// Makes a conversion.
    ///
    /// @param side the script that the values come from, or null if callables are to stay what they are
    ToJava(ThreadState ts, @Nullable HostSide side) {
        this.ts = ts;
        this.side = side;
    }

    /// The Java value for a Python value.
    @Nullable Object convert(Object value) {
        return convert(value, 0);
    }

    /// The value of Java type `type` for a Python value.
    ///
    /// @param what how errors name the value
    /// @throws dev.fermata.vm.object.PyException TypeError or ValueError if there is none
    @Nullable Object convert(Object value, Type type, String what) {
        return new ToJavaType(this, ts, side).convert(value, type, what);
    }

    private @Nullable Object convert(Object value, int depth) {
        Object plain = PyPrimitive.unwrap(value);
        if (!isContainer(plain)) {
            return leaf(plain);
        }
        Object known = copies.get(plain);
        if (depth > MAX_DEPTH || known == IN_PROGRESS) {
            return plain;
        }
        if (known != null) {
            return known;
        }
        copies.put(plain, IN_PROGRESS);
        ts.charge(1);
        Object copy =
                switch (plain) {
                    case PyTuple t -> items(t.items(), depth);
                    case PyList l -> items(l.toArray(), depth);
                    case PyDict d -> entries(d, depth);
                    default -> set(plain, depth);
                };
        copies.put(plain, copy);
        return copy;
    }

    private static boolean isContainer(Object plain) {
        return plain instanceof PyTuple
                || plain instanceof PyList
                || plain instanceof PyDict
                || plain instanceof PyBaseSet;
    }

    private @Nullable Object leaf(Object plain) {
        return switch (plain) {
            case PyNone n -> null;
            case PyStr s -> s.utf16();
            case PyBytes b -> b.toByteArray();
            case PyByteArray b -> b.copyBytes(0, b.byteLength());
            case PyHostObject h -> h.object();
            case PyObject o when side != null && isFunction(o) -> new ScriptFunction(side, o);
            default -> plain;
        };
    }

    /// Whether the host gets a handle to call: classes are not meant when they are passed around.
    private static boolean isFunction(PyObject o) {
        return CallOps.isCallable(o) && !(o instanceof PyType);
    }

    private List<@Nullable Object> items(Object[] items, int depth) {
        ts.charge(items.length);
        List<@Nullable Object> out = new ArrayList<>(items.length);
        for (Object item : items) {
            out.add(convert(item, depth + 1));
        }
        return out;
    }

    private Map<@Nullable Object, @Nullable Object> entries(PyDict dict, int depth) {
        ts.charge(dict.entryEnd());
        Map<@Nullable Object, @Nullable Object> out = new LinkedHashMap<>();
        for (int i = 0; i < dict.entryEnd(); i++) {
            Object key = dict.keyAt(i);
            if (key != null) {
                out.put(convert(key, depth + 1), convert(dict.valueAt(i), depth + 1));
            }
        }
        return out;
    }

    private Set<@Nullable Object> set(Object set, int depth) {
        Set<@Nullable Object> out = new LinkedHashSet<>();
        for (Object item : IterOps.toArray(ts, set)) {
            out.add(convert(item, depth + 1));
        }
        return out;
    }
}
