package dev.fermata.stdlib.random;

import dev.fermata.annotations.PyMethod;
import dev.fermata.annotations.PyTypeSpec;
import dev.fermata.vm.object.Convert;
import dev.fermata.vm.object.HashOps;
import dev.fermata.vm.object.PyDict;
import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.PyInstance;
import dev.fermata.vm.object.PyNone;
import dev.fermata.vm.object.PyTuple;
import dev.fermata.vm.object.PyType;
import dev.fermata.vm.object.ThreadState;

import java.math.BigInteger;

/// Random() -> create a random number generator with its own internal state.
@PyTypeSpec(name = "Random", module = "_random", subclassable = true)
final class PyRandom extends PyInstance {

    static final PyType TYPE = PyRandomSpec.TYPE;

    private static final int WORD = 32;
    private static final long MASK = 0xFFFF_FFFFL;

    private final MersenneTwister twister = new MersenneTwister();

    private PyRandom(PyType type) {
        super(type);
    }

    @PyMethod("__new__(cls, /, *args, **kwargs)")
    static Object make(PyType cls, Object[] args, PyDict kwargs) {
        return new PyRandom(cls);
    }

    @PyMethod("__init__(self, n=None, /)")
    void init(ThreadState ts, Object n) {
        seed(ts, n);
    }

    /// seed([n]) -> None.
    ///
    /// Without a number the seed is taken from the clock and the script's hash seed.
    @PyMethod("seed(self, n=None, /)")
    void seed(ThreadState ts, Object n) {
        BigInteger number;
        if (n == PyNone.NONE) {
            number =
                    BigInteger.valueOf(ts.interpreter().clock().wallNanos())
                            .shiftLeft(2 * WORD)
                            .add(BigInteger.valueOf(ts.interpreter().hashText("seed")))
                            .abs();
        } else if (n instanceof Long l) {
            number = BigInteger.valueOf(l).abs();
        } else if (n instanceof BigInteger big) {
            number = big.abs();
        } else {
            number = new BigInteger(Long.toUnsignedString(HashOps.hash(ts, n)));
        }
        int words = Math.max(1, (number.bitLength() + WORD - 1) / WORD);
        ts.charge(words + MersenneTwister.SIZE);
        int[] key = new int[words];
        byte[] bytes = number.toByteArray();
        for (int i = 0; i < bytes.length; i++) {
            int place = bytes.length - 1 - i;
            if (place / 4 < words) {
                key[place / 4] |= (bytes[i] & 0xFF) << 8 * (place % 4);
            }
        }
        twister.seed(key);
    }

    /// random() -> x in the interval [0, 1).
    @PyMethod("random(self, /)")
    double random() {
        return twister.nextDouble();
    }

    /// getrandbits(k) -> x.  Generates an int with k random bits.
    @PyMethod("getrandbits(self, k, /)")
    Object getrandbits(ThreadState ts, int k) {
        if (k < 0) {
            throw PyErr.valueError("number of bits must be non-negative");
        }
        if (k == 0) {
            return 0L;
        }
        if (k <= WORD) {
            return (twister.next() & MASK) >>> WORD - k;
        }
        int words = (k - 1) / WORD + 1;
        ts.interpreter().reserve(4L * words);
        ts.charge(words);
        byte[] bytes = new byte[4 * words];
        for (int i = 0; i < words; i++) {
            int bits = k - i * WORD;
            int word = bits < WORD ? twister.next() >>> WORD - bits : twister.next();
            for (int b = 0; b < 4; b++) {
                bytes[bytes.length - 1 - (4 * i + b)] = (byte) (word >>> 8 * b);
            }
        }
        return Convert.normal(new BigInteger(1, bytes));
    }

    /// getstate() -> tuple containing the current state.
    @PyMethod("getstate(self, /)")
    Object getstate() {
        Object[] state = new Object[MersenneTwister.SIZE + 1];
        for (int i = 0; i < MersenneTwister.SIZE; i++) {
            state[i] = twister.word(i) & MASK;
        }
        state[MersenneTwister.SIZE] = (long) twister.index();
        return PyTuple.of(state);
    }

    /// setstate(state) -> None.  Restores generator state.
    @PyMethod("setstate(self, state, /)")
    void setstate(ThreadState ts, Object state) {
        if (!(state instanceof PyTuple tuple)) {
            throw PyErr.typeError("state vector must be a tuple");
        }
        if (tuple.size() != MersenneTwister.SIZE + 1) {
            throw PyErr.valueError("state vector is the wrong size");
        }
        int[] words = new int[MersenneTwister.SIZE];
        for (int i = 0; i < words.length; i++) {
            long word = Convert.toLong(ts, tuple.get(i));
            if (word < 0) {
                throw PyErr.overflowError("can't convert negative value to unsigned int");
            }
            words[i] = (int) word;
        }
        long index = Convert.toLong(ts, tuple.get(words.length));
        if (index < 0 || index > MersenneTwister.SIZE) {
            throw PyErr.valueError("invalid state");
        }
        twister.restore(words, (int) index);
    }
}
