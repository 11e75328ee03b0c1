package dev.fermata.stdlib.hashes;

import dev.fermata.vm.object.PyBuffer;
import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.Str;
import dev.fermata.vm.object.ThreadState;
import dev.fermata.vm.object.VmError;
import dev.fermata.vm.types.Buffers;

import org.bouncycastle.crypto.ExtendedDigest;
import org.bouncycastle.crypto.digests.Blake2bDigest;
import org.bouncycastle.crypto.digests.Blake2sDigest;
import org.bouncycastle.crypto.digests.SHA3Digest;
import org.bouncycastle.util.Memoable;

/// What all hashes need of Bouncy Castle's algorithms.
final class Digests {

    /// The bytes between two checkpoints.
    private static final int PORTION = 1 << 16;

    private static final int BYTES_PER_UNIT = 16;

    private Digests() {}

    /// A digest in the same state.
    static ExtendedDigest copy(ExtendedDigest digest) {
        return switch (digest) {
            case SHA3Digest d -> new SHA3Digest(d);
            case Blake2bDigest d -> new Blake2bDigest(d);
            case Blake2sDigest d -> new Blake2sDigest(d);
            case Memoable d -> (ExtendedDigest) d.copy();
            default -> throw new VmError("cannot copy " + digest.getAlgorithmName());
        };
    }

    /// What is to be hashed.
    ///
    /// @throws dev.fermata.vm.object.PyException TypeError if it is not bytes-like
    static byte[] bytes(ThreadState ts, Object data) {
        if (Str.isStr(data)) {
            throw PyErr.typeError("Strings must be encoded before hashing");
        }
        if (!(data instanceof PyBuffer)) {
            throw PyErr.typeError("object supporting the buffer API required");
        }
        return Buffers.bytes(ts, data);
    }

    /// Hashes more bytes, with checkpoints.
    static void update(ThreadState ts, ExtendedDigest digest, byte[] bytes) {
        for (int i = 0; i < bytes.length; i += PORTION) {
            int length = Math.min(PORTION, bytes.length - i);
            ts.charge(length / BYTES_PER_UNIT);
            digest.update(bytes, i, length);
        }
    }
}
