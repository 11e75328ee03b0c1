import collections.abc
from collections import Counter, OrderedDict, defaultdict, deque, namedtuple, ChainMap, UserDict

d = deque([1, 2, 3])
d.append(4)
d.appendleft(0)
d.extend([5, 6])
d.extendleft([-1, -2])
print(d, len(d), d.pop(), d.popleft(), d[0], d[-1], 3 in d, 9 in d)
d.rotate(2)
print(d)
d.rotate(-3)
print(d, d.index(3), d.count(2), list(reversed(d)))
d.insert(1, "x")
d.remove("x")
del d[0]
d[0] = "first"
print(d, d == deque(d), d < deque(["z"]) if False else None, d.copy() is d)
m = deque("abcdef", 3)
print(m, m.maxlen, m + deque("z"), m * 2, deque(m, maxlen=2), deque([1, 2]) * 3, 2 * deque([1]))
m.append("g")
m.appendleft("h")
print(m, deque(maxlen=0))
r = deque()
r.append(r)
print(r, deque([1, 2]) < deque([1, 3]), deque([1]) == [1], deque([1, 2]) != deque([1, 2]))
d.reverse()
print(d)
d += d
print(len(d), d.__reduce__()[:3], deque([1], 3).__reduce__()[:2], bool(deque()))


class D(deque):
    pass


x = D([1, 2])
print(x, x.copy(), type(x.copy()), x.__copy__())
for bad in (
    "deque().pop()",
    "deque().popleft()",
    "deque().index(1)",
    "deque().remove(1)",
    "deque([1], -1)",
    "deque([1], 'a')",
    "deque()[0]",
    "deque()['a']",
    "deque().rotate('a')",
    "deque() + [1]",
    "deque() * 'a'",
    "deque([1], 1).insert(0, 2)",
    "hash(deque())",
    "deque(3)",
    "deque() < 3",
    "deque([1])[0:1]",
    "deque().insert('a', 1)",
    "defaultdict(3)",
    "defaultdict(None)[1]",
    "defaultdict()['k']",
    "[deque.append(i, 1) for i in [3]]",
):
    try:
        print(bad, eval(bad))
    except Exception as e:
        print(bad, type(e).__name__, e)
q = deque([1, 2, 3])
try:
    for item in q:
        q.append(item)
except RuntimeError as e:
    print(e)

dd = defaultdict(list, a=[1])
dd["b"].append(2)
print(dd, dd["c"], len(dd), dd.default_factory, dd.get("zz"), dd == {"a": [1], "b": [2], "c": []})
print(dd | {"q": 1}, {"q": 1} | dd, dd.copy(), type(dd.copy()), defaultdict(int) == {})
dd.default_factory = None
try:
    dd["nope"]
except KeyError as e:
    print(repr(e))
rec = defaultdict()
rec["self"] = rec
print(rec, defaultdict(lambda: 3)["x"])


class DD(defaultdict):
    def __missing__(self, key):
        return key * 2


print(DD()["ab"], DD(int, x=1), defaultdict[int, str], deque[int])

P = namedtuple("P", "x y", defaults=[5])
p = P(1)
print(p, p.x, p.y, p._asdict(), p._replace(x=9), P._fields, P.x, p == (1, 5), P._make([3, 4]), P.__doc__, P.x.__doc__)
try:
    p.x = 3
except AttributeError as e:
    print(e)
try:
    P()
except TypeError as e:
    print(e)
c = Counter("abracadabra")
print(c, c.most_common(2), c["z"], c + Counter("a"), c - Counter("aaaaa"), sum(c.values()), sorted(c.elements())[:3])
c.update({"a": 3})
c.subtract("ab")
print(c, Counter(a=1) & Counter(a=2), Counter(a=1) | Counter(a=2), +Counter(a=-1), Counter({1: 2}) == {1: 2})
o = OrderedDict([("a", 1), ("b", 2)])
o.move_to_end("a")
o["c"] = 3
print(o, list(o), o.popitem(last=False), o == {"c": 3, "a": 1}, list(reversed(o)))
cm = ChainMap({"a": 1}, {"a": 2, "b": 3})
print(cm["a"], cm["b"], dict(cm), cm.new_child({"z": 1}), list(cm))


class U(UserDict):
    pass


print(U(a=1), U({"x": 2})["x"], isinstance(deque(), collections.abc.MutableSequence), isinstance(d, collections.abc.Sequence))
match deque([1, 2]):
    case [a, b]:
        print("matched", a, b)
