package dev.fermata.stdlib.abc;

import dev.fermata.annotations.PyTypeSpec;
import dev.fermata.vm.object.PyObject;
import dev.fermata.vm.object.PyType;

import java.util.Collections;
import java.util.Set;
import java.util.WeakHashMap;

/// What an abstract base class knows of other classes. Classes are held weakly.
@PyTypeSpec(name = "_abc_data", module = "_abc", hidden = true)
final class PyAbcData extends PyObject {

    static final PyType TYPE = PyAbcDataSpec.TYPE;

    /// Classes passed to `register`.
    final Set<PyType> registry = classes();

    /// Classes known to be subclasses.
    final Set<PyType> cache = classes();

    /// Classes known not to be subclasses while [#negativeVersion] is current.
    final Set<PyType> negativeCache = classes();

    /// How many registrations the script had seen when the negative cache was last valid.
    long negativeVersion;

    PyAbcData(long version) {
        super(TYPE);
        this.negativeVersion = version;
    }

    private static Set<PyType> classes() {
        return Collections.newSetFromMap(new WeakHashMap<>(2));
    }

    /// The negative cache, emptied first if there was a registration since it was filled.
    Set<PyType> negative(long version) {
        if (negativeVersion != version) {
            negativeCache.clear();
            negativeVersion = version;
        }
        return negativeCache;
    }
}
