package dev.fermata.stdlib.hashes;

import dev.fermata.annotations.PyMethod;
import dev.fermata.annotations.PyModuleSpec;
import dev.fermata.vm.object.ThreadState;

import org.bouncycastle.crypto.digests.SHA1Digest;
import org.jspecify.annotations.Nullable;

/// The hash function SHA-1.
@PyModuleSpec(name = "_sha1")
final class Sha1Module {

    private Sha1Module() {}

    /// Return a new SHA1 hash object; optionally initialized with a string.
    @PyMethod("sha1(string=<unrepresentable>, *, usedforsecurity=True)")
    static Object sha1(ThreadState ts, @Nullable Object string, boolean usedforsecurity) {
        return PyHash.of(ts, "sha1", new SHA1Digest(), string);
    }
}
