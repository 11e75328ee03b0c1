def check(text, **names):
    """Show what each line evaluates to, or the exception it raises."""
    space = {**globals(), **names}
    for line in text.strip().splitlines():
        line = line.strip()
        try:
            try:
                code = compile(line, "line", "eval")
            except SyntaxError:
                exec(line, space)
                continue
            print(line, "->", repr(eval(code, space)))
        except BaseException as e:
            print(line, "!!", type(e).__name__, e)


print("-- int make")
check("""
int(), int(3.9), int(-3.9), int("12"), int(" 12 "), int("-5"), int("+5"), int("1_000"), int(b"12"), int(bytearray(b"7")), int(True)
int("")
int("a")
int("1.5")
int("1__0")
int("_1")
int("1_")
int(" ")
int("- 1")
int("0x1f")
int("0x1f", 16), int("0b11", 0), int("0o17", 0), int("ff", 16), int("z", 36), int("0x1F", 0), int("10", base=2), int("1_0", 2), int("0_7", 8)
int("08", 0)
int("00", 0)
int("12", 1)
int("12", 37)
int("12", -1)
int("12", "a")
int("12", 2)
int("9", 8)
int(12, 10)
int(1.5, 10)
int(base=10)
int(x=1)
int(1, 2, 3)
int(None)
int([])
int({})
int(1j)
int(float("inf"))
int(float("-inf"))
int(float("nan"))
int("\u0661\u0662"), int("\uff11")
int("1\x00")
int(b"1\x00")
int(b"a")
int(b"\xff")
int("a" * 300)
int("'")
int("1" * 4301)
int("1" * 4300) > 0
str(10**4300)
len(str(10**4299))
int("f" * 5000, 16) > 0
f"{10**5000}"
f"{10**5000:x}"[:5]
"%d" % 10**5000
repr(10**5000)
hex(10**5000)[:8]
int("1" * 5000, 32) > 0
int("1" * 5000, 7)
""")
print("-- int arithmetic")
check("""
7 // 2, -7 // 2, 7 % -3, -7 % 3, divmod(-7, 2), divmod(7, -2), 7 / 2, 2 ** 10, 2 ** -1, 0 ** 0, (-2) ** 3, (-8) ** (1/3)
1 // 0
1 % 0
1 / 0
divmod(1, 0)
0 ** -1
0.0 ** -1
pow(2, 10, 7), pow(3, -1, 7), pow(-2, 3, 5), pow(2, 3, -5), pow(2, 0, 1), pow(5, 2, -1)
pow(2, 3, 0)
pow(2, -1, 4)
pow(2, 2.0, 3)
pow(2.0, 2, 3)
pow(2, "a")
pow(2)
pow("a", 2, 3)
pow(base=2, exp=3), pow(2, 3, mod=5), pow(2, 3, None)
1 << 3, -1 >> 5, 5 >> 100, -5 >> 100, 1 << 0, 0 << 10**10
1 << -1
1 >> -1
1 << 10**20
1 << 1.0
1 >> 10**20, -1 >> 10**20
~5, -5, +5, abs(-5), ~True, -True, +True
~1.5
-"a"
+None
~"a"
5 & 3, 5 | 3, 5 ^ 3, -1 & 2**70, -2**70 | 1, True & 1, True & False, True | False, True ^ True, True & 3
1 & 1.0
1 | "a"
1 + "a"
"a" + 1
1 - None
1 * None
1 @ 2
1 % "a"
1 + 1.5, 1 + 1j, 10**20 + 1.0, 10**20 // 3, 10**40 // 10**20, -10**20 // 7, 10**20 % -7
10**400 + 1.0
10**400 / 1.0
10**400 / 10**399
10**400 / 3
float(10**400)
1 / 10**400, 10**400 / 10**400
10**400 * 1.0
10**400 < 1.5, 10**400 == float("inf"), 2**53 + 1 == float(2**53), 2**53 + 1 > float(2**53), 1 < float("nan")
9223372036854775807 + 1, -9223372036854775808 - 1, 9223372036854775807 * 2, -9223372036854775808 // -1, abs(-9223372036854775808), -(-9223372036854775808)
3037000500 * 3037000500, -3037000500 * 3037000500
1 < "a"
1 < None
1 == "a", 1 != None, 1 is True
True + True, True == 1, True < 2
(1).__add__(1.5), (1).__radd__("a"), (1).__lt__(1.5), (1).__eq__(1.0), (5).__divmod__(2), (5).__rdivmod__(12), (2).__rpow__(3), (5).__floordiv__("a")
(1).__add__()
(1).__add__(1, 2)
int.__add__("a", 1)
int.__add__()
""")
print("-- int methods")
check("""
(10).bit_length(), (-1).bit_length(), (0).bit_length(), (2**100).bit_length(), (7).bit_count(), (-7).bit_count(), (2**100 - 1).bit_count(), True.bit_length()
(10).to_bytes(2, "big"), (10).to_bytes(2, "little"), (10).to_bytes(), (-1).to_bytes(2, "big", signed=True), (0).to_bytes(0, "big"), (2**70).to_bytes(10, "little")
(256).to_bytes(1, "big")
(-1).to_bytes(1, "big")
(128).to_bytes(1, "big", signed=True)
(1).to_bytes(-1, "big")
(1).to_bytes(1, "middle")
(1).to_bytes("a")
int.from_bytes(b"\x01\x02", "big"), int.from_bytes(b"\x01\x02", "little"), int.from_bytes(b"\xff", signed=True), int.from_bytes([1, 2]), int.from_bytes(b"")
int.from_bytes(1)
int.from_bytes("a")
int.from_bytes([256])
int.from_bytes(b"a", "x")
(5).as_integer_ratio(), (5).numerator, (5).denominator, (5).real, (5).imag, (5).conjugate(), True.real, True.numerator, (5).is_integer()
(5).real = 1
(5).__index__(), (5).__int__(), (5).__float__(), (5).__trunc__(), (5).__floor__(), (5).__ceil__(), (5).__round__(), (15).__round__(-1), (25).__round__(-1), (5).__bool__(), (5).__getnewargs__(), (5).__hash__(), (5).__repr__(), (5).__format__("x")
round(15, -1), round(25, -1), round(-15, -1), round(12345, -2), round(5, 2), round(5, None), round(55555, -10), round(10**30, -29), round(True)
round(5, "a")
round(5, 1.0)
round("a")
round()
round(number=5, ndigits=1)
hash(-1), hash(0), hash(2**61 - 1), hash(2**61), hash(-2**61), hash(2**64), hash(10**30), hash(-10**30), hash(True)
bin(5), bin(-5), oct(8), hex(-255), bin(True), hex(2**70)
bin(1.0)
hex("a")
chr(65), chr(0x1F600), ord("a")
chr(-1)
chr(0x110000)
chr("a")
ord("ab")
ord(1)
ord(b"a"), ord(b"ab"[:1])
ord(b"")
chr(10**30)
int.x = 1
(1).x
(1).x = 1
(1)()
(1)[0]
len(1)
iter(1)
1 in 2
int.real, int.bit_length
""")
print("-- float")
check("""
float(), float("1.5"), float(" 1e5 "), float("inf"), float("-Infinity"), float("nan"), float("1_0.5"), float(b"2.5"), float(True), float("+.5"), float("5."), float("1E-400"), float("1e400")
float("")
float("a")
float("1.5.5")
float("1__0")
float("_1")
float("0x10")
float("1e")
float(".")
float(None)
float([])
float(1j)
float(1, 2)
float(x=1)
float("\u0661.\u0662")
float("1\x00")
float(b"\xff")
float("infinit")
1.0, 1e16, 1e15, 123456789012345680.0, 1e-5, 0.0001, 1.5e300, -0.0, 1e22, 1e23, 5e-324, 1.7976931348623157e308, 0.1 + 0.2, 1/3, 100.0, 2.5e-7
7.5 // 2, -7.5 // 2, 7.5 % -2, -7.5 % 2, divmod(-7.5, 2), 2.0 ** 0.5, 2.0 ** 1000, (-2.0) ** 0.5, 0.0 ** 0, -0.0 % 5, 5 % float("inf"), -5 % float("inf"), -5 // float("inf")
1.0 / 0
1.0 // 0
1.0 % 0
divmod(1.0, 0)
2.0 ** 10000
0.0 ** -1.0
1.0 + "a"
1.5 & 1
1.5 << 1
~1.5
1.5 < "a"
(1.5).as_integer_ratio(), (0.1).as_integer_ratio(), (-0.0).as_integer_ratio(), (1e300).as_integer_ratio()[1], (5e-324).as_integer_ratio()[0]
float("inf").as_integer_ratio()
float("nan").as_integer_ratio()
(1.5).is_integer(), (2.0).is_integer(), (1.5).hex(), (0.0).hex(), (-0.0).hex(), (1e-320).hex(), float("inf").hex(), (3.14159).hex(), float("nan").hex()
float.fromhex("0x1.8p1"), float.fromhex("-0x.8"), float.fromhex("inf"), float.fromhex("1"), float.fromhex(" 0x1p-1074 "), float.fromhex("nan")
float.fromhex("x")
float.fromhex("0x1p5000")
float.fromhex("")
float.fromhex(1)
float.__getformat__("double"), float.__getformat__("float")
float.__getformat__("x")
(1.5).real, (1.5).imag, (1.5).conjugate(), (1.5).__trunc__(), (1.5).__floor__(), (1.5).__ceil__(), (2.5).__round__(), (1.5).__int__(), (1.5).__bool__(), (1.5).__getnewargs__()
round(2.5), round(3.5), round(-2.5), round(2.675, 2), round(1234.5678, -2), round(1.5, None), round(1e300, -300), round(1.23456789, 4), round(0.5), round(1e16, 2), round(float("inf"), 2), round(5e-324, 400)
round(float("inf"))
round(float("nan"))
round(1.5, "a")
round(1.7e308, -308)
hash(1.0), hash(1.5), hash(-1.0), hash(float("inf")), hash(float("-inf")), hash(0.1), hash(1e300), hash(-0.5), hash(5e-324)
float.x = 1
(1.5).x
(1.5).__add__("a"), (1.5).__eq__(1), (1.5).__pow__(2), (1.5).__rpow__(2), (1.5).__divmod__(1)
int(1e20), int(1e300) == 10**300, int(-1.5)
min(1, 1.0), max(1, 1.0), min(1.0, 1)
""")
print("-- complex")
check("""
complex(), complex(1), complex(1, 2), complex("1+2j"), complex("1j"), complex(" 1 "), complex("(1+2j)"), complex("-j"), complex(1j, 2j), complex("nan+infj"), complex(1.5, -0.0), complex(real=1, imag=2), complex("1_0j")
complex("a")
complex("1 + 2j")
complex("")
complex("1", 2)
complex(1, "a")
complex(None)
complex([])
complex(1, None)
complex(1, 2, 3)
complex(b"1")
1j, -1j, 1+0j, -0j, 1-1j, complex(-0.0, 0.0), complex(0, float("inf")), complex(float("nan"), -0.0), 1e100j, complex(-0.0, -0.0)
1j + 1, 1j * 1j, (1+2j) / (3-4j), (1+2j) ** 2, 1j ** 0.5, (1+2j) - 1.5, -(1j), +(1j), abs(3+4j), 2 ** 1j, 0j ** 0, (1+2j) ** -1, (1+2j) ** (1+1j)
1j / 0
0j ** -1
0j ** 1j
1j // 1
1j % 1
divmod(1j, 1)
1j < 2j
1j < 1
pow(1j, 2, 3)
abs(complex(1e308, 1e308))
(1e200+1e200j) ** 2
int(1j)
float(1j)
round(1j)
1j == 1j, 1j == 1, 1+0j == 1, 1j != "a", bool(0j), bool(1j)
(1+2j).real, (1+2j).imag, (1+2j).conjugate(), (1+2j).__getnewargs__(), (1+2j).__complex__()
(1j).real = 1
hash(1j), hash(1+0j), hash(1+2j), hash(complex(1.5, -2.5)), hash(complex(0, float("inf")))
format(1+2j, ""), format(1+2j, ".2f"), format(1+2j, ">20"), format(1.5+2.5j, "+.1e"), format(1+2j, "g"), format(12345.678j, ",.1f")
format(1j, "x")
format(1j, "010")
format(1j, "=10")
format(1j, "%")
complex.x = 1
1j.foo
1 in 1j
(1j).__add__("a"), (1j).__eq__(1), (1j).__lt__(1)
~1j
1j & 1
[1, 2][1j]
""")
print("-- bool")
check("""
bool(), bool([]), bool("a"), bool(0.0), bool(None), True & False, True + 1, -True, not True, True.__class__, bool.__mro__
bool(1, 2)
bool(x=1)
class B(bool): pass
True.__and__(1), True.__and__(True), True.__or__(False), True.__xor__("a"), True.__repr__(), True.__str__(), True.__format__(""), f"{True}", f"{True:d}", f"{True:5}", f"{True!s:>6}"
True.real = 1
bool.from_bytes(b"\x01"), True.to_bytes(), bool.__new__(bool, 5)
bool.__new__(int)
str(True), repr(False), int(True), float(True), "%d" % True, "%s" % True
""")
print(0 / -(10**30), 0 / 10**30, 0 / -5)
