package dev.fermata.stdlib.hashes;

import dev.fermata.vm.object.ThreadState;

import org.bouncycastle.crypto.ExtendedDigest;

import java.nio.ByteBuffer;
import java.util.Arrays;

/// HMAC (RFC 2104): a hash that only who has the key can make.
final class KeyedHash {

    private static final byte INNER = 0x36;
    private static final byte OUTER = 0x5c;

    /// The iterations between two checkpoints.
    private static final int PORTION = 256;

    /// After the key.
    private final ExtendedDigest innerStart;

    /// After the key.
    private final ExtendedDigest outerStart;

    private final ExtendedDigest inner;

    /// @param digest a new one
    KeyedHash(ExtendedDigest digest, byte[] key) {
        byte[] block = Arrays.copyOf(shortened(digest, key), digest.getByteLength());
        innerStart = begun(digest, block, INNER);
        outerStart = begun(digest, block, OUTER);
        inner = Digests.copy(innerStart);
    }

    private KeyedHash(KeyedHash other) {
        innerStart = other.innerStart;
        outerStart = other.outerStart;
        inner = Digests.copy(other.inner);
    }

    private static byte[] shortened(ExtendedDigest digest, byte[] key) {
        return key.length <= digest.getByteLength() ? key : end(Digests.copy(digest), key);
    }

    private static ExtendedDigest begun(ExtendedDigest digest, byte[] block, byte mask) {
        byte[] masked = block.clone();
        for (int i = 0; i < masked.length; i++) {
            masked[i] ^= mask;
        }
        ExtendedDigest begun = Digests.copy(digest);
        begun.update(masked, 0, masked.length);
        return begun;
    }

    private static byte[] end(ExtendedDigest digest, byte[] bytes) {
        digest.update(bytes, 0, bytes.length);
        byte[] result = new byte[digest.getDigestSize()];
        digest.doFinal(result, 0);
        return result;
    }

    KeyedHash copy() {
        return new KeyedHash(this);
    }

    /// The bytes of a result.
    int size() {
        return inner.getDigestSize();
    }

    /// The bytes that are hashed at once.
    int blockSize() {
        return inner.getByteLength();
    }

    /// Hashes more bytes, with checkpoints.
    void update(ThreadState ts, byte[] bytes) {
        Digests.update(ts, inner, bytes);
    }

    /// The hash of what was hashed so far.
    byte[] result() {
        return end(Digests.copy(outerStart), end(Digests.copy(inner), new byte[0]));
    }

    /// The hash of `bytes` alone.
    private byte[] of(byte[] bytes) {
        return end(Digests.copy(outerStart), end(Digests.copy(innerStart), bytes));
    }

    /// Derives a key of `length` bytes from this one's, the password (RFC 8018, section 5.2).
    byte[] pbkdf2(ThreadState ts, byte[] salt, int iterations, int length) {
        byte[] key = new byte[length];
        int block = 1;
        for (int from = 0; from < length; from += size()) {
            byte[] numbered =
                    ByteBuffer.allocate(salt.length + Integer.BYTES)
                            .put(salt)
                            .putInt(block++)
                            .array();
            byte[] last = of(numbered);
            byte[] sum = last.clone();
            for (int i = 1; i < iterations; i++) {
                if (i % PORTION == 0) {
                    ts.charge(PORTION);
                }
                last = of(last);
                for (int j = 0; j < sum.length; j++) {
                    sum[j] ^= last[j];
                }
            }
            ts.charge(iterations % PORTION);
            System.arraycopy(sum, 0, key, from, Math.min(sum.length, length - from));
        }
        return key;
    }
}
