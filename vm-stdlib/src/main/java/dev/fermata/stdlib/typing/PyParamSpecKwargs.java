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

/// The kwargs for a ParamSpec object: its keyword arguments.
@PyTypeSpec(name = "ParamSpecKwargs", module = "typing", hidden = true, weakReferences = true)
final class PyParamSpecKwargs extends PyObject {

    static final PyType TYPE = PyParamSpecKwargsSpec.TYPE;

    private final Object origin;

    PyParamSpecKwargs(Object origin) {
        super(TYPE);
        this.origin = origin;
    }

    @PyMethod("__new__(cls, origin)")
    static Object make(PyType cls, Object origin) {
        return new PyParamSpecKwargs(origin);
    }

    @PyGetter("__origin__")
    Object origin() {
        return origin;
    }

    @PyMethod("__mro_entries__(self, bases, /)")
    Object mroEntries(Object bases) {
        throw Typing.notABase("ParamSpecKwargs");
    }

    @PyMethod("__eq__(self, value, /)")
    Object eq(ThreadState ts, Object value) {
        return value instanceof PyParamSpecKwargs other
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
        return Str.utf16(name) + ".kwargs";
    }
}
