package dev.fermata.vm.object;

import dev.fermata.annotations.PyTypeSpec;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// dict() -> new empty dictionary
/// dict(mapping) -> new dictionary initialized from a mapping object's (key, value) pairs
@PyTypeSpec(name = "dict", subclassable = true, mapping = true)
public class PyDict extends PyInstance {

    /// The type `dict`.
    public static final PyType TYPE = PyDictSpec.TYPE;

    private final Map<Object, Object> map = new LinkedHashMap<>();

    /// Makes an empty dict.
    public PyDict() {
        this(TYPE);
    }

    /// Makes an empty instance of `dict` or a subclass.
    public PyDict(PyType type) {
        super(type);
    }

    /// The number of items.
    public int size() {
        return map.size();
    }

    /// The value of a str key held as UTF-16, or null. Never runs Python code.
    public @Nullable Object get(String key) {
        return map.get(key);
    }

    /// Sets the value of a str key held as UTF-16; returns the old value or null. Never runs Python code.
    public @Nullable Object put(String key, Object value) {
        return map.put(key, value);
    }

    /// Removes a str key held as UTF-16; returns its value or null. Never runs Python code.
    public @Nullable Object remove(String key) {
        return map.remove(key);
    }

    /// The value of `key`, or null. May run the keys' `__hash__` and `__eq__`.
    public @Nullable Object get(ThreadState ts, Object key) {
        return map.get(key);
    }

    /// Sets the value of `key`; returns the old value or null. May run the keys' `__hash__` and `__eq__`.
    public @Nullable Object put(ThreadState ts, Object key, Object value) {
        return map.put(key, value);
    }

    /// Removes `key`; returns its value or null. May run the keys' `__hash__` and `__eq__`.
    public @Nullable Object remove(ThreadState ts, Object key) {
        return map.remove(key);
    }

    /// A copy of the keys, in order.
    public List<Object> keys() {
        return new ArrayList<>(map.keySet());
    }
}
