package dev.fermata.stdlib.operator;

import dev.fermata.annotations.PyMethod;
import dev.fermata.annotations.PyModuleSpec;
import dev.fermata.vm.object.ArgBinder;
import dev.fermata.vm.object.CompareOps;
import dev.fermata.vm.object.Convert;
import dev.fermata.vm.object.ItemOps;
import dev.fermata.vm.object.IterOps;
import dev.fermata.vm.object.NumberOps;
import dev.fermata.vm.object.PyDict;
import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.PyModule;
import dev.fermata.vm.object.PyType;
import dev.fermata.vm.object.Slot;
import dev.fermata.vm.object.Str;
import dev.fermata.vm.object.ThreadState;
import dev.fermata.vm.types.Buffers;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/// Operator interface.
///
/// This module exports a set of functions implemented in Java corresponding to the intrinsic operators of Python.
@PyModuleSpec(name = "_operator")
final class OperatorModule {

    private OperatorModule() {}

    /// Same as a + b.
    @PyMethod("add(a, b, /)")
    static Object add(ThreadState ts, Object a, Object b) {
        return NumberOps.binary(ts, NumberOps.Binary.ADD, a, b);
    }

    /// Same as a += b.
    @PyMethod("iadd(a, b, /)")
    static Object iadd(ThreadState ts, Object a, Object b) {
        return NumberOps.inPlace(ts, NumberOps.Binary.ADD, a, b);
    }

    /// Same as a - b.
    @PyMethod("sub(a, b, /)")
    static Object sub(ThreadState ts, Object a, Object b) {
        return NumberOps.binary(ts, NumberOps.Binary.SUB, a, b);
    }

    /// Same as a -= b.
    @PyMethod("isub(a, b, /)")
    static Object isub(ThreadState ts, Object a, Object b) {
        return NumberOps.inPlace(ts, NumberOps.Binary.SUB, a, b);
    }

    /// Same as a * b.
    @PyMethod("mul(a, b, /)")
    static Object mul(ThreadState ts, Object a, Object b) {
        return NumberOps.binary(ts, NumberOps.Binary.MUL, a, b);
    }

    /// Same as a *= b.
    @PyMethod("imul(a, b, /)")
    static Object imul(ThreadState ts, Object a, Object b) {
        return NumberOps.inPlace(ts, NumberOps.Binary.MUL, a, b);
    }

    /// Same as a @ b.
    @PyMethod("matmul(a, b, /)")
    static Object matmul(ThreadState ts, Object a, Object b) {
        return NumberOps.binary(ts, NumberOps.Binary.MATMUL, a, b);
    }

    /// Same as a @= b.
    @PyMethod("imatmul(a, b, /)")
    static Object imatmul(ThreadState ts, Object a, Object b) {
        return NumberOps.inPlace(ts, NumberOps.Binary.MATMUL, a, b);
    }

    /// Same as a / b.
    @PyMethod("truediv(a, b, /)")
    static Object truediv(ThreadState ts, Object a, Object b) {
        return NumberOps.binary(ts, NumberOps.Binary.TRUEDIV, a, b);
    }

    /// Same as a /= b.
    @PyMethod("itruediv(a, b, /)")
    static Object itruediv(ThreadState ts, Object a, Object b) {
        return NumberOps.inPlace(ts, NumberOps.Binary.TRUEDIV, a, b);
    }

    /// Same as a // b.
    @PyMethod("floordiv(a, b, /)")
    static Object floordiv(ThreadState ts, Object a, Object b) {
        return NumberOps.binary(ts, NumberOps.Binary.FLOORDIV, a, b);
    }

    /// Same as a //= b.
    @PyMethod("ifloordiv(a, b, /)")
    static Object ifloordiv(ThreadState ts, Object a, Object b) {
        return NumberOps.inPlace(ts, NumberOps.Binary.FLOORDIV, a, b);
    }

    /// Same as a % b.
    @PyMethod("mod(a, b, /)")
    static Object mod(ThreadState ts, Object a, Object b) {
        return NumberOps.binary(ts, NumberOps.Binary.MOD, a, b);
    }

    /// Same as a %= b.
    @PyMethod("imod(a, b, /)")
    static Object imod(ThreadState ts, Object a, Object b) {
        return NumberOps.inPlace(ts, NumberOps.Binary.MOD, a, b);
    }

    /// Same as a << b.
    @PyMethod("lshift(a, b, /)")
    static Object lshift(ThreadState ts, Object a, Object b) {
        return NumberOps.binary(ts, NumberOps.Binary.LSHIFT, a, b);
    }

    /// Same as a <<= b.
    @PyMethod("ilshift(a, b, /)")
    static Object ilshift(ThreadState ts, Object a, Object b) {
        return NumberOps.inPlace(ts, NumberOps.Binary.LSHIFT, a, b);
    }

    /// Same as a >> b.
    @PyMethod("rshift(a, b, /)")
    static Object rshift(ThreadState ts, Object a, Object b) {
        return NumberOps.binary(ts, NumberOps.Binary.RSHIFT, a, b);
    }

    /// Same as a >>= b.
    @PyMethod("irshift(a, b, /)")
    static Object irshift(ThreadState ts, Object a, Object b) {
        return NumberOps.inPlace(ts, NumberOps.Binary.RSHIFT, a, b);
    }

    /// Same as a ^ b.
    @PyMethod("xor(a, b, /)")
    static Object xor(ThreadState ts, Object a, Object b) {
        return NumberOps.binary(ts, NumberOps.Binary.XOR, a, b);
    }

    /// Same as a ^= b.
    @PyMethod("ixor(a, b, /)")
    static Object ixor(ThreadState ts, Object a, Object b) {
        return NumberOps.inPlace(ts, NumberOps.Binary.XOR, a, b);
    }

    /// Same as a ** b.
    @PyMethod("pow(a, b, /)")
    static Object pow(ThreadState ts, Object a, Object b) {
        return NumberOps.binary(ts, NumberOps.Binary.POW, a, b);
    }

    /// Same as a **= b.
    @PyMethod("ipow(a, b, /)")
    static Object ipow(ThreadState ts, Object a, Object b) {
        return NumberOps.inPlace(ts, NumberOps.Binary.POW, a, b);
    }

    /// Same as a & b.
    @PyMethod("and_(a, b, /)")
    static Object and(ThreadState ts, Object a, Object b) {
        return NumberOps.binary(ts, NumberOps.Binary.AND, a, b);
    }

    /// Same as a &= b.
    @PyMethod("iand(a, b, /)")
    static Object iand(ThreadState ts, Object a, Object b) {
        return NumberOps.inPlace(ts, NumberOps.Binary.AND, a, b);
    }

    /// Same as a | b.
    @PyMethod("or_(a, b, /)")
    static Object or(ThreadState ts, Object a, Object b) {
        return NumberOps.binary(ts, NumberOps.Binary.OR, a, b);
    }

    /// Same as a |= b.
    @PyMethod("ior(a, b, /)")
    static Object ior(ThreadState ts, Object a, Object b) {
        return NumberOps.inPlace(ts, NumberOps.Binary.OR, a, b);
    }

    /// Same as a < b.
    @PyMethod("lt(a, b, /)")
    static Object lt(ThreadState ts, Object a, Object b) {
        return CompareOps.compare(ts, CompareOps.Op.LT, a, b);
    }

    /// Same as a <= b.
    @PyMethod("le(a, b, /)")
    static Object le(ThreadState ts, Object a, Object b) {
        return CompareOps.compare(ts, CompareOps.Op.LE, a, b);
    }

    /// Same as a == b.
    @PyMethod("eq(a, b, /)")
    static Object eq(ThreadState ts, Object a, Object b) {
        return CompareOps.compare(ts, CompareOps.Op.EQ, a, b);
    }

    /// Same as a != b.
    @PyMethod("ne(a, b, /)")
    static Object ne(ThreadState ts, Object a, Object b) {
        return CompareOps.compare(ts, CompareOps.Op.NE, a, b);
    }

    /// Same as a > b.
    @PyMethod("gt(a, b, /)")
    static Object gt(ThreadState ts, Object a, Object b) {
        return CompareOps.compare(ts, CompareOps.Op.GT, a, b);
    }

    /// Same as a >= b.
    @PyMethod("ge(a, b, /)")
    static Object ge(ThreadState ts, Object a, Object b) {
        return CompareOps.compare(ts, CompareOps.Op.GE, a, b);
    }

    /// Same as -a.
    @PyMethod("neg(a, /)")
    static Object neg(ThreadState ts, Object a) {
        return NumberOps.negative(ts, a);
    }

    /// Same as +a.
    @PyMethod("pos(a, /)")
    static Object pos(ThreadState ts, Object a) {
        return NumberOps.positive(ts, a);
    }

    /// Same as ~a.
    @PyMethod("inv(a, /)")
    static Object inv(ThreadState ts, Object a) {
        return NumberOps.invert(ts, a);
    }

    /// Same as ~a.
    @PyMethod("invert(a, /)")
    static Object invert(ThreadState ts, Object a) {
        return NumberOps.invert(ts, a);
    }

    /// Same as abs(a).
    @PyMethod("abs(a, /)")
    static Object abs(ThreadState ts, Object a) {
        return NumberOps.absolute(ts, a);
    }

    /// Same as not a.
    @PyMethod("not_(a, /)")
    static boolean not(ThreadState ts, Object a) {
        return !CompareOps.truth(ts, a);
    }

    /// Return True if a is true, False otherwise.
    @PyMethod("truth(a, /)")
    static boolean truth(ThreadState ts, Object a) {
        return CompareOps.truth(ts, a);
    }

    /// Same as a is b.
    @PyMethod("is_(a, b, /)")
    static boolean is(ThreadState ts, Object a, Object b) {
        return CompareOps.is(a, b);
    }

    /// Same as a is not b.
    @PyMethod("is_not(a, b, /)")
    static boolean isNot(ThreadState ts, Object a, Object b) {
        return !CompareOps.is(a, b);
    }

    /// Same as a.__index__()
    @PyMethod("index(a, /)")
    static Object index(ThreadState ts, Object a) {
        return Convert.index(ts, a);
    }

    /// Same as b in a (note reversed operands).
    @PyMethod("contains(a, b, /)")
    static boolean contains(ThreadState ts, Object a, Object b) {
        return ItemOps.contains(ts, a, b);
    }

    /// Same as a[b].
    @PyMethod("getitem(a, b, /)")
    static Object getitem(ThreadState ts, Object a, Object b) {
        return ItemOps.get(ts, a, b);
    }

    /// Same as a[b] = c.
    @PyMethod("setitem(a, b, c, /)")
    static void setitem(ThreadState ts, Object a, Object b, Object c) {
        ItemOps.set(ts, a, b, c);
    }

    /// Same as del a[b].
    @PyMethod("delitem(a, b, /)")
    static void delitem(ThreadState ts, Object a, Object b) {
        ItemOps.delete(ts, a, b);
    }

    /// Same as a + b, for a and b sequences.
    @PyMethod("concat(a, b, /)")
    static Object concat(ThreadState ts, Object a, Object b) {
        requireSequence(a);
        return NumberOps.binary(ts, NumberOps.Binary.ADD, a, b);
    }

    /// Same as a += b, for a and b sequences.
    @PyMethod("iconcat(a, b, /)")
    static Object iconcat(ThreadState ts, Object a, Object b) {
        requireSequence(a);
        return NumberOps.inPlace(ts, NumberOps.Binary.ADD, a, b);
    }

    private static void requireSequence(Object o) {
        PyType type = PyType.of(o);
        if (type.slot(Slot.GETITEM) == null || type.isSubtypeOf(PyDict.TYPE)) {
            throw PyErr.typeError("'%s' object can't be concatenated", PyErr.className(o));
        }
    }

    private static Object iterable(ThreadState ts, Object o) {
        PyType type = PyType.of(o);
        if (type.slot(Slot.ITER) == null && type.slot(Slot.GETITEM) == null) {
            throw PyErr.typeError("argument of type '%s' is not iterable", type.errorName());
        }
        return IterOps.iter(ts, o);
    }

    /// Return the number of items in a which are, or which equal, b.
    @PyMethod("countOf(a, b, /)")
    static long countOf(ThreadState ts, Object a, Object b) {
        long count = 0;
        Object it = iterable(ts, a);
        for (Object item = IterOps.next(ts, it); item != null; item = IterOps.next(ts, it)) {
            ts.charge(1);
            count += CompareOps.same(ts, item, b) ? 1 : 0;
        }
        return count;
    }

    /// Return the first index of b in a.
    @PyMethod("indexOf(a, b, /)")
    static long indexOf(ThreadState ts, Object a, Object b) {
        long index = 0;
        Object it = iterable(ts, a);
        for (Object item = IterOps.next(ts, it); item != null; item = IterOps.next(ts, it)) {
            ts.charge(1);
            if (CompareOps.same(ts, item, b)) {
                return index;
            }
            index++;
        }
        throw PyErr.valueError("sequence.index(x): x not in sequence");
    }

    /// Return an estimate of the number of items in obj.
    ///
    /// This is useful for presizing containers when building from an iterable. If the object supports len(), the result will be exact. Otherwise, it may over- or under-estimate by an arbitrary amount. The result will be an integer >= 0.
    @PyMethod("length_hint(obj, default=0, /)")
    static long lengthHint(ThreadState ts, Object obj, Object default_) {
        if (!(default_ instanceof Long otherwise)) {
            throw PyErr.typeError(
                    "'%s' object cannot be interpreted as an integer", PyErr.className(default_));
        }
        PyType type = PyType.of(obj);
        return type.slot(Slot.LEN) == null && type.slot(Slot.LENGTH_HINT) == null
                ? otherwise
                : ItemOps.lengthHint(ts, obj);
    }

    /// Same as obj(*args, **kwargs).
    @PyMethod("call(obj, /, *args, **kwargs)")
    static Object call(ThreadState ts, Object obj, Object[] args, PyDict kwargs) {
        return ArgBinder.callWithDict(ts, obj, args, kwargs);
    }

    /// Return 'a == b'.
    ///
    /// This function uses an approach designed to prevent timing analysis, making it appropriate for cryptography. a and b must both be of the same type: either str (ASCII only), or any bytes-like object.
    @PyMethod("_compare_digest(a, b, /)")
    static boolean compareDigest(ThreadState ts, Object a, Object b) {
        byte[] x = digestBytes(ts, a, b);
        byte[] y = digestBytes(ts, b, a);
        return MessageDigest.isEqual(x, y);
    }

    private static byte[] digestBytes(ThreadState ts, Object o, Object other) {
        if (Str.isStr(o) && Str.isStr(other)) {
            String text = Str.utf16(o);
            if (text.chars().anyMatch(c -> c > 127)) {
                throw PyErr.typeError(
                        "comparing strings with non-ASCII characters is not supported");
            }
            return text.getBytes(StandardCharsets.US_ASCII);
        }
        if (Str.isStr(o) || Str.isStr(other)) {
            throw PyErr.typeError("a bytes-like object is required, not 'str'");
        }
        return Buffers.bytes(ts, o);
    }

    static void exec(ThreadState ts, PyModule module) {
        PyDict dict = module.dict();
        dict.put("itemgetter", PyItemGetter.TYPE);
        dict.put("attrgetter", PyAttrGetter.TYPE);
        dict.put("methodcaller", PyMethodCaller.TYPE);
    }
}
