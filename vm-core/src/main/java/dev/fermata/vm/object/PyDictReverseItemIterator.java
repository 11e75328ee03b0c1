package dev.fermata.vm.object;

import dev.fermata.annotations.PyTypeSpec;

/// Iterates over the items of a dict from its end.
@PyTypeSpec(name = "dict_reverseitemiterator", hidden = true)
final class PyDictReverseItemIterator extends PyDictIterator {

    /// The type `dict_reverseitemiterator`.
    static final PyType TYPE = PyDictReverseItemIteratorSpec.TYPE;

    PyDictReverseItemIterator(PyDict dict) {
        super(TYPE, dict, Kind.ITEMS, true);
    }
}
