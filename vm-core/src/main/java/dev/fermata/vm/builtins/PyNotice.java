package dev.fermata.vm.builtins;

import dev.fermata.annotations.PyMethod;
import dev.fermata.annotations.PyTypeSpec;
import dev.fermata.vm.object.CallOps;
import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.PyObject;
import dev.fermata.vm.object.PyStr;
import dev.fermata.vm.object.PyType;
import dev.fermata.vm.object.ThreadState;

/// `copyright`, `credits` and `license`, as builtins: print a text when they are called or shown.
@PyTypeSpec(name = "_Printer", module = "_sitebuiltins", hidden = true)
final class PyNotice extends PyObject {

    static final PyType TYPE = PyNoticeSpec.TYPE;

    private final String text;

    PyNotice(String text) {
        super(TYPE);
        this.text = text;
    }

    @PyMethod("__repr__(self, /)")
    String repr() {
        return text;
    }

    @PyMethod("__call__(self)")
    void print(ThreadState ts) {
        Object out = SysModule.attribute(ts, "stdout");
        if (out == null) {
            throw PyErr.runtimeError("lost sys.stdout");
        }
        CallOps.callAttribute(ts, out, "write", PyStr.of(text + "\n"));
    }
}
