package dev.fermata.stdlib.random;

/// MT19937 (Matsumoto and Nishimura, "Mersenne Twister", 1998), with their initialisation by array of 2002.
final class MersenneTwister {

    /// The number of words of the state.
    static final int SIZE = 624;

    private static final int SHIFT = 397;
    private static final int MATRIX = 0x9908_b0df;
    private static final int UPPER = 0x8000_0000;
    private static final int LOWER = 0x7fff_ffff;

    private final int[] state = new int[SIZE];
    private int index = SIZE;

    private void seed(int number) {
        state[0] = number;
        for (int i = 1; i < SIZE; i++) {
            state[i] = 1812433253 * (state[i - 1] ^ state[i - 1] >>> 30) + i;
        }
        index = SIZE;
    }

    /// Seeds with an array of words, at least one.
    void seed(int[] key) {
        seed(19650218);
        int i = 1;
        int j = 0;
        for (int k = Math.max(SIZE, key.length); k > 0; k--) {
            state[i] = (state[i] ^ (state[i - 1] ^ state[i - 1] >>> 30) * 1664525) + key[j] + j;
            i = step(i);
            j = j + 1 < key.length ? j + 1 : 0;
        }
        for (int k = SIZE - 1; k > 0; k--) {
            state[i] = (state[i] ^ (state[i - 1] ^ state[i - 1] >>> 30) * 1566083941) - i;
            i = step(i);
        }
        state[0] = UPPER;
    }

    private int step(int i) {
        if (i + 1 < SIZE) {
            return i + 1;
        }
        state[0] = state[SIZE - 1];
        return 1;
    }

    /// The next 32 random bits.
    int next() {
        if (index >= SIZE) {
            twist();
        }
        int y = state[index++];
        y ^= y >>> 11;
        y ^= y << 7 & 0x9d2c_5680;
        y ^= y << 15 & 0xefc6_0000;
        return y ^ y >>> 18;
    }

    private void twist() {
        for (int i = 0; i < SIZE; i++) {
            int y = state[i] & UPPER | state[(i + 1) % SIZE] & LOWER;
            state[i] = state[(i + SHIFT) % SIZE] ^ y >>> 1 ^ ((y & 1) == 0 ? 0 : MATRIX);
        }
        index = 0;
    }

    /// A double in [0, 1) with 53 random bits.
    double nextDouble() {
        long high = next() >>> 5;
        long low = next() >>> 6;
        return (high * 67108864.0 + low) / 9007199254740992.0;
    }

    /// Word `i` of the state.
    int word(int i) {
        return state[i];
    }

    /// How many words of the state have been used.
    int index() {
        return index;
    }

    /// Replaces the state.
    void restore(int[] words, int index) {
        System.arraycopy(words, 0, state, 0, SIZE);
        this.index = index;
    }
}
