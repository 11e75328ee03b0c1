package dev.fermata.host;

import dev.fermata.vm.object.Convert;
import dev.fermata.vm.object.PyDict;
import dev.fermata.vm.object.PyList;
import dev.fermata.vm.object.PyNone;
import dev.fermata.vm.object.PyObject;
import dev.fermata.vm.object.PyPrimitive;
import dev.fermata.vm.object.PyStr;
import dev.fermata.vm.object.PyTuple;
import dev.fermata.vm.types.PyBytes;

import org.jspecify.annotations.Nullable;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Converts values between Java and Python. Containers are copied, never shared.
///
/// | Java | Python |
/// |---|---|
/// | `null` | `None` |
/// | `Boolean`, `String` | `bool`, `str` |
/// | `Byte`, `Short`, `Integer`, `Long`, `BigInteger` | `int`; back as `Long`, or `BigInteger` if it does not fit |
/// | `Float`, `Double` | `float`; back as `Double` |
/// | `byte[]` | `bytes` |
/// | `List` | `list`; a `tuple` comes back as a `List` too |
/// | `Map` with String keys | `dict`; a dict with other keys comes back as it is |
///
/// Other Python objects cross as they are, opaque to Java.
public final class Values {

    private static final int MAX_DEPTH = 100;

    private Values() {}

    /// The Python value for a Java value.
    ///
    /// @throws IllegalArgumentException if there is none
    public static Object toPython(@Nullable Object value) {
        return toPython(value, 0);
    }

    private static Object toPython(@Nullable Object value, int depth) {
        if (depth > MAX_DEPTH) {
            throw new IllegalArgumentException("value is nested more than " + MAX_DEPTH + " deep");
        }
        return switch (value) {
            case null -> PyNone.NONE;
            case Boolean b -> b;
            case Byte n -> (long) n;
            case Short n -> (long) n;
            case Integer n -> (long) n;
            case Long n -> n;
            case BigInteger n -> Convert.normal(n);
            case Float d -> (double) d;
            case Double d -> d;
            case String s -> PyStr.of(s);
            case byte[] bytes -> PyBytes.of(bytes.clone());
            case List<?> list -> {
                PyList out = new PyList();
                for (Object item : list) {
                    out.add(toPython(item, depth + 1));
                }
                yield out;
            }
            case Map<?, ?> map -> {
                PyDict out = new PyDict();
                for (Map.Entry<?, ?> e : map.entrySet()) {
                    if (!(e.getKey() instanceof String key)) {
                        throw new IllegalArgumentException(
                                "map key is not a String: " + e.getKey());
                    }
                    out.put(key, toPython(e.getValue(), depth + 1));
                }
                yield out;
            }
            case PyObject o -> o;
            default ->
                    throw new IllegalArgumentException(
                            "no Python value for " + value.getClass().getName());
        };
    }

    /// The Java value for a Python value.
    public static @Nullable Object toJava(Object value) {
        return toJava(value, 0);
    }

    private static @Nullable Object toJava(Object value, int depth) {
        Object plain = PyPrimitive.unwrap(value);
        if (depth > MAX_DEPTH) {
            return plain;
        }
        return switch (plain) {
            case PyNone n -> null;
            case PyStr s -> s.utf16();
            case PyBytes b -> b.toByteArray();
            case PyTuple t -> items(t.items(), depth);
            case PyList l -> items(l.toArray(), depth);
            case PyDict d -> entries(d, depth);
            default -> plain;
        };
    }

    private static List<@Nullable Object> items(Object[] items, int depth) {
        List<@Nullable Object> out = new ArrayList<>(items.length);
        for (Object item : items) {
            out.add(toJava(item, depth + 1));
        }
        return out;
    }

    private static Object entries(PyDict dict, int depth) {
        Map<String, @Nullable Object> out = new LinkedHashMap<>();
        for (int i = 0; i < dict.entryEnd(); i++) {
            Object key = dict.keyAt(i);
            if (key == null) {
                continue;
            }
            Object name = toJava(key, depth + 1);
            if (!(name instanceof String text)) {
                return dict;
            }
            out.put(text, toJava(dict.valueAt(i), depth + 1));
        }
        return out;
    }
}
