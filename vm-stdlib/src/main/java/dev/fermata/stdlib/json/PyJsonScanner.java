package dev.fermata.stdlib.json;

import dev.fermata.annotations.PyGetter;
import dev.fermata.annotations.PyMethod;
import dev.fermata.annotations.PyTypeSpec;
import dev.fermata.vm.object.AttrOps;
import dev.fermata.vm.object.CompareOps;
import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.PyInstance;
import dev.fermata.vm.object.PyTuple;
import dev.fermata.vm.object.PyType;
import dev.fermata.vm.object.ThreadState;

/// JSON scanner object
@PyTypeSpec(name = "Scanner", module = "_json", subclassable = true, hidden = true)
final class PyJsonScanner extends PyInstance {

    static final PyType TYPE = PyJsonScannerSpec.TYPE;

    private final boolean strict;
    private final Object objectHook;
    private final Object objectPairsHook;
    private final Object parseFloat;
    private final Object parseInt;
    private final Object parseConstant;

    private PyJsonScanner(ThreadState ts, PyType type, Object context) {
        super(type);
        this.strict = CompareOps.truth(ts, AttrOps.get(ts, context, "strict"));
        this.objectHook = AttrOps.get(ts, context, "object_hook");
        this.objectPairsHook = AttrOps.get(ts, context, "object_pairs_hook");
        this.parseFloat = AttrOps.get(ts, context, "parse_float");
        this.parseInt = AttrOps.get(ts, context, "parse_int");
        this.parseConstant = AttrOps.get(ts, context, "parse_constant");
    }

    @PyMethod("__new__(cls, context)")
    static Object make(ThreadState ts, PyType cls, Object context) {
        return new PyJsonScanner(ts, cls, context);
    }

    /// Call self as a function.
    @PyMethod("__call__(self, string, idx)")
    Object scan(ThreadState ts, Object string, long idx) {
        JsonText text = new JsonText(JsonModule.checkStr(string));
        if (idx < 0) {
            throw PyErr.valueError("idx cannot be negative");
        }
        if (idx > text.length()) {
            throw PyErr.stopIteration(idx);
        }
        ScanRun run = new ScanRun(ts, text, this);
        Object value = run.value((int) idx);
        return PyTuple.of(value, (long) run.end());
    }

    /// strict
    @PyGetter("strict")
    boolean strict() {
        return strict;
    }

    /// object_hook
    @PyGetter("object_hook")
    Object objectHook() {
        return objectHook;
    }

    /// object_pairs_hook
    @PyGetter("object_pairs_hook")
    Object objectPairsHook() {
        return objectPairsHook;
    }

    /// parse_float
    @PyGetter("parse_float")
    Object parseFloat() {
        return parseFloat;
    }

    /// parse_int
    @PyGetter("parse_int")
    Object parseInt() {
        return parseInt;
    }

    /// parse_constant
    @PyGetter("parse_constant")
    Object parseConstant() {
        return parseConstant;
    }
}
