package dev.fermata.stdlib.hashes;

import dev.fermata.annotations.PyMethod;
import dev.fermata.annotations.PyModuleSpec;
import dev.fermata.vm.object.ThreadState;

import org.bouncycastle.crypto.digests.SHA3Digest;
import org.jspecify.annotations.Nullable;

/// The hash functions SHA-3.
@PyModuleSpec(name = "_sha3")
final class Sha3Module {

    private Sha3Module() {}

    /// Return a new SHA3-224 hash object; optionally initialized with a string.
    @PyMethod("sha3_224(data=<unrepresentable>, /, *, usedforsecurity=True)")
    static Object sha3224(ThreadState ts, @Nullable Object data, boolean usedforsecurity) {
        return PyHash.of(ts, "sha3_224", new SHA3Digest(224), data);
    }

    /// Return a new SHA3-256 hash object; optionally initialized with a string.
    @PyMethod("sha3_256(data=<unrepresentable>, /, *, usedforsecurity=True)")
    static Object sha3256(ThreadState ts, @Nullable Object data, boolean usedforsecurity) {
        return PyHash.of(ts, "sha3_256", new SHA3Digest(256), data);
    }

    /// Return a new SHA3-384 hash object; optionally initialized with a string.
    @PyMethod("sha3_384(data=<unrepresentable>, /, *, usedforsecurity=True)")
    static Object sha3384(ThreadState ts, @Nullable Object data, boolean usedforsecurity) {
        return PyHash.of(ts, "sha3_384", new SHA3Digest(384), data);
    }

    /// Return a new SHA3-512 hash object; optionally initialized with a string.
    @PyMethod("sha3_512(data=<unrepresentable>, /, *, usedforsecurity=True)")
    static Object sha3512(ThreadState ts, @Nullable Object data, boolean usedforsecurity) {
        return PyHash.of(ts, "sha3_512", new SHA3Digest(512), data);
    }

    /// Return a new SHAKE hash object; optionally initialized with a string.
    @PyMethod("shake_128(data=<unrepresentable>, /, *, usedforsecurity=True)")
    static Object shake128(ThreadState ts, @Nullable Object data, boolean usedforsecurity) {
        return PyHashXof.of(ts, 128, data);
    }

    /// Return a new SHAKE hash object; optionally initialized with a string.
    @PyMethod("shake_256(data=<unrepresentable>, /, *, usedforsecurity=True)")
    static Object shake256(ThreadState ts, @Nullable Object data, boolean usedforsecurity) {
        return PyHashXof.of(ts, 256, data);
    }
}
