package dev.fermata.vm.types;

import dev.fermata.annotations.PyGetter;
import dev.fermata.annotations.PyMethod;
import dev.fermata.annotations.PyTypeSpec;
import dev.fermata.vm.object.AttrOps;
import dev.fermata.vm.object.CallOps;
import dev.fermata.vm.object.CompareOps;
import dev.fermata.vm.object.Convert;
import dev.fermata.vm.object.CoreTypes;
import dev.fermata.vm.object.HashOps;
import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.PyList;
import dev.fermata.vm.object.PyNone;
import dev.fermata.vm.object.PyNotImplemented;
import dev.fermata.vm.object.PyPrimitive;
import dev.fermata.vm.object.PyTuple;
import dev.fermata.vm.object.PyType;
import dev.fermata.vm.object.ReprOps;
import dev.fermata.vm.object.Slot;
import dev.fermata.vm.object.Str;
import dev.fermata.vm.object.ThreadState;

import org.jspecify.annotations.Nullable;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;

/// int([x]) -> integer
/// int(x, base=10) -> integer
///
/// Convert a number or string to an integer, or return 0 if no arguments are given. For floating-point numbers, this
/// truncates towards zero.
@PyTypeSpec(name = "int", self = Object.class, subclassable = true)
public final class IntMethods {

    private IntMethods() {}

    /// The int that `o` is worth, if it is an int or of a subclass: a `Long` or `BigInteger`; else null.
    static @Nullable Object value(Object o) {
        Object v = PyPrimitive.unwrap(o);
        if (v instanceof Long || v instanceof BigInteger) {
            return v;
        }
        return v instanceof Boolean b ? (Object) (b ? 1L : 0L) : null;
    }

    private static Object self(Object self) {
        return self instanceof Boolean b ? (Object) (b ? 1L : 0L) : self;
    }

    private interface Operation {
        Object apply(Object a, Object b);
    }

    private static Object binary(Object self, Object value, Operation operation) {
        Object other = value(value);
        return other == null
                ? PyNotImplemented.NOT_IMPLEMENTED
                : operation.apply(self(self), other);
    }

    private static Object reflected(Object self, Object value, Operation operation) {
        Object other = value(value);
        return other == null
                ? PyNotImplemented.NOT_IMPLEMENTED
                : operation.apply(other, self(self));
    }

    @PyMethod("__new__(cls, x=<unrepresentable>, /, base=<unrepresentable>)")
    static Object make(ThreadState ts, PyType cls, @Nullable Object x, @Nullable Object base) {
        Object made = convert(ts, x, base);
        return cls == CoreTypes.INT ? made : new PyPrimitive(cls, made);
    }

    private static Object convert(ThreadState ts, @Nullable Object x, @Nullable Object base) {
        if (base == null) {
            return x == null ? 0L : fromNumber(ts, x);
        }
        if (x == null) {
            throw PyErr.typeError("int() missing string argument");
        }
        Object radix = Convert.index(ts, base);
        if (!(radix instanceof Long n) || n != 0 && (n < 2 || n > 36)) {
            throw PyErr.valueError("int() base must be >= 2 and <= 36, or 0");
        }
        String text = Str.isStr(x) || x instanceof BytesLike ? text(ts, x) : null;
        if (text == null) {
            throw PyErr.typeError("int() can't convert non-string with explicit base");
        }
        return IntText.parse(ts, x, text, n.intValue());
    }

    private static Object fromNumber(ThreadState ts, Object x) {
        PyType type = PyType.of(x);
        if (x instanceof Long || x instanceof BigInteger) {
            return x;
        }
        Object slot = type.slot(Slot.INT);
        if (slot != null) {
            Object r = CallOps.callMethod0(ts, slot, x);
            Object n = value(r);
            if (n == null) {
                throw PyErr.typeError("__int__ returned non-int (type %s)", PyErr.className(r));
            }
            Convert.warnOfSubclass(ts, "__int__", "int", r);
            return n;
        }
        if (type.slot(Slot.INDEX) != null) {
            return Convert.index(ts, x);
        }
        Object trunc = AttrOps.lookupSpecial(ts, x, Slot.TRUNC);
        if (trunc != null) {
            ts.warn("DeprecationWarning", "The delegation of int() to __trunc__ is deprecated.");
            Object r = CallOps.call0(ts, trunc);
            Object n = value(r);
            if (n != null) {
                return n;
            }
            if (PyType.of(r).slot(Slot.INDEX) == null) {
                throw PyErr.typeError(
                        "__trunc__ returned non-Integral (type %s)", PyErr.className(r));
            }
            return Convert.index(ts, r);
        }
        String text = text(ts, x);
        if (text == null) {
            throw PyErr.typeError(
                    "int() argument must be a string, a bytes-like object or a real number, not"
                            + " '%s'",
                    type.name());
        }
        return IntText.parse(ts, x, text, 10);
    }

    /// The text of a str or bytes-like object; null for other objects. Bytes beyond ASCII become characters that no
    /// number has.
    static @Nullable String text(ThreadState ts, Object x) {
        if (Str.isStr(x)) {
            return Str.utf16(x);
        }
        return Buffers.supports(x)
                ? new String(Buffers.bytes(ts, x), StandardCharsets.US_ASCII)
                : null;
    }

    @PyMethod("__add__(self, value, /)")
    static Object add(ThreadState ts, Object self, Object value) {
        return binary(self, value, (a, b) -> IntOps.add(ts, a, b));
    }

    @PyMethod("__radd__(self, value, /)")
    static Object radd(ThreadState ts, Object self, Object value) {
        return reflected(self, value, (a, b) -> IntOps.add(ts, a, b));
    }

    @PyMethod("__sub__(self, value, /)")
    static Object sub(ThreadState ts, Object self, Object value) {
        return binary(self, value, (a, b) -> IntOps.subtract(ts, a, b));
    }

    @PyMethod("__rsub__(self, value, /)")
    static Object rsub(ThreadState ts, Object self, Object value) {
        return reflected(self, value, (a, b) -> IntOps.subtract(ts, a, b));
    }

    @PyMethod("__mul__(self, value, /)")
    static Object mul(ThreadState ts, Object self, Object value) {
        return binary(self, value, (a, b) -> IntOps.multiply(ts, a, b));
    }

    @PyMethod("__rmul__(self, value, /)")
    static Object rmul(ThreadState ts, Object self, Object value) {
        return reflected(self, value, (a, b) -> IntOps.multiply(ts, a, b));
    }

    @PyMethod("__floordiv__(self, value, /)")
    static Object floordiv(ThreadState ts, Object self, Object value) {
        return binary(self, value, (a, b) -> IntOps.floorDivide(ts, a, b));
    }

    @PyMethod("__rfloordiv__(self, value, /)")
    static Object rfloordiv(ThreadState ts, Object self, Object value) {
        return reflected(self, value, (a, b) -> IntOps.floorDivide(ts, a, b));
    }

    @PyMethod("__mod__(self, value, /)")
    static Object mod(ThreadState ts, Object self, Object value) {
        return binary(self, value, (a, b) -> IntOps.modulo(ts, a, b));
    }

    @PyMethod("__rmod__(self, value, /)")
    static Object rmod(ThreadState ts, Object self, Object value) {
        return reflected(self, value, (a, b) -> IntOps.modulo(ts, a, b));
    }

    private static Object divmod(ThreadState ts, Object a, Object b) {
        if (IntOps.big(b).signum() == 0) {
            throw PyErr.zeroDivisionError("integer division or modulo by zero");
        }
        return PyTuple.of(IntOps.floorDivide(ts, a, b), IntOps.modulo(ts, a, b));
    }

    @PyMethod("__divmod__(self, value, /)")
    static Object divmodSlot(ThreadState ts, Object self, Object value) {
        return binary(self, value, (a, b) -> divmod(ts, a, b));
    }

    @PyMethod("__rdivmod__(self, value, /)")
    static Object rdivmodSlot(ThreadState ts, Object self, Object value) {
        return reflected(self, value, (a, b) -> divmod(ts, a, b));
    }

    @PyMethod("__truediv__(self, value, /)")
    static Object truediv(ThreadState ts, Object self, Object value) {
        return binary(self, value, (a, b) -> IntOps.trueDivide(ts, a, b));
    }

    @PyMethod("__rtruediv__(self, value, /)")
    static Object rtruediv(ThreadState ts, Object self, Object value) {
        return reflected(self, value, (a, b) -> IntOps.trueDivide(ts, a, b));
    }

    @PyMethod("__pow__(self, value, mod=None, /)")
    static Object pow(ThreadState ts, Object self, Object value, Object mod) {
        Object modulus = mod == PyNone.NONE ? null : value(mod);
        if (mod != PyNone.NONE && modulus == null) {
            return PyNotImplemented.NOT_IMPLEMENTED;
        }
        return binary(self, value, (a, b) -> power(ts, a, b, modulus));
    }

    @PyMethod("__rpow__(self, value, mod=None, /)")
    static Object rpow(ThreadState ts, Object self, Object value, Object mod) {
        return reflected(
                self, value, (a, b) -> power(ts, a, b, mod == PyNone.NONE ? null : value(mod)));
    }

    private static Object power(ThreadState ts, Object a, Object b, @Nullable Object modulus) {
        if (modulus != null) {
            return IntOps.power(ts, a, b, modulus);
        }
        if (IntOps.big(b).signum() < 0) {
            return FloatOps.power(Convert.bigToDouble(a), Convert.bigToDouble(b));
        }
        return IntOps.power(ts, a, b);
    }

    @PyMethod("__lshift__(self, value, /)")
    static Object lshift(ThreadState ts, Object self, Object value) {
        return binary(self, value, (a, b) -> IntOps.shiftLeft(ts, a, b));
    }

    @PyMethod("__rlshift__(self, value, /)")
    static Object rlshift(ThreadState ts, Object self, Object value) {
        return reflected(self, value, (a, b) -> IntOps.shiftLeft(ts, a, b));
    }

    @PyMethod("__rshift__(self, value, /)")
    static Object rshift(ThreadState ts, Object self, Object value) {
        return binary(self, value, (a, b) -> IntOps.shiftRight(ts, a, b));
    }

    @PyMethod("__rrshift__(self, value, /)")
    static Object rrshift(ThreadState ts, Object self, Object value) {
        return reflected(self, value, (a, b) -> IntOps.shiftRight(ts, a, b));
    }

    @PyMethod("__and__(self, value, /)")
    static Object and(Object self, Object value) {
        return binary(self, value, IntOps::and);
    }

    @PyMethod("__rand__(self, value, /)")
    static Object rand(Object self, Object value) {
        return reflected(self, value, IntOps::and);
    }

    @PyMethod("__or__(self, value, /)")
    static Object or(Object self, Object value) {
        return binary(self, value, IntOps::or);
    }

    @PyMethod("__ror__(self, value, /)")
    static Object ror(Object self, Object value) {
        return reflected(self, value, IntOps::or);
    }

    @PyMethod("__xor__(self, value, /)")
    static Object xor(Object self, Object value) {
        return binary(self, value, IntOps::xor);
    }

    @PyMethod("__rxor__(self, value, /)")
    static Object rxor(Object self, Object value) {
        return reflected(self, value, IntOps::xor);
    }

    @PyMethod("__neg__(self, /)")
    static Object neg(ThreadState ts, Object self) {
        return IntOps.subtract(ts, 0L, self(self));
    }

    @PyMethod("__pos__(self, /)")
    static Object pos(Object self) {
        return self(self);
    }

    @PyMethod("__abs__(self, /)")
    static Object abs(ThreadState ts, Object self) {
        return IntOps.big(self).signum() < 0 ? neg(ts, self) : self(self);
    }

    @PyMethod("__invert__(self, /)")
    static Object invert(Object self) {
        return self(self) instanceof Long n ? (Object) ~n : IntOps.big(self).not();
    }

    @PyMethod("__bool__(self, /)")
    static boolean bool(Object self) {
        return IntOps.big(self).signum() != 0;
    }

    @PyMethod("__int__(self, /)")
    static Object toInt(Object self) {
        return self(self);
    }

    @PyMethod("__index__(self, /)")
    static Object index(Object self) {
        return self(self);
    }

    @PyMethod("__float__(self, /)")
    static double toFloat(Object self) {
        return Convert.bigToDouble(self(self));
    }

    @PyMethod("__trunc__(self, /)")
    static Object trunc(Object self) {
        return self(self);
    }

    @PyMethod("__floor__(self, /)")
    static Object floor(Object self) {
        return self(self);
    }

    @PyMethod("__ceil__(self, /)")
    static Object ceil(Object self) {
        return self(self);
    }

    @PyMethod("__round__(self, ndigits=<unrepresentable>, /)")
    static Object round(ThreadState ts, Object self, @Nullable Object ndigits) {
        if (ndigits == null) {
            return self(self);
        }
        Object digits = Convert.index(ts, ndigits);
        if (IntOps.big(digits).signum() >= 0) {
            return self(self);
        }
        BigInteger n = IntOps.big(self);
        if (!(digits instanceof Long d) || -d > n.bitLength()) {
            return 0L;
        }
        BigInteger unit = IntOps.big(IntOps.power(ts, 10L, -d));
        BigInteger[] qr = IntOps.divide(ts, n, unit);
        int half = qr[1].shiftLeft(1).compareTo(unit);
        BigInteger q =
                half > 0 || half == 0 && qr[0].testBit(0) ? qr[0].add(BigInteger.ONE) : qr[0];
        return Convert.normal(q.multiply(unit));
    }

    private static Object compare(CompareOps.Op op, Object self, Object value) {
        Object other = value(value);
        return other == null
                ? PyNotImplemented.NOT_IMPLEMENTED
                : (Object) op.holds(IntOps.compare(self(self), other));
    }

    @PyMethod("__eq__(self, value, /)")
    static Object eq(Object self, Object value) {
        return compare(CompareOps.Op.EQ, self, value);
    }

    @PyMethod("__ne__(self, value, /)")
    static Object ne(Object self, Object value) {
        return compare(CompareOps.Op.NE, self, value);
    }

    @PyMethod("__lt__(self, value, /)")
    static Object lt(Object self, Object value) {
        return compare(CompareOps.Op.LT, self, value);
    }

    @PyMethod("__le__(self, value, /)")
    static Object le(Object self, Object value) {
        return compare(CompareOps.Op.LE, self, value);
    }

    @PyMethod("__gt__(self, value, /)")
    static Object gt(Object self, Object value) {
        return compare(CompareOps.Op.GT, self, value);
    }

    @PyMethod("__ge__(self, value, /)")
    static Object ge(Object self, Object value) {
        return compare(CompareOps.Op.GE, self, value);
    }

    @PyMethod("__hash__(self, /)")
    static long hash(Object self) {
        return self(self) instanceof Long n
                ? HashOps.hashLong(n)
                : HashOps.hashBig(IntOps.big(self));
    }

    @PyMethod("__repr__(self, /)")
    static String repr(ThreadState ts, Object self) {
        return IntText.decimal(ts, self(self));
    }

    @PyMethod("__format__(self, format_spec, /)")
    static Object format(ThreadState ts, Object self, Object formatSpec) {
        if (!Str.isStr(formatSpec)) {
            throw PyErr.expected("__format__() argument", "str", formatSpec);
        }
        if (Str.isEmpty(formatSpec)) {
            return ReprOps.str(ts, self);
        }
        return NumberFormat.formatInt(ts, self(self), FormatSpec.parse(formatSpec, "int"));
    }

    @PyMethod("__getnewargs__(self, /)")
    static Object getNewArgs(Object self) {
        return PyTuple.of(self(self));
    }

    @PyMethod("__sizeof__(self, /)")
    static long sizeof(Object self) {
        return 24 + 4L * Math.max(1, (IntOps.big(self).bitLength() + 29) / 30);
    }

    /// Return the number itself.
    @PyMethod("conjugate(self, /)")
    static Object conjugate(Object self) {
        return self(self);
    }

    /// Return the number of bits that represent the number in binary, without sign.
    @PyMethod("bit_length(self, /)")
    static long bitLength(Object self) {
        return IntOps.big(self).abs().bitLength();
    }

    /// Return the number of ones in the binary representation of the absolute value.
    @PyMethod("bit_count(self, /)")
    static long bitCount(Object self) {
        return IntOps.big(self).abs().bitCount();
    }

    /// Return a pair of integers whose ratio is the number.
    @PyMethod("as_integer_ratio(self, /)")
    static Object asIntegerRatio(Object self) {
        return PyTuple.of(self(self), 1L);
    }

    /// Return True, as for floats with an integral value.
    @PyMethod("is_integer(self, /)")
    static boolean isInteger(Object self) {
        return true;
    }

    /// Return an array of bytes representing the number.
    @PyMethod("to_bytes(self, /, length=1, byteorder='big', *, signed=False)")
    static Object toBytes(
            ThreadState ts, Object self, long length, String byteorder, boolean signed) {
        boolean little = isLittle(byteorder);
        if (length < 0) {
            throw PyErr.valueError("length argument must be non-negative");
        }
        BigInteger n = IntOps.big(self);
        if (n.signum() < 0 && !signed) {
            throw PyErr.overflowError("can't convert negative int to unsigned");
        }
        long bits = signed ? n.bitLength() + 1L : n.bitLength();
        if (bits > length * 8 && !(signed && length == 0 && n.signum() == 0)) {
            throw PyErr.overflowError("int too big to convert");
        }
        ts.interpreter().reserve(length);
        ts.charge(length);
        byte[] out = new byte[(int) length];
        byte[] from = n.toByteArray();
        java.util.Arrays.fill(out, (byte) (n.signum() < 0 ? -1 : 0));
        for (int i = 0; i < out.length && i < from.length; i++) {
            out[out.length - 1 - i] = from[from.length - 1 - i];
        }
        return bytes(ts, little ? reversed(out) : out);
    }

    /// Return the integer represented by an array of bytes.
    @PyMethod(
            value = "from_bytes(type, bytes, byteorder='big', *, signed=False)",
            kind = PyMethod.Kind.CLASS)
    static Object fromBytes(
            ThreadState ts, PyType type, Object bytes, String byteorder, boolean signed) {
        boolean little = isLittle(byteorder);
        PyType source = PyType.of(bytes);
        if (Str.isStr(bytes) || source.slot(Slot.INDEX) != null && source.slot(Slot.ITER) == null) {
            throw PyErr.typeError("cannot convert '%s' object to bytes", source.name());
        }
        Object value = CallOps.call1(ts, CoreTypes.BYTES, bytes);
        String latin1 = Str.utf16(CallOps.callAttribute(ts, value, "decode", "latin-1"));
        byte[] octets = latin1.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
        ts.charge(octets.length);
        byte[] big = little ? reversed(octets) : octets;
        BigInteger n =
                big.length == 0
                        ? BigInteger.ZERO
                        : signed ? new BigInteger(big) : new BigInteger(1, big);
        Object made = Convert.normal(n);
        return type == CoreTypes.INT ? made : CallOps.call1(ts, type, made);
    }

    private static Object bytes(ThreadState ts, byte[] octets) {
        Object[] values = new Object[octets.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = (long) (octets[i] & 0xFF);
        }
        return CallOps.call1(ts, CoreTypes.BYTES, PyList.of(values));
    }

    private static boolean isLittle(String byteorder) {
        return switch (byteorder) {
            case "little" -> true;
            case "big" -> false;
            default -> throw PyErr.valueError("byteorder must be either 'little' or 'big'");
        };
    }

    private static byte[] reversed(byte[] bytes) {
        byte[] out = new byte[bytes.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = bytes[bytes.length - 1 - i];
        }
        return out;
    }

    @PyGetter("real")
    static Object real(Object self) {
        return self(self);
    }

    @PyGetter("imag")
    static Object imag(Object self) {
        return 0L;
    }

    @PyGetter("numerator")
    static Object numerator(Object self) {
        return self(self);
    }

    @PyGetter("denominator")
    static Object denominator(Object self) {
        return 1L;
    }
}
