package dev.fermata.vm.types;

import dev.fermata.annotations.PyGetter;
import dev.fermata.annotations.PyMethod;
import dev.fermata.annotations.PyTypeSpec;
import dev.fermata.vm.object.CallOps;
import dev.fermata.vm.object.CompareOps;
import dev.fermata.vm.object.Convert;
import dev.fermata.vm.object.CoreTypes;
import dev.fermata.vm.object.HashOps;
import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.PyNone;
import dev.fermata.vm.object.PyNotImplemented;
import dev.fermata.vm.object.PyPrimitive;
import dev.fermata.vm.object.PyTuple;
import dev.fermata.vm.object.PyType;
import dev.fermata.vm.object.Slot;
import dev.fermata.vm.object.Str;
import dev.fermata.vm.object.ThreadState;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/// Convert a string or number to a floating-point number, if possible.
@PyTypeSpec(name = "float", self = Object.class, subclassable = true)
public final class FloatMethods {

    private FloatMethods() {}

    /// The float that `o` is worth as an operand, or null if it is no real number of ours.
    private static @Nullable Double value(Object o) {
        Object v = PyPrimitive.unwrap(o);
        return switch (v) {
            case Double d -> d;
            case Long n -> (double) n;
            case Boolean b -> b ? 1.0 : 0.0;
            case BigInteger n -> Convert.bigToDouble(n);
            default -> null;
        };
    }

    private interface Operation {
        Object apply(double a, double b);
    }

    private static Object binary(Object self, Object value, Operation operation) {
        Double other = value(value);
        return other == null
                ? PyNotImplemented.NOT_IMPLEMENTED
                : operation.apply((Double) self, other);
    }

    private static Object reflected(Object self, Object value, Operation operation) {
        Double other = value(value);
        return other == null
                ? PyNotImplemented.NOT_IMPLEMENTED
                : operation.apply(other, (Double) self);
    }

    @PyMethod("__new__(cls, x=0.0, /)")
    static Object make(ThreadState ts, PyType cls, Object x) {
        double made = convert(ts, x);
        return cls == CoreTypes.FLOAT ? (Object) made : new PyPrimitive(cls, made);
    }

    private static double convert(ThreadState ts, Object x) {
        if (x instanceof Double d) {
            return d;
        }
        PyType type = PyType.of(x);
        if (type.slot(Slot.FLOAT) != null || type.slot(Slot.INDEX) != null) {
            return Convert.toDouble(ts, x);
        }
        if (Str.isStr(x)) {
            return FloatText.parse(ts, x, Str.utf16(x));
        }
        String text = IntMethods.text(ts, x);
        if (text != null) {
            return FloatText.parse(ts, x, text);
        }
        throw PyErr.typeError(
                "float() argument must be a string or a real number, not '%s'", type.name());
    }

    @PyMethod("__add__(self, value, /)")
    static Object add(Object self, Object value) {
        return binary(self, value, (a, b) -> a + b);
    }

    @PyMethod("__radd__(self, value, /)")
    static Object radd(Object self, Object value) {
        return reflected(self, value, (a, b) -> a + b);
    }

    @PyMethod("__sub__(self, value, /)")
    static Object sub(Object self, Object value) {
        return binary(self, value, (a, b) -> a - b);
    }

    @PyMethod("__rsub__(self, value, /)")
    static Object rsub(Object self, Object value) {
        return reflected(self, value, (a, b) -> a - b);
    }

    @PyMethod("__mul__(self, value, /)")
    static Object mul(Object self, Object value) {
        return binary(self, value, (a, b) -> a * b);
    }

    @PyMethod("__rmul__(self, value, /)")
    static Object rmul(Object self, Object value) {
        return reflected(self, value, (a, b) -> a * b);
    }

    private static Object divide(double a, double b) {
        if (b == 0) {
            throw PyErr.zeroDivisionError("float division by zero");
        }
        return a / b;
    }

    @PyMethod("__truediv__(self, value, /)")
    static Object truediv(Object self, Object value) {
        return binary(self, value, FloatMethods::divide);
    }

    @PyMethod("__rtruediv__(self, value, /)")
    static Object rtruediv(Object self, Object value) {
        return reflected(self, value, FloatMethods::divide);
    }

    @PyMethod("__floordiv__(self, value, /)")
    static Object floordiv(Object self, Object value) {
        return binary(self, value, FloatOps::floorDivide);
    }

    @PyMethod("__rfloordiv__(self, value, /)")
    static Object rfloordiv(Object self, Object value) {
        return reflected(self, value, FloatOps::floorDivide);
    }

    @PyMethod("__mod__(self, value, /)")
    static Object mod(Object self, Object value) {
        return binary(self, value, FloatOps::modulo);
    }

    @PyMethod("__rmod__(self, value, /)")
    static Object rmod(Object self, Object value) {
        return reflected(self, value, FloatOps::modulo);
    }

    private static Object divmod(double a, double b) {
        if (b == 0) {
            throw PyErr.zeroDivisionError("float divmod()");
        }
        double[] qr = FloatOps.divmod(a, b);
        return PyTuple.of(qr[0], qr[1]);
    }

    @PyMethod("__divmod__(self, value, /)")
    static Object divmodSlot(Object self, Object value) {
        return binary(self, value, FloatMethods::divmod);
    }

    @PyMethod("__rdivmod__(self, value, /)")
    static Object rdivmodSlot(Object self, Object value) {
        return reflected(self, value, FloatMethods::divmod);
    }

    private static void rejectModulus(Object mod) {
        if (mod != PyNone.NONE) {
            throw PyErr.typeError(
                    "pow() 3rd argument not allowed unless all arguments are integers");
        }
    }

    @PyMethod("__pow__(self, value, mod=None, /)")
    static Object pow(Object self, Object value, Object mod) {
        rejectModulus(mod);
        return binary(self, value, FloatOps::power);
    }

    @PyMethod("__rpow__(self, value, mod=None, /)")
    static Object rpow(Object self, Object value, Object mod) {
        rejectModulus(mod);
        return reflected(self, value, FloatOps::power);
    }

    @PyMethod("__neg__(self, /)")
    static double neg(Object self) {
        return -(Double) self;
    }

    @PyMethod("__pos__(self, /)")
    static Object pos(Object self) {
        return self;
    }

    @PyMethod("__abs__(self, /)")
    static double abs(Object self) {
        return Math.abs((Double) self);
    }

    @PyMethod("__bool__(self, /)")
    static boolean bool(Object self) {
        return (Double) self != 0;
    }

    @PyMethod("__float__(self, /)")
    static Object toFloat(Object self) {
        return self;
    }

    @PyMethod("__int__(self, /)")
    static Object toInt(Object self) {
        return trunc(self);
    }

    private static Object integral(double d) {
        if (Double.isNaN(d)) {
            throw PyErr.valueError("cannot convert float NaN to integer");
        }
        if (Double.isInfinite(d)) {
            throw PyErr.overflowError("cannot convert float infinity to integer");
        }
        return Math.abs(d) < 0x1p62
                ? (Object) (long) d
                : Convert.normal(new BigDecimal(d).toBigInteger());
    }

    @PyMethod("__trunc__(self, /)")
    static Object trunc(Object self) {
        return integral((Double) self);
    }

    @PyMethod("__floor__(self, /)")
    static Object floor(Object self) {
        return integral(Math.floor((Double) self));
    }

    @PyMethod("__ceil__(self, /)")
    static Object ceil(Object self) {
        return integral(Math.ceil((Double) self));
    }

    @PyMethod("__round__(self, ndigits=None, /)")
    static Object round(ThreadState ts, Object self, Object ndigits) {
        double d = (Double) self;
        if (ndigits == PyNone.NONE) {
            return integral(Math.rint(d));
        }
        long digits = Convert.toClampedLong(ts, ndigits);
        if (Double.isNaN(d) || Double.isInfinite(d) || d == 0 || digits > 323) {
            return d;
        }
        if (digits < -308) {
            return Math.copySign(0.0, d);
        }
        double r = new BigDecimal(d).setScale((int) digits, RoundingMode.HALF_EVEN).doubleValue();
        if (Double.isInfinite(r)) {
            throw PyErr.overflowError("rounded value too large to represent");
        }
        return r == 0 ? Math.copySign(0.0, d) : r;
    }

    private static Object compare(CompareOps.Op op, Object self, Object value) {
        double d = (Double) self;
        Object v = PyPrimitive.unwrap(value);
        if (v instanceof Double other) {
            return ordered(op, d, other);
        }
        Object n = IntMethods.value(value);
        if (n == null) {
            return PyNotImplemented.NOT_IMPLEMENTED;
        }
        if (Double.isNaN(d) || Double.isInfinite(d)) {
            return ordered(op, d, 0.0);
        }
        if (n instanceof Long x && Math.abs(x) <= 1L << 53) {
            return ordered(op, d, (double) x);
        }
        return op.holds(new BigDecimal(d).compareTo(new BigDecimal(IntOps.big(n))));
    }

    private static boolean ordered(CompareOps.Op op, double a, double b) {
        return switch (op) {
            case LT -> a < b;
            case LE -> a <= b;
            case EQ -> a == b;
            case NE -> a != b;
            case GT -> a > b;
            case GE -> a >= b;
        };
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
    static long hash(ThreadState ts, Object self) {
        return HashOps.hashDouble((Double) self, 0);
    }

    @PyMethod("__repr__(self, /)")
    static String repr(Object self) {
        return FloatText.repr((Double) self);
    }

    @PyMethod("__format__(self, format_spec, /)")
    static Object format(ThreadState ts, Object self, Object formatSpec) {
        if (!Str.isStr(formatSpec)) {
            throw PyErr.expected("__format__() argument", "str", formatSpec);
        }
        return NumberFormat.formatFloat(ts, (Double) self, FormatSpec.parse(formatSpec, "float"));
    }

    @PyMethod("__getnewargs__(self, /)")
    static Object getNewArgs(Object self) {
        return PyTuple.of(self);
    }

    /// Return a pair of integers whose ratio is exactly equal to the float.
    @PyMethod("as_integer_ratio(self, /)")
    static Object asIntegerRatio(Object self) {
        double d = (Double) self;
        if (Double.isNaN(d)) {
            throw PyErr.valueError("cannot convert NaN to integer ratio");
        }
        if (Double.isInfinite(d)) {
            throw PyErr.overflowError("cannot convert Infinity to integer ratio");
        }
        BigInteger[] ratio = Ratios.of(d);
        return PyTuple.of(Convert.normal(ratio[0]), Convert.normal(ratio[1]));
    }

    /// Return True if the float is an integer.
    @PyMethod("is_integer(self, /)")
    static boolean isInteger(Object self) {
        double d = (Double) self;
        return !Double.isInfinite(d) && d == Math.floor(d);
    }

    /// Return the float itself.
    @PyMethod("conjugate(self, /)")
    static Object conjugate(Object self) {
        return self;
    }

    /// Return a hexadecimal representation of the float.
    @PyMethod("hex(self, /)")
    static String hex(Object self) {
        return FloatText.hex((Double) self);
    }

    /// Create a float from a hexadecimal string.
    @PyMethod(value = "fromhex(type, string, /)", kind = PyMethod.Kind.CLASS)
    static Object fromHex(ThreadState ts, PyType type, Object string) {
        if (!Str.isStr(string)) {
            throw PyErr.typeError("bad argument type for built-in operation");
        }
        double d = FloatText.fromHex(Str.utf16(string));
        return type == CoreTypes.FLOAT ? (Object) d : CallOps.call1(ts, type, d);
    }

    @PyMethod(value = "__getformat__(type, typestr, /)", kind = PyMethod.Kind.CLASS)
    static String getFormat(PyType type, String typestr) {
        if (!typestr.equals("double") && !typestr.equals("float")) {
            throw PyErr.valueError("__getformat__() argument 1 must be 'double' or 'float'");
        }
        return "IEEE, little-endian";
    }

    @PyGetter("real")
    static Object real(Object self) {
        return self;
    }

    @PyGetter("imag")
    static Object imag(Object self) {
        return 0.0;
    }
}
