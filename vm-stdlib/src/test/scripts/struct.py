import struct


def attempt(f, *args):
    try:
        print(repr(f(*args)))
    except struct.error as e:
        print("struct.error", e)
    except Exception as e:
        print(type(e).__name__, e)


for fmt, values in [
    ("<bBhHiIqQ", (-1, 255, -2, 65535, -3, 2**32 - 1, -4, 2**64 - 1)), (">i", (1,)), ("!2h", (1, 2)), ("=l", (5,)), ("@l", (5,)),
    ("bi", (1, 2)), ("<bi", (1, 2)), ("3s5s2p", (b"abcd", b"ab", b"xyz")), ("c?x", (b"a", 1)), ("<efd", (1.5, -0.1, 1e300)),
    ("nN", (-1, 1)), ("3xb", (7,)), (" h h ", (1, 2)), ("0i", ()),
]:
    packed = struct.pack(fmt, *values)
    print(fmt, struct.calcsize(fmt), packed, struct.unpack(fmt, packed))

print("-- errors")
for fmt, values in [("h", ()), ("h", (70000,)), ("B", (-1,)), ("i", ("x",)), ("c", (b"ab",)), ("s", ("a",)), ("d", ("x",)), ("z", ()), ("<n", (1,)),
                    ("4", ()), ("99999999999999999999x", ()), ("f", (1e300,)), ("e", (1e6,)), ("?", ([],))]:
    attempt(struct.pack, fmt, *values)
attempt(struct.unpack, "i", b"abc")
attempt(struct.unpack_from, "i", b"abcd", 2)
attempt(struct.unpack_from, "h", b"abcd", -2)
attempt(struct.unpack_from, "h", b"abcd", -9)
attempt(struct.iter_unpack, "h", b"abc")

print("-- objects")
s = struct.Struct("<hb")
b = bytearray(5)
s.pack_into(b, 1, 513, 7)
print(s.format, s.size, b, s.unpack(b"\x01\x02\x03"), s.unpack_from(b, 1), list(struct.iter_unpack("<h", b"\x01\x00\x02\x00")))
attempt(s.pack_into, b, 4, 1, 2)
attempt(s.pack_into, b"abc", 0, 1, 2)
