package dev.fermata.vm.types;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.fermata.vm.object.InterpreterState;
import dev.fermata.vm.object.ThreadState;
import dev.fermata.vm.script.ScriptThread;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.math.BigInteger;
import java.util.Random;

/// The JDK's arithmetic is the measure.
class LargeIntsTest {

    private final Random random = new Random(5);
    private final ThreadState ts =
            new ScriptThread(
                            new InterpreterState(InterpreterState.Outside.none()),
                            state ->
                                    (s, answer) -> {
                                        throw new AssertionError();
                                    },
                            Thread.ofVirtual().factory())
                    .state();

    private BigInteger number(int bits) {
        return new BigInteger(bits, random).setBit(bits - 1);
    }

    @ParameterizedTest
    @CsvSource({
        "100, 100",
        "300000, 10",
        "300000, 300000",
        "1000000, 300001",
        "1500000, 700000",
        "2000000, 1999999",
        "100, 900000",
        "2621440, 131072",
        "1048576, 524288"
    })
    void productsAndQuotients(int pBits, int qBits) {
        BigInteger p = number(pBits);
        BigInteger q = number(qBits);
        for (BigInteger a : new BigInteger[] {p, p.negate()}) {
            for (BigInteger b : new BigInteger[] {q, q.negate()}) {
                assertEquals(a.multiply(b), LargeInts.multiply(ts, a, b));
                assertDivides(a, b);
            }
        }
    }

    private void assertDivides(BigInteger a, BigInteger b) {
        BigInteger[] expected = a.divideAndRemainder(b);
        BigInteger[] found = LargeInts.divideAndRemainder(ts, a, b);
        assertEquals(expected[0], found[0]);
        assertEquals(expected[1], found[1]);
    }

    @Test
    void extremeDigits() {
        BigInteger q = BigInteger.ONE.shiftLeft(400_000);
        for (BigInteger divisor : new BigInteger[] {q, q.subtract(BigInteger.ONE), q.setBit(0)}) {
            BigInteger factor = divisor.shiftLeft(300_000).subtract(BigInteger.ONE);
            for (int offset = -2; offset <= 2; offset++) {
                assertDivides(divisor.multiply(factor).add(BigInteger.valueOf(offset)), divisor);
            }
        }
    }

    @Test
    void divisors() {
        BigInteger common = number(20_000);
        BigInteger p = common.multiply(number(30_000));
        BigInteger q = common.multiply(number(40_000));
        assertEquals(p.gcd(q), LargeInts.gcd(ts, p, q.negate()));
        BigInteger modulus = BigInteger.TWO.pow(40_009).subtract(BigInteger.ONE);
        BigInteger n = BigInteger.TWO.pow(39_001).subtract(BigInteger.ONE);
        assertEquals(n.modInverse(modulus), LargeInts.modInverse(ts, n, modulus));
        BigInteger m = number(20_000);
        BigInteger exponent = number(300);
        assertEquals(n.modPow(exponent, m), LargeInts.modPow(ts, n.mod(m), exponent, m));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 60, 40_000, 300_000, 1_000_001})
    void roots(int bits) {
        BigInteger n = number(bits);
        assertEquals(n.sqrt(), LargeInts.sqrt(ts, n));
        BigInteger square = n.multiply(n);
        assertEquals(n, LargeInts.sqrt(ts, square));
        BigInteger less = n.subtract(BigInteger.ONE);
        assertEquals(less, LargeInts.sqrt(ts, square.subtract(BigInteger.ONE)));
    }

    @ParameterizedTest
    @ValueSource(ints = {70, 66_000, 300_000, 700_000})
    void text(int bits) {
        BigInteger n = number(bits);
        assertEquals(n.toString(), LargeInts.decimal(ts, n));
        assertEquals("-" + n, LargeInts.decimal(ts, n.negate()));
        assertEquals(n, LargeInts.parse(ts, n.toString(), 10));
        assertEquals(n, LargeInts.parse(ts, n.toString(36), 36));
        BigInteger round = BigInteger.TEN.pow(bits / 4);
        assertEquals(round.toString(), LargeInts.decimal(ts, round));
        assertEquals(round, LargeInts.parse(ts, round.toString(), 10));
    }
}
