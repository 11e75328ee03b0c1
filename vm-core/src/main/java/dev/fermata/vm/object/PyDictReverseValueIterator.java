package dev.fermata.vm.object;

import dev.fermata.annotations.PyTypeSpec;

/// Iterates over the values of a dict from its end.
@PyTypeSpec(name = "dict_reversevalueiterator", hidden = true)
final class PyDictReverseValueIterator extends PyDictIterator {

    /// The type `dict_reversevalueiterator`.
    static final PyType TYPE = PyDictReverseValueIteratorSpec.TYPE;

    PyDictReverseValueIterator(PyDict dict) {
        super(TYPE, dict, Kind.VALUES, true);
    }
}
