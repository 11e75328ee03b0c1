package dev.fermata.vm.object;

import java.math.BigInteger;

/// Hashing. Numbers hash as CPython's do, so that sets of small ints iterate in the same order (Library Reference,
/// "Hashing of numeric types").
public final class HashOps {

    /// The prime modulus of numeric hashes, 2**61 - 1.
    public static final long MODULUS = (1L << 61) - 1;

    private static final BigInteger BIG_MODULUS = BigInteger.valueOf(MODULUS);

    private HashOps() {}

    /// `hash(o)`.
    ///
    /// @throws PyException TypeError if `o` is not hashable
    public static long hash(ThreadState ts, Object o) {
        if (o instanceof String || o instanceof PyStr) {
            return ts.interpreter().hashText(o);
        }
        if (o instanceof Long n) {
            return hashLong(n);
        }
        PyType type = PyType.of(o);
        Object slot = type.slot(Slot.HASH);
        if (slot == null || slot == PyNone.NONE) {
            throw PyErr.typeError("unhashable type: '%s'", type.errorName());
        }
        return checked(CallOps.callMethod0(ts, slot, o));
    }

    private static long checked(Object result) {
        Object n = PyPrimitive.unwrap(result);
        if (n instanceof Long h) {
            return h == -1 ? -2 : h;
        }
        if (n instanceof Boolean b) {
            return b ? 1 : 0;
        }
        if (n instanceof BigInteger big) {
            return hashBig(big);
        }
        throw PyErr.typeError("__hash__ method should return an integer");
    }

    /// The hash of an int that fits a `Long`.
    public static long hashLong(long n) {
        if (n >= 0 && n < MODULUS) {
            return n;
        }
        if (n == Long.MIN_VALUE) {
            return -4;
        }
        long h = n >= 0 ? n % MODULUS : -(-n % MODULUS);
        return h == -1 ? -2 : h;
    }

    /// The hash of any other int.
    public static long hashBig(BigInteger n) {
        long h = n.abs().mod(BIG_MODULUS).longValue();
        if (n.signum() < 0) {
            h = -h;
        }
        return h == -1 ? -2 : h;
    }

    /// The hash of a float; `identity` serves for NaN.
    public static long hashDouble(double d, long identity) {
        if (Double.isNaN(d)) {
            return identity;
        }
        if (Double.isInfinite(d)) {
            return d > 0 ? 314159 : -314159;
        }
        if (d == 0) {
            return 0;
        }
        int exponent = Math.getExponent(d);
        long mantissa = Double.doubleToRawLongBits(d) & ((1L << 52) - 1);
        if (exponent < Double.MIN_EXPONENT) {
            exponent = Double.MIN_EXPONENT;
        } else {
            mantissa |= 1L << 52;
        }
        int shift = Math.floorMod(exponent - 52, 61);
        long h = rotate(mantissa % MODULUS, shift);
        if (d < 0) {
            h = -h;
        }
        return h == -1 ? -2 : h;
    }

    /// `n * 2**shift` modulo 2**61 - 1.
    private static long rotate(long n, int shift) {
        return ((n << shift) & MODULUS) | (n >>> (61 - shift));
    }
}
