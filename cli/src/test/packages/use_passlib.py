from passlib.hash import sha256_crypt, md5_crypt, pbkdf2_sha256, hex_sha1, ldap_salted_sha1, sha512_crypt, nthash, plaintext
from passlib.context import CryptContext
from passlib.utils import saslprep, consteq
from passlib import totp

print(sha256_crypt.using(salt="abcdefgh", rounds=1000).hash("password"))
print(md5_crypt.using(salt="abcdefgh").hash("password"))
h = pbkdf2_sha256.using(salt=b"12345678", rounds=50).hash("pä")
print(h, pbkdf2_sha256.verify("pä", h), pbkdf2_sha256.verify("x", h))
print(hex_sha1.hash("a"), ldap_salted_sha1.using(salt=b"salt").hash("a"), sha512_crypt.identify(h), nthash.hash("x"))
ctx = CryptContext(schemes=["pbkdf2_sha256", "md5_crypt"], deprecated="auto", pbkdf2_sha256__default_rounds=10)
old = md5_crypt.using(salt="abc").hash("pw")
print(ctx.identify(old), ctx.needs_update(old), ctx.verify("pw", old), ctx.schemes())
try:
    ctx.verify("x", "junk")
except ValueError as e:
    print(e)
print(saslprep("IX\u00ad"), consteq("a", "a"), totp.TOTP("S3JDVB7QD2R7JPXX").generate(1419622739).token)
