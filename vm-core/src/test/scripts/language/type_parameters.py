def first[T](items: list[T]) -> T:
    return items[0]


print(first([1, 2]), first.__type_params__, first.__annotations__)


class Box[T]:
    item: T

    def __init__(self, item: T):
        self.item = item

    def map[U](self, f, default: U = None) -> "Box[U]":
        return Box(f(self.item))


print(Box.__type_params__, Box.__orig_bases__, Box(3).map(str).item, Box.map.__type_params__)
type Alias = list[int]
type Pair[A, B] = tuple[A, B]
print(Alias, Alias.__value__, Pair, Pair.__type_params__, Pair.__value__)
type Lazy = undefined
try:
    Lazy.__value__
except NameError as e:
    print(e)


def bounded[T: int, *Ts, **P](x: T) -> T:
    return T, Ts, P


print([type(p).__name__ for p in bounded(1)], bounded.__type_params__[0].__bound__)


def constrained[T: (int, str)](): return T


print(constrained().__constraints__)


def defaults[T](a=1, *, k=2) -> T:
    return a, k


print(defaults(), defaults(3, k=4))


class Outer:
    name = "class"
    type Here = list[name]

    class Inner[T]:
        def method[S](self, x: S, y: T): return T, S


print(Outer.Here.__value__, Outer.Inner().method(1, 2))
