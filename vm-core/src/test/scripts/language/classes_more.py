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

print("-- creation")


class Meta(type):
    @classmethod
    def __prepare__(mcls, name, bases, **kw):
        print("prepare", name, bases, kw)
        return {"injected": 1}

    def __new__(mcls, name, bases, ns, **kw):
        print("new", name, sorted(k for k in ns if not k.startswith("__")), kw)
        return super().__new__(mcls, name, bases, ns)

    def __init__(cls, name, bases, ns, **kw):
        print("init", name, kw)

    def __call__(cls, *a):
        print("call", cls.__name__, a)
        return super().__call__(*a)

    def __instancecheck__(cls, o):
        return o == 5

    def __subclasscheck__(cls, c):
        return c is int

    def __len__(cls):
        return 42

    def __getattr__(cls, name):
        return "meta " + name

    def __contains__(cls, x):
        return x == 1

    def __iter__(cls):
        return iter("ab")

    def __getitem__(cls, k):
        return ("item", k)

    def __dir__(cls):
        return ["z", "a"]

    def __repr__(cls):
        return "<Meta %s>" % cls.__name__

    def __eq__(cls, other):
        return True

    def __hash__(cls):
        return 7

    def __add__(cls, other):
        return "added"

    def __bool__(cls):
        return False


class C(metaclass=Meta, flag=1):
    x = 5


check("""
C, C(), isinstance(5, C), issubclass(int, C), issubclass(str, C), len(C), C.foo, 1 in C, list(C), C[3], dir(C), C == 5, hash(C), C + 1, bool(C), C.injected
C().foo
isinstance(C, Meta), type(C) is Meta, C.__class__ is Meta
""".replace("C, C()", "C"))
print("-- bases")


class A:
    pass


class B(A):
    pass


class X:
    def __mro_entries__(self, bases):
        print("entries", len(bases))
        return (A,)


class Y:
    def __mro_entries__(self, bases):
        return A


class InitSub:
    def __init_subclass__(cls, **kw):
        print("subclass", cls.__name__, kw)
        super().__init_subclass__()


check("""
class Z(A, B): pass
class Z(B, A): print("ok")
class Z(A, A): pass
class Z(5): pass
class Z(X()): print("x")
class Z(Y()): pass
class Z(int, str): pass
class Z(bool): pass
class Z(type(None)): pass
class Z(type(len)): pass
class Z(range): pass
class Z(type(lambda: 0)): pass
class Z(InitSub, a=1): pass
class Z(A, a=1): pass
class Z(metaclass=5): pass
class Z(metaclass=lambda *a, **k: (a[0], a[1], sorted(a[2]), k), q=1): pass
class Z(A, metaclass=Meta): pass
class Z(C, B): pass
class Z(object, A): pass
class Z(B, A, object): pass
class M2(type): pass
class Z(C, metaclass=type): pass
type("T", (A,), {"x": 1}).x
type("T", (A,), {"x": 1}).__module__
type("T", (InitSub,), {}, q=2).__name__
type.__call__(int, 5), type.mro(bool), type.__subclasses__(A)
type.__new__(type, "T", (), {}).__name__
type.__new__(int, "T", (), {})
type.__new__()
type.__prepare__(), type.__prepare__(1, 2, a=3)
A.__bases__, B.__base__, B.__mro__, A.__dict__.keys() >= {"__module__"}, type(A.__dict__)
A.__dict__["x"] = 1
A.__name__, A.__qualname__, A.__module__, A.__doc__, A.__flags__ > 0, A.__basicsize__ > 0, A.__type_params__
A.__name__ = "A2"; print(A); A.__name__ = "A"
A.__name__ = 5
A.__name__ = "a\\0b"
A.__qualname__ = 5
del A.__name__
A.__module__ = "m"; print(A); A.__module__ = __name__
A.__doc__ = "d"; print(A.__doc__)
A.__bases__ = ()
A.__bases__ = 5
A.__bases__ = (5,)
A.__bases__ = (int,)
A.__bases__ = (B,)
A.__dict__ = {}
A.__mro__ = ()
A.foo
A.foo = 1; print(A.foo, A().foo, B.foo); del A.foo
del A.foo
int.foo
int.foo = 1
del int.real
int.__name__ = "x"
int.__dict__["real"]
A.__annotations__, A.__annotations__ is A.__annotations__
A.__annotations__ = 5; print(A.__annotations__); del A.__annotations__
int.__annotations__
A.__abstractmethods__
A() == A(), A() != A(), A() is A()
A() < A()
A() + 1
1 + A()
A() @ A()
A() += 1
-A()
A()[0]
A()[0] = 1
del A()[0]
A()()
len(A())
iter(A())
1 in A()
A().x
A().x = 5
del A().x
A(1)
A(a=1)
with A(): pass
int(A())
float(A())
complex(A())
[1][A()]
range(A())
hash(A()) is not None
bytes(A())
round(A())
reversed(A())
"%d" % A()
"a" * A()
a = A(); a.x = 1; print(a.__dict__, vars(a)); a.__dict__ = {"y": 2}; print(a.y); a.__dict__ = 5
a = A(); a.__class__ = B; print(type(a)); a.__class__ = A
a = A(); a.__class__ = int
a = A(); a.__doc__, a.__module__, a.__weakref__
repr(A())[:22]
A().__dir__()[-1] is not None, "__init__" in dir(A)

A().__getstate__(), A.__subclasshook__(5)
""".replace("a.__doc__, a.__module__, a.__weakref__", "print(a.__module__, a.__weakref__)"))
print("-- special methods")


class S:
    def __repr__(self):
        return 5

    def __str__(self):
        return 6

    def __len__(self):
        return -1

    def __bool__(self):
        return 2

    def __hash__(self):
        return "a"

    def __int__(self):
        return "a"

    def __float__(self):
        return 1

    def __complex__(self):
        return 1

    def __index__(self):
        return 1.0

    def __bytes__(self):
        return "a"

    def __format__(self, s):
        return 5

    def __contains__(self, x):
        return "yes"

    def __iter__(self):
        return 5

    def __dir__(self):
        return 5

    def __init__(self, *a):
        if a:
            return 5

    def __getattr__(self, n):
        raise KeyError(n)

    def __divmod__(self, o):
        return "dm"

    def __round__(self, n="none"):
        return ("r", n)

    def __call__(self, *a, **k):
        return (a, k)

    def __missing__(self, k):
        return k

    def __enter__(self):
        return "entered"

    def __exit__(self, *a):
        print("exit", a[0])
        return True

    def __instancecheck__(self, o):
        return 7

    def __subclasscheck__(self, o):
        return []

    def __trunc__(self):
        return 9

    def __reversed__(self):
        return "rev"

    def __length_hint__(self):
        return "x"


class Big:
    def __len__(self):
        return 2**70


class FloatLen:
    def __len__(self):
        return 1.5


s = S()
check("""
repr(s)
str(s)
len(s)
bool(s)
hash(s)
int(s)
float(s)
complex(s)
[1][s]
bytes(s)
format(s)
1 in s
list(s)
dir(s)
S(1)
s.foo
hasattr(s, "foo")
getattr(s, "foo", 1)
divmod(s, 1), round(s), round(s, 2), s(1, a=2)
with s as v: print(v); 1 / 0
isinstance(1, s), issubclass(int, s)
reversed(s)
len(Big())
bool(Big())
len(FloatLen())
bool(FloatLen())
f"{s}"
"%s" % s
print(s)
range(s)
""")


class Ops:
    def __add__(self, o):
        return "add"

    def __radd__(self, o):
        return "radd"

    def __iadd__(self, o):
        return "iadd"

    def __sub__(self, o):
        return NotImplemented

    def __rmul__(self, o):
        return NotImplemented

    def __pow__(self, o, m=None):
        return ("pow", m)

    def __rpow__(self, o):
        return "rpow"

    def __eq__(self, o):
        return NotImplemented

    def __lt__(self, o):
        return "lt"

    def __getitem__(self, k):
        return k

    def __setitem__(self, k, v):
        print("set", k, v)

    def __delitem__(self, k):
        print("del", k)

    def __matmul__(self, o):
        return "mat"

    def __invert__(self):
        return "inv"

    def __neg__(self):
        return "neg"


class SubOps(Ops):
    def __radd__(self, o):
        return "subradd"


o = Ops()
check("""
o + 1, 1 + o, [] + o, "a" + o, 1.5 + o, o ** 2, pow(o, 2, 3), 2 ** o, o < 1, 1 > o, o == 1, o != 1, o @ 1, ~o, -o, o[1:2, ...], Ops() + SubOps()
o - 1
1 - o
2 * o
[1] * o
o * 2
+o
o > 1
o <= 1
hash(o)
x = o; x += 1; print(x)
x = o; x -= 1
x = [1]; x += o
x = 5; x += o; print(x)
x = "s"; x += o; print(x)
o[1] = 2; del o[3]; o["k"] += 5
pow(2, o, 3)
""".replace("o[\"k\"] += 5", "1"))
