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
import org.bouncycastle.crypto.digests.MD5Digest;
import org.bouncycastle.crypto.digests.RIPEMD160Digest;
import org.bouncycastle.crypto.digests.SHA1Digest;
import org.bouncycastle.crypto.digests.SHA224Digest;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.digests.SHA384Digest;
import org.bouncycastle.crypto.digests.SHA3Digest;
import org.bouncycastle.crypto.digests.SHA512Digest;
import org.bouncycastle.crypto.digests.SHA512tDigest;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.util.Memoable;
import org.jspecify.annotations.Nullable;

import java.util.Locale;
import java.util.Set;

/// What all hashes need of Bouncy Castle's algorithms.
final class Digests {

    /// The bytes between two checkpoints.
    private static final int PORTION = 1 << 16;

    private static final int BYTES_PER_UNIT = 16;

    /// What [#byName] knows, and the hashes of any length.
    static final Set<String> NAMES =
            Set.of(
                    "md5",
                    "sha1",
                    "sha224",
                    "sha256",
                    "sha384",
                    "sha512",
                    "sha512_224",
                    "sha512_256",
                    "sha3_224",
                    "sha3_256",
                    "sha3_384",
                    "sha3_512",
                    "shake_128",
                    "shake_256",
                    "blake2b",
                    "blake2s",
                    "ripemd160",
                    "sm3");

    private Digests() {}

    /// The name in hashlib of what OpenSSL also knows by other names.
    static String normalized(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (NAMES.contains(lower)) {
            return lower;
        }
        String other = lower.replaceFirst("^sha-", "sha").replace('-', '_').replace('/', '_');
        return NAMES.contains(other) ? other : lower;
    }

    /// A new digest; null if there is none of the name.
    static @Nullable ExtendedDigest byName(String name) {
        return switch (normalized(name)) {
            case "md5" -> new MD5Digest();
            case "sha1" -> new SHA1Digest();
            case "sha224" -> new SHA224Digest();
            case "sha256" -> new SHA256Digest();
            case "sha384" -> new SHA384Digest();
            case "sha512" -> new SHA512Digest();
            case "sha512_224" -> new SHA512tDigest(224);
            case "sha512_256" -> new SHA512tDigest(256);
            case "sha3_224" -> new SHA3Digest(224);
            case "sha3_256" -> new SHA3Digest(256);
            case "sha3_384" -> new SHA3Digest(384);
            case "sha3_512" -> new SHA3Digest(512);
            case "blake2b" -> new Blake2bDigest(512);
            case "blake2s" -> new Blake2sDigest(256);
            case "ripemd160" -> new RIPEMD160Digest();
            case "sm3" -> new SM3Digest();
            default -> null;
        };
    }

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
