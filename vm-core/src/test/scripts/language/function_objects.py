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

print("-- attributes")


def f(a, b=1, *args, c, d=2, **kw) -> int:
    "doc of f"
    x = a
    return x, b, args, c, d, kw


def outer():
    n = 5

    def inner():
        return n

    return inner


check("""
f.__name__, f.__qualname__, f.__doc__, f.__module__, f.__defaults__, f.__kwdefaults__, f.__annotations__, f.__dict__, f.__closure__, f.__type_params__
outer().__closure__[0].cell_contents, outer().__qualname__, outer().__code__.co_freevars, outer.__code__.co_cellvars
f.__globals__ is globals(), f.__builtins__["len"] is len
f.__name__ = "g"; print(f.__name__, f.__qualname__); f.__name__ = "f"
f.__name__ = 1
f.__qualname__ = 1
f.__doc__ = 5; print(f.__doc__); del f.__doc__; print(f.__doc__)
f.__defaults__ = (8, 9); print(f(c=1)); f.__defaults__ = (1,)
f.__defaults__ = 5
f.__defaults__ = None; f(c=1)
f.__defaults__ = (1,)
f.__kwdefaults__ = {"c": 5}; f(1)
f.__kwdefaults__ = {"c": 5, "d": 6}; print(f(1))
f.__kwdefaults__ = 5
f.__kwdefaults__ = None; f(1, c=1)
del f.__kwdefaults__; print(f.__kwdefaults__); f.__kwdefaults__ = {"d": 2}
f.__annotations__ = 5
f.__annotations__ = None; print(f.__annotations__)
f.__code__ = 5
f.__code__ = outer().__code__
def g1(): return 1
f.__closure__ = None
f.__globals__ = {}
del f.__name__
del f.__code__
del f.__defaults__; print(f.__defaults__); f.__defaults__ = (1,)
f.x = 5; print(f.x, f.__dict__); del f.x
f.x
del f.y
f.__dict__ = {"q": 1}; print(f.q)
f.__dict__ = 5
f.__call__(1, c=2), f.__get__(5).__self__, type(f.__get__(5))
type(f)(1, {})
type(f)(f.__code__, 1)
type(f)(f.__code__, {}, "nm", (1, 2), None).__name__
type(f)(f.__code__, {}, 5)
type(f)(f.__code__, {}, "n", 5)
type(f)(outer().__code__, {})
type(f)(outer().__code__, {}, None, None, outer().__closure__)()
type(f)(outer().__code__, {}, None, None, (1,))
type(f)()
repr(f)[:14], repr(lambda: 0)[:24], repr(outer())[:37]
f == f, hash(f) == hash(f), f < f
f.foo
(lambda: 0).__name__, (lambda: 0).__qualname__
""")
print("-- calls")


def none():
    pass


def one(a):
    pass


def two(a, b):
    pass


def default(a, b=1):
    pass


def kwonly(*, a, b):
    pass


def posonly(a, b, /, c):
    pass


def many(a, b, c, d):
    pass


def mixed(a, /, b=2, *, c):
    pass


class K:
    def m(self, a):
        pass

    def __init__(self, x=0):
        pass

    @classmethod
    def c(cls, a):
        pass

    @staticmethod
    def s(a):
        pass


check("""
none(1)
none(a=1)
none(1, 2, a=3)
one()
one(1, 2)
one(1, a=1)
one(b=1)
one(1, b=1)
two()
two(1)
two(b=1)
two(1, 2, 3)
two(1, 2, c=3)
default()
default(1, 2, 3)
default(b=1)
kwonly()
kwonly(a=1)
kwonly(1)
kwonly(1, 2, a=1, b=2)
kwonly(a=1, b=2, c=3)
posonly()
posonly(1)
posonly(a=1, b=2, c=3)
posonly(1, 2)
posonly(1, b=2, c=3)
many()
many(1)
many(1, 2, 3, 4, 5)
mixed()
mixed(1)
mixed(1, 2, 3)
mixed(1, 2, 3, c=5)
mixed(a=1, c=2)
K().m()
K().m(1, 2)
K.m()
K.m(K())
K.c()
K.c(1, 2)
K.s()
K(1, 2)
K(y=1)
K().m.__func__.__name__, K().m.__self__.__class__.__name__
K().m.__name__, K().m.__qualname__, K().m.__doc__, K().m.__module__
K().m.x = 1
K().m == K().m
k = K(); print(k.m == k.m, k.m is k.m, hash(k.m) == hash(k.m))
one(*1)
one(**1)
one(*[1], *[2])
one(**{"a": 1}, **{"a": 2})
one(a=1, **{"a": 2})
one(1, **{"a": 2})
one(**{1: 2})
one(**{"b": 1})
len(**{"obj": 1})
K.m(*[1])
none.x()
none()()
5()
None()
"a"(1)
(1, 2)(3)
K().zz()
K()()
one(*none())
one(**none())
one(1 for x in [])
print(1, foo=2)
print(1, end=5)
print(1, sep=5)
print(1, file=5)
""")
print("-- bound methods")
M = type(K().m)
check("""
M(len, [1])()
M(1, 2)
M(len, None)
M()
M(len)
repr(M(len, [1, 2]))
repr(M(K.m, 5))
M(f, 1).__doc__
""")
