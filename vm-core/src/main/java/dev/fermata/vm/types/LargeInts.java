package dev.fermata.vm.types;

import dev.fermata.vm.object.ThreadState;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/// Arithmetic on integers of any size that a script can be ended in the middle of: large operands are cut into pieces
/// that the JDK multiplies or divides within a few milliseconds, with a checkpoint before each.
///
/// Multiplication is Karatsuba's, division is Burnikel's and Ziegler's ("Fast Recursive Division", MPI-I-98-1-022),
/// conversion to and from digits halves the number of digits each time.
public final class LargeInts {

    /// The largest operands of the JDK's multiplication, and twice those of its division, in bits.
    private static final int PIECE = 1 << 18;

    /// The most digits that the JDK parses at once, by an algorithm of quadratic cost.
    private static final int PIECE_DIGITS = 4096;

    /// The largest operands of the JDK's greatest common divisor, in bits.
    private static final int GCD_BITS = 1 << 15;

    private static final int WORD = 64;

    /// The most word products of one modular power that is left to the JDK.
    private static final long POWER_WORK = 10_000_000;

    private LargeInts() {}

    /// About how many word products a multiplication of two numbers of `words` words takes: the JDK's is of the order
    /// n**1.46 for large ones.
    static long work(long words) {
        return words < 64 ? words * words / 8 : (long) (Math.pow(words, 1.46) * 2);
    }

    /// `p * q`.
    static BigInteger multiply(ThreadState ts, BigInteger p, BigInteger q) {
        BigInteger large = p.bitLength() >= q.bitLength() ? p : q;
        BigInteger small = large == p ? q : p;
        long words = large.bitLength() / WORD + 1;
        long smallWords = small.bitLength() / WORD + 1;
        if (large.bitLength() <= PIECE || smallWords == 1) {
            ts.charge(work(smallWords) * (words / smallWords));
            return p.multiply(q);
        }
        ts.charge(words);
        if (large.signum() < 0 || small.signum() < 0) {
            BigInteger product = multiply(ts, large.abs(), small.abs());
            return large.signum() == small.signum() ? product : product.negate();
        }
        int half = (large.bitLength() + 1) / 2;
        BigInteger high = large.shiftRight(half);
        BigInteger low = low(large, half);
        if (small.bitLength() <= half) {
            return multiply(ts, high, small).shiftLeft(half).add(multiply(ts, low, small));
        }
        BigInteger smallHigh = small.shiftRight(half);
        BigInteger smallLow = low(small, half);
        BigInteger highs = multiply(ts, high, smallHigh);
        BigInteger lows = multiply(ts, low, smallLow);
        BigInteger mixed =
                multiply(ts, high.add(low), smallHigh.add(smallLow)).subtract(highs).subtract(lows);
        return highs.shiftLeft(half).add(mixed).shiftLeft(half).add(lows);
    }

    private static BigInteger low(BigInteger n, int bits) {
        return n.subtract(n.shiftRight(bits).shiftLeft(bits));
    }

    /// Quotient, rounded to zero, and remainder, with the sign of `p`.
    static BigInteger[] divideAndRemainder(ThreadState ts, BigInteger p, BigInteger q) {
        if (p.bitLength() <= PIECE) {
            ts.charge(work(Math.max(1, p.bitLength() / WORD)));
            return p.divideAndRemainder(q);
        }
        ts.charge(p.bitLength() / WORD);
        BigInteger[] qr = divide(ts, p.abs(), q.abs());
        if (p.signum() != q.signum()) {
            qr[0] = qr[0].negate();
        }
        if (p.signum() < 0) {
            qr[1] = qr[1].negate();
        }
        return qr;
    }

    /// Divides by digits as long as the divisor, which is shifted so that it can be halved down to a piece.
    private static BigInteger[] divide(ThreadState ts, BigInteger p, BigInteger q) {
        int unit = Math.max(q.bitLength(), PIECE / 2);
        int halvings = 0;
        while (unit > PIECE / 2) {
            unit = (unit + 1) / 2;
            halvings++;
        }
        int digit = unit << halvings;
        int shift = digit - q.bitLength();
        BigInteger divisor = q.shiftLeft(shift);
        BigInteger[] qr = divideDigits(ts, p.shiftLeft(shift), divisor, digit);
        return new BigInteger[] {qr[0], qr[1].shiftRight(shift)};
    }

    private static BigInteger[] divideDigits(
            ThreadState ts, BigInteger p, BigInteger divisor, int digit) {
        int digits = p.bitLength() / digit + 1;
        if (digits <= 2 && p.shiftRight(digit).compareTo(divisor) < 0) {
            return halves(ts, p, divisor, digit);
        }
        int low = Math.max(1, digits / 2) * digit;
        BigInteger[] upper = divideDigits(ts, p.shiftRight(low), divisor, digit);
        BigInteger rest = upper[1].shiftLeft(low).add(low(p, low));
        BigInteger[] lower = lowerDigits(ts, rest, divisor, digit, low / digit);
        return new BigInteger[] {upper[0].shiftLeft(low).add(lower[0]), lower[1]};
    }

    /// Divides what has a quotient of so many digits at most.
    private static BigInteger[] lowerDigits(
            ThreadState ts, BigInteger p, BigInteger divisor, int digit, int digits) {
        if (digits == 1) {
            return halves(ts, p, divisor, digit);
        }
        int lowDigits = digits / 2;
        int low = lowDigits * digit;
        BigInteger[] upper = lowerDigits(ts, p.shiftRight(low), divisor, digit, digits - lowDigits);
        BigInteger rest = upper[1].shiftLeft(low).add(low(p, low));
        BigInteger[] lower = lowerDigits(ts, rest, divisor, digit, lowDigits);
        return new BigInteger[] {upper[0].shiftLeft(low).add(lower[0]), lower[1]};
    }

    /// Divides 2n bits by n bits, the quotient having n bits at most: twice three halves by two.
    private static BigInteger[] halves(ThreadState ts, BigInteger p, BigInteger q, int n) {
        if (n <= PIECE / 2) {
            ts.charge(work(2L * n / WORD));
            return p.divideAndRemainder(q);
        }
        int h = n / 2;
        BigInteger[] upper = thirds(ts, p.shiftRight(h), q, h);
        BigInteger[] lower = thirds(ts, upper[1].shiftLeft(h).add(low(p, h)), q, h);
        return new BigInteger[] {upper[0].shiftLeft(h).add(lower[0]), lower[1]};
    }

    private static BigInteger[] thirds(ThreadState ts, BigInteger p, BigInteger q, int h) {
        ts.charge(h / WORD);
        BigInteger top = p.shiftRight(h);
        BigInteger qHigh = q.shiftRight(h);
        BigInteger quotient;
        BigInteger rest;
        if (p.shiftRight(2 * h).compareTo(qHigh) < 0) {
            BigInteger[] qr = halves(ts, top, qHigh, h);
            quotient = qr[0];
            rest = qr[1];
        } else {
            quotient = BigInteger.ONE.shiftLeft(h).subtract(BigInteger.ONE);
            rest = top.subtract(qHigh.shiftLeft(h)).add(qHigh);
        }
        rest = rest.shiftLeft(h).add(low(p, h)).subtract(multiply(ts, quotient, low(q, h)));
        while (rest.signum() < 0) {
            rest = rest.add(q);
            quotient = quotient.subtract(BigInteger.ONE);
        }
        return new BigInteger[] {quotient, rest};
    }

    /// `base ** exponent % modulus`, none of them negative.
    static BigInteger modPow(
            ThreadState ts, BigInteger base, BigInteger exponent, BigInteger modulus) {
        long words = modulus.bitLength() / WORD + 1;
        long bits = Math.max(1, exponent.bitLength());
        long perBit = Math.max(1, words * words);
        if (perBit < POWER_WORK / bits) {
            ts.charge(Math.max(1, work(words)) * bits);
            return base.modPow(exponent, modulus);
        }
        BigInteger result = BigInteger.ONE.mod(modulus);
        for (int i = exponent.bitLength() - 1; i >= 0; i--) {
            result = divideAndRemainder(ts, multiply(ts, result, result), modulus)[1];
            if (exponent.testBit(i)) {
                result = divideAndRemainder(ts, multiply(ts, result, base), modulus)[1];
            }
        }
        return result;
    }

    /// The greatest common divisor.
    public static BigInteger gcd(ThreadState ts, BigInteger p, BigInteger q) {
        BigInteger a = p.abs();
        BigInteger b = q.abs();
        while (b.signum() != 0 && Math.max(a.bitLength(), b.bitLength()) > GCD_BITS) {
            BigInteger rest = divideAndRemainder(ts, a, b)[1];
            a = b;
            b = rest;
        }
        long words = Math.max(a.bitLength(), b.bitLength()) / WORD + 1;
        ts.charge(b.signum() == 0 ? words : words * words / 8);
        return a.gcd(b);
    }

    /// The inverse of `n`, of which `modulus` is no divisor and has none in common with.
    static BigInteger modInverse(ThreadState ts, BigInteger n, BigInteger modulus) {
        if (modulus.bitLength() <= GCD_BITS) {
            long words = modulus.bitLength() / WORD + 1;
            ts.charge(words * words / 8);
            return n.modInverse(modulus);
        }
        BigInteger a = modulus;
        BigInteger b = n;
        BigInteger before = BigInteger.ZERO;
        BigInteger factor = BigInteger.ONE;
        while (b.signum() != 0) {
            BigInteger[] qr = divideAndRemainder(ts, a, b);
            BigInteger next = before.subtract(multiply(ts, qr[0], factor));
            a = b;
            b = qr[1];
            before = factor;
            factor = next;
        }
        return before.signum() < 0 ? before.add(modulus) : before;
    }

    /// The largest integer whose square is not more than `n`, which is not negative.
    public static BigInteger sqrt(ThreadState ts, BigInteger n) {
        if (n.bitLength() <= PIECE / 8) {
            ts.charge(work(n.bitLength() / WORD + 1));
            return n.sqrt();
        }
        // Newton's method from above, the first guess being right in its upper half.
        int quarter = n.bitLength() / 4;
        BigInteger guess =
                sqrt(ts, n.shiftRight(2 * quarter)).add(BigInteger.ONE).shiftLeft(quarter);
        while (true) {
            BigInteger next = guess.add(divideAndRemainder(ts, n, guess)[0]).shiftRight(1);
            if (next.compareTo(guess) >= 0) {
                return guess;
            }
            guess = next;
        }
    }

    /// The decimal digits of `n`.
    static String decimal(ThreadState ts, BigInteger n) {
        if (n.bitLength() <= PIECE / 4) {
            ts.charge(decimalWork(n.bitLength()));
            return n.toString();
        }
        List<BigInteger> powers = new ArrayList<>();
        BigInteger power = BigInteger.TEN.pow(PIECE_DIGITS);
        powers.add(power);
        while (2L * power.bitLength() - 1 <= n.bitLength()) {
            power = multiply(ts, power, power);
            powers.add(power);
        }
        StringBuilder out = new StringBuilder();
        if (n.signum() < 0) {
            out.append('-');
        }
        appendDecimal(ts, out, n.abs(), powers, powers.size() - 1, 0);
        return out.toString();
    }

    private static long decimalWork(long bits) {
        return bits / 32 + (bits / 64) * (bits / 64) / 64;
    }

    private static void appendDecimal(
            ThreadState ts,
            StringBuilder out,
            BigInteger n,
            List<BigInteger> powers,
            int level,
            int width) {
        if (level < 0) {
            ts.charge(decimalWork(n.bitLength()));
            String digits = n.toString();
            out.repeat('0', Math.max(0, width - digits.length())).append(digits);
            return;
        }
        BigInteger power = powers.get(level);
        int lowWidth = PIECE_DIGITS << level;
        if (width == 0 && n.compareTo(power) < 0) {
            appendDecimal(ts, out, n, powers, level - 1, 0);
            return;
        }
        BigInteger[] qr = divideAndRemainder(ts, n, power);
        appendDecimal(ts, out, qr[0], powers, level - 1, width == 0 ? 0 : width - lowWidth);
        appendDecimal(ts, out, qr[1], powers, level - 1, lowWidth);
    }

    /// The number that digits stand for.
    static BigInteger parse(ThreadState ts, String digits, int radix) {
        if (digits.length() <= PIECE_DIGITS) {
            long pieces = digits.length() / 20;
            ts.charge(digits.length() + pieces * pieces / 64);
            return new BigInteger(digits, radix);
        }
        List<BigInteger> powers = new ArrayList<>();
        BigInteger power = BigInteger.valueOf(radix).pow(PIECE_DIGITS);
        powers.add(power);
        for (long width = PIECE_DIGITS * 2L; width < digits.length(); width *= 2) {
            power = multiply(ts, power, power);
            powers.add(power);
        }
        return parse(ts, digits, 0, digits.length(), radix, powers, powers.size() - 1);
    }

    private static BigInteger parse(
            ThreadState ts,
            String digits,
            int from,
            int to,
            int radix,
            List<BigInteger> powers,
            int level) {
        int width = to - from;
        if (width <= PIECE_DIGITS) {
            return parse(ts, digits.substring(from, to), radix);
        }
        int low = PIECE_DIGITS << level;
        if (width <= low) {
            return parse(ts, digits, from, to, radix, powers, level - 1);
        }
        BigInteger high = parse(ts, digits, from, to - low, radix, powers, level - 1);
        BigInteger rest = parse(ts, digits, to - low, to, radix, powers, level - 1);
        return multiply(ts, high, powers.get(level)).add(rest);
    }
}
