package dev.fermata.stdlib.weakref;

import dev.fermata.annotations.PyMethod;
import dev.fermata.annotations.PyTypeSpec;
import dev.fermata.vm.object.AttrOps;
import dev.fermata.vm.object.CallOps;
import dev.fermata.vm.object.CompareOps;
import dev.fermata.vm.object.ExceptionTypes;
import dev.fermata.vm.object.ItemOps;
import dev.fermata.vm.object.IterOps;
import dev.fermata.vm.object.NumberOps;
import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.PyObject;
import dev.fermata.vm.object.PyType;
import dev.fermata.vm.object.ReprOps;
import dev.fermata.vm.object.ThreadState;
import dev.fermata.vm.types.PyBytes;

/// A proxy of an object that may be gone: whatever is done with it is done with the object.
@PyTypeSpec(name = "ProxyType", module = "weakref", hidden = true)
class PyWeakProxy extends PyObject {

    static final PyType TYPE = PyWeakProxySpec.TYPE;

    private final WeakLink link;

    PyWeakProxy(WeakLink link) {
        this(TYPE, link);
    }

    /// Makes a proxy of a type that inherits from [#TYPE].
    PyWeakProxy(PyType type, WeakLink link) {
        super(type);
        this.link = link;
        link.setOwner(this);
    }

    /// The object.
    ///
    /// @throws dev.fermata.vm.object.PyException ReferenceError if it is gone
    final Object referent() {
        Object referent = link.get();
        if (referent == null) {
            throw PyErr.of(
                    ExceptionTypes.REFERENCE_ERROR, "weakly-referenced object no longer exists");
        }
        return referent;
    }

    /// What an operand stands for: the object of a proxy, else itself.
    static Object unwrap(Object operand) {
        return operand instanceof PyWeakProxy proxy ? proxy.referent() : operand;
    }

    private static Object binary(ThreadState ts, NumberOps.Binary op, Object a, Object b) {
        return NumberOps.binary(ts, op, unwrap(a), unwrap(b));
    }

    private static Object inPlace(ThreadState ts, NumberOps.Binary op, Object a, Object b) {
        return NumberOps.inPlace(ts, op, unwrap(a), unwrap(b));
    }

    private Object compare(ThreadState ts, CompareOps.Op op, Object value) {
        return CompareOps.compare(ts, op, referent(), unwrap(value));
    }

    @PyMethod("__repr__(self, /)")
    String repr(ThreadState ts) {
        String at = "<weakproxy at " + ts.interpreter().addressOf(this);
        Object referent = link.get();
        return referent == null
                ? at + "; dead>"
                : at
                        + " to "
                        + PyErr.className(referent)
                        + " at "
                        + ts.interpreter().addressOf(referent)
                        + ">";
    }

    @PyMethod("__str__(self, /)")
    Object str(ThreadState ts) {
        return ReprOps.str(ts, referent());
    }

    @PyMethod("__bytes__(self, /)")
    Object bytes(ThreadState ts) {
        return CallOps.call1(ts, PyBytes.TYPE, referent());
    }

    @PyMethod("__getattribute__(self, name, /)")
    Object getattribute(ThreadState ts, String name) {
        return AttrOps.get(ts, referent(), name);
    }

    @PyMethod("__setattr__(self, name, value, /)")
    void setattr(ThreadState ts, String name, Object value) {
        AttrOps.set(ts, referent(), name, value);
    }

    @PyMethod("__delattr__(self, name, /)")
    void delattr(ThreadState ts, String name) {
        AttrOps.set(ts, referent(), name, null);
    }

    @PyMethod("__hash__(self, /)")
    long hash() {
        throw PyErr.typeError("unhashable type: '%s'", type().qualname());
    }

    @PyMethod("__bool__(self, /)")
    boolean bool(ThreadState ts) {
        return CompareOps.truth(ts, referent());
    }

    @PyMethod("__iter__(self, /)")
    Object iter(ThreadState ts) {
        return IterOps.iter(ts, referent());
    }

    @PyMethod("__next__(self, /)")
    Object next(ThreadState ts) {
        Object referent = referent();
        if (PyType.of(referent).lookup("__next__") == null) {
            throw PyErr.typeError(
                    "Weakref proxy referenced a non-iterator '%s' object",
                    PyErr.className(referent));
        }
        return CallOps.callAttribute(ts, referent, "__next__");
    }

    @PyMethod("__reversed__(self, /)")
    Object reversed(ThreadState ts) {
        return CallOps.callAttribute(ts, referent(), "__reversed__");
    }

    @PyMethod("__len__(self, /)")
    long len(ThreadState ts) {
        return ItemOps.len(ts, referent());
    }

    @PyMethod("__contains__(self, key, /)")
    boolean contains(ThreadState ts, Object key) {
        return ItemOps.contains(ts, referent(), unwrap(key));
    }

    @PyMethod("__getitem__(self, key, /)")
    Object getItem(ThreadState ts, Object key) {
        return ItemOps.get(ts, referent(), unwrap(key));
    }

    @PyMethod("__setitem__(self, key, value, /)")
    void setItem(ThreadState ts, Object key, Object value) {
        ItemOps.set(ts, referent(), unwrap(key), value);
    }

    @PyMethod("__delitem__(self, key, /)")
    void deleteItem(ThreadState ts, Object key) {
        ItemOps.delete(ts, referent(), unwrap(key));
    }

    @PyMethod("__neg__(self, /)")
    Object negative(ThreadState ts) {
        return NumberOps.negative(ts, referent());
    }

    @PyMethod("__pos__(self, /)")
    Object positive(ThreadState ts) {
        return NumberOps.positive(ts, referent());
    }

    @PyMethod("__invert__(self, /)")
    Object invert(ThreadState ts) {
        return NumberOps.invert(ts, referent());
    }

    @PyMethod("__abs__(self, /)")
    Object absolute(ThreadState ts) {
        return NumberOps.absolute(ts, referent());
    }

    @PyMethod("__int__(self, /)")
    Object toInt(ThreadState ts) {
        return CallOps.callAttribute(ts, referent(), "__int__");
    }

    @PyMethod("__float__(self, /)")
    Object toFloat(ThreadState ts) {
        return CallOps.callAttribute(ts, referent(), "__float__");
    }

    @PyMethod("__index__(self, /)")
    Object toIndex(ThreadState ts) {
        return CallOps.callAttribute(ts, referent(), "__index__");
    }

    @PyMethod("__lt__(self, value, /)")
    Object lt(ThreadState ts, Object value) {
        return compare(ts, CompareOps.Op.LT, value);
    }

    @PyMethod("__le__(self, value, /)")
    Object le(ThreadState ts, Object value) {
        return compare(ts, CompareOps.Op.LE, value);
    }

    @PyMethod("__eq__(self, value, /)")
    Object eq(ThreadState ts, Object value) {
        return compare(ts, CompareOps.Op.EQ, value);
    }

    @PyMethod("__ne__(self, value, /)")
    Object ne(ThreadState ts, Object value) {
        return compare(ts, CompareOps.Op.NE, value);
    }

    @PyMethod("__gt__(self, value, /)")
    Object gt(ThreadState ts, Object value) {
        return compare(ts, CompareOps.Op.GT, value);
    }

    @PyMethod("__ge__(self, value, /)")
    Object ge(ThreadState ts, Object value) {
        return compare(ts, CompareOps.Op.GE, value);
    }

    @PyMethod("__add__(self, value, /)")
    Object add(ThreadState ts, Object value) {
        return binary(ts, NumberOps.Binary.ADD, this, value);
    }

    @PyMethod("__radd__(self, value, /)")
    Object radd(ThreadState ts, Object value) {
        return binary(ts, NumberOps.Binary.ADD, value, this);
    }

    @PyMethod("__iadd__(self, value, /)")
    Object iadd(ThreadState ts, Object value) {
        return inPlace(ts, NumberOps.Binary.ADD, this, value);
    }

    @PyMethod("__sub__(self, value, /)")
    Object sub(ThreadState ts, Object value) {
        return binary(ts, NumberOps.Binary.SUB, this, value);
    }

    @PyMethod("__rsub__(self, value, /)")
    Object rsub(ThreadState ts, Object value) {
        return binary(ts, NumberOps.Binary.SUB, value, this);
    }

    @PyMethod("__isub__(self, value, /)")
    Object isub(ThreadState ts, Object value) {
        return inPlace(ts, NumberOps.Binary.SUB, this, value);
    }

    @PyMethod("__mul__(self, value, /)")
    Object mul(ThreadState ts, Object value) {
        return binary(ts, NumberOps.Binary.MUL, this, value);
    }

    @PyMethod("__rmul__(self, value, /)")
    Object rmul(ThreadState ts, Object value) {
        return binary(ts, NumberOps.Binary.MUL, value, this);
    }

    @PyMethod("__imul__(self, value, /)")
    Object imul(ThreadState ts, Object value) {
        return inPlace(ts, NumberOps.Binary.MUL, this, value);
    }

    @PyMethod("__matmul__(self, value, /)")
    Object matmul(ThreadState ts, Object value) {
        return binary(ts, NumberOps.Binary.MATMUL, this, value);
    }

    @PyMethod("__rmatmul__(self, value, /)")
    Object rmatmul(ThreadState ts, Object value) {
        return binary(ts, NumberOps.Binary.MATMUL, value, this);
    }

    @PyMethod("__imatmul__(self, value, /)")
    Object imatmul(ThreadState ts, Object value) {
        return inPlace(ts, NumberOps.Binary.MATMUL, this, value);
    }

    @PyMethod("__truediv__(self, value, /)")
    Object truediv(ThreadState ts, Object value) {
        return binary(ts, NumberOps.Binary.TRUEDIV, this, value);
    }

    @PyMethod("__rtruediv__(self, value, /)")
    Object rtruediv(ThreadState ts, Object value) {
        return binary(ts, NumberOps.Binary.TRUEDIV, value, this);
    }

    @PyMethod("__itruediv__(self, value, /)")
    Object itruediv(ThreadState ts, Object value) {
        return inPlace(ts, NumberOps.Binary.TRUEDIV, this, value);
    }

    @PyMethod("__floordiv__(self, value, /)")
    Object floordiv(ThreadState ts, Object value) {
        return binary(ts, NumberOps.Binary.FLOORDIV, this, value);
    }

    @PyMethod("__rfloordiv__(self, value, /)")
    Object rfloordiv(ThreadState ts, Object value) {
        return binary(ts, NumberOps.Binary.FLOORDIV, value, this);
    }

    @PyMethod("__ifloordiv__(self, value, /)")
    Object ifloordiv(ThreadState ts, Object value) {
        return inPlace(ts, NumberOps.Binary.FLOORDIV, this, value);
    }

    @PyMethod("__mod__(self, value, /)")
    Object mod(ThreadState ts, Object value) {
        return binary(ts, NumberOps.Binary.MOD, this, value);
    }

    @PyMethod("__rmod__(self, value, /)")
    Object rmod(ThreadState ts, Object value) {
        return binary(ts, NumberOps.Binary.MOD, value, this);
    }

    @PyMethod("__imod__(self, value, /)")
    Object imod(ThreadState ts, Object value) {
        return inPlace(ts, NumberOps.Binary.MOD, this, value);
    }

    @PyMethod("__divmod__(self, value, /)")
    Object divmod(ThreadState ts, Object value) {
        return binary(ts, NumberOps.Binary.DIVMOD, this, value);
    }

    @PyMethod("__rdivmod__(self, value, /)")
    Object rdivmod(ThreadState ts, Object value) {
        return binary(ts, NumberOps.Binary.DIVMOD, value, this);
    }

    @PyMethod("__pow__(self, value, mod=None, /)")
    Object pow(ThreadState ts, Object value, Object mod) {
        return binary(ts, NumberOps.Binary.POW, this, value);
    }

    @PyMethod("__rpow__(self, value, mod=None, /)")
    Object rpow(ThreadState ts, Object value, Object mod) {
        return binary(ts, NumberOps.Binary.POW, value, this);
    }

    @PyMethod("__ipow__(self, value, /)")
    Object ipow(ThreadState ts, Object value) {
        return inPlace(ts, NumberOps.Binary.POW, this, value);
    }

    @PyMethod("__lshift__(self, value, /)")
    Object lshift(ThreadState ts, Object value) {
        return binary(ts, NumberOps.Binary.LSHIFT, this, value);
    }

    @PyMethod("__rlshift__(self, value, /)")
    Object rlshift(ThreadState ts, Object value) {
        return binary(ts, NumberOps.Binary.LSHIFT, value, this);
    }

    @PyMethod("__ilshift__(self, value, /)")
    Object ilshift(ThreadState ts, Object value) {
        return inPlace(ts, NumberOps.Binary.LSHIFT, this, value);
    }

    @PyMethod("__rshift__(self, value, /)")
    Object rshift(ThreadState ts, Object value) {
        return binary(ts, NumberOps.Binary.RSHIFT, this, value);
    }

    @PyMethod("__rrshift__(self, value, /)")
    Object rrshift(ThreadState ts, Object value) {
        return binary(ts, NumberOps.Binary.RSHIFT, value, this);
    }

    @PyMethod("__irshift__(self, value, /)")
    Object irshift(ThreadState ts, Object value) {
        return inPlace(ts, NumberOps.Binary.RSHIFT, this, value);
    }

    @PyMethod("__and__(self, value, /)")
    Object and(ThreadState ts, Object value) {
        return binary(ts, NumberOps.Binary.AND, this, value);
    }

    @PyMethod("__rand__(self, value, /)")
    Object rand(ThreadState ts, Object value) {
        return binary(ts, NumberOps.Binary.AND, value, this);
    }

    @PyMethod("__iand__(self, value, /)")
    Object iand(ThreadState ts, Object value) {
        return inPlace(ts, NumberOps.Binary.AND, this, value);
    }

    @PyMethod("__xor__(self, value, /)")
    Object xor(ThreadState ts, Object value) {
        return binary(ts, NumberOps.Binary.XOR, this, value);
    }

    @PyMethod("__rxor__(self, value, /)")
    Object rxor(ThreadState ts, Object value) {
        return binary(ts, NumberOps.Binary.XOR, value, this);
    }

    @PyMethod("__ixor__(self, value, /)")
    Object ixor(ThreadState ts, Object value) {
        return inPlace(ts, NumberOps.Binary.XOR, this, value);
    }

    @PyMethod("__or__(self, value, /)")
    Object or(ThreadState ts, Object value) {
        return binary(ts, NumberOps.Binary.OR, this, value);
    }

    @PyMethod("__ror__(self, value, /)")
    Object ror(ThreadState ts, Object value) {
        return binary(ts, NumberOps.Binary.OR, value, this);
    }

    @PyMethod("__ior__(self, value, /)")
    Object ior(ThreadState ts, Object value) {
        return inPlace(ts, NumberOps.Binary.OR, this, value);
    }
}
