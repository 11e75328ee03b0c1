package dev.fermata.stdlib.math;

import dev.fermata.annotations.PyConstant;
import dev.fermata.annotations.PyMethod;
import dev.fermata.annotations.PyModuleSpec;
import dev.fermata.vm.object.CallOps;
import dev.fermata.vm.object.Convert;
import dev.fermata.vm.object.IterOps;
import dev.fermata.vm.object.NumberOps;
import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.PyException;
import dev.fermata.vm.object.PyNone;
import dev.fermata.vm.object.PyTuple;
import dev.fermata.vm.object.PyType;
import dev.fermata.vm.object.Slot;
import dev.fermata.vm.object.ThreadState;
import dev.fermata.vm.types.IntOps;
import dev.fermata.vm.types.LargeInts;

import org.apache.commons.numbers.gamma.Erf;
import org.apache.commons.numbers.gamma.Erfc;
import org.jspecify.annotations.Nullable;

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
        return Math.copySign(x, y);
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
        return method == null
                ? rounded(ts, slot, Convert.toDouble(ts, x))
                : CallOps.callMethod0(ts, method, x);
    }

    /// Return x truncated towards zero.
    @PyMethod("trunc(x, /)")
    static Object trunc(ThreadState ts, Object x) {
        Object method = PyType.of(x).slot(Slot.TRUNC);
        if (method == null) {
            throw PyErr.typeError("type %s doesn't define __trunc__ method", PyErr.className(x));
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
        return Convert.normal(LargeInts.sqrt(ts, square));
    }

    /// Return the greatest common divisor.
    @PyMethod("gcd(*integers)")
    static Object gcd(ThreadState ts, Object[] integers) {
        BigInteger divisor = BigInteger.ZERO;
        for (Object integer : integers) {
            divisor = LargeInts.gcd(ts, divisor, IntOps.big(Convert.index(ts, integer)));
        }
        return Convert.normal(divisor);
    }

    /// Return the logarithm of x to the given base, by default e.
    @PyMethod("log(x, base=<unrepresentable>, /)")
    static double log(ThreadState ts, Object x, @Nullable Object base) {
        double numerator = Logarithms.natural(ts, x);
        if (base == null) {
            return numerator;
        }
        double denominator = Logarithms.natural(ts, base);
        if (denominator == 0) {
            throw PyErr.zeroDivisionError("float division by zero");
        }
        return numerator / denominator;
    }

    /// Return the base-2 logarithm of x.
    @PyMethod("log2(x, /)")
    static double log2(ThreadState ts, Object x) {
        return Logarithms.base2(ts, x);
    }

    /// Return the base-10 logarithm of x.
    @PyMethod("log10(x, /)")
    static double log10(ThreadState ts, Object x) {
        return Logarithms.base10(ts, x);
    }

    /// Return the natural logarithm of 1+x.
    @PyMethod("log1p(x, /)")
    static double log1p(double x) {
        if (x <= -1) {
            throw domainError();
        }
        return checked(x, Math.log1p(x));
    }

    /// Return x to the power of y.
    @PyMethod("pow(x, y, /)")
    static double pow(double x, double y) {
        if (x == 1 || y == 0) {
            return 1;
        }
        if (x == -1 && Double.isInfinite(y)) {
            return 1;
        }
        double r = Math.pow(x, y);
        if (Double.isNaN(r) && !Double.isNaN(x) && !Double.isNaN(y)
                || x == 0 && y < 0 && !Double.isInfinite(y)) {
            throw domainError();
        }
        if (Double.isInfinite(r) && Double.isFinite(x) && Double.isFinite(y)) {
            throw PyErr.overflowError("math range error");
        }
        return r;
    }

    /// Return the mantissa and exponent of x.
    @PyMethod("frexp(x, /)")
    static Object frexp(double x) {
        if (x == 0 || Double.isNaN(x) || Double.isInfinite(x)) {
            return PyTuple.of(x, 0L);
        }
        int shift = Math.abs(x) < Double.MIN_NORMAL ? 64 : 0;
        double scaled = Math.scalb(x, shift);
        int exponent = Math.getExponent(scaled) + 1;
        return PyTuple.of(Math.scalb(scaled, -exponent), (long) (exponent - shift));
    }

    /// Return x * (2**i).
    @PyMethod("ldexp(x, i, /)")
    static double ldexp(ThreadState ts, double x, Object i) {
        Object n = Convert.index(ts, i);
        int by = (int) Math.max(-5000, Math.min(5000, Convert.toClampedLong(ts, n)));
        double r =
                by < -1000
                        ? Math.scalb(Math.scalb(x, by + 1000 < -1074 ? -1074 : by + 1000), -1000)
                        : Math.scalb(x, by);
        if (Double.isInfinite(r) && Double.isFinite(x)) {
            throw PyErr.overflowError("math range error");
        }
        return r;
    }

    /// Return whether two values are close to each other.
    @PyMethod("isclose(a, b, *, rel_tol=1e-09, abs_tol=0.0)")
    static boolean isclose(double a, double b, double relTol, double absTol) {
        if (relTol < 0 || absTol < 0) {
            throw PyErr.valueError("tolerances must be non-negative");
        }
        if (a == b) {
            return true;
        }
        if (Double.isInfinite(a) || Double.isInfinite(b)) {
            return false;
        }
        double difference = Math.abs(b - a);
        return difference <= Math.abs(relTol * b)
                || difference <= Math.abs(relTol * a)
                || difference <= absTol;
    }

    /// Return the difference between x and the closest integer multiple of y.
    @PyMethod("remainder(x, y, /)")
    static double remainder(double x, double y) {
        double r = Math.IEEEremainder(x, y);
        if (Double.isNaN(r) && !Double.isNaN(x) && !Double.isNaN(y)) {
            throw domainError();
        }
        return r;
    }

    /// Return the least common multiple.
    @PyMethod("lcm(*integers)")
    static Object lcm(ThreadState ts, Object[] integers) {
        Object result = 1L;
        for (Object integer : integers) {
            BigInteger n = IntOps.big(Convert.index(ts, integer)).abs();
            if (n.signum() == 0) {
                result = 0L;
            } else {
                BigInteger divisor = LargeInts.gcd(ts, IntOps.big(result), n);
                result =
                        divisor.signum() == 0
                                ? result
                                : IntOps.multiply(
                                        ts,
                                        IntOps.floorDivide(ts, result, divisor),
                                        Convert.normal(n));
            }
        }
        return result;
    }

    /// Multiply all the elements in the iterable.
    @PyMethod("prod(iterable, /, *, start=1)")
    static Object prod(ThreadState ts, Object iterable, Object start) {
        Object result = start;
        Object it = IterOps.iter(ts, iterable);
        for (Object item = IterOps.next(ts, it); item != null; item = IterOps.next(ts, it)) {
            ts.charge(1);
            result = NumberOps.binary(ts, NumberOps.Binary.MUL, result, item);
        }
        return result;
    }

    /// Number of ways to choose k items from n items without repetition and without order.
    @PyMethod("comb(n, k, /)")
    static Object comb(ThreadState ts, Object n, Object k) {
        BigInteger items = IntOps.big(Convert.index(ts, n));
        BigInteger chosen = IntOps.big(Convert.index(ts, k));
        checkNotNegative(items, "n must be a non-negative integer");
        checkNotNegative(chosen, "k must be a non-negative integer");
        if (chosen.compareTo(items) > 0) {
            return 0L;
        }
        BigInteger fewer = chosen.min(items.subtract(chosen));
        if (fewer.bitLength() > 31) {
            throw PyErr.overflowError("min(n - k, k) must not exceed %d", Long.MAX_VALUE);
        }
        Object result = 1L;
        for (int i = 1; i <= fewer.intValue(); i++) {
            Object factor = Convert.normal(items.subtract(BigInteger.valueOf(i - 1L)));
            result = IntOps.floorDivide(ts, IntOps.multiply(ts, result, factor), (long) i);
            ts.charge(1);
        }
        return result;
    }

    /// Number of ways to choose k items from n items without repetition and with order.
    @PyMethod("perm(n, k=None, /)")
    static Object perm(ThreadState ts, Object n, Object k) {
        if (k == PyNone.NONE) {
            return factorial(ts, n);
        }
        BigInteger items = IntOps.big(Convert.index(ts, n));
        BigInteger chosen = IntOps.big(Convert.index(ts, k));
        checkNotNegative(items, "n must be a non-negative integer");
        checkNotNegative(chosen, "k must be a non-negative integer");
        if (chosen.compareTo(items) > 0) {
            return 0L;
        }
        if (chosen.bitLength() > 31) {
            throw PyErr.overflowError("k must not exceed %d", Long.MAX_VALUE);
        }
        Object result = 1L;
        for (int i = 0; i < chosen.intValue(); i++) {
            ts.charge(1);
            result =
                    IntOps.multiply(
                            ts, result, Convert.normal(items.subtract(BigInteger.valueOf(i))));
        }
        return result;
    }

    /// Return the Euclidean distance from the origin to a point.
    @PyMethod("hypot(*coordinates)")
    static double hypot(ThreadState ts, Object[] coordinates) {
        double[] numbers = new double[coordinates.length];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = Convert.toDouble(ts, coordinates[i]);
        }
        return ExactSums.norm(numbers);
    }

    /// Return the inverse hyperbolic sine of x.
    @PyMethod("asinh(x, /)")
    static double asinh(double x) {
        return SpecialFunctions.asinh(x);
    }

    /// Return the inverse hyperbolic cosine of x.
    @PyMethod("acosh(x, /)")
    static double acosh(double x) {
        return checked(x, SpecialFunctions.acosh(x));
    }

    /// Return the inverse hyperbolic tangent of x.
    @PyMethod("atanh(x, /)")
    static double atanh(double x) {
        if (Math.abs(x) >= 1) {
            throw domainError();
        }
        return SpecialFunctions.atanh(x);
    }

    /// Return 2 raised to the power of x.
    @PyMethod("exp2(x, /)")
    static double exp2(double x) {
        return checked(x, Math.pow(2, x));
    }

    /// Error function at x.
    @PyMethod("erf(x, /)")
    static double erf(double x) {
        return Erf.value(x);
    }

    /// Complementary error function at x.
    @PyMethod("erfc(x, /)")
    static double erfc(double x) {
        return Erfc.value(x);
    }

    /// Gamma function at x.
    @PyMethod("gamma(x, /)")
    static double gamma(double x) {
        if (x == 0 || x == Math.rint(x) && x < 0) {
            throw domainError();
        }
        return checked(x, SpecialFunctions.gamma(x));
    }

    /// Natural logarithm of absolute value of Gamma function at x.
    @PyMethod("lgamma(x, /)")
    static double lgamma(double x) {
        if (Double.isInfinite(x)) {
            return Double.POSITIVE_INFINITY;
        }
        if (x == Math.rint(x) && x <= 0) {
            throw domainError();
        }
        return checked(x, SpecialFunctions.lgamma(x));
    }

    /// Return an accurate floating point sum of values in the iterable seq.
    ///
    /// Assumes IEEE-754 floating point arithmetic.
    @PyMethod("fsum(seq, /)")
    static double fsum(ThreadState ts, Object seq) {
        return ExactSums.sum(ts, seq);
    }

    /// Return the sum of products of values from two iterables p and q.
    ///
    /// For float and mixed int/float inputs, the intermediate products and sums are computed with extended precision.
    @PyMethod("sumprod(p, q, /)")
    static Object sumprod(ThreadState ts, Object p, Object q) {
        return SumOfProducts.of(ts, p, q);
    }

    /// Return the Euclidean distance between two points p and q.
    ///
    /// The points should be specified as sequences (or iterables) of coordinates.  Both inputs must have the same dimension.
    @PyMethod("dist(p, q, /)")
    static double dist(ThreadState ts, Object p, Object q) {
        Object[] a = IterOps.toArray(ts, p);
        Object[] b = IterOps.toArray(ts, q);
        if (a.length != b.length) {
            throw PyErr.valueError("both points must have the same number of dimensions");
        }
        double[] differences = new double[a.length];
        for (int i = 0; i < a.length; i++) {
            differences[i] = Convert.toDouble(ts, a[i]) - Convert.toDouble(ts, b[i]);
        }
        return ExactSums.norm(differences);
    }

    /// Return the floating-point value the given number of steps after x towards y.
    ///
    /// If steps is not specified or is None, it defaults to 1.
    @PyMethod("nextafter(x, y, /, *, steps=None)")
    static double nextafter(ThreadState ts, double x, double y, Object steps) {
        if (steps == PyNone.NONE) {
            return Math.nextAfter(x, y);
        }
        Object count = Convert.index(ts, steps);
        if ((count instanceof Long l ? l : ((BigInteger) count).signum()) < 0) {
            throw PyErr.valueError("steps must be a non-negative integer");
        }
        long most = count instanceof Long l ? l : Long.MAX_VALUE;
        return SpecialFunctions.nextAfter(x, y, most);
    }
}
