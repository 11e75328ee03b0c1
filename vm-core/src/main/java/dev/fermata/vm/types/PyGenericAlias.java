package dev.fermata.vm.types;

import dev.fermata.annotations.PyGetter;
import dev.fermata.annotations.PyMethod;
import dev.fermata.annotations.PyTypeSpec;
import dev.fermata.vm.object.ArgBinder;
import dev.fermata.vm.object.AttrOps;
import dev.fermata.vm.object.CompareOps;
import dev.fermata.vm.object.ExceptionTypes;
import dev.fermata.vm.object.HashOps;
import dev.fermata.vm.object.IterOps;
import dev.fermata.vm.object.PyDict;
import dev.fermata.vm.object.PyEllipsis;
import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.PyException;
import dev.fermata.vm.object.PyInstance;
import dev.fermata.vm.object.PyNone;
import dev.fermata.vm.object.PyNotImplemented;
import dev.fermata.vm.object.PyStr;
import dev.fermata.vm.object.PyTuple;
import dev.fermata.vm.object.PyType;
import dev.fermata.vm.object.ReprOps;
import dev.fermata.vm.object.Str;
import dev.fermata.vm.object.ThreadState;

import org.jspecify.annotations.Nullable;

import java.util.Set;

/// Represent a PEP 585 generic type.
///
/// E.g. for t = list[int], t.__origin__ is list and t.__args__ is (int,).
@PyTypeSpec(name = "GenericAlias", module = "types", subclassable = true, weakReferences = true)
public final class PyGenericAlias extends PyInstance {

    /// The type `types.GenericAlias`.
    public static final PyType TYPE = PyGenericAliasSpec.TYPE;

    private static final Set<String> OWN =
            Set.of(
                    "__class__",
                    "__origin__",
                    "__args__",
                    "__parameters__",
                    "__mro_entries__",
                    "__reduce_ex__",
                    "__reduce__",
                    "__copy__",
                    "__deepcopy__",
                    "__unpacked__",
                    "__typing_unpacked_tuple_args__",
                    "__getitem__",
                    "__or__",
                    "__call__");

    private final Object origin;
    private final PyTuple args;
    private final boolean unpacked;
    private @Nullable PyTuple parameters;

    private PyGenericAlias(PyType type, Object origin, PyTuple args, boolean unpacked) {
        super(type);
        this.origin = origin;
        this.args = args;
        this.unpacked = unpacked;
    }

    /// The alias `origin[args]`.
    public static PyGenericAlias of(Object origin, PyTuple args) {
        return new PyGenericAlias(TYPE, origin, args, false);
    }

    @PyMethod("__new__(cls, origin, args, /)")
    static Object make(PyType cls, Object origin, Object args) {
        return new PyGenericAlias(
                cls, origin, args instanceof PyTuple t ? t : PyTuple.of(args), false);
    }

    @PyMethod("__getattribute__(self, name, /)")
    Object getattribute(ThreadState ts, String name) {
        if (OWN.contains(name)
                || name.startsWith("__") && TYPE.lookup(name) != null && !name.equals("__doc__")) {
            return AttrOps.getGeneric(ts, this, name);
        }
        return AttrOps.get(ts, origin, name);
    }

    @PyMethod("__call__(self, /, *args, **kwargs)")
    Object call(ThreadState ts, Object[] args, PyDict kwargs) {
        Object made = ArgBinder.callWithDict(ts, origin, args, kwargs);
        try {
            AttrOps.set(ts, made, "__orig_class__", this);
        } catch (PyException e) {
            if (!e.is(ExceptionTypes.ATTRIBUTE_ERROR) && !e.is(ExceptionTypes.TYPE_ERROR)) {
                throw e;
            }
        }
        return made;
    }

    @PyMethod("__getitem__(self, key, /)")
    Object getItem(ThreadState ts, Object key) {
        PyTuple replaced = TypeParameters.substitute(ts, this, args, getParameters(ts), key);
        return new PyGenericAlias(type(), origin, replaced, unpacked);
    }

    @PyMethod("__iter__(self, /)")
    Object iter(ThreadState ts) {
        return IterOps.iter(ts, PyTuple.of(new PyGenericAlias(TYPE, origin, args, true)));
    }

    @PyMethod("__mro_entries__(self, bases, /)")
    Object mroEntries(Object bases) {
        return PyTuple.of(origin);
    }

    @PyMethod("__instancecheck__(self, instance, /)")
    boolean instanceCheck(Object instance) {
        throw PyErr.typeError("isinstance() argument 2 cannot be a parameterized generic");
    }

    @PyMethod("__subclasscheck__(self, cls, /)")
    boolean subclassCheck(Object cls) {
        throw PyErr.typeError("issubclass() argument 2 cannot be a parameterized generic");
    }

    @PyMethod("__eq__(self, value, /)")
    Object eq(ThreadState ts, Object value) {
        return value instanceof PyGenericAlias other
                ? (Object)
                        (unpacked == other.unpacked
                                && CompareOps.eq(ts, origin, other.origin)
                                && CompareOps.eq(ts, args, other.args))
                : PyNotImplemented.NOT_IMPLEMENTED;
    }

    @PyMethod("__hash__(self, /)")
    long hash(ThreadState ts) {
        return HashOps.hash(ts, origin) ^ HashOps.hash(ts, args);
    }

    @PyMethod("__or__(self, value, /)")
    Object or(ThreadState ts, Object value) {
        return PyUnionType.of(ts, PyTuple.of(this, value));
    }

    @PyMethod("__ror__(self, value, /)")
    Object ror(ThreadState ts, Object value) {
        return PyUnionType.of(ts, PyTuple.of(value, this));
    }

    @PyMethod("__repr__(self, /)")
    Object repr(ThreadState ts) {
        StringBuilder out =
                new StringBuilder(unpacked ? "*" : "").append(show(ts, origin)).append('[');
        for (int i = 0; i < args.size(); i++) {
            out.append(i > 0 ? ", " : "").append(show(ts, args.get(i)));
        }
        if (args.size() == 0) {
            out.append("()");
        }
        return PyStr.of(out.append(']').toString());
    }

    /// How an origin or argument reads: a class by its qualified name, `...`, else its repr.
    static String show(ThreadState ts, Object o) {
        if (o == PyEllipsis.ELLIPSIS) {
            return "...";
        }
        if (AttrOps.find(ts, o, "__origin__") != null && AttrOps.find(ts, o, "__args__") != null) {
            return Str.utf16(ReprOps.repr(ts, o));
        }
        Object qualname = AttrOps.find(ts, o, "__qualname__");
        Object module = AttrOps.find(ts, o, "__module__");
        if (qualname == null || module == null || !Str.isStr(qualname) || !Str.isStr(module)) {
            return Str.utf16(ReprOps.repr(ts, o));
        }
        return Str.utf16(module).equals("builtins")
                ? Str.utf16(qualname)
                : Str.utf16(module) + "." + Str.utf16(qualname);
    }

    @PyMethod("__reduce__(self, /)")
    Object reduce(ThreadState ts) {
        if (unpacked) {
            Object packed = new PyGenericAlias(TYPE, origin, args, false);
            Object next = ts.interpreter().builtin("next");
            return PyTuple.of(next, PyTuple.of(IterOps.iter(ts, packed)));
        }
        return PyTuple.of(TYPE, PyTuple.of(origin, args));
    }

    @PyGetter(value = "__origin__", member = true)
    Object getOrigin() {
        return origin;
    }

    @PyGetter(value = "__args__", member = true)
    Object getArgs() {
        return args;
    }

    @PyGetter("__parameters__")
    PyTuple getParameters(ThreadState ts) {
        PyTuple found = parameters;
        if (found == null) {
            found = TypeParameters.of(ts, args);
            parameters = found;
        }
        return found;
    }

    @PyGetter(value = "__unpacked__", member = true)
    boolean isUnpacked() {
        return unpacked;
    }

    @PyGetter("__typing_unpacked_tuple_args__")
    Object unpackedTupleArgs() {
        return unpacked && origin == PyTuple.TYPE ? args : PyNone.NONE;
    }
}
