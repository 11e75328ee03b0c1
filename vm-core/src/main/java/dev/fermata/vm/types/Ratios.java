package dev.fermata.vm.types;

import java.math.BigInteger;

/// Exact conversions between ratios of ints and floats.
final class Ratios {

    private static final int PRECISION = 53;

    private Ratios() {}

    /// The float nearest to `p / q`, ties to even; infinite if it is too large. `q` is not 0.
    static double toDouble(BigInteger p, BigInteger q) {
        boolean negative = p.signum() * q.signum() < 0;
        BigInteger a = p.abs();
        BigInteger b = q.abs();
        if (a.signum() == 0) {
            return negative ? -0.0 : 0.0;
        }
        int exponent = a.bitLength() - b.bitLength();
        // Two more bits than the result holds, and one that says whether anything was left over.
        int shift = Math.min(PRECISION + 2 - exponent, 1076);
        BigInteger[] qr =
                shift >= 0
                        ? a.shiftLeft(shift).divideAndRemainder(b)
                        : a.divideAndRemainder(b.shiftLeft(-shift));
        BigInteger mantissa = qr[0].shiftLeft(1);
        if (qr[1].signum() != 0) {
            mantissa = mantissa.setBit(0);
        }
        double result = scale(mantissa, -shift - 1);
        return negative ? -result : result;
    }

    /// `n * 2**exponent` rounded once.
    private static double scale(BigInteger n, int exponent) {
        int bits = n.bitLength();
        int top = bits + exponent;
        if (top > 1024) {
            return Double.POSITIVE_INFINITY;
        }
        int keep = Math.min(PRECISION, top + 1074);
        if (keep < 0) {
            return 0;
        }
        int drop = bits - keep;
        BigInteger kept = drop > 0 ? n.shiftRight(drop) : n;
        if (drop > 0
                && n.testBit(drop - 1)
                && (kept.testBit(0) || n.getLowestSetBit() < drop - 1)) {
            kept = kept.add(BigInteger.ONE);
        }
        int by = exponent + Math.max(drop, 0);
        double mantissa = kept.doubleValue();
        return by < -1000
                ? mantissa * 0x1p-1000 * Math.scalb(1.0, by + 1000)
                : Math.scalb(mantissa, by);
    }

    /// The exact ratio in lowest terms of a finite float: numerator and denominator.
    static BigInteger[] of(double d) {
        long bits = Double.doubleToRawLongBits(d);
        int exponent = (int) (bits >>> 52 & 0x7FF);
        long mantissa = bits & (1L << 52) - 1;
        if (exponent == 0) {
            exponent = 1;
        } else {
            mantissa |= 1L << 52;
        }
        exponent -= 1075;
        if (mantissa == 0) {
            return new BigInteger[] {BigInteger.ZERO, BigInteger.ONE};
        }
        int zeros = Long.numberOfTrailingZeros(mantissa);
        mantissa >>= zeros;
        exponent += zeros;
        BigInteger n = BigInteger.valueOf(d < 0 ? -mantissa : mantissa);
        return exponent >= 0
                ? new BigInteger[] {n.shiftLeft(exponent), BigInteger.ONE}
                : new BigInteger[] {n, BigInteger.ONE.shiftLeft(-exponent)};
    }
}
