package dev.fermata.stdlib.hashes;

import dev.fermata.annotations.PyMethod;
import dev.fermata.annotations.PyModuleSpec;
import dev.fermata.vm.object.ThreadState;

import org.bouncycastle.crypto.digests.SHA224Digest;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.digests.SHA384Digest;
import org.bouncycastle.crypto.digests.SHA512Digest;
import org.jspecify.annotations.Nullable;

/// The hash functions SHA-2.
@PyModuleSpec(name = "_sha2")
final class Sha2Module {

    private Sha2Module() {}

    /// Return a new SHA-224 hash object; optionally initialized with a string.
    @PyMethod("sha224(string=<unrepresentable>, *, usedforsecurity=True)")
    static Object sha224(ThreadState ts, @Nullable Object string, boolean usedforsecurity) {
        return PyHash.of(ts, "sha224", new SHA224Digest(), string);
    }

    /// Return a new SHA-256 hash object; optionally initialized with a string.
    @PyMethod("sha256(string=<unrepresentable>, *, usedforsecurity=True)")
    static Object sha256(ThreadState ts, @Nullable Object string, boolean usedforsecurity) {
        return PyHash.of(ts, "sha256", new SHA256Digest(), string);
    }

    /// Return a new SHA-384 hash object; optionally initialized with a string.
    @PyMethod("sha384(string=<unrepresentable>, *, usedforsecurity=True)")
    static Object sha384(ThreadState ts, @Nullable Object string, boolean usedforsecurity) {
        return PyHash.of(ts, "sha384", new SHA384Digest(), string);
    }

    /// Return a new SHA-512 hash object; optionally initialized with a string.
    @PyMethod("sha512(string=<unrepresentable>, *, usedforsecurity=True)")
    static Object sha512(ThreadState ts, @Nullable Object string, boolean usedforsecurity) {
        return PyHash.of(ts, "sha512", new SHA512Digest(), string);
    }
}
