package dev.fermata.vm.object;

import dev.fermata.annotations.PyTypeSpec;

/// Iterates over the items of a dict.
@PyTypeSpec(name = "dict_itemiterator", hidden = true)
final class PyDictItemIterator extends PyDictIterator {

    /// The type `dict_itemiterator`.
    static final PyType TYPE = PyDictItemIteratorSpec.TYPE;

    PyDictItemIterator(PyDict dict) {
        super(TYPE, dict, Kind.ITEMS, false);
    }
}
