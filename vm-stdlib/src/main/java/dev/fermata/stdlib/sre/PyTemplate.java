package dev.fermata.stdlib.sre;

import dev.fermata.annotations.PyTypeSpec;
import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.PyObject;
import dev.fermata.vm.object.PyType;
import dev.fermata.vm.object.ThreadState;

/// A compiled replacement: literals and group numbers by turns.
@PyTypeSpec(name = "Template", module = "re", hidden = true)
final class PyTemplate extends PyObject {

    static final PyType TYPE = PyTemplateSpec.TYPE;

    private final Object[] parts;

    PyTemplate(Object[] parts) {
        super(TYPE);
        this.parts = parts;
    }

    /// Adds the replacement for a match.
    void expand(ThreadState ts, PyMatch match, Joiner out) {
        for (Object part : parts) {
            if (!(part instanceof Long group)) {
                out.add(ts, part);
            } else if (group < 0 || group > match.groupCount()) {
                throw PyErr.indexError("invalid group reference %d", group);
            } else {
                out.add(ts, match.groupOrEmpty((int) (long) group));
            }
        }
    }
}
