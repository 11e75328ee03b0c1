"""Assigning __bases__ and __class__, and other refusals that CPython's tests ask for."""

import collections
import io
import math
import sys


def attempt(label, function):
    try:
        print(label, function())
    except Exception as e:
        print(label, type(e).__name__, e)


class Failing(type):
    ready = False

    def mro(cls):
        if Failing.ready and cls.__name__ == "E":
            raise ZeroDivisionError("mro")
        return type.mro(cls)


class A(metaclass=Failing):
    name = "A"


class B(metaclass=Failing):
    name = "B"


class C(A):
    pass


class D(C):
    pass


class E(D):
    pass


Failing.ready = True
attempt("fails", lambda: setattr(C, "__bases__", (B,)))
print(C.__bases__ == (A,), D.__mro__ == (D, C, A, object), E.name)
Failing.ready = False
C.__bases__ = (B,)
print(C.__bases__ == (B,), E.__mro__ == (E, D, C, B, object), E.name)
print(A.__subclasses__(), B.__subclasses__() == [C])
attempt("cycle", lambda: setattr(B, "__bases__", (E,)))


class Slots1:
    __slots__ = ("a", "b")


class Slots2:
    __slots__ = ("b", "a")


class Slots3:
    __slots__ = ("b", "c")


x = Slots1()
x.__class__ = Slots2
print(type(x).__name__)
attempt("layout", lambda: setattr(x, "__class__", Slots3))


class RefusesInt:
    def __int__(self):
        raise RuntimeError("int")

    def __index__(self):
        raise RuntimeError("index")


attempt("%d", lambda: "%d" % RefusesInt())
attempt("%x", lambda: "%x" % RefusesInt())
attempt("%d", lambda: b"%d" % RefusesInt())
attempt("%.*d", lambda: "%.*d" % (sys.maxsize, 1))
attempt("%.*f", lambda: "%.*f" % (2**31, 1))

r = reversed([1, 2])
next(r), next(r)
print(r.__reduce__())
print(next(r, "end"), r.__reduce__()[1])

d = collections.OrderedDict([("a", 1), ("b", 2)])
d.move_to_end("a")
print(list(type("C", (), d).__dict__)[:2])

try:
    from sys import blooch
except ImportError as e:
    print(e.name, e.name_from, e.path)

print(UnicodeDecodeError("ascii", bytearray(b"\xff"), 0, 1, "reason").object)
attempt("log", lambda: math.log(-(1 << 5000)))
print(math.copysign(1, float("-nan")), math.copysign(1, float("nan")))


class Text(str):
    pass


class Shown:
    def __repr__(self):
        return Text("<x>")


print(type(ascii(Shown())).__name__)


class Documented(property):
    """A class's docstring."""


print(Documented().__doc__, Documented(doc="own").__doc__)

for e in (AttributeError("a", name="n", obj=3), AttributeError()):
    print(e.__reduce__())
attempt("name", lambda: setattr(Slots1, "__name__", "x\udcdc"))
attempt("power", lambda: (1e200 + 1j) ** (1e200 + 1j))
attempt("latin", lambda: compile(b"# coding: latin\nx = '\xe9'", "f", "exec").co_name)


def show(*args):
    saved, sys.stderr = sys.stderr, io.StringIO()
    try:
        raise SyntaxError("message", args)
    except SyntaxError as e:
        sys.__excepthook__(type(e), e, None)
    finally:
        text, sys.stderr = sys.stderr.getvalue(), saved
    print("\n".join(text.splitlines()[-4:]))


show("bad.py", 1, 2, "abcdefg", 1, 100)
show("bad.py", 2, 1, "abcdefg", 1, 0)
show("bad.py", 1, 2, "abcdefg", 2, 100)
