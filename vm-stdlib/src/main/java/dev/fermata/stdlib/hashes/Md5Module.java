package dev.fermata.stdlib.hashes;

import dev.fermata.annotations.PyMethod;
import dev.fermata.annotations.PyModuleSpec;
import dev.fermata.vm.object.ThreadState;

import org.bouncycastle.crypto.digests.MD5Digest;
import org.jspecify.annotations.Nullable;

/// The hash function MD5.
@PyModuleSpec(name = "_md5")
final class Md5Module {

    private Md5Module() {}

    /// Return a new MD5 hash object; optionally initialized with a string.
    @PyMethod("md5(string=<unrepresentable>, *, usedforsecurity=True)")
    static Object md5(ThreadState ts, @Nullable Object string, boolean usedforsecurity) {
        return PyHash.of(ts, "md5", new MD5Digest(), string);
    }
}
