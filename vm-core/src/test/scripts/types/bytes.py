def attempt(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__, e)


print("-- making")
for args in [(), (3,), ([1, 2, 255],), ("é", "utf-8"), (b"abc",), (bytearray(b"x"),), ("a",), (-1,), ([256],), (["a"],), (1.5,),
             (b"a", "ascii"), (memoryview(b"mv"),), (None,), ("é", "ascii")]:
    attempt(bytes, *args)
print(bytes.fromhex("00 fF 41"))
attempt(bytes.fromhex, "0g")
attempt(bytes.fromhex, "012")
print(b"abc".hex(), b"abcde".hex(":"), b"abcde".hex("-", 2), b"abcde".hex("-", -2))

print("-- repr")
print(b"'", b'"', b"'\"", b"\\ \x00\x7f\xff\n\t\r", str(b"a"))

print("-- methods")
b = b"Hello, World"
print(b.upper(), b.lower(), b.swapcase(), b.title(), b.capitalize(), b.isalpha(), b"abc1".isalnum(), b"1".isdigit(), b" \n".isspace())
print(b.find(b"o"), b.rfind(b"o"), b.find(111), b.count(b"l"), b.index(b"W"), b.find(b"z"))
attempt(b.index, b"z")
attempt(b.find, "o")
attempt(b.find, 256)
print(b.split(b", "), b.partition(b","), b"a b  c".split(), b"a,b,c".rsplit(b",", 1), b"a\r\nb\rc\x0b".splitlines())
attempt(b.split, b"")
attempt(b.split, ",")
print(b.replace(b"l", b"L", 2), b" x ".strip(), b"xxaxx".strip(b"x"), b"a".center(4, b"*"), b"a".rjust(3), b"-1".zfill(4))
attempt(b.center, 20, "*")
print(b.startswith(b"He"), b.endswith((b"x", b"ld")), b"a\tb".expandtabs(4), b"abc".removeprefix(b"a"), b"abc".removesuffix(b"c"))
attempt(b.startswith, "H")
print(b"-".join([b"a", bytearray(b"b")]), b"abc".translate(bytes.maketrans(b"ab", b"xy"), b"c"), b"abc".translate(None, b"b"))
attempt(b"-".join, ["a"])
attempt(b"abc".translate, b"short")
attempt(bytes.maketrans, b"a", b"bc")

print("-- operators")
print(b[0], b[-1], b[1:3], b[::-2], len(b), list(b"ab"), b"a" + b"b", b"ab" * 2, b"ll" in b, 72 in b, b"" in b"")
attempt(lambda: b[99])
attempt(lambda: b["a"])
attempt(lambda: b + "a")
attempt(lambda: "a" in b)
attempt(lambda: 256 in b)
print(b"a" < b"b", b"a" == bytearray(b"a"), b"a" == "a", b"\xff" > b"a", hash(b"abc") == hash(b"ab" + b"c"), {b"k": 1}[b"k"])
attempt(lambda: b"a" < "a")


class B(bytes):
    def __bytes__(self):
        return b"custom"


x = B(b"abc")
print(type(x).__name__, x, bytes(x), x + b"d", type(x.upper()).__name__, B.fromhex("41"))
