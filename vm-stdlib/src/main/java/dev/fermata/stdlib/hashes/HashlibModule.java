package dev.fermata.stdlib.hashes;

import dev.fermata.annotations.PyConstant;
import dev.fermata.annotations.PyMethod;
import dev.fermata.annotations.PyModuleSpec;
import dev.fermata.vm.object.AttrOps;
import dev.fermata.vm.object.CallOps;
import dev.fermata.vm.object.Convert;
import dev.fermata.vm.object.ExceptionSpec;
import dev.fermata.vm.object.ExceptionTypes;
import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.PyException;
import dev.fermata.vm.object.PyModule;
import dev.fermata.vm.object.PyNone;
import dev.fermata.vm.object.PyType;
import dev.fermata.vm.object.ReprOps;
import dev.fermata.vm.object.Str;
import dev.fermata.vm.object.ThreadState;
import dev.fermata.vm.types.Buffers;
import dev.fermata.vm.types.PyBytes;
import dev.fermata.vm.types.PyFrozenSet;

import org.bouncycastle.crypto.ExtendedDigest;
import org.bouncycastle.crypto.generators.SCrypt;
import org.jspecify.annotations.Nullable;

/// What CPython has of OpenSSL: hashes by name, hashes with a key, and keys of passwords.
@PyModuleSpec(name = "_hashlib")
final class HashlibModule {

    @PyConstant("UnsupportedDigestmodError")
    static final PyType UNSUPPORTED =
            ExceptionSpec.define(
                    "_hashlib",
                    "UnsupportedDigestmodError",
                    ExceptionTypes.VALUE_ERROR,
                    "There is no such hash.");

    private static final long DEFAULT_SCRYPT_MEMORY = 32L << 20;
    private static final long BLOCK = 128;

    private HashlibModule() {}

    static PyException unsupported() {
        return PyErr.of(UNSUPPORTED, "[digital envelope routines] unsupported");
    }

    private static ExtendedDigest digest(String name) {
        ExtendedDigest digest = Digests.byName(name);
        if (digest == null) {
            throw unsupported();
        }
        return digest;
    }

    /// The digest that the argument `digestmod` names: a str, or one of this module's functions.
    private static String digestName(ThreadState ts, Object digestmod) {
        if (Str.isStr(digestmod)) {
            return Str.utf16(digestmod);
        }
        Object name = AttrOps.find(ts, digestmod, "__name__");
        if (name == null || !Str.isStr(name) || !Str.utf16(name).startsWith("openssl_")) {
            throw PyErr.of(
                    UNSUPPORTED,
                    "Unsupported digestmod %s",
                    Str.utf16(ReprOps.repr(ts, digestmod)));
        }
        return Str.utf16(name).substring("openssl_".length());
    }

    /// Return a new hash object using the named algorithm.
    ///
    /// An optional string argument may be provided and will be automatically hashed.
    ///
    /// The MD5 and SHA1 algorithms are always supported.
    @PyMethod("new(name, string=<unrepresentable>, *, usedforsecurity=True)")
    static Object make(
            ThreadState ts, Object name, @Nullable Object string, boolean usedforsecurity) {
        if (!Str.isStr(name)) {
            throw PyErr.typeError("name must be a string");
        }
        String known = Digests.normalized(Str.utf16(name));
        return switch (known) {
            case "shake_128" -> PyHashXof.of(ts, 128, string);
            case "shake_256" -> PyHashXof.of(ts, 256, string);
            default -> PyHash.of(ts, known, digest(known), string);
        };
    }

    /// Returns a md5 hash object; optionally initialized with a string
    @PyMethod("openssl_md5(string=<unrepresentable>, *, usedforsecurity=True)")
    static Object opensslMd5(ThreadState ts, @Nullable Object string, boolean usedforsecurity) {
        return make(ts, "md5", string, usedforsecurity);
    }

    /// Returns a sha1 hash object; optionally initialized with a string
    @PyMethod("openssl_sha1(string=<unrepresentable>, *, usedforsecurity=True)")
    static Object opensslSha1(ThreadState ts, @Nullable Object string, boolean usedforsecurity) {
        return make(ts, "sha1", string, usedforsecurity);
    }

    /// Returns a sha224 hash object; optionally initialized with a string
    @PyMethod("openssl_sha224(string=<unrepresentable>, *, usedforsecurity=True)")
    static Object opensslSha224(ThreadState ts, @Nullable Object string, boolean usedforsecurity) {
        return make(ts, "sha224", string, usedforsecurity);
    }

    /// Returns a sha256 hash object; optionally initialized with a string
    @PyMethod("openssl_sha256(string=<unrepresentable>, *, usedforsecurity=True)")
    static Object opensslSha256(ThreadState ts, @Nullable Object string, boolean usedforsecurity) {
        return make(ts, "sha256", string, usedforsecurity);
    }

    /// Returns a sha3-sha384 hash object; optionally initialized with a string
    @PyMethod("openssl_sha384(string=<unrepresentable>, *, usedforsecurity=True)")
    static Object opensslSha384(ThreadState ts, @Nullable Object string, boolean usedforsecurity) {
        return make(ts, "sha384", string, usedforsecurity);
    }

    /// Returns a sha512 hash object; optionally initialized with a string
    @PyMethod("openssl_sha512(string=<unrepresentable>, *, usedforsecurity=True)")
    static Object opensslSha512(ThreadState ts, @Nullable Object string, boolean usedforsecurity) {
        return make(ts, "sha512", string, usedforsecurity);
    }

    /// Returns a sha3-224 hash object; optionally initialized with a string
    @PyMethod("openssl_sha3_224(string=<unrepresentable>, *, usedforsecurity=True)")
    static Object opensslSha3224(ThreadState ts, @Nullable Object string, boolean usedforsecurity) {
        return make(ts, "sha3_224", string, usedforsecurity);
    }

    /// Returns a sha3-256 hash object; optionally initialized with a string
    @PyMethod("openssl_sha3_256(string=<unrepresentable>, *, usedforsecurity=True)")
    static Object opensslSha3256(ThreadState ts, @Nullable Object string, boolean usedforsecurity) {
        return make(ts, "sha3_256", string, usedforsecurity);
    }

    /// Returns a sha3-384 hash object; optionally initialized with a string
    @PyMethod("openssl_sha3_384(string=<unrepresentable>, *, usedforsecurity=True)")
    static Object opensslSha3384(ThreadState ts, @Nullable Object string, boolean usedforsecurity) {
        return make(ts, "sha3_384", string, usedforsecurity);
    }

    /// Returns a sha3-512 hash object; optionally initialized with a string
    @PyMethod("openssl_sha3_512(string=<unrepresentable>, *, usedforsecurity=True)")
    static Object opensslSha3512(ThreadState ts, @Nullable Object string, boolean usedforsecurity) {
        return make(ts, "sha3_512", string, usedforsecurity);
    }

    /// Returns a shake-128 variable hash object; optionally initialized with a string
    @PyMethod("openssl_shake_128(string=<unrepresentable>, *, usedforsecurity=True)")
    static Object opensslShake128(
            ThreadState ts, @Nullable Object string, boolean usedforsecurity) {
        return make(ts, "shake_128", string, usedforsecurity);
    }

    /// Returns a shake-256 variable hash object; optionally initialized with a string
    @PyMethod("openssl_shake_256(string=<unrepresentable>, *, usedforsecurity=True)")
    static Object opensslShake256(
            ThreadState ts, @Nullable Object string, boolean usedforsecurity) {
        return make(ts, "shake_256", string, usedforsecurity);
    }

    /// Return a new hmac object.
    @PyMethod("hmac_new(key, msg=<unrepresentable>, digestmod=None)")
    static Object hmacNew(ThreadState ts, Object key, @Nullable Object msg, Object digestmod) {
        byte[] bytes = Buffers.bytes(ts, key);
        if (digestmod == PyNone.NONE) {
            throw PyErr.typeError("Missing required parameter 'digestmod'.");
        }
        String name = Digests.normalized(digestName(ts, digestmod));
        PyHmac hmac = new PyHmac(name, new KeyedHash(digest(name), bytes));
        if (msg != null && msg != PyNone.NONE) {
            hmac.update(ts, msg);
        }
        return hmac;
    }

    /// Single-shot HMAC.
    @PyMethod("hmac_digest(key, msg, digest)")
    static Object hmacDigest(ThreadState ts, Object key, Object msg, Object digest) {
        KeyedHash hash = new KeyedHash(digest(digestName(ts, digest)), Buffers.bytes(ts, key));
        hash.update(ts, Buffers.bytes(ts, msg));
        return PyBytes.of(hash.result());
    }

    /// Password based key derivation function 2 (PKCS #5 v2.0) with HMAC as pseudorandom function.
    @PyMethod("pbkdf2_hmac(hash_name, password, salt, iterations, dklen=None)")
    static Object pbkdf2Hmac(
            ThreadState ts,
            String hashName,
            Object password,
            Object salt,
            long iterations,
            Object dklen) {
        ExtendedDigest digest = digest(hashName);
        byte[] key = Buffers.bytes(ts, password);
        byte[] saltBytes = Buffers.bytes(ts, salt);
        if (iterations < 1) {
            throw PyErr.valueError("iteration value must be greater than 0.");
        }
        if (iterations > Integer.MAX_VALUE) {
            throw PyErr.overflowError("iteration value is too great.");
        }
        long length = dklen == PyNone.NONE ? digest.getDigestSize() : Convert.toLong(ts, dklen);
        if (length < 1) {
            throw PyErr.valueError("key length must be greater than 0.");
        }
        if (length > Integer.MAX_VALUE) {
            throw PyErr.overflowError("key length is too great.");
        }
        ts.interpreter().reserve(length);
        KeyedHash hash = new KeyedHash(digest, key);
        return PyBytes.of(hash.pbkdf2(ts, saltBytes, (int) iterations, (int) length));
    }

    /// scrypt password-based key derivation function.
    @PyMethod("scrypt(password, *, salt=None, n=None, r=None, p=None, maxmem=0, dklen=64)")
    static Object scrypt(
            ThreadState ts,
            Object password,
            Object salt,
            Object n,
            Object r,
            Object p,
            long maxmem,
            long dklen) {
        byte[] key = Buffers.bytes(ts, password);
        if (salt == PyNone.NONE) {
            throw PyErr.typeError("salt is required");
        }
        long cost = unsigned(ts, n, "n");
        if (cost < 2 || Long.bitCount(cost) != 1) {
            throw PyErr.valueError("n must be a power of 2.");
        }
        long blocks = unsigned(ts, r, "r");
        long parallel = unsigned(ts, p, "p");
        if (maxmem < 0 || maxmem > Integer.MAX_VALUE) {
            throw PyErr.valueError("maxmem must be positive and smaller than 2147483647");
        }
        if (dklen < 1 || dklen > Integer.MAX_VALUE) {
            throw PyErr.valueError("dklen must be greater than 0 and smaller than 2147483647");
        }
        double memory = (double) BLOCK * blocks * (cost + parallel + 2);
        if (memory > (maxmem == 0 ? DEFAULT_SCRYPT_MEMORY : maxmem)
                || blocks == 0
                || parallel == 0) {
            throw PyErr.valueError("[digital envelope routines] memory limit exceeded");
        }
        ts.interpreter().reserve((long) memory + dklen);
        ts.charge(cost * blocks * parallel);
        return PyBytes.of(
                SCrypt.generate(
                        key,
                        Buffers.bytes(ts, salt),
                        (int) cost,
                        (int) blocks,
                        (int) parallel,
                        (int) dklen));
    }

    private static long unsigned(ThreadState ts, @Nullable Object value, String name) {
        long number =
                value instanceof Long || value instanceof Boolean ? Convert.toLong(ts, value) : -1;
        if (number < 0 || number > Integer.MAX_VALUE) {
            throw PyErr.typeError("%s is required and must be an unsigned int", name);
        }
        return number;
    }

    /// Return 'a == b'.
    ///
    /// This function uses an approach designed to prevent timing analysis, making it appropriate for cryptography.
    @PyMethod("compare_digest(a, b, /)")
    static Object compareDigest(ThreadState ts, Object a, Object b) {
        Object operator = CallOps.call1(ts, ts.interpreter().builtin("__import__"), "_operator");
        return CallOps.callAttribute(ts, operator, "_compare_digest", a, b);
    }

    /// Whether only what FIPS allows is there: 0.
    @PyMethod("get_fips_mode()")
    static long getFipsMode() {
        return 0;
    }

    static void exec(ThreadState ts, PyModule module) {
        module.dict().put("openssl_md_meth_names", PyFrozenSet.of(ts, Digests.NAMES.toArray()));
    }
}
