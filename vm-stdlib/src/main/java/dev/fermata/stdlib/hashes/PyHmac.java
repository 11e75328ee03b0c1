package dev.fermata.stdlib.hashes;

import dev.fermata.annotations.PyGetter;
import dev.fermata.annotations.PyMethod;
import dev.fermata.annotations.PyTypeSpec;
import dev.fermata.vm.object.PyObject;
import dev.fermata.vm.object.PyType;
import dev.fermata.vm.object.ThreadState;
import dev.fermata.vm.types.PyBytes;

import java.util.HexFormat;

/// The object used to calculate HMAC of a message.
@PyTypeSpec(name = "HMAC", module = "_hashlib", hidden = true)
final class PyHmac extends PyObject {

    static final PyType TYPE = PyHmacSpec.TYPE;

    private final String digestName;
    private final KeyedHash hash;

    PyHmac(String digestName, KeyedHash hash) {
        super(TYPE);
        this.digestName = digestName;
        this.hash = hash;
    }

    /// Update the HMAC object with msg.
    @PyMethod("update(self, /, msg)")
    void update(ThreadState ts, Object msg) {
        hash.update(ts, Digests.bytes(ts, msg));
    }

    /// Return the digest of the bytes passed to the update() method so far.
    @PyMethod("digest(self, /)")
    Object digest() {
        return PyBytes.of(hash.result());
    }

    /// Return hexadecimal digest of the bytes passed to the update() method so far.
    @PyMethod("hexdigest(self, /)")
    String hexdigest() {
        return HexFormat.of().formatHex(hash.result());
    }

    /// Return a copy ("clone") of the HMAC object.
    @PyMethod("copy(self, /)")
    Object copy() {
        return new PyHmac(digestName, hash.copy());
    }

    @PyGetter("name")
    String name() {
        return "hmac-" + digestName;
    }

    @PyGetter("digest_size")
    long digestSize() {
        return hash.size();
    }

    @PyGetter("block_size")
    long blockSize() {
        return hash.blockSize();
    }

    @PyMethod("__repr__(self, /)")
    String repr(ThreadState ts) {
        return "<" + digestName + " HMAC object @ " + ts.interpreter().addressOf(this) + ">";
    }
}
