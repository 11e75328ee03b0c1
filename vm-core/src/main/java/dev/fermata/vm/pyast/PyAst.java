package dev.fermata.vm.pyast;

import dev.fermata.annotations.PyMethod;
import dev.fermata.annotations.PyTypeSpec;
import dev.fermata.vm.object.AttrOps;
import dev.fermata.vm.object.IterOps;
import dev.fermata.vm.object.PyDict;
import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.PyInstance;
import dev.fermata.vm.object.PyNone;
import dev.fermata.vm.object.PyTuple;
import dev.fermata.vm.object.PyType;
import dev.fermata.vm.object.ReprOps;
import dev.fermata.vm.object.Str;
import dev.fermata.vm.object.ThreadState;

import java.util.Arrays;

/// A node of the syntax tree.
@PyTypeSpec(
        name = "AST",
        module = "ast",
        subclassable = true,
        dict = true,
        hidden = true,
        weakReferences = true)
final class PyAst extends PyInstance {

    static final PyType TYPE = PyAstSpec.TYPE;

    /// Makes a node without fields.
    PyAst(PyType type) {
        super(type);
    }

    @PyMethod("__new__(cls, /, *args, **kwargs)")
    static Object make(PyType cls, Object[] args, PyDict kwargs) {
        return new PyAst(cls);
    }

    @PyMethod("__init__(self, /, *args, **kwargs)")
    void init(ThreadState ts, Object[] args, PyDict kwargs) {
        Object declared = AttrOps.find(ts, type(), "_fields");
        Object[] fields = declared == null ? new Object[0] : IterOps.toArray(ts, declared);
        if (args.length > fields.length) {
            throw PyErr.typeError(
                    "%s constructor takes at most %d positional argument%s",
                    type().name(), fields.length, fields.length == 1 ? "" : "s");
        }
        for (int i = 0; i < args.length; i++) {
            AttrOps.set(ts, this, Str.utf16(fields[i]), args[i]);
        }
        for (Object key : kwargs.keys()) {
            if (Arrays.asList(fields).subList(0, args.length).contains(key)) {
                throw PyErr.typeError(
                        "%s got multiple values for argument %s",
                        type().name(), Str.utf16(ReprOps.repr(ts, key)));
            }
            Object value = kwargs.get(ts, key);
            AttrOps.set(ts, this, Str.utf16(key), value == null ? PyNone.NONE : value);
        }
    }

    @PyMethod("__reduce__(self, /)")
    Object reduce() {
        return PyTuple.of(type(), PyTuple.EMPTY, toDictionary());
    }
}
