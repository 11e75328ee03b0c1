"""Keys of passwords, hashes with a key, hashes by OpenSSL's names, and UUIDs of the clock."""
import hashlib
import hmac
import uuid
import _hashlib
import _uuid


def attempt(action):
    try:
        print(action())
    except Exception as e:
        print(type(e).__name__, e)


print("keys of passwords")
for name in "md5", "sha1", "sha256", "sha512", "sha3_256", "blake2b":
    print(name, hashlib.pbkdf2_hmac(name, b"password", b"salt", 3).hex())
print(hashlib.pbkdf2_hmac("sha256", b"p" * 200, bytearray(b"salt"), iterations=300, dklen=45).hex())
print(hashlib.pbkdf2_hmac("sha1", b"", b"", 1, 7).hex())
print(hashlib.scrypt(b"password", salt=b"salt", n=16, r=8, p=1, dklen=8).hex())
print(hashlib.scrypt(b"", salt=b"", n=16, r=1, p=2).hex())
for wrong in (
    lambda: hashlib.pbkdf2_hmac("nope", b"a", b"b", 1),
    lambda: hashlib.pbkdf2_hmac("md5", b"a", b"b", 0),
    lambda: hashlib.pbkdf2_hmac("md5", b"a", b"b", 1, 0),
    lambda: hashlib.pbkdf2_hmac("md5", "a", b"b", 1),
    lambda: hashlib.scrypt(b"a"),
    lambda: hashlib.scrypt(b"a", salt=b"b"),
    lambda: hashlib.scrypt(b"a", salt=b"b", n=3, r=8, p=1),
    lambda: hashlib.scrypt(b"a", salt=b"b", n=2**20, r=8, p=1),
    lambda: hashlib.scrypt(b"a", salt=b"b", n=16, r=-1, p=1),
    lambda: hashlib.scrypt(b"a", salt=b"b", n=16, r=1, p=1, maxmem=-1),
    lambda: hashlib.scrypt(b"a", salt=b"b", n=16, r=1, p=1, dklen=0),
    lambda: hashlib.scrypt("a", salt=b"b", n=16, r=1, p=1),
):
    attempt(wrong)

print("hashes with a key")
for name in "md5", "sha1", "sha256", "sha384", "sha3_512", "ripemd160":
    code = hmac.new(b"key", b"message", name)
    print(code.name, code.digest_size, code.block_size, code.hexdigest())
    print(hmac.digest(b"k" * 300, b"message", name) == hmac.new(b"k" * 300, b"message", name).digest())
code = hmac.new(b"key", digestmod=hashlib.sha256)
code.update(b"mess")
other = code.copy()
code.update(b"age")
print(code.hexdigest() == hmac.new(b"key", b"message", "sha256").hexdigest(), other.hexdigest())
print(hmac.compare_digest(code.digest(), code.digest()), hmac.compare_digest("a", "b"))
attempt(lambda: hmac.new(b"k", b"m", "nope"))
attempt(lambda: _hashlib.hmac_new(b"k"))
attempt(lambda: hmac.new(b"k", "m", "md5"))
attempt(lambda: _hashlib.hmac_new("k", b"m", "md5"))
attempt(lambda: _hashlib.hmac_digest(b"k", b"m", "nope"))
attempt(lambda: _hashlib.hmac_new(b"k", digestmod=3))

print("hashes by name")
for name in "SHA256", "sha-256", "sha3-256", "ripemd160", "sm3", "sha512_256", "sha512_224", "shake_128":
    h = hashlib.new(name, b"text")
    print(h.name, h.hexdigest(8) if name.startswith("shake") else h.hexdigest())
print(hashlib.sha256, hashlib.new("md5").name, sorted(hashlib.algorithms_guaranteed))
attempt(lambda: hashlib.new("nope"))
attempt(lambda: _hashlib.new("nope"))
attempt(lambda: _hashlib.new(1))
attempt(lambda: hashlib.sha256("a"))
attempt(lambda: hashlib.sha256(1))

print("uuids")
first, second = uuid.uuid1(), uuid.uuid1()
print(first.version, first.variant == uuid.RFC_4122, first != second, first.clock_seq == second.clock_seq)
print(first.node == second.node, first.is_safe, second.time > first.time, _uuid.has_uuid_generate_time_safe)
