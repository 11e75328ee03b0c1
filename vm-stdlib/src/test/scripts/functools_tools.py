import functools
from functools import (
    cache,
    cached_property,
    cmp_to_key,
    lru_cache,
    partial,
    partialmethod,
    reduce,
    singledispatch,
    total_ordering,
    wraps,
)


def f(*args, **kwargs):
    return args, kwargs


p = partial(f, 1, a=2)
print(p(), p(3, b=4), p(a=5), p.args, p.keywords, partial(p, 9).args, partial(p, z=1).keywords, partial(p, 1).func is f)
print(partial(print, 1, a=2), partial(int, base=2)("101"))


class Q(partial):
    pass


q = Q(len)
q.x = 3
print(q([1]), Q(len), q.__reduce__()[2], q.__dict__)
r = Q(print)
r.__setstate__((len, (), {}, {"y": 1}))
print(r("ab"), r.y)
for bad in (
    "partial()",
    "partial(3)",
    "p.__setstate__(3)",
    "reduce(print)",
    "reduce(max, [])",
    "reduce(max, 3)",
    "cmp_to_key()",
    "cmp_to_key(3)(1) < cmp_to_key(3)(2)",
    "cmp_to_key(lambda a, b: 0)(1) < 3",
    "hash(cmp_to_key(len)(1))",
    "lru_cache('a')",
    "lru_cache(2)(len)([])",
):
    try:
        print(bad, eval(bad))
    except Exception as e:
        print(bad, type(e).__name__, e)
print(reduce(lambda a, b: a + b, [1, 2, 3], 10), reduce(max, [3]), reduce(lambda a, b: b + a, "abc"))
print(sorted([3, 1, 2], key=cmp_to_key(lambda a, b: b - a)), cmp_to_key(lambda a, b: a - b)(1) == cmp_to_key(lambda a, b: a - b)(1))

calls = []


@lru_cache(maxsize=2)
def square(x, y=0):
    "Squares."
    calls.append(x)
    return x * x + y


print(square(2), square(2), square(3), square(4), square(2), calls, square.cache_info())
print(square(2, y=1), square(y=1, x=2), square.cache_info(), square.__name__, square.__doc__, square.__wrapped__(5))
square.cache_clear()
print(square.cache_info(), square.cache_parameters())


@cache
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(fib(80), fib.cache_info())


@lru_cache(maxsize=0)
def none(x):
    return x


@lru_cache(None, typed=True)
def typed(x):
    return type(x)


print(none(1), none(1), none.cache_info(), typed(1), typed(1.0), typed(True), typed.cache_info())


class C:
    def __init__(self):
        self.n = 0

    @lru_cache
    def m(self, x):
        self.n += 1
        return x + self.n

    @cached_property
    def once(self):
        self.n += 10
        return self.n

    pm = partialmethod(m, 7)


c = C()
print(c.m(1), c.m(1), C().m(1), c.once, c.once, c.pm(), C.m.cache_info().hits)


@total_ordering
class T:
    def __init__(self, v):
        self.v = v

    def __eq__(self, o):
        return self.v == o.v

    def __lt__(self, o):
        return self.v < o.v


print(T(1) <= T(2), T(1) > T(2), T(1) >= T(1))


@singledispatch
def show(x):
    return "object"


@show.register
def _(x: int):
    return "int"


@show.register(list)
def _(x):
    return "list"


print(show(1), show([]), show("x"), show(True), show.dispatch(bool).__name__)


@wraps(f)
def g():
    pass


print(g.__name__, g.__wrapped__ is f)


class Deep:
    def __eq__(self, other):
        return self is other

    __hash__ = None


try:
    fib([])
except TypeError as e:
    print(e)
