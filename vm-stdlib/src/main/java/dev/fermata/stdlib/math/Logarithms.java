package dev.fermata.stdlib.math;

import dev.fermata.vm.object.Convert;
import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.ThreadState;

import java.math.BigInteger;

/// Logarithms of numbers of any size: ints beyond the range of floats are scaled down first.
final class Logarithms {

    private static final int SCALE = 1000;
    private static final double LOG_2 = Math.log(2);
    private static final double SQRT_2 = Math.sqrt(2);

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
        boolean subnormal = d < Double.MIN_NORMAL;
        double normal = subnormal ? d * 0x1p54 : d;
        int exponent = Math.getExponent(normal);
        double mantissa = Math.scalb(normal, -exponent);
        if (mantissa > SQRT_2) {
            // Near 1 from both sides, so that the sum below cancels nothing.
            mantissa /= 2;
            exponent++;
        }
        return exponent - (subnormal ? 54 : 0) + Math.log(mantissa) / LOG_2;
    }
}
