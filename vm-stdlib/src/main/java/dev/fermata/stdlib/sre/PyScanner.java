package dev.fermata.stdlib.sre;

import dev.fermata.annotations.PyGetter;
import dev.fermata.annotations.PyMethod;
import dev.fermata.annotations.PyTypeSpec;
import dev.fermata.vm.object.PyNone;
import dev.fermata.vm.object.PyObject;
import dev.fermata.vm.object.PyType;
import dev.fermata.vm.object.ThreadState;

/// Walks over the matches of a pattern in a string.
@PyTypeSpec(name = "SRE_Scanner", module = "_sre", hidden = true)
final class PyScanner extends PyObject {

    static final PyType TYPE = PyScannerSpec.TYPE;

    private final Scan scan;

    PyScanner(Scan scan) {
        super(TYPE);
        this.scan = scan;
    }

    /// The match at the current position, or None.
    @PyMethod("match(self, /)")
    Object match(ThreadState ts) {
        PyMatch found = scan.match(ts);
        return found == null ? PyNone.NONE : found;
    }

    /// The next match, or None.
    @PyMethod("search(self, /)")
    Object search(ThreadState ts) {
        PyMatch found = scan.search(ts);
        return found == null ? PyNone.NONE : found;
    }

    /// The pattern.
    @PyGetter("pattern")
    Object pattern() {
        return scan.pattern();
    }
}
