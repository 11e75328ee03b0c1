package dev.fermata.stdlib.typing;

import dev.fermata.annotations.PyGetter;
import dev.fermata.annotations.PyMethod;
import dev.fermata.annotations.PyTypeSpec;
import dev.fermata.vm.object.AttrOps;
import dev.fermata.vm.object.CompareOps;
import dev.fermata.vm.object.HashOps;
import dev.fermata.vm.object.PyNotImplemented;
import dev.fermata.vm.object.PyObject;
import dev.fermata.vm.object.PyType;
import dev.fermata.vm.object.ReprOps;
import dev.fermata.vm.object.Str;
import dev.fermata.vm.object.ThreadState;

/// The args for a ParamSpec object: its positional arguments.
@PyTypeSpec(name = "ParamSpecArgs", module = "typing", hidden = true, weakReferences = true)
final class PyParamSpecArgs extends PyObject {

    static final PyType TYPE = PyParamSpecArgsSpec.TYPE;

    private final Object origin;

    PyParamSpecArgs(Object origin) {
        super(TYPE);
        this.origin = origin;
    }

    @PyMethod("__new__(cls, origin)")
    static Object make(PyType cls, Object origin) {
        return new PyParamSpecArgs(origin);
    }

    @PyGetter("__origin__")
    Object origin() {
        return origin;
    }

    @PyMethod("__mro_entries__(self, bases, /)")
    Object mroEntries(Object bases) {
        throw Typing.notABase("ParamSpecArgs");
    }

    @PyMethod("__eq__(self, value, /)")
    Object eq(ThreadState ts, Object value) {
        return value instanceof PyParamSpecArgs other
                ? CompareOps.compare(ts, CompareOps.Op.EQ, origin, other.origin)
                : PyNotImplemented.NOT_IMPLEMENTED;
    }

    @PyMethod("__hash__(self, /)")
    long hash(ThreadState ts) {
        return HashOps.hash(ts, origin) + 1;
    }

    @PyMethod("__repr__(self, /)")
    String repr(ThreadState ts) {
        Object name =
                origin instanceof PyParamSpec
                        ? AttrOps.get(ts, origin, "__name__")
                        : ReprOps.repr(ts, origin);
        return Str.utf16(name) + ".args";
    }
}
