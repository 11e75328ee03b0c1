"""defaultdict, Counter, OrderedDict, namedtuple, ChainMap: what rests on _collections."""
import copy
from collections import ChainMap, Counter, OrderedDict, UserDict, defaultdict, namedtuple
from _collections import _count_elements, _tuplegetter


def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


print("# defaultdict")
d = defaultdict(list)
d["a"].append(1)
d["b"]
d["a"].append(2)
print(d, d.default_factory, "c" in d, d.get("c"), dict(d), d == {"a": [1, 2], "b": []})
e = d.copy()
print(type(e).__name__, e, e.default_factory is list, copy.copy(d) == d, copy.deepcopy(d)["a"] is d["a"])
print(defaultdict(None, {1: 2}, x=3), defaultdict(int, [(1, 2)]), defaultdict())
print(d | {"z": 0}, {"z": 0} | d, defaultdict[str, int])
d |= {"y": 1}
print(d, d.__reduce__()[:4])
d.default_factory = None
attempt(lambda: d["missing"])
attempt(lambda: defaultdict(1))
attempt(lambda: defaultdict(int, 1))
attempt(lambda: defaultdict(int, {}, {}))
attempt(lambda: defaultdict(lambda: 1 / 0)["x"])
attempt(lambda: defaultdict(int)[[]])
tree = lambda: defaultdict(tree)
t = tree()
t["a"]["b"]["c"] = 1
print(t["a"]["b"]["c"], list(t["a"]))


class Logged(defaultdict):
    def __missing__(self, key):
        return f"no {key}"


print(Logged(int)["q"], Logged(int))
r = defaultdict(int)
r["self"] = r
print(repr(r).replace(hex(id(r)), "?"))
match d:
    case {"y": y}:
        print(y)

print("# Counter")
c = Counter("abracadabra")
print(c, c.most_common(2), c["z"], sum(c.values()), c.total())
c.update("aaa")
c.subtract({"a": 1, "b": 5})
print(c, +c, -c, c & Counter(a=3, c=9), c | Counter(z=1), c + Counter(a=1), c - Counter(a=1))
print(sorted(Counter(a=2, b=1).elements()), Counter([1, 1, 2]) == Counter([2, 1, 1]), Counter(a=1) <= Counter(a=2))
plain = {"a": 5}
_count_elements(plain, "aab")
print(plain)


class Shouting(dict):
    def get(self, key, default=None):
        return super().get(key, default)

    def __setitem__(self, key, value):
        print("set", key, value)
        super().__setitem__(key, value)


_count_elements(Shouting(), "xx")
attempt(lambda: _count_elements({}, 3))
attempt(lambda: _count_elements({}, [[]]))
attempt(lambda: _count_elements(3, []))
attempt(lambda: Counter([1], [2]))

print("# namedtuple")
P = namedtuple("P", "x y", defaults=[0])
p = P(1)
print(p, p.x, p.y, p._asdict(), p._replace(x=5), P._fields, P._field_defaults, P._make([7, 8]))
print(P.x, P.x.__doc__, P.__doc__, p == (1, 0), P(y=1, x=2))
attempt(lambda: P())
attempt(lambda: setattr(p, "x", 3))
attempt(lambda: namedtuple("Q", "a a"))
attempt(lambda: P.x.__get__(3, int))
g = _tuplegetter(2, "third")
print(g, g.__doc__, g.__reduce__()[1], g.__get__((1, 2, 3)))
g.__doc__ = "changed"
print(g.__doc__)
attempt(lambda: g.__get__((1,)))
attempt(lambda: _tuplegetter("x", 1))

print("# OrderedDict, ChainMap, UserDict")
o = OrderedDict([("a", 1), ("b", 2), ("c", 3)])
o.move_to_end("a")
o.move_to_end("c", last=False)
print(o, list(reversed(o)), o.popitem(), o.popitem(last=False), o)
print(OrderedDict(a=1, b=2) == OrderedDict(b=2, a=1), OrderedDict(a=1, b=2) == dict(b=2, a=1), OrderedDict.fromkeys("ab", 0))
attempt(lambda: OrderedDict().popitem())
attempt(lambda: o.move_to_end("q"))
m = ChainMap({"a": 1}, {"a": 2, "b": 3})
m["c"] = 4
print(m, m["a"], m["b"], sorted(m), m.parents, m.new_child({"a": 0})["a"])
u = UserDict(a=1)
u["b"] = 2
print(u, len(u), "a" in u)
