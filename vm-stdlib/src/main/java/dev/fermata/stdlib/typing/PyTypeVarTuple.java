package dev.fermata.stdlib.typing;

import dev.fermata.annotations.PyGetter;
import dev.fermata.annotations.PyMethod;
import dev.fermata.annotations.PyTypeSpec;
import dev.fermata.vm.object.AttrOps;
import dev.fermata.vm.object.CallOps;
import dev.fermata.vm.object.ItemOps;
import dev.fermata.vm.object.IterOps;
import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.PyInstance;
import dev.fermata.vm.object.PyTuple;
import dev.fermata.vm.object.PyType;
import dev.fermata.vm.object.Str;
import dev.fermata.vm.object.ThreadState;

/// Type variable tuple (PEP 646).
@PyTypeSpec(
        name = "TypeVarTuple",
        module = "typing",
        hidden = true,
        dict = true,
        weakReferences = true)
final class PyTypeVarTuple extends PyInstance {

    static final PyType TYPE = PyTypeVarTupleSpec.TYPE;

    private final Object name;

    /// Makes one as it is written in brackets: without a `__module__` of its own.
    PyTypeVarTuple(Object name) {
        super(TYPE);
        this.name = name;
    }

    @PyMethod("__new__(cls, name)")
    static Object make(ThreadState ts, PyType cls, Object name) {
        if (!Str.isStr(name)) {
            throw PyErr.expected("typevartuple() argument 'name'", "str", name);
        }
        PyTypeVarTuple made = new PyTypeVarTuple(name);
        Typing.setModule(ts, made);
        return made;
    }

    @PyGetter("__name__")
    Object name() {
        return name;
    }

    @PyMethod("__iter__(self, /)")
    Object iter(ThreadState ts) {
        Object typing = CallOps.call1(ts, ts.interpreter().builtin("__import__"), "typing");
        Object unpack = AttrOps.get(ts, typing, "Unpack");
        return IterOps.iter(ts, PyTuple.of(ItemOps.get(ts, unpack, this)));
    }

    @PyMethod("__typing_subst__(self, arg, /)")
    Object typingSubst(Object arg) {
        throw PyErr.typeError("Substitution of bare TypeVarTuple is not supported");
    }

    @PyMethod("__typing_prepare_subst__(self, alias, args, /)")
    Object typingPrepareSubst(ThreadState ts, Object alias, Object args) {
        return Typing.call(ts, "_typevartuple_prepare_subst", this, alias, args);
    }

    @PyMethod("__mro_entries__(self, bases, /)")
    Object mroEntries(Object bases) {
        throw Typing.notABase("TypeVarTuple");
    }

    @PyMethod("__reduce__(self, /)")
    Object reduce() {
        return name;
    }

    @PyMethod("__repr__(self, /)")
    Object repr() {
        return name;
    }
}
