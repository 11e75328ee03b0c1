"""hashlib and hmac."""
import hashlib
import hmac


def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


for name in ("md5", "sha1", "sha224", "sha256", "sha384", "sha512", "sha3_224", "sha3_256", "sha3_384", "sha3_512", "blake2b", "blake2s"):
    h = hashlib.new(name, b"abc")
    print(h.name, h.digest_size, h.block_size, h.hexdigest())
    other = h.copy()
    other.update(bytearray(b"def"))
    print(h.digest() == getattr(hashlib, name)(b"abc").digest(), other.hexdigest() == getattr(hashlib, name)(b"abcdef").hexdigest())
for name in ("shake_128", "shake_256"):
    h = getattr(hashlib, name)(b"abc")
    print(h.name, h.digest_size, h.block_size, h.hexdigest(20), h.digest(3), h.copy().hexdigest(0))
print(hashlib.sha256().hexdigest(), hashlib.md5(memoryview(b"x" * 1000)).hexdigest())
print(hashlib.blake2b(b"x", digest_size=10, key=b"k", salt=b"s", person=b"p").hexdigest(), hashlib.blake2s(b"x", digest_size=5, key=b"secret").hexdigest())
print(hmac.new(b"key", b"message", "sha256").hexdigest(), hmac.compare_digest(b"a", b"a"))
attempt(lambda: hashlib.sha256("text"))
attempt(lambda: hashlib.sha256().update("text"))
attempt(lambda: hashlib.sha256(3))
