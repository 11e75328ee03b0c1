package dev.fermata.stdlib.typing;

import dev.fermata.annotations.PyGetter;
import dev.fermata.annotations.PyMethod;
import dev.fermata.annotations.PyTypeSpec;
import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.PyInstance;
import dev.fermata.vm.object.PyNone;
import dev.fermata.vm.object.PyType;
import dev.fermata.vm.object.Str;
import dev.fermata.vm.object.ThreadState;

/// Parameter specification (PEP 612).
@PyTypeSpec(
        name = "ParamSpec",
        module = "typing",
        hidden = true,
        dict = true,
        weakReferences = true)
final class PyParamSpec extends PyInstance {

    static final PyType TYPE = PyParamSpecSpec.TYPE;

    private final Object name;
    private final Variance variance;
    private final Object bound;

    private PyParamSpec(Object name, Variance variance, Object bound) {
        super(TYPE);
        this.name = name;
        this.variance = variance;
        this.bound = bound;
    }

    @PyMethod(
            "__new__(cls, name, *, bound=None, covariant=False, contravariant=False,"
                    + " infer_variance=False)")
    static Object make(
            ThreadState ts,
            PyType cls,
            Object name,
            Object bound,
            boolean covariant,
            boolean contravariant,
            boolean infer_variance) {
        if (!Str.isStr(name)) {
            throw PyErr.expected("paramspec() argument 'name'", "str", name);
        }
        Variance variance = new Variance(covariant, contravariant, infer_variance);
        PyParamSpec made = new PyParamSpec(name, variance, Typing.bound(ts, bound));
        Typing.setModule(ts, made);
        return made;
    }

    /// A parameter written in brackets.
    static PyParamSpec inferred(Object name) {
        return new PyParamSpec(name, Variance.INFERRED, PyNone.NONE);
    }

    @PyGetter("__name__")
    Object name() {
        return name;
    }

    @PyGetter("__bound__")
    Object bound() {
        return bound;
    }

    /// Represents positional arguments.
    @PyGetter("args")
    Object args() {
        return new PyParamSpecArgs(this);
    }

    /// Represents keyword arguments.
    @PyGetter("kwargs")
    Object kwargs() {
        return new PyParamSpecKwargs(this);
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
        return Typing.call(ts, "_paramspec_subst", this, arg);
    }

    @PyMethod("__typing_prepare_subst__(self, alias, args, /)")
    Object typingPrepareSubst(ThreadState ts, Object alias, Object args) {
        return Typing.call(ts, "_paramspec_prepare_subst", this, alias, args);
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
        throw Typing.notABase("ParamSpec");
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
