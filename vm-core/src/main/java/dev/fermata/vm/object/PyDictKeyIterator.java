package dev.fermata.vm.object;

import dev.fermata.annotations.PyTypeSpec;

/// Iterates over the keys of a dict.
@PyTypeSpec(name = "dict_keyiterator", hidden = true)
final class PyDictKeyIterator extends PyDictIterator {

    /// The type `dict_keyiterator`.
    static final PyType TYPE = PyDictKeyIteratorSpec.TYPE;

    PyDictKeyIterator(PyDict dict) {
        super(TYPE, dict, Kind.KEYS, false);
    }
}
