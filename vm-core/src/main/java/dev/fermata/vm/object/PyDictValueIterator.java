package dev.fermata.vm.object;

import dev.fermata.annotations.PyTypeSpec;

/// Iterates over the values of a dict.
@PyTypeSpec(name = "dict_valueiterator", hidden = true)
final class PyDictValueIterator extends PyDictIterator {

    /// The type `dict_valueiterator`.
    static final PyType TYPE = PyDictValueIteratorSpec.TYPE;

    PyDictValueIterator(PyDict dict) {
        super(TYPE, dict, Kind.VALUES, false);
    }
}
