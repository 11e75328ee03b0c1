from pyasn1.type import univ, namedtype, tag, constraint, char, useful
from pyasn1.codec.der.encoder import encode
from pyasn1.codec.der.decoder import decode
from pyasn1.codec.native.encoder import encode as to_native
from pyasn1.error import PyAsn1Error

class Record(univ.Sequence):
    componentType = namedtype.NamedTypes(
        namedtype.NamedType("id", univ.Integer()),
        namedtype.OptionalNamedType("room", univ.Integer().subtype(implicitTag=tag.Tag(tag.tagClassContext, tag.tagFormatSimple, 0))),
        namedtype.DefaultedNamedType("house", univ.Integer(0)),
        namedtype.NamedType("name", char.UTF8String()))

r = Record()
r["id"] = 123
r["room"] = 321
r["name"] = "é"
data = encode(r)
print(data.hex())
back, rest = decode(data, asn1Spec=Record())
print(back["name"] == r["name"], rest, to_native(back))
print(back.prettyPrint())
print(decode(bytes.fromhex("0606 2a8648 86f70d".replace(" ", "")))[0], encode(univ.BitString("1011")).hex())
try:
    univ.Integer(5).subtype(subtypeSpec=constraint.ValueRangeConstraint(1, 3), value=7)
except PyAsn1Error as e:
    print(type(e).__name__)
print(encode(univ.ObjectIdentifier("1.3.6.1.4.1")).hex(), encode(univ.Null("")).hex(), encode(univ.Real((1, 2, 3))).hex())
try:
    decode(b"\x30\x05\x02")
except PyAsn1Error as e:
    print(type(e).__name__)
