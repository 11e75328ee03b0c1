package dev.fermata.vm.types;

import dev.fermata.vm.object.Convert;
import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.ThreadState;

import java.math.BigInteger;

/// The arithmetic of `int` on `Long` and `BigInteger`. Charges for digits of large numbers and bounds their size before
/// anything is allocated.
public final class IntOps {

    /// The largest int, in bits, that an operation may produce; larger results raise MemoryError.
    public static final long MAX_BITS = 1L << 30;

    private static final int WORD = 64;

    private IntOps() {}

    /// Any int value as a BigInteger; bools are 0 and 1.
    public static BigInteger big(Object n) {
        return switch (n) {
            case BigInteger b -> b;
            case Long x -> BigInteger.valueOf(x);
            case Boolean b -> b ? BigInteger.ONE : BigInteger.ZERO;
            default -> throw new IllegalArgumentException("not an int: " + n);
        };
    }

    /// The length of an int in bits.
    public static long bits(Object n) {
        return big(n).bitLength();
    }

    private static void reserve(ThreadState ts, long bits) {
        if (bits > MAX_BITS) {
            throw PyErr.memoryError();
        }
        if (bits > 4096) {
            ts.interpreter().reserve(bits / 8);
        }
    }

    /// `a + b`.
    public static Object add(ThreadState ts, Object a, Object b) {
        if (a instanceof Long x && b instanceof Long y) {
            long s = x + y;
            if (((x ^ s) & (y ^ s)) >= 0) {
                return s;
            }
        }
        BigInteger p = big(a);
        BigInteger q = big(b);
        ts.charge(Math.max(p.bitLength(), q.bitLength()) / WORD);
        return Convert.normal(p.add(q));
    }

    /// `a - b`.
    public static Object subtract(ThreadState ts, Object a, Object b) {
        if (a instanceof Long x && b instanceof Long y) {
            long s = x - y;
            if (((x ^ y) & (x ^ s)) >= 0) {
                return s;
            }
        }
        BigInteger p = big(a);
        BigInteger q = big(b);
        ts.charge(Math.max(p.bitLength(), q.bitLength()) / WORD);
        return Convert.normal(p.subtract(q));
    }

    /// `a * b`.
    public static Object multiply(ThreadState ts, Object a, Object b) {
        if (a instanceof Long x && b instanceof Long y) {
            long high = Math.multiplyHigh(x, y);
            long low = x * y;
            if (high == low >> 63) {
                return low;
            }
        }
        return Convert.normal(times(ts, big(a), big(b)));
    }

    private static BigInteger times(ThreadState ts, BigInteger p, BigInteger q) {
        reserve(ts, (long) p.bitLength() + q.bitLength());
        return LargeInts.multiply(ts, p, q);
    }

    /// `a // b`.
    public static Object floorDivide(ThreadState ts, Object a, Object b) {
        checkDivisor(b, "integer division or modulo by zero");
        if (a instanceof Long x && b instanceof Long y && !(x == Long.MIN_VALUE && y == -1)) {
            return Math.floorDiv(x, y);
        }
        BigInteger[] qr = divide(ts, big(a), big(b));
        return Convert.normal(qr[0]);
    }

    /// `a % b`.
    public static Object modulo(ThreadState ts, Object a, Object b) {
        checkDivisor(b, "integer modulo by zero");
        if (a instanceof Long x && b instanceof Long y) {
            return y == -1 ? (Object) 0L : (Object) Math.floorMod(x, y);
        }
        return Convert.normal(divide(ts, big(a), big(b))[1]);
    }

    private static void checkDivisor(Object b, String message) {
        if (b instanceof Long y ? y == 0 : big(b).signum() == 0) {
            throw PyErr.zeroDivisionError(message);
        }
    }

    /// Quotient rounded down and remainder.
    static BigInteger[] divide(ThreadState ts, BigInteger p, BigInteger q) {
        BigInteger[] qr = LargeInts.divideAndRemainder(ts, p, q);
        if (qr[1].signum() != 0 && qr[1].signum() != q.signum()) {
            qr[0] = qr[0].subtract(BigInteger.ONE);
            qr[1] = qr[1].add(q);
        }
        return qr;
    }

    /// `a / b`, correctly rounded.
    public static double trueDivide(ThreadState ts, Object a, Object b) {
        checkDivisor(b, "division by zero");
        if (a instanceof Long x
                && b instanceof Long y
                && Math.abs(x) <= 1L << 53
                && Math.abs(y) <= 1L << 53) {
            return (double) x / (double) y;
        }
        BigInteger p = big(a);
        BigInteger q = big(b);
        if (p.signum() == 0) {
            return q.signum() < 0 ? -0.0 : 0.0;
        }
        ts.charge(LargeInts.work(Math.max(1, p.bitLength() / WORD)));
        double result = Ratios.toDouble(p, q);
        if (Double.isInfinite(result)) {
            throw PyErr.overflowError("integer division result too large for a float");
        }
        return result;
    }

    /// `a ** b` for `b >= 0`.
    public static Object power(ThreadState ts, Object a, Object b) {
        BigInteger base = big(a);
        if (base.signum() == 0 || base.equals(BigInteger.ONE)) {
            return big(b).signum() == 0 ? 1L : Convert.normal(base);
        }
        if (base.equals(BigInteger.ONE.negate())) {
            return big(b).testBit(0) ? -1L : 1L;
        }
        if (!(Convert.normal(big(b)) instanceof Long exponent) || exponent > MAX_BITS) {
            throw PyErr.memoryError();
        }
        reserve(ts, (base.bitLength() - 1L) * exponent);
        BigInteger result = BigInteger.ONE;
        BigInteger square = base;
        for (long e = exponent; e > 0; e >>= 1) {
            if ((e & 1) != 0) {
                result = times(ts, result, square);
            }
            if (e > 1) {
                square = times(ts, square, square);
            }
        }
        return Convert.normal(result);
    }

    /// `pow(a, b, m)`.
    public static Object power(ThreadState ts, Object a, Object b, Object m) {
        BigInteger modulus = big(m);
        if (modulus.signum() == 0) {
            throw PyErr.valueError("pow() 3rd argument cannot be 0");
        }
        BigInteger positive = modulus.abs();
        BigInteger base = divide(ts, big(a), positive)[1];
        BigInteger exponent = big(b);
        if (exponent.signum() < 0) {
            if (!LargeInts.gcd(ts, base, positive).equals(BigInteger.ONE)) {
                throw PyErr.valueError("base is not invertible for the given modulus");
            }
            base =
                    positive.equals(BigInteger.ONE)
                            ? BigInteger.ZERO
                            : LargeInts.modInverse(ts, base, positive);
            exponent = exponent.negate();
        }
        BigInteger result = LargeInts.modPow(ts, base, exponent, positive);
        if (modulus.signum() < 0 && result.signum() != 0) {
            result = result.add(modulus);
        }
        return Convert.normal(result);
    }

    /// `a << b`.
    public static Object shiftLeft(ThreadState ts, Object a, Object b) {
        BigInteger by = big(b);
        if (by.signum() < 0) {
            throw PyErr.valueError("negative shift count");
        }
        BigInteger p = big(a);
        if (p.signum() == 0) {
            return 0L;
        }
        if (by.bitLength() > 62) {
            throw PyErr.overflowError("too many digits in integer");
        }
        long n = by.longValue();
        reserve(ts, p.bitLength() + n);
        ts.charge((p.bitLength() + n) / WORD);
        return Convert.normal(p.shiftLeft((int) n));
    }

    /// `a >> b`.
    public static Object shiftRight(ThreadState ts, Object a, Object b) {
        BigInteger by = big(b);
        if (by.signum() < 0) {
            throw PyErr.valueError("negative shift count");
        }
        BigInteger p = big(a);
        if (by.bitLength() > 31) {
            return p.signum() < 0 ? -1L : 0L;
        }
        ts.charge(p.bitLength() / WORD);
        return Convert.normal(p.shiftRight(by.intValue()));
    }

    /// `a & b`.
    public static Object and(Object a, Object b) {
        return a instanceof Long x && b instanceof Long y
                ? (Object) (x & y)
                : Convert.normal(big(a).and(big(b)));
    }

    /// `a | b`.
    public static Object or(Object a, Object b) {
        return a instanceof Long x && b instanceof Long y
                ? (Object) (x | y)
                : Convert.normal(big(a).or(big(b)));
    }

    /// `a ^ b`.
    public static Object xor(Object a, Object b) {
        return a instanceof Long x && b instanceof Long y
                ? (Object) (x ^ y)
                : Convert.normal(big(a).xor(big(b)));
    }

    /// Compares two ints.
    public static int compare(Object a, Object b) {
        return a instanceof Long x && b instanceof Long y
                ? Long.compare(x, y)
                : big(a).compareTo(big(b));
    }
}
