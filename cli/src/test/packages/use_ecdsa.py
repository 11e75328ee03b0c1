import hashlib
from ecdsa import SigningKey, VerifyingKey, NIST192p, NIST256p, SECP256k1, BadSignatureError, ellipticcurve
from ecdsa.util import sigencode_der, sigdecode_der, string_to_number

key = SigningKey.from_secret_exponent(12345678901234567890, curve=NIST192p, hashfunc=hashlib.sha256)
sig = key.sign_deterministic(b"message")
print(sig.hex())
public = key.get_verifying_key()
print(public.to_string("compressed").hex(), public.verify(sig, b"message"))
try:
    public.verify(sig, b"other")
except BadSignatureError as e:
    print(type(e).__name__, e)
print(public.to_pem().decode())
print(key.to_der().hex()[:40], VerifyingKey.from_pem(public.to_pem()) == public)
g = NIST256p.generator
print((g * 5 + g * 7) == g * 12, (g * 3).x(), string_to_number(b"\x01\x02"))
der = key.sign_deterministic(b"m", sigencode=sigencode_der)
print(public.verify(der, b"m", sigdecode=sigdecode_der), SECP256k1.name)
