"""functools: partial, cmp_to_key, lru_cache, reduce and what Python adds to them."""
import copy
import functools
from functools import *


def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


def show(*args, **kwargs):
    return args, kwargs


print("# partial")
p = partial(show, 1, x=2)
print(p(), p(3, y=4), p(x=9), p.func is show, p.args, p.keywords)
q = partial(p, 5, z=6)
print(q.func is show, q.args, q.keywords, q(7))
print(repr(partial(int, "11", base=2)), partial(int, base=2)("101"))
p.note = "hi"
c = copy.copy(p)
print(c(), c.note, p.__reduce__()[2][1:], sorted(p.__dict__))
r = partial(show)
r.__setstate__((show, (1,), {"k": 2}, None))
print(r(), r.args, r.keywords)


class P(partial):
    def __call__(self, *args):
        return "P", super().__call__(*args)


print(P(show, 1)(2), type(copy.copy(P(show))).__name__, isinstance(P(show), partial))
rec = partial(show)
rec.__setstate__((rec, (), {}, {}))
print(repr(rec) == "functools.partial(...)" or repr(rec))
rec.__setstate__((show, (), {}, {}))


class WithPartial:
    method = partialmethod(show, "fixed", k=1)
    plain = partial(show, "bound?")


w = WithPartial()
print(w.method(2)[0][1:], w.method(2)[1], w.plain(3), partial[int])
for f in (
    lambda: partial(),
    lambda: partial(3),
    lambda: partial(int, "x")(),
    lambda: partial(show).__setstate__(1),
    lambda: partial(show).__setstate__((1, 2, 3, 4)),
    lambda: partial(show).__setstate__((show, [], {}, None)),
    lambda: setattr(partial(show), "func", 1),
    lambda: delattr(partial(show), "args"),
):
    attempt(f)

print("# reduce")
print(reduce(lambda a, b: a * b, range(1, 6)), reduce(show, [1]), reduce(show, [], 5), reduce(max, [3, 9, 2], 4), reduce(lambda a, b: a + b, "abc"))
for f in (
    lambda: reduce(show, []),
    lambda: reduce(show, 1),
    lambda: reduce(show),
    lambda: reduce(1, [1, 2]),
    lambda: reduce(show, [1, 2], 3, 4),
    lambda: reduce(lambda a, b: a / b, [1, 0]),
):
    attempt(f)

print("# cmp_to_key")
key = cmp_to_key(lambda a, b: (a > b) - (a < b))
print(sorted([3, 1, 2], key=key), sorted("hello", key=cmp_to_key(lambda a, b: ord(b) - ord(a))))
k = key(3)
print(k.obj, k < key(4), k == key(3), k != key(3), k >= key(5), type(k).__name__, callable(key))
k.obj = 9
print(k > key(5), max([1, 5, 3], key=key), key(obj=4).obj)
for f in (
    lambda: hash(k),
    lambda: k < 3,
    lambda: cmp_to_key(),
    lambda: cmp_to_key(1)(2) < cmp_to_key(1)(3),
    lambda: cmp_to_key(lambda a, b: "x")(1) < cmp_to_key(lambda a, b: "x")(2),
    lambda: cmp_to_key(lambda a: 0)(1) < cmp_to_key(lambda a: 0)(2),
    lambda: key(),
    lambda: key(1, 2),
):
    attempt(f)

print("# lru_cache")
calls = []


@lru_cache(maxsize=2)
def square(x):
    "Square."
    calls.append(x)
    return x * x


print([square(i) for i in (1, 2, 1, 3, 2, 1)], calls, square.cache_info(), square.cache_parameters())
print(square.__name__, square.__doc__, square.__wrapped__(4), square.cache_clear(), square.cache_info())


@lru_cache
def typed_not(x):
    return type(x).__name__


@lru_cache(typed=True)
def typed_yes(x, y=0):
    return type(x).__name__, type(y).__name__


print(typed_not(1), typed_not(1.0), typed_not(True), typed_yes(1), typed_yes(1.0), typed_yes(1, y=2.0), typed_yes(1, 2.0), typed_yes.cache_info())


@lru_cache(maxsize=None)
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(fib(80), fib.cache_info())


@lru_cache(maxsize=0)
def never(x):
    return x


print(never(1), never(1), never.cache_info())


@cache
def many(*args, **kwargs):
    return args, sorted(kwargs.items())


print(many(1, a=2), many(1, a=2), many(a=2, b=1), many(b=1, a=2), many.cache_info())
attempt(lambda: many([]))


@lru_cache(4)
def fails(x):
    raise ValueError(x)


attempt(lambda: fails(1))
attempt(lambda: fails(1))
print(fails.cache_info(), lru_cache(maxsize=-5)(show).cache_parameters())
attempt(lambda: lru_cache(maxsize="x"))


class Holder:
    @lru_cache(maxsize=8)
    def method(self, x):
        return x + 1

    @cached_property
    def once(self):
        print("computed")
        return 42


h = Holder()
print(h.method(1), h.method(1), Holder.method.cache_info(), Holder.method(h, 1))
print(h.once, h.once, h.__dict__)
print(copy.copy(square) is square, copy.deepcopy(square) is square, square.__reduce__())
for i in range(2000):
    square(i % 50)
print(square.cache_info())

print("# others")


@total_ordering
class V:
    def __init__(self, v):
        self.v = v

    def __eq__(self, other):
        return self.v == other.v

    def __lt__(self, other):
        return self.v < other.v


print(V(1) <= V(1), V(2) > V(1), V(1) >= V(2))


@singledispatch
def kind(x):
    return "object"


@kind.register
def _(x: int):
    return "int"


@kind.register(list)
def _(x):
    return "list"


print(kind(1), kind(True), kind([]), kind("s"), kind.dispatch(int).__name__)


@wraps(show)
def wrapper():
    pass


print(wrapper.__name__, wrapper.__wrapped__ is show)

deep = show
for i in range(300):
    deep = P(deep, i)
print(len(str(deep())))
