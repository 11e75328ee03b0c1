package dev.fermata.stdlib.hashes;

import dev.fermata.annotations.PyGetter;
import dev.fermata.annotations.PyMethod;
import dev.fermata.annotations.PyTypeSpec;
import dev.fermata.vm.object.PyObject;
import dev.fermata.vm.object.PyType;
import dev.fermata.vm.object.ThreadState;
import dev.fermata.vm.types.PyBytes;

import org.bouncycastle.crypto.ExtendedDigest;
import org.jspecify.annotations.Nullable;

import java.util.HexFormat;

/// A hash is an object used to calculate a checksum of a string of information.
@PyTypeSpec(name = "HASH", module = "_hashlib", hidden = true)
final class PyHash extends PyObject {

    static final PyType TYPE = PyHashSpec.TYPE;

    private final String name;
    private final ExtendedDigest digest;

    private PyHash(String name, ExtendedDigest digest) {
        super(TYPE);
        this.name = name;
        this.digest = digest;
    }

    /// A hash that has read `data`, or nothing for null.
    static PyHash of(ThreadState ts, String name, ExtendedDigest digest, @Nullable Object data) {
        PyHash hash = new PyHash(name, digest);
        if (data != null) {
            hash.update(ts, data);
        }
        return hash;
    }

    /// Update this hash object's state with the provided string.
    @PyMethod("update(self, obj, /)")
    void update(ThreadState ts, Object obj) {
        Digests.update(ts, digest, Digests.bytes(ts, obj));
    }

    private byte[] result() {
        ExtendedDigest copy = Digests.copy(digest);
        byte[] result = new byte[copy.getDigestSize()];
        copy.doFinal(result, 0);
        return result;
    }

    /// Return the digest value as a bytes object.
    @PyMethod("digest(self, /)")
    Object digest() {
        return PyBytes.of(result());
    }

    /// Return the digest value as a string of hexadecimal digits.
    @PyMethod("hexdigest(self, /)")
    String hexdigest() {
        return HexFormat.of().formatHex(result());
    }

    /// Return a copy of the hash object.
    @PyMethod("copy(self, /)")
    Object copy() {
        return new PyHash(name, Digests.copy(digest));
    }

    /// algorithm name.
    @PyGetter("name")
    String name() {
        return name;
    }

    @PyGetter("digest_size")
    long digestSize() {
        return digest.getDigestSize();
    }

    @PyGetter("block_size")
    long blockSize() {
        return digest.getByteLength();
    }

    @PyMethod("__repr__(self, /)")
    String repr(ThreadState ts) {
        return "<" + name + " _hashlib.HASH object @ " + ts.interpreter().addressOf(this) + ">";
    }
}
