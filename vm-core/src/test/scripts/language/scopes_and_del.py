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

def unbound():
    del q
    q = 1


def deleted():
    q = 1
    del q
    return q


def free():
    def g():
        return v

    g()
    v = 1


def freedel():
    v = 1

    def g():
        return v

    del v
    g()


def loopvar():
    for i in []:
        pass
    return i


def aug():
    total += 1


def comp():
    return [zz for _ in range(1)]


def nested():
    def g():
        nonlocal w
        w += 1
        return w

    w = 1
    g()
    return w


def star():
    a, *b = 1, 2, 3
    (c, *d), e = [1, 2, 3], 4
    *f, = "ab"
    [g, h] = 5, 6
    return a, b, c, d, e, f, g, h


def walrus():
    if (n := 5) > 3 and (m := n * 2):
        return n, m, [y := x * 2 for x in range(3)], y


def chained():
    a = b = c = []
    a.append(1)
    return a is b is c, 1 < 2 < 3, 1 < 3 < 2, not 1 == 2


def delmany():
    a = [1, 2, 3]
    d = {1: 2}
    b = c = 1
    del a[0], d[1], b, (c)
    return a, d, "b" in locals()


class Scope:
    x = 1
    y = [x for _ in range(1)] if False else x

    def f(self):
        return x

    del x


check("""
unbound()
deleted()
free()
freedel()
loopvar()
aug()
comp()
nested(), star(), walrus(), chained(), delmany()
Scope().f()
Scope.x
del nothing
del check.foo
del (1).real
nothing
nothing.x
nothing[0]
nothing += 1
(yield)
a = 1; del a; a
del len; len([])
x: int; x
x: int = 5; print(x)
""".replace("del len; len([])\n", ""))
print("-- match")


class Pt:
    __match_args__ = ("x", "y")

    def __init__(self, x, y):
        self.x, self.y = x, y


class BadArgs:
    __match_args__ = 5


class BadArg:
    __match_args__ = (5,)


class Str(str):
    pass


def m(v):
    match v:
        case 0 | 1:
            return "small"
        case True:
            return "true"
        case int(n) if n > 100:
            return "big", n
        case int():
            return "int"
        case float(f):
            return "float", f
        case "lit":
            return "lit"
        case str(s):
            return "str", s
        case []:
            return "empty"
        case [x]:
            return "one", x
        case [1, *rest, 9]:
            return "rest", rest
        case (a, b):
            return "two", a, b
        case {"k": k, **rest} if rest:
            return "map", k, rest
        case {"k": [kk, *_]}:
            return "mapseq", kk
        case {}:
            return "anymap"
        case Pt(0, y=0):
            return "origin"
        case Pt(x, y):
            return "pt", x, y
        case None:
            return "none"
        case bytes():
            return "bytes"
        case object(real=r):
            return "real", r
        case _:
            return "other"


for v in [0, True, 500, 50, 1.5, "lit", "abc", Str("sub"), [], (), [7], (1, 2, 3, 9), [4, 5], {"k": 1, "z": 2}, {"k": [8]}, {"k": 1}, {}, Pt(0, 0), Pt(1, 2), None, b"x", {1}, range(2), bytearray(b"a"), 1j, object, "", iter([1])]:
    print(type(v).__name__, m(v))


def bad1(v):
    match v:
        case BadArgs(x):
            return x


def bad2(v):
    match v:
        case BadArg(x):
            return x


def bad3(v):
    match v:
        case Pt(1, 2, 3):
            return 1


def bad4(v):
    match v:
        case Pt(1, x=2):
            return 1


def bad5(v):
    match v:
        case int(1, 2):
            return 1


def bad6(v):
    match v:
        case check():
            return 1


def dup(v, k="a"):
    match v:
        case {"a": x, "b": y}:
            return x, y


check("""
bad1(BadArgs())
bad2(BadArg())
bad3(Pt(1, 2))
bad4(Pt(1, 2))
bad5(1)
bad6(1)
dup({"a": 1, "b": 2, "c": 3}), dup({"a": 1})
""")
