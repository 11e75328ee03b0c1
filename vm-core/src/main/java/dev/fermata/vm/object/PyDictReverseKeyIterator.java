package dev.fermata.vm.object;

import dev.fermata.annotations.PyTypeSpec;

/// Iterates over the keys of a dict from its end.
@PyTypeSpec(name = "dict_reversekeyiterator", hidden = true)
final class PyDictReverseKeyIterator extends PyDictIterator {

    /// The type `dict_reversekeyiterator`.
    static final PyType TYPE = PyDictReverseKeyIteratorSpec.TYPE;

    PyDictReverseKeyIterator(PyDict dict) {
        super(TYPE, dict, Kind.KEYS, true);
    }
}
