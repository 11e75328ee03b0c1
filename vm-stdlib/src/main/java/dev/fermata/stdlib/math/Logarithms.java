package dev.fermata.stdlib.math;

import dev.fermata.vm.object.Convert;
import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.ThreadState;

import java.math.BigInteger;

/// Logarithms of numbers of any size: ints beyond the range of floats are scaled down first.
final class Logarithms {

    private static final int SCALE = 1000;

    private Logarithms() {}

    private interface Function {
        double apply(double x);
    }

    private static double of(ThreadState ts, Object x, Function f, double ofTwo) {
        if (x instanceof BigInteger big && big.bitLength() > SCALE) {
            if (big.signum() < 0) {
                throw PyErr.valueError("math domain error");
            }
            int shift = big.bitLength() - SCALE;
            return f.apply(big.shiftRight(shift).doubleValue()) + ofTwo * shift;
        }
        double d = Convert.toDouble(ts, x);
        if (d <= 0) {
            throw PyErr.valueError("math domain error");
        }
        return f.apply(d);
    }

    /// The natural logarithm.
    static double natural(ThreadState ts, Object x) {
        return of(ts, x, Math::log, Math.log(2));
    }

    /// The logarithm to base 10.
    static double base10(ThreadState ts, Object x) {
        return of(ts, x, Math::log10, Math.log10(2));
    }

    /// The logarithm to base 2, exact for powers of 2.
    static double base2(ThreadState ts, Object x) {
        return of(ts, x, Logarithms::log2, 1);
    }

    private static double log2(double d) {
        if (Double.isInfinite(d) || Double.isNaN(d)) {
            return d;
        }
        int exponent = Math.getExponent(d);
        if (exponent < Double.MIN_EXPONENT) {
            return Math.log(d) / Math.log(2);
        }
        double mantissa = Math.scalb(d, -exponent);
        return mantissa == 1 ? exponent : exponent + Math.log(mantissa) / Math.log(2);
    }
}
