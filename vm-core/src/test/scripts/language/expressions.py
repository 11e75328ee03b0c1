def show(*values):
    print(*[repr(value) for value in values])


print("== operators")
a, b = 17, 5
show(a + b, a - b, a * b, a / b, a // b, a % b, a**b, a << b, a >> b, a & b, a | b, a ^ b)
show(-a, +a, ~a, not a, -a // b, -a % b, a // -b, 2**-1, -(2**2), (-2) ** 2)
show(1 + 2 * 3 - 4 / 2, (1, 2) + (3,), [0] * 3, "ab" * 2, 10 % 4 * 3)
show(1_000, 0xFF, 0o17, 0b101, 1e3, 1.5j * 2, 10**30 - 1, 1 << 70, -(1 << 70))

print("== in-place operators")


def inplace(x):
    x += 1
    x -= 2
    x *= 10
    x //= 3
    x **= 2
    x %= 1000
    x <<= 2
    x >>= 1
    x &= 0xFFF
    x |= 1
    x ^= 2
    x /= 4
    return x


show(inplace(7), inplace(100))
items = [1]
alias = items
items += (2, 3)
show(alias, alias is items)
alias = alias + [4]
show(items, alias)

print("== comparison")
show(1 < 2 < 3, 1 < 3 < 2, 3 > 2 >= 2 != 1, 1 == 1.0, 1 is None, None is None)
show("a" in "abc", 1 in [1, 2], 3 not in (1, 2), 2 in {1, 2}, not 1 in [1])


def trace(name, value):
    print("  eval", name)
    return value


show(trace("a", 1) < trace("b", 0) < trace("c", 2))
show(trace("a", 1) < trace("b", 2) < trace("c", 3))

print("== boolean operators")
show(1 and 2, 0 and 2, 1 or 2, 0 or 2, 0 or "" or [], 1 and 2 and 3, not 0 and 1)
show(0 or 1 and 2, (0 or 1) and 2, 1 and 0 or 3, (1 and 0) or (2 and 3))


class Bool:
    def __init__(self, name, value):
        self.name, self.value = name, value

    def __bool__(self):
        print("  bool", self.name)
        return self.value

    def __repr__(self):
        return self.name


t, f = Bool("t", True), Bool("f", False)
show((t and f) or t)
show((t or f) and f)
show(f and t or f)
show(t if f or t else f)
if not (f or t) or (t and f):
    print("no")
else:
    print("yes")

print("== conditional expressions")
show([x if x > 1 else -x for x in range(4)], 1 if 0 else 2 if 0 else 3)

print("== assignment expressions")
if (n := 10) > 5:
    show(n)
show([y := 1, y**2], y, (z := 3) + z)


def read_before_write(x):
    return x + (x := 5) + x, [x, (x := 6), x]


show(read_before_write(1))


def nested_walrus(x):
    return [x, [x := i for i in range(3)], x]


show(nested_walrus("start"))

print("== subscripts and slices")
s = list(range(10))
show(s[0], s[-1], s[2:5], s[:3], s[7:], s[::2], s[::-1], s[8:2:-2], s[:])
s[1:3] = "abc"
show(s)
del s[0], s[1:3]
show(s)
s[::2] = [None] * len(s[::2])
show(s)
d = {(1, 2): "t"}
show(d[1, 2])


class Index:
    def __getitem__(self, key):
        return key

    def __setitem__(self, key, value):
        print("  set", key, value)

    def __delitem__(self, key):
        print("  del", key)


i = Index()
show(i[1], i[1:2], i[1:2, ::3], i[()], i[*(1, 2)], i[:, None])
i[1:2] = 3
i[1:2:3] = 4
i[5] += (1,) if False else 5
del i[1:2], i[3]

print("== evaluation order")


def e(value):
    print("  e", value, end="")
    return value


show([e(1), e(2)], {e("k"): e("v")}, {e(3)}, (e(4), *[e(5)]), f"{e(6)}{e(7)}")
show(e(1) + e(2) * e(3), e([0])[e(0)], e(1) if e(0) else e(2))
target = [0, 0]
target[e(0)], target[e(1)] = e(8), e(9)
show(target)
x = [1, 2, 3]
j = 0
j, x[j] = 2, 9
show(j, x)

print("== displays and unpacking")
show([*range(3), *"ab"], (*[1], 2), {*[1, 2], 3}, {**{"a": 1}, "b": 2, **{"a": 3}})
show([1, 2, 3], (1, (2, 3)), {"a": 1, "b": [2]}, {1, 2, 3}, [], (), {}, (1,))
big = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30,
       31, 32, 33, 34, 35, 36, 37, 38, 39, 40, 41, 42, 43, 44, 45, 46, 47, 48, 49, 50, 51, 52, 53, 54, 55, 56, 57, 58, 59,
       60, 61, 62, 63, 64, 65, n, n]
show(len(big), sum(big), tuple(big)[-3:])
for bad in (lambda: [*1], lambda: {**1}, lambda: {**[]}, lambda: {[]: 1}):
    try:
        bad()
    except TypeError as error:
        print(type(error).__name__, error)
