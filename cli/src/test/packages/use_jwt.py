import datetime
import jwt

token = jwt.encode({"sub": "ann", "n": 1}, "secret", algorithm="HS256", headers={"kid": "k"})
print(token)
print(jwt.decode(token, "secret", algorithms=["HS256"]), jwt.get_unverified_header(token))
for claims, options in (({"exp": 1}, {}), ({"aud": "x"}, {}), ({"iss": "me"}, {"issuer": "you"}), ({"nbf": 32503680000}, {})):
    try:
        jwt.decode(jwt.encode(claims, "secret", "HS512"), "secret", algorithms=["HS512"], **options)
    except jwt.PyJWTError as e:
        print(type(e).__name__, e)
for bad in ("x.y", token[:-2] + "xx", token + "."):
    try:
        jwt.decode(bad, "secret", algorithms=["HS256"])
    except jwt.PyJWTError as e:
        print(type(e).__name__, e)
try:
    jwt.decode(token, "secret", algorithms=["HS384"])
except jwt.PyJWTError as e:
    print(type(e).__name__, e)
print(jwt.decode(token, options={"verify_signature": False}), jwt.encode({}, "", algorithm="none"))
