package dev.fermata.stdlib.hashes;

import dev.fermata.annotations.PyMethod;
import dev.fermata.annotations.PyModuleSpec;
import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.ThreadState;

import org.bouncycastle.crypto.digests.Blake2bDigest;
import org.bouncycastle.crypto.digests.Blake2sDigest;
import org.jspecify.annotations.Nullable;

import java.util.Arrays;

/// The hash functions BLAKE2, without their tree modes.
@PyModuleSpec(name = "_blake2")
final class Blake2Module {

    private static final int LARGE = 64;
    private static final int SMALL = 32;

    private Blake2Module() {}

    /// Return a new BLAKE2b hash object.
    @PyMethod(
            "blake2b(data=<unrepresentable>, /, *, digest_size=64, key=<unrepresentable>,"
                    + " salt=<unrepresentable>, person=<unrepresentable>, usedforsecurity=True)")
    static Object blake2b(
            ThreadState ts,
            @Nullable Object data,
            long digestSize,
            @Nullable Object key,
            @Nullable Object salt,
            @Nullable Object person,
            boolean usedforsecurity) {
        int size = digestSize(digestSize, LARGE);
        byte @Nullable [] secret = secret(ts, key, LARGE);
        byte[] seasoning = padded(ts, "salt", salt, LARGE / 4);
        byte[] personal = padded(ts, "person", person, LARGE / 4);
        return PyHash.of(ts, "blake2b", new Blake2bDigest(secret, size, seasoning, personal), data);
    }

    /// Return a new BLAKE2s hash object.
    @PyMethod(
            "blake2s(data=<unrepresentable>, /, *, digest_size=32, key=<unrepresentable>,"
                    + " salt=<unrepresentable>, person=<unrepresentable>, usedforsecurity=True)")
    static Object blake2s(
            ThreadState ts,
            @Nullable Object data,
            long digestSize,
            @Nullable Object key,
            @Nullable Object salt,
            @Nullable Object person,
            boolean usedforsecurity) {
        int size = digestSize(digestSize, SMALL);
        byte @Nullable [] secret = secret(ts, key, SMALL);
        byte[] seasoning = padded(ts, "salt", salt, SMALL / 4);
        byte[] personal = padded(ts, "person", person, SMALL / 4);
        return PyHash.of(ts, "blake2s", new Blake2sDigest(secret, size, seasoning, personal), data);
    }

    private static int digestSize(long size, int most) {
        if (size < 1 || size > most) {
            throw PyErr.valueError("digest_size must be between 1 and %d bytes", most);
        }
        return (int) size;
    }

    /// The key, or null if it is empty: to Bouncy Castle an empty one is a key all the same.
    private static byte @Nullable [] secret(ThreadState ts, @Nullable Object key, int most) {
        byte[] bytes = atMost(ts, "key", key, most);
        return bytes.length == 0 ? null : bytes;
    }

    private static byte[] atMost(ThreadState ts, String what, @Nullable Object given, int most) {
        byte[] bytes = given == null ? new byte[0] : Digests.bytes(ts, given);
        if (bytes.length > most) {
            throw PyErr.valueError("maximum %s length is %d bytes", what, most);
        }
        return bytes;
    }

    private static byte[] padded(ThreadState ts, String what, @Nullable Object given, int size) {
        return Arrays.copyOf(atMost(ts, what, given, size), size);
    }
}
