class Point:
    __match_args__ = ("x", "y")

    def __init__(self, x, y):
        self.x, self.y = x, y


def match(subject):
    match subject:
        case None:
            return "None"
        case True | False:
            return "bool"
        case 0 | 1 as small:
            return "small", small
        case -1:
            return "minus one"
        case 1.5 | 2j | -3 - 4j:
            return "number"
        case "text" | b"bytes":
            return "text"
        case []:
            return "empty"
        case [x]:
            return "one", x
        case [1, y, *rest]:
            return "from 1", y, rest
        case [_, *_, 9]:
            return "to 9"
        case [first, *middle, last] if first == last:
            return "ends equal", middle
        case [[a, b], (c, [d])]:
            return "nested", a, b, c, d
        case (p, q):
            return "pair", p, q
        case {"kind": "circle", "r": r, **others}:
            return "circle", r, others
        case {"kind": kind, "v": [v, *_]}:
            return "kind", kind, v
        case {-1: n}:
            return "key -1", n
        case {**everything} if everything:
            return "mapping", everything
        case {}:
            return "empty mapping"
        case Point(0, y=0):
            return "origin"
        case Point(x=0, y=y) | Point(x=y, y=0):
            return "on axis", y
        case Point(x, y) if x == y:
            return "diagonal", x
        case Point():
            return "point"
        case str(s) if len(s) > 3:
            return "long", s
        case int() | float() as num:
            return "num", num
        case str() as s:
            return "short", s
    return "no match"


for subject in (
    None, True, 0, 1, -1, 1.5, 2j, -3 - 4j, "text", b"bytes", [], [5], (5,), [1, 2], [1, 2, 3, 4], [0, 5, 9],
    [7, 8, 7, 7], [[1, 2], (3, [4])], (2, 3), [1, 2, 3], {"kind": "circle", "r": 1, "z": 2}, {"kind": "x", "v": (7, 8)},
    {-1: "n"}, {"a": 1}, {}, Point(0, 0), Point(0, 5), Point(6, 0), Point(3, 3), Point(1, 2), "abc", "abcd", 42, 4.5,
    range(2), {1, 2}, [2, 3, 4], "",
):  # fmt: skip
    shown = f"Point({subject.x}, {subject.y})" if isinstance(subject, Point) else repr(subject)
    print(shown, "->", match(subject))

print("== dotted names")


class Color:
    RED = 1
    GREEN = 2


def color(c):
    match c:
        case Color.RED:
            return "red"
        case Color.GREEN:
            return "green"
        case other:
            return other


print(color(1), color(2), color(3))

print("== names are bound only by a whole match")


def partial(v):
    a = b = "unset"
    match v:
        case [a, 1] | [1, a]:
            return "first", a
        case [a, b] if False:
            pass
    return a, b


print(partial([5, 1]), partial([1, 6]), partial([7, 8]), partial(3))

print("== the subject is evaluated once")


def subject():
    print("  evaluated")
    return 2


match subject():
    case 1:
        print("one")
    case 2 if print("  guard"):
        print("not reached")
    case 2:
        print("two")

match 1, 2:
    case x, y:
        print(x, y)

match = case = type = 5
print(match + case + type)

print("== errors")


class Bad:
    __match_args__ = ("a",)
    a = 1


for bad in ("match b:\n case Bad(1, 2): pass", "match b:\n case int(1, 2): pass", "match 1:\n case b(): pass"):
    try:
        b = Bad() if "int" not in bad else 1
        exec(bad)
        print("no error")
    except TypeError as e:
        print(e)
