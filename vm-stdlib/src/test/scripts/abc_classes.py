import abc
import _weakref


class Shape(abc.ABC):
    @abc.abstractmethod
    def area(self): ...

    @property
    @abc.abstractmethod
    def name(self): ...


print(sorted(Shape.__abstractmethods__))
for cls in (Shape, type("Half", (Shape,), {"area": lambda self: 1})):
    try:
        cls()
    except TypeError as e:
        print(e)


class Square(Shape):
    name = "square"

    def area(self):
        return 4


print(Square().area(), isinstance(Square(), Shape), issubclass(Square, Shape))
print(isinstance(3, Shape), Shape.register(int), isinstance(3, Shape), issubclass(bool, Shape))
before = abc.get_cache_token()
Shape.register(str)
print(abc.get_cache_token() != before, issubclass(str, Shape), issubclass(bytes, Shape))
for bad in (3, "x"):
    try:
        Shape.register(bad)
    except TypeError as e:
        print(e)
try:
    Square.register(Shape)
except RuntimeError as e:
    print(e)
try:
    issubclass(3, Shape)
except TypeError as e:
    print(e)


class Sized(abc.ABC):
    @classmethod
    def __subclasshook__(cls, C):
        if cls is Sized:
            return any("__len__" in B.__dict__ for B in C.__mro__)
        return NotImplemented


print(isinstance([], Sized), isinstance(3, Sized), issubclass(dict, Sized))


class Bad(abc.ABC):
    @classmethod
    def __subclasshook__(cls, C):
        return 3


try:
    isinstance(1, Bad)
except AssertionError as e:
    print(e)

s = Square()
r = _weakref.ref(s)
print(r() is s, r is _weakref.ref(s), r == _weakref.ref(s), hash(r) == hash(s))
print(_weakref.getweakrefcount(s), _weakref.getweakrefs(s) == [r], r.__callback__)
p = _weakref.proxy(s)
p.side = 2
print(p.area(), s.side, type(p), p == s, bool(p))
c = _weakref.proxy(print)
c("called")
for value in (3, "x", (), None, 1.5, [], {}):
    try:
        _weakref.ref(value)
    except TypeError as e:
        print(e)


class I(int): ...


class S(str): ...


class Slots:
    __slots__ = ("a",)


class Weak:
    __slots__ = ("__weakref__",)


for make in (I, S, Slots, Weak, set, frozenset, lambda: print, lambda: Shape, lambda: (lambda: 0)):
    o = make()
    try:
        print(type(_weakref.ref(o)).__name__)
    except TypeError as e:
        print(e)
