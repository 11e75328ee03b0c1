package dev.fermata.stdlib.math;

import dev.fermata.annotations.PyConstant;
import dev.fermata.annotations.PyMethod;
import dev.fermata.annotations.PyModuleSpec;
import dev.fermata.vm.object.CallOps;
import dev.fermata.vm.object.Convert;
import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.PyException;
import dev.fermata.vm.object.PyTuple;
import dev.fermata.vm.object.PyType;
import dev.fermata.vm.object.Slot;
import dev.fermata.vm.object.ThreadState;
import dev.fermata.vm.types.IntOps;

import java.math.BigInteger;

/// Mathematical functions defined by the C standard.
@PyModuleSpec(name = "math")
final class MathModule {

    @PyConstant("pi")
    static final double PI = Math.PI;

    @PyConstant("e")
    static final double E = Math.E;

    @PyConstant("tau")
    static final double TAU = 2 * Math.PI;

    @PyConstant("inf")
    static final double INF = Double.POSITIVE_INFINITY;

    @PyConstant("nan")
    static final double NAN = Double.NaN;

    private MathModule() {}

    private static PyException domainError() {
        return PyErr.valueError("math domain error");
    }

    /// A result that is NaN only for NaN and infinite only for an infinite argument.
    private static double checked(double x, double result) {
        if (Double.isNaN(result) && !Double.isNaN(x)) {
            throw domainError();
        }
        if (Double.isInfinite(result) && Double.isFinite(x)) {
            throw PyErr.overflowError("math range error");
        }
        return result;
    }

    /// Return the arc cosine in radians.
    @PyMethod("acos(x, /)")
    static double acos(double x) {
        return checked(x, Math.acos(x));
    }

    /// Return the arc sine in radians.
    @PyMethod("asin(x, /)")
    static double asin(double x) {
        return checked(x, Math.asin(x));
    }

    /// Return the arc tangent in radians.
    @PyMethod("atan(x, /)")
    static double atan(double x) {
        return checked(x, Math.atan(x));
    }

    /// Return the cosine of an angle in radians.
    @PyMethod("cos(x, /)")
    static double cos(double x) {
        return checked(x, Math.cos(x));
    }

    /// Return the sine of an angle in radians.
    @PyMethod("sin(x, /)")
    static double sin(double x) {
        return checked(x, Math.sin(x));
    }

    /// Return the tangent of an angle in radians.
    @PyMethod("tan(x, /)")
    static double tan(double x) {
        return checked(x, Math.tan(x));
    }

    /// Return the hyperbolic cosine.
    @PyMethod("cosh(x, /)")
    static double cosh(double x) {
        return checked(x, Math.cosh(x));
    }

    /// Return the hyperbolic sine.
    @PyMethod("sinh(x, /)")
    static double sinh(double x) {
        return checked(x, Math.sinh(x));
    }

    /// Return the hyperbolic tangent.
    @PyMethod("tanh(x, /)")
    static double tanh(double x) {
        return checked(x, Math.tanh(x));
    }

    /// Return e raised to a power.
    @PyMethod("exp(x, /)")
    static double exp(double x) {
        return checked(x, Math.exp(x));
    }

    /// Return e raised to a power, less 1.
    @PyMethod("expm1(x, /)")
    static double expm1(double x) {
        return checked(x, Math.expm1(x));
    }

    /// Return the square root.
    @PyMethod("sqrt(x, /)")
    static double sqrt(double x) {
        return checked(x, Math.sqrt(x));
    }

    /// Return the cube root.
    @PyMethod("cbrt(x, /)")
    static double cbrt(double x) {
        return checked(x, Math.cbrt(x));
    }

    /// Return the absolute value as a float.
    @PyMethod("fabs(x, /)")
    static double fabs(double x) {
        return Math.abs(x);
    }

    /// Convert an angle from radians to degrees.
    @PyMethod("degrees(x, /)")
    static double degrees(double x) {
        return x * (180 / Math.PI);
    }

    /// Convert an angle from degrees to radians.
    @PyMethod("radians(x, /)")
    static double radians(double x) {
        return x * (Math.PI / 180);
    }

    /// Return the value of the least significant bit.
    @PyMethod("ulp(x, /)")
    static double ulp(double x) {
        return Math.ulp(x);
    }

    /// Whether x is neither an infinity nor a NaN.
    @PyMethod("isfinite(x, /)")
    static boolean isfinite(double x) {
        return Double.isFinite(x);
    }

    /// Whether x is an infinity.
    @PyMethod("isinf(x, /)")
    static boolean isinf(double x) {
        return Double.isInfinite(x);
    }

    /// Whether x is a NaN.
    @PyMethod("isnan(x, /)")
    static boolean isnan(double x) {
        return Double.isNaN(x);
    }

    /// Return the arc tangent of y/x in radians, in the quadrant of the point.
    @PyMethod("atan2(y, x, /)")
    static double atan2(double y, double x) {
        return Math.atan2(y, x);
    }

    /// Return a float with the magnitude of x and the sign of y.
    @PyMethod("copysign(x, y, /)")
    static double copysign(double x, double y) {
        return Double.isNaN(y) ? Math.abs(x) : Math.copySign(x, y);
    }

    /// Return the remainder of x/y with the sign of x.
    @PyMethod("fmod(x, y, /)")
    static double fmod(double x, double y) {
        double r = x % y;
        if (Double.isNaN(r) && !Double.isNaN(x) && !Double.isNaN(y)) {
            throw domainError();
        }
        return r;
    }

    /// Return the fractional and integer parts of x.
    @PyMethod("modf(x, /)")
    static Object modf(double x) {
        if (Double.isInfinite(x)) {
            return PyTuple.of(Math.copySign(0.0, x), x);
        }
        double whole = x < 0 ? Math.ceil(x) : Math.floor(x);
        return PyTuple.of(Math.copySign(x - whole, x), whole);
    }

    private static Object rounded(ThreadState ts, Slot slot, Object x) {
        Object method = PyType.of(x).slot(slot);
        if (method == null) {
            throw PyErr.typeError("must be real number, not %s", PyType.of(x).name());
        }
        return CallOps.callMethod0(ts, method, x);
    }

    /// Return x truncated towards zero.
    @PyMethod("trunc(x, /)")
    static Object trunc(ThreadState ts, Object x) {
        Object method = PyType.of(x).slot(Slot.TRUNC);
        if (method == null) {
            throw PyErr.typeError("type %s doesn't define __trunc__ method", PyType.of(x).name());
        }
        return CallOps.callMethod0(ts, method, x);
    }

    /// Return the largest integer that is not above x.
    @PyMethod("floor(x, /)")
    static Object floor(ThreadState ts, Object x) {
        return rounded(ts, Slot.FLOOR, x);
    }

    /// Return the smallest integer that is not below x.
    @PyMethod("ceil(x, /)")
    static Object ceil(ThreadState ts, Object x) {
        return rounded(ts, Slot.CEIL, x);
    }

    private static void checkNotNegative(BigInteger n, String message) {
        if (n.signum() < 0) {
            throw PyErr.valueError(message);
        }
    }

    /// Return n!.
    @PyMethod("factorial(n, /)")
    static Object factorial(ThreadState ts, Object n) {
        BigInteger count = IntOps.big(Convert.index(ts, n));
        checkNotNegative(count, "factorial() not defined for negative values");
        if (count.bitLength() > 63) {
            throw PyErr.overflowError("factorial() argument should not exceed %d", Long.MAX_VALUE);
        }
        if (count.bitLength() > 25) {
            throw PyErr.memoryError();
        }
        return product(ts, 1, count.intValue());
    }

    /// The product of the ints from `low` to `high`, multiplied in halves so that the factors are of like size.
    private static Object product(ThreadState ts, int low, int high) {
        if (low >= high) {
            return low == high ? (long) low : 1L;
        }
        int middle = (low + high) >>> 1;
        ts.charge(1);
        return IntOps.multiply(ts, product(ts, low, middle), product(ts, middle + 1, high));
    }

    /// Return the integer part of the square root.
    @PyMethod("isqrt(n, /)")
    static Object isqrt(ThreadState ts, Object n) {
        BigInteger square = IntOps.big(Convert.index(ts, n));
        checkNotNegative(square, "isqrt() argument must be nonnegative");
        long words = square.bitLength() / 64 + 1;
        ts.charge(words * words / 8 + 1);
        return Convert.normal(square.sqrt());
    }

    /// Return the greatest common divisor.
    @PyMethod("gcd(*integers)")
    static Object gcd(ThreadState ts, Object[] integers) {
        BigInteger divisor = BigInteger.ZERO;
        for (Object integer : integers) {
            BigInteger n = IntOps.big(Convert.index(ts, integer));
            long words = Math.max(n.bitLength(), divisor.bitLength()) / 64 + 1;
            ts.charge(words * words);
            divisor = divisor.gcd(n);
        }
        return Convert.normal(divisor);
    }
}
