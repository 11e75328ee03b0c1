"""Docstring."""

x: int = 1


def outer(a, b=1, *c, d=2, **e):
    """Doc."""
    global x

    def inner() -> a:
        nonlocal a
        a = x
        return b, __class__

    return inner


class C(Base, metaclass=Meta):
    attr = x
    __private = attr

    @property
    def method(self):
        return __class__, self.__private


def generic[T: int, *U](x: T) -> T: ...


type Alias[T] = list[T]


class G[T]:
    v: T
