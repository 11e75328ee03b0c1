package dev.fermata.stdlib.math;

import org.apache.commons.numbers.gamma.Gamma;
import org.apache.commons.numbers.gamma.LogGamma;

/// Functions of the C standard that neither the JDK nor a library has as we need them.
final class SpecialFunctions {

    private static final double BIG = 1L << 28;
    private static final int RECURRENCES = 60;

    private SpecialFunctions() {}

    /// The inverse hyperbolic sine; odd, and accurate near 0 as `log1p` is.
    static double asinh(double x) {
        double a = Math.abs(x);
        if (!Double.isFinite(x) || a < 1 / BIG) {
            return x;
        }
        double y;
        if (a > BIG) {
            y = Math.log(a) + Math.log(2);
        } else if (a > 2) {
            y = Math.log(2 * a + 1 / (Math.sqrt(a * a + 1) + a));
        } else {
            double square = a * a;
            y = Math.log1p(a + square / (1 + Math.sqrt(1 + square)));
        }
        return Math.copySign(y, x);
    }

    /// The inverse hyperbolic cosine; NaN below 1.
    static double acosh(double x) {
        if (x < 1) {
            return Double.NaN;
        }
        if (x > BIG) {
            return Math.log(x) + Math.log(2);
        }
        double t = x - 1;
        return x > 2
                ? Math.log(2 * x - 1 / (x + Math.sqrt(x * x - 1)))
                : Math.log1p(t + Math.sqrt(2 * t + t * t));
    }

    /// The inverse hyperbolic tangent of an `x` between -1 and 1.
    static double atanh(double x) {
        double a = Math.abs(x);
        if (Double.isNaN(x) || a < 1 / BIG) {
            return x;
        }
        double twice = a + a;
        double y =
                a < 0.5
                        ? 0.5 * Math.log1p(twice + twice * a / (1 - a))
                        : 0.5 * Math.log1p(twice / (1 - a));
        return Math.copySign(y, x);
    }

    /// The gamma function of an `x` that is no pole.
    static double gamma(double x) {
        if (x == Double.NEGATIVE_INFINITY) {
            return Double.NaN;
        }
        if (x > -150 || x < -200) {
            return Gamma.value(x);
        }
        // The reflection formula overflows here: recur from where it does not (DLMF 5.5.1).
        double value = Gamma.value(x + RECURRENCES);
        for (int i = RECURRENCES - 1; i >= 0; i--) {
            value /= x + i;
        }
        return value;
    }

    /// The logarithm of the absolute value of the gamma function, of an `x` that is no pole.
    static double lgamma(double x) {
        return Double.isNaN(x) ? x : LogGamma.value(x);
    }

    /// The double `steps` after `x` towards `y`.
    static double nextAfter(double x, double y, long steps) {
        if (steps == 0 || Double.isNaN(x)) {
            return x;
        }
        if (Double.isNaN(y)) {
            return y;
        }
        long from = ordinal(x);
        long to = ordinal(y);
        if (from == to) {
            return y;
        }
        // The distance may exceed a long only between infinities of either sign, where doubles have
        // fewer than 2^64 values, so unsigned arithmetic holds it.
        long distance = from < to ? to - from : from - to;
        if (Long.compareUnsigned(steps, distance) >= 0) {
            return y;
        }
        long reached = from < to ? from + steps : from - steps;
        return reached == 0 ? Math.copySign(0.0, x) : fromOrdinal(reached);
    }

    private static long ordinal(double d) {
        long bits = Double.doubleToRawLongBits(d);
        return bits < 0 ? -(bits & Long.MAX_VALUE) : bits;
    }

    private static double fromOrdinal(long ordinal) {
        return ordinal < 0 ? -Double.longBitsToDouble(-ordinal) : Double.longBitsToDouble(ordinal);
    }
}
