package dev.fermata.host;

import dev.fermata.vm.object.CallOps;
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
/// that contains itself crosses as it is where it does, and so does an item of a set or a key that has so much inside that
/// Java, which does not remember hashes, could take very long to hash it. Runs no Python code: what it converts may be a
/// parked script's.
final class ToJava {

    private static final int MAX_DEPTH = 100;

    /// How much there may be inside what Java hashes.
    private static final int MOST_HASHED = 1000;

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
                    default -> set((PyBaseSet) plain, depth);
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
                out.put(hashed(key, depth + 1), convert(dict.valueAt(i), depth + 1));
            }
        }
        return out;
    }

    private Set<@Nullable Object> set(PyBaseSet set, int depth) {
        Set<@Nullable Object> out = new LinkedHashSet<>();
        for (Object item : set.items()) {
            out.add(hashed(item, depth + 1));
        }
        return out;
    }

    /// What is put into a Java set or is a key of a map.
    private @Nullable Object hashed(Object value, int depth) {
        Object plain = PyPrimitive.unwrap(value);
        return isContainer(plain) && room(plain, MOST_HASHED) < 0 ? plain : convert(value, depth);
    }

    /// What is left of `room` when everything inside a value has been counted as often as its Java copy's `hashCode` looks
    /// at it, which is once for each way to it; negative if there is not enough.
    private int room(Object value, int room) {
        int left = room - 1;
        for (Object item : left < 0 ? List.of() : inside(value)) {
            left = room(item, left);
            if (left < 0) {
                break;
            }
        }
        return left;
    }

    private static List<Object> inside(Object value) {
        return switch (value) {
            case PyTuple t -> List.of(t.items());
            case PyList l -> List.of(l.toArray());
            case PyBaseSet set -> set.items();
            case PyDict d -> {
                List<Object> all = new ArrayList<>(d.keys());
                for (int i = 0; i < d.entryEnd(); i++) {
                    if (d.keyAt(i) != null) {
                        all.add(d.valueAt(i));
                    }
                }
                yield all;
            }
            default -> List.of();
        };
    }
}
