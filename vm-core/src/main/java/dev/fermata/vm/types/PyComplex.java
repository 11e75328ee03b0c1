package dev.fermata.vm.types;

import dev.fermata.annotations.PyGetter;
import dev.fermata.annotations.PyMethod;
import dev.fermata.annotations.PyTypeSpec;
import dev.fermata.vm.object.CallOps;
import dev.fermata.vm.object.Convert;
import dev.fermata.vm.object.HashOps;
import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.PyInstance;
import dev.fermata.vm.object.PyNone;
import dev.fermata.vm.object.PyNotImplemented;
import dev.fermata.vm.object.PyPrimitive;
import dev.fermata.vm.object.PyTuple;
import dev.fermata.vm.object.PyType;
import dev.fermata.vm.object.Slot;
import dev.fermata.vm.object.Str;
import dev.fermata.vm.object.ThreadState;

import org.jspecify.annotations.Nullable;

/// Create a complex number from a string or numbers.
///
/// If a string is given, parse it as a complex number. If a single number is given, convert it to a complex number. If
/// the 'real' or 'imag' arguments are given, create a complex number with the specified real and imaginary components.
@PyTypeSpec(name = "complex", subclassable = true)
public final class PyComplex extends PyInstance {

    /// The type `complex`.
    public static final PyType TYPE = PyComplexSpec.TYPE;

    private final double real;
    private final double imag;

    /// Makes a complex number.
    public PyComplex(double real, double imag) {
        this(TYPE, real, imag);
    }

    private PyComplex(PyType type, double real, double imag) {
        super(type);
        this.real = real;
        this.imag = imag;
    }

    /// The real part.
    public double real() {
        return real;
    }

    /// The imaginary part.
    public double imag() {
        return imag;
    }

    private static @Nullable PyComplex value(Object o) {
        Object v = PyPrimitive.unwrap(o);
        if (v instanceof PyComplex c) {
            return c;
        }
        if (v instanceof Double d) {
            return new PyComplex(d, 0);
        }
        Object n = IntMethods.value(v);
        return n == null ? null : new PyComplex(Convert.bigToDouble(n), 0);
    }

    @PyMethod("__new__(cls, real=<unrepresentable>, imag=<unrepresentable>)")
    static Object make(ThreadState ts, PyType cls, @Nullable Object real, @Nullable Object imag) {
        if (real != null && Str.isStr(real)) {
            if (imag != null) {
                throw PyErr.typeError("complex() can't take second arg if first is a string");
            }
            PyComplex parsed = ComplexText.parse(ts, Str.utf16(real));
            return new PyComplex(cls, parsed.real, parsed.imag);
        }
        if (imag != null && Str.isStr(imag)) {
            throw PyErr.typeError("complex() second arg can't be a string");
        }
        PyComplex a = real == null ? new PyComplex(0, 0) : convert(ts, real, true);
        if (imag == null) {
            return cls == TYPE && real instanceof PyComplex c && c.type() == TYPE
                    ? c
                    : new PyComplex(cls, a.real, a.imag);
        }
        PyComplex b = convert(ts, imag, false);
        return new PyComplex(
                cls,
                imag instanceof PyComplex ? a.real - b.imag : a.real,
                real instanceof PyComplex ? a.imag + b.real : b.real);
    }

    private static PyComplex convert(ThreadState ts, Object o, boolean first) {
        if (o instanceof PyComplex c && (!first || c.type() == TYPE)) {
            return c;
        }
        PyType type = PyType.of(o);
        if (first) {
            Object slot = type.slot(Slot.COMPLEX);
            if (slot != null) {
                Object r = CallOps.callMethod0(ts, slot, o);
                if (r instanceof PyComplex c) {
                    Convert.warnOfSubclass(ts, "__complex__", "complex", r);
                    return c;
                }
                throw PyErr.typeError(
                        "__complex__ returned non-complex (type %s)", PyErr.className(r));
            }
        }
        if (type.slot(Slot.FLOAT) == null && type.slot(Slot.INDEX) == null) {
            throw first
                    ? PyErr.typeError(
                            "complex() first argument must be a string or a number, not '%s'",
                            type.name())
                    : PyErr.typeError(
                            "complex() second argument must be a number, not '%s'", type.name());
        }
        return new PyComplex(Convert.toDouble(ts, o), 0);
    }

    private interface Operation {
        PyComplex apply(PyComplex a, PyComplex b);
    }

    private Object binary(Object value, Operation operation) {
        PyComplex other = value(value);
        return other == null ? PyNotImplemented.NOT_IMPLEMENTED : operation.apply(this, other);
    }

    private Object reflected(Object value, Operation operation) {
        PyComplex other = value(value);
        return other == null ? PyNotImplemented.NOT_IMPLEMENTED : operation.apply(other, this);
    }

    private static PyComplex plus(PyComplex a, PyComplex b) {
        return new PyComplex(a.real + b.real, a.imag + b.imag);
    }

    private static PyComplex minus(PyComplex a, PyComplex b) {
        return new PyComplex(a.real - b.real, a.imag - b.imag);
    }

    private static PyComplex times(PyComplex a, PyComplex b) {
        return new PyComplex(a.real * b.real - a.imag * b.imag, a.real * b.imag + a.imag * b.real);
    }

    /// Smith's algorithm (CACM 5(8), 1962).
    private static PyComplex over(PyComplex a, PyComplex b) {
        if (b.real == 0 && b.imag == 0) {
            throw PyErr.zeroDivisionError("complex division by zero");
        }
        if (Math.abs(b.real) >= Math.abs(b.imag)) {
            double ratio = b.imag / b.real;
            double scale = b.real + b.imag * ratio;
            return new PyComplex(
                    (a.real + a.imag * ratio) / scale, (a.imag - a.real * ratio) / scale);
        }
        double ratio = b.real / b.imag;
        double scale = b.real * ratio + b.imag;
        return new PyComplex((a.real * ratio + a.imag) / scale, (a.imag * ratio - a.real) / scale);
    }

    /// `a ** b`.
    static PyComplex power(PyComplex a, PyComplex b) {
        if (b.real == 0 && b.imag == 0) {
            return new PyComplex(1, 0);
        }
        if (a.real == 0 && a.imag == 0) {
            if (b.imag != 0 || b.real < 0) {
                throw PyErr.zeroDivisionError("0.0 to a negative or complex power");
            }
            return new PyComplex(0, 0);
        }
        if (b.imag == 0 && b.real == Math.floor(b.real) && Math.abs(b.real) <= 100) {
            return integerPower(a, (int) b.real);
        }
        double modulus = Math.hypot(a.real, a.imag);
        double length = Math.pow(modulus, b.real);
        double angle = Math.atan2(a.imag, a.real);
        double phase = angle * b.real;
        if (b.imag != 0) {
            length *= Math.exp(-angle * b.imag);
            phase += b.imag * Math.log(modulus);
        }
        PyComplex result = new PyComplex(length * Math.cos(phase), length * Math.sin(phase));
        if (Double.isInfinite(result.real) || Double.isInfinite(result.imag)) {
            throw PyErr.overflowError("complex exponentiation");
        }
        return result;
    }

    private static PyComplex integerPower(PyComplex a, int n) {
        PyComplex result = new PyComplex(1, 0);
        PyComplex square = a;
        for (int e = Math.abs(n); e > 0; e >>= 1) {
            if ((e & 1) != 0) {
                result = times(result, square);
            }
            square = times(square, square);
        }
        return n < 0 ? over(new PyComplex(1, 0), result) : result;
    }

    @PyMethod("__add__(self, value, /)")
    Object add(Object value) {
        return binary(value, PyComplex::plus);
    }

    @PyMethod("__radd__(self, value, /)")
    Object radd(Object value) {
        return reflected(value, PyComplex::plus);
    }

    @PyMethod("__sub__(self, value, /)")
    Object sub(Object value) {
        return binary(value, PyComplex::minus);
    }

    @PyMethod("__rsub__(self, value, /)")
    Object rsub(Object value) {
        return reflected(value, PyComplex::minus);
    }

    @PyMethod("__mul__(self, value, /)")
    Object mul(Object value) {
        return binary(value, PyComplex::times);
    }

    @PyMethod("__rmul__(self, value, /)")
    Object rmul(Object value) {
        return reflected(value, PyComplex::times);
    }

    @PyMethod("__truediv__(self, value, /)")
    Object truediv(Object value) {
        return binary(value, PyComplex::over);
    }

    @PyMethod("__rtruediv__(self, value, /)")
    Object rtruediv(Object value) {
        return reflected(value, PyComplex::over);
    }

    private static void rejectModulus(Object mod) {
        if (mod != PyNone.NONE) {
            throw PyErr.valueError("complex modulo");
        }
    }

    @PyMethod("__pow__(self, value, mod=None, /)")
    Object pow(Object value, Object mod) {
        rejectModulus(mod);
        return binary(value, PyComplex::power);
    }

    @PyMethod("__rpow__(self, value, mod=None, /)")
    Object rpow(Object value, Object mod) {
        rejectModulus(mod);
        return reflected(value, PyComplex::power);
    }

    @PyMethod("__neg__(self, /)")
    Object neg() {
        return new PyComplex(-real, -imag);
    }

    @PyMethod("__pos__(self, /)")
    Object pos() {
        return new PyComplex(real, imag);
    }

    @PyMethod("__abs__(self, /)")
    double abs() {
        double r = Math.hypot(real, imag);
        if (Double.isInfinite(r) && !Double.isInfinite(real) && !Double.isInfinite(imag)) {
            throw PyErr.overflowError("absolute value too large");
        }
        return r;
    }

    @PyMethod("__bool__(self, /)")
    boolean bool() {
        return real != 0 || imag != 0;
    }

    @PyMethod("__complex__(self, /)")
    Object complex() {
        return type() == TYPE ? this : new PyComplex(real, imag);
    }

    @PyMethod("__eq__(self, value, /)")
    Object eq(ThreadState ts, Object value) {
        if (value instanceof PyComplex c) {
            return real == c.real && imag == c.imag;
        }
        Object v = PyPrimitive.unwrap(value);
        if (v instanceof Double || IntMethods.value(v) != null) {
            return imag == 0 && dev.fermata.vm.object.CompareOps.eq(ts, real, v);
        }
        return PyNotImplemented.NOT_IMPLEMENTED;
    }

    @PyMethod("__hash__(self, /)")
    long hash() {
        long h = HashOps.hashDouble(real, 0) + 1000003 * HashOps.hashDouble(imag, 0);
        return h == -1 ? -2 : h;
    }

    @PyMethod("__repr__(self, /)")
    String repr() {
        return ComplexText.repr(real, imag);
    }

    @PyMethod("__format__(self, format_spec, /)")
    Object format(ThreadState ts, Object formatSpec) {
        if (!Str.isStr(formatSpec)) {
            throw PyErr.expected("__format__() argument", "str", formatSpec);
        }
        return ComplexText.format(ts, this, FormatSpec.parse(formatSpec, "complex"));
    }

    @PyMethod("__getnewargs__(self, /)")
    Object getNewArgs() {
        return PyTuple.of(real, imag);
    }

    /// Return the complex conjugate.
    @PyMethod("conjugate(self, /)")
    Object conjugate() {
        return new PyComplex(real, -imag);
    }

    @PyGetter(value = "real", member = true)
    double getReal() {
        return real;
    }

    @PyGetter(value = "imag", member = true)
    double getImag() {
        return imag;
    }
}
