print("== parameters")


def f(a, b=2, /, c=3, *args, d, e=5, **kwargs):
    return a, b, c, args, d, e, kwargs


print(f(1, d=4))
print(f(1, 20, 30, 40, 50, d=4, e=6, z=7, a=8))
print(f(*[1, 2], *(3, 4), d=0, **{"x": 1}, **{"y": 2}))
print((lambda *a, k=1, **kw: (a, k, kw))(1, 2, k=3, j=4))
print((lambda: None)(), (lambda x, y=lambda z: z * 2: y(x))(4))

print("== defaults are evaluated once, in order")


def e(x):
    print("  e", x)
    return x


def g(a=e(1), *, k=e(2), b=e(3)):
    return a, k, b


print(g(), g(b=0))


def accumulate(x, into=[]):
    into.append(x)
    return into


print(accumulate(1), accumulate(2))

print("== closures")


def counter(start):
    def step(by=1):
        nonlocal start
        start += by
        return start

    def peek():
        return start

    return step, peek


step, peek = counter(10)
print(step(), step(5), peek())
print([h() for h in [lambda: i for i in range(3)]], [h() for h in [lambda i=i: i for i in range(3)]])


def outer():
    x = "outer"

    def middle():
        def inner():
            return x

        return inner

    x = "changed"
    return middle()()


print(outer())


def late():
    def use():
        return value

    try:
        use()
    except NameError as error:
        print(type(error).__name__, error)
    value = 1
    print(use())
    del value
    try:
        use()
    except NameError as error:
        print(type(error).__name__, error)
    try:
        value
    except NameError as error:
        print(type(error).__name__, error)


late()

print("== global and nonlocal")
count = 0


def increment():
    global count, made
    count += 1
    made = "global"


increment()
increment()
print(count, made)


def deep():
    v = 1

    def level1():
        def level2():
            nonlocal v
            v += 1

        level2()

    level1()
    return v


print(deep())

print("== recursion")


def fact(n):
    return 1 if n < 2 else n * fact(n - 1)


def even(n):
    return n == 0 or odd(n - 1)


def odd(n):
    return n != 0 and even(n - 1)


print(fact(25), even(100), odd(7))

print("== decorators")


def deco(name):
    print("  make", name)

    def wrap(function):
        print("  apply", name)
        return lambda *a: (name, function(*a))

    return wrap


@deco("outer")
@deco("inner")
def decorated(x):
    return x


print(decorated(1))

print("== names and docs")


def documented():
    """The doc."""

    def inner():
        pass

    return inner


print(documented.__name__, documented.__doc__, documented().__qualname__, (lambda: 0).__name__)

print("== annotations")


def annotated(a: int, /, b: "str" = 1, *c: e("c"), d: 4 = 5, **k: 6) -> e("return"):
    pass


print(annotated.__annotations__)

print("== errors")
for call in (
    lambda: f(),
    lambda: f(1),
    lambda: f(1, d=2, **{"d": 3}),
    lambda: f(*1),
    lambda: f(**1),
    lambda: step(1, 2, 3),
    lambda: 1(),
):
    try:
        print(call())
    except TypeError as error:
        print(error)

print("== early return")


def first_even(numbers):
    for n in numbers:
        if n % 2 == 0:
            return n
    else:
        return "none"


print(first_even([1, 3, 4, 5]), first_even([1, 3]))


def nothing():
    return


def implicit():
    pass


print(nothing(), implicit())

print("== locals")


def show_locals(a, b=2, *args):
    c = 3

    def inner():
        return b

    return locals().keys() - {"inner"} == {"a", "b", "c", "args"}


print(show_locals(1))

print("== the callee is evaluated before the arguments")


class Traced:
    def __getattr__(self, name):
        print("  get", name)
        return lambda *a, **k: (name, a, k)


traced = Traced()
print(traced.method(e(1), e(2)), traced.method(e(1), key=e(2)), traced.method(*[e(3)]), traced.method(1))
for call in (lambda: (1).missing(e(4)), lambda: (1).missing(e(4), k=e(5)), lambda: missing(e(4))):
    try:
        call()
    except (AttributeError, NameError) as error:
        print(type(error).__name__, error)


class Base:
    def f(self, *args, **kwargs):
        return args, kwargs


class Derived(Base):
    def f(self, *args, **kwargs):
        return super().f(e(1), args), super().f(key=e(2)), super().f(args), super(Derived, self).f(e(3))

    def g(self):
        return super().missing(e(6))


print(Derived().f(0))
try:
    Derived().g()
except AttributeError as error:
    print(error)
