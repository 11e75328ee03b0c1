package dev.fermata.stdlib.hashes;

import dev.fermata.annotations.PyGetter;
import dev.fermata.annotations.PyMethod;
import dev.fermata.annotations.PyTypeSpec;
import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.PyObject;
import dev.fermata.vm.object.PyType;
import dev.fermata.vm.object.ThreadState;
import dev.fermata.vm.types.PyBytes;

import org.bouncycastle.crypto.digests.SHAKEDigest;
import org.jspecify.annotations.Nullable;

import java.util.HexFormat;

/// A hash of any length, as the SHAKE functions make.
@PyTypeSpec(name = "HASHXOF", module = "_hashlib", hidden = true)
final class PyHashXof extends PyObject {

    static final PyType TYPE = PyHashXofSpec.TYPE;

    private static final long LONGEST = 1L << 29;

    private final String name;
    private final SHAKEDigest digest;

    private PyHashXof(String name, SHAKEDigest digest) {
        super(TYPE);
        this.name = name;
        this.digest = digest;
    }

    /// A hash that has read `data`, or nothing for null.
    static PyHashXof of(ThreadState ts, int bits, @Nullable Object data) {
        PyHashXof hash = new PyHashXof("shake_" + bits, new SHAKEDigest(bits));
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

    private byte[] result(ThreadState ts, long length) {
        if (length < 0 || length >= LONGEST) {
            throw PyErr.valueError(length < 0 ? "value must be positive" : "length is too large");
        }
        ts.interpreter().reserve(length);
        ts.charge(length);
        byte[] result = new byte[(int) length];
        new SHAKEDigest(digest).doFinal(result, 0, result.length);
        return result;
    }

    /// Return the digest value as a bytes object.
    @PyMethod("digest(self, length, /)")
    Object digest(ThreadState ts, long length) {
        return PyBytes.of(result(ts, length));
    }

    /// Return the digest value as a string of hexadecimal digits.
    @PyMethod("hexdigest(self, length, /)")
    String hexdigest(ThreadState ts, long length) {
        return HexFormat.of().formatHex(result(ts, length));
    }

    /// Return a copy of the hash object.
    @PyMethod("copy(self, /)")
    Object copy() {
        return new PyHashXof(name, new SHAKEDigest(digest));
    }

    /// algorithm name.
    @PyGetter("name")
    String name() {
        return name;
    }

    @PyGetter("digest_size")
    long digestSize() {
        return 0;
    }

    @PyGetter("block_size")
    long blockSize() {
        return digest.getByteLength();
    }

    @PyMethod("__repr__(self, /)")
    String repr(ThreadState ts) {
        return "<" + name + " _hashlib.HASHXOF object @ " + ts.interpreter().addressOf(this) + ">";
    }
}
