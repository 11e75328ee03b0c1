package dev.fermata.vm.types;

import dev.fermata.annotations.PyGetter;
import dev.fermata.annotations.PyMethod;
import dev.fermata.annotations.PyTypeSpec;
import dev.fermata.vm.object.CompareOps;
import dev.fermata.vm.object.HashOps;
import dev.fermata.vm.object.InstanceChecks;
import dev.fermata.vm.object.NumberOps;
import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.PyNone;
import dev.fermata.vm.object.PyNotImplemented;
import dev.fermata.vm.object.PyObject;
import dev.fermata.vm.object.PyStr;
import dev.fermata.vm.object.PyTuple;
import dev.fermata.vm.object.PyType;
import dev.fermata.vm.object.ThreadState;

import java.util.ArrayList;
import java.util.List;

/// Represent a PEP 604 union type.
///
/// E.g. for int | str.
@PyTypeSpec(name = "UnionType", module = "types")
public final class PyUnionType extends PyObject {

    /// The type `types.UnionType`.
    public static final PyType TYPE = PyUnionTypeSpec.TYPE;

    private final PyTuple args;

    private PyUnionType(PyTuple args) {
        super(TYPE);
        this.args = args;
    }

    @PyMethod(value = "_of(*members)", kind = PyMethod.Kind.STATIC)
    static Object union(ThreadState ts, Object[] members) {
        return of(ts, PyTuple.of(members));
    }

    /// The union of types, with nested unions flattened and duplicates left out; NotImplemented if one cannot be a
    /// member.
    public static Object of(ThreadState ts, PyTuple members) {
        List<Object> flat = new ArrayList<>();
        for (Object member : members.items()) {
            Object type = member == PyNone.NONE ? PyNone.TYPE : member;
            boolean fits =
                    type instanceof PyType
                            || type instanceof PyGenericAlias
                            || type instanceof PyUnionType
                            || type instanceof UnionMember;
            if (!fits) {
                return PyNotImplemented.NOT_IMPLEMENTED;
            }
            for (Object part :
                    type instanceof PyUnionType u ? u.args.items() : new Object[] {type}) {
                if (flat.stream().noneMatch(known -> CompareOps.same(ts, known, part))) {
                    flat.add(part);
                }
            }
        }
        return flat.size() == 1 ? flat.getFirst() : new PyUnionType(PyTuple.copyOf(flat));
    }

    @PyMethod("__or__(self, value, /)")
    Object or(ThreadState ts, Object value) {
        return of(ts, PyTuple.of(this, value));
    }

    @PyMethod("__ror__(self, value, /)")
    Object ror(ThreadState ts, Object value) {
        return of(ts, PyTuple.of(value, this));
    }

    @PyMethod("__instancecheck__(self, instance, /)")
    boolean instanceCheck(ThreadState ts, Object instance) {
        for (Object arg : args.items()) {
            if (arg instanceof PyGenericAlias) {
                throw PyErr.typeError("isinstance() argument 2 cannot be a parameterized generic");
            }
            if (InstanceChecks.isInstance(ts, instance, arg)) {
                return true;
            }
        }
        return false;
    }

    @PyMethod("__subclasscheck__(self, cls, /)")
    boolean subclassCheck(ThreadState ts, Object cls) {
        for (Object arg : args.items()) {
            if (arg instanceof PyGenericAlias) {
                throw PyErr.typeError("issubclass() argument 2 cannot be a parameterized generic");
            }
            if (InstanceChecks.isSubclass(ts, cls, arg)) {
                return true;
            }
        }
        return false;
    }

    @PyMethod("__eq__(self, value, /)")
    Object eq(ThreadState ts, Object value) {
        if (!(value instanceof PyUnionType other)) {
            return PyNotImplemented.NOT_IMPLEMENTED;
        }
        return CompareOps.eq(ts, frozen(ts, args), frozen(ts, other.args));
    }

    private static Object frozen(ThreadState ts, PyTuple args) {
        return dev.fermata.vm.object.CallOps.call1(ts, PyFrozenSet.TYPE, args);
    }

    @PyMethod("__hash__(self, /)")
    long hash(ThreadState ts) {
        return HashOps.hash(ts, frozen(ts, args));
    }

    @PyMethod("__repr__(self, /)")
    Object repr(ThreadState ts) {
        StringBuilder out = new StringBuilder();
        for (Object arg : args.items()) {
            out.append(out.isEmpty() ? "" : " | ");
            out.append(arg == PyNone.TYPE ? "None" : PyGenericAlias.show(ts, arg));
        }
        return PyStr.of(out.toString());
    }

    @PyGetter(value = "__args__", member = true)
    Object getArgs() {
        return args;
    }

    @PyGetter("__parameters__")
    PyTuple getParameters(ThreadState ts) {
        return TypeParameters.of(ts, args);
    }

    @PyMethod("__getitem__(self, key, /)")
    Object getItem(ThreadState ts, Object key) {
        PyTuple replaced = TypeParameters.substitute(ts, this, args, getParameters(ts), key);
        Object union = replaced.get(0);
        for (int i = 1; i < replaced.size(); i++) {
            union = NumberOps.binary(ts, NumberOps.Binary.OR, union, replaced.get(i));
        }
        return union;
    }
}
