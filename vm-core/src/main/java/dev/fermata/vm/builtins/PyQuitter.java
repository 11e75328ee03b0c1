package dev.fermata.vm.builtins;

import dev.fermata.annotations.PyGetter;
import dev.fermata.annotations.PyMethod;
import dev.fermata.annotations.PyTypeSpec;
import dev.fermata.vm.object.AttrOps;
import dev.fermata.vm.object.CallOps;
import dev.fermata.vm.object.ExceptionTypes;
import dev.fermata.vm.object.PyBaseException;
import dev.fermata.vm.object.PyException;
import dev.fermata.vm.object.PyObject;
import dev.fermata.vm.object.PyType;
import dev.fermata.vm.object.ThreadState;

/// `exit` and `quit`, as builtins.
@PyTypeSpec(name = "Quitter", module = "_sitebuiltins", hidden = true)
final class PyQuitter extends PyObject {

    static final PyType TYPE = PyQuitterSpec.TYPE;

    private final String name;

    /// @param name how scripts call it
    PyQuitter(String name) {
        super(TYPE);
        this.name = name;
    }

    @PyGetter("name")
    String name() {
        return name;
    }

    @PyGetter("eof")
    String eof() {
        return "Ctrl-D (i.e. EOF)";
    }

    @PyMethod("__repr__(self, /)")
    String repr() {
        return "Use " + name + "() or " + eof() + " to exit";
    }

    @PyMethod("__call__(self, code=None)")
    Object exit(ThreadState ts, Object code) {
        Object in = SysModule.attribute(ts, "stdin");
        try {
            if (in != null && AttrOps.find(ts, in, "close") != null) {
                CallOps.callAttribute(ts, in, "close");
            }
        } catch (PyException e) {
            if (!e.is(ExceptionTypes.EXCEPTION)) {
                throw e;
            }
        }
        throw new PyException(
                (PyBaseException) CallOps.call1(ts, ExceptionTypes.SYSTEM_EXIT, code));
    }
}
