package dev.fermata.stdlib.typing;

import dev.fermata.annotations.PyGetter;
import dev.fermata.annotations.PyMethod;
import dev.fermata.annotations.PyTypeSpec;
import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.PyInstance;
import dev.fermata.vm.object.PyNone;
import dev.fermata.vm.object.PyTuple;
import dev.fermata.vm.object.PyType;
import dev.fermata.vm.object.Str;
import dev.fermata.vm.object.ThreadState;
import dev.fermata.vm.types.UnionMember;

import org.jspecify.annotations.Nullable;

/// Type variable.
@PyTypeSpec(name = "TypeVar", module = "typing", hidden = true, dict = true, weakReferences = true)
final class PyTypeVar extends PyInstance implements UnionMember {

    static final PyType TYPE = PyTypeVarSpec.TYPE;

    private final Object name;
    private final Variance variance;
    private @Nullable Object lazyBound;
    private @Nullable Object lazyConstraints;
    private Object bound = PyNone.NONE;
    private PyTuple constraints = PyTuple.EMPTY;

    private PyTypeVar(Object name, Variance variance) {
        super(TYPE);
        this.name = name;
        this.variance = variance;
    }

    @PyMethod(
            "__new__(cls, name, *constraints, bound=None, covariant=False, contravariant=False,"
                    + " infer_variance=False)")
    static Object make(
            ThreadState ts,
            PyType cls,
            Object name,
            Object[] constraints,
            Object bound,
            boolean covariant,
            boolean contravariant,
            boolean infer_variance) {
        if (!Str.isStr(name)) {
            throw PyErr.expected("typevar() argument 'name'", "str", name);
        }
        PyTypeVar made =
                new PyTypeVar(name, new Variance(covariant, contravariant, infer_variance));
        made.bound = Typing.bound(ts, bound);
        if (constraints.length == 1) {
            throw PyErr.typeError("A single constraint is not allowed");
        }
        if (constraints.length > 0 && made.bound != PyNone.NONE) {
            throw PyErr.typeError("Constraints cannot be combined with bound=...");
        }
        made.constraints = PyTuple.of(constraints);
        Typing.setModule(ts, made);
        return made;
    }

    /// A parameter written in brackets.
    ///
    /// @param bound a function that gives the bound, or None
    /// @param constraints a function that gives the tuple of constraints, or None
    static PyTypeVar lazy(Object name, Object bound, Object constraints) {
        PyTypeVar made = new PyTypeVar(name, Variance.INFERRED);
        made.lazyBound = bound == PyNone.NONE ? null : bound;
        made.lazyConstraints = constraints == PyNone.NONE ? null : constraints;
        return made;
    }

    @PyGetter("__name__")
    Object name() {
        return name;
    }

    @PyGetter("__bound__")
    Object bound(ThreadState ts) {
        if (lazyBound != null) {
            bound = Typing.evaluate(ts, lazyBound);
            lazyBound = null;
        }
        return bound;
    }

    @PyGetter("__constraints__")
    Object constraints(ThreadState ts) {
        if (lazyConstraints != null) {
            constraints = Typing.constraints(Typing.evaluate(ts, lazyConstraints));
            lazyConstraints = null;
        }
        return constraints;
    }

    @PyGetter("__covariant__")
    boolean covariant() {
        return variance.covariant();
    }

    @PyGetter("__contravariant__")
    boolean contravariant() {
        return variance.contravariant();
    }

    @PyGetter("__infer_variance__")
    boolean inferVariance() {
        return variance.inferred();
    }

    @PyMethod("__typing_subst__(self, arg, /)")
    Object typingSubst(ThreadState ts, Object arg) {
        return Typing.call(ts, "_typevar_subst", this, arg);
    }

    @PyMethod("__or__(self, value, /)")
    Object or(ThreadState ts, Object value) {
        return Typing.call(ts, "_make_union", this, value);
    }

    @PyMethod("__ror__(self, value, /)")
    Object ror(ThreadState ts, Object value) {
        return Typing.call(ts, "_make_union", value, this);
    }

    @PyMethod("__mro_entries__(self, bases, /)")
    Object mroEntries(Object bases) {
        throw Typing.notABase("TypeVar");
    }

    @PyMethod("__reduce__(self, /)")
    Object reduce() {
        return name;
    }

    @PyMethod("__repr__(self, /)")
    String repr() {
        return variance.show(Str.utf16(name));
    }
}
