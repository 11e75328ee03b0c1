"""deque: both ends, limits, comparison, iteration and errors."""
import copy
from collections import deque


def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


print("# ends")
d = deque("abc")
d.append("d")
d.appendleft("z")
print(d, len(d), d.pop(), d.popleft(), d)
d.extend([1, 2])
d.extendleft([3, 4])
print(d)
d.extend(d)
print(d)
d.clear()
print(d, bool(d), deque(), deque(maxlen=0))

print("# limit")
d = deque(range(10), maxlen=3)
print(d, d.maxlen, deque().maxlen)
d.append(10)
d.appendleft(0)
print(d)
d += [5, 6]
print(d, d + deque([1]), d * 2, 2 * deque([1]), deque([1, 2]) * 0)
d *= 2
print(d)
attempt(lambda: d.insert(0, 1))
attempt(lambda: setattr(d, "maxlen", 3))

print("# rotate, reverse, insert, delete")
d = deque(range(7))
for n in (1, -2, 3, 10, -100, 0):
    d.rotate(n)
    print(n, list(d))
d.rotate()
d.reverse()
print(d)
d.insert(2, "x")
d.insert(-1, "y")
d.insert(100, "end")
d.insert(-100, "start")
print(d)
del d[0], d[-1], d[2]
print(d, d[0], d[-1], d[3])
d[1] = "set"
d.remove("y")
print(d, "set" in d, "nothing" in d, d.count(4), d.index("set"), d.index(3, 2))

print("# comparison")
print(deque([1, 2]) == deque([1, 2]), deque([1, 2]) == [1, 2], deque([1]) < deque([1, 2]), deque([3]) > deque([1, 2]))
print(deque([1]) != deque([1], 4), deque([1]) <= deque([1]), deque([1]) >= deque([2]))

print("# iteration")
d = deque("abcd")
print(list(reversed(d)), [*d], iter(d).__length_hint__())
it = iter(d)
next(it)
print(it.__length_hint__(), it.__reduce__()[1], type(it).__name__, type(reversed(d)).__name__)
d.append("e")
attempt(lambda: next(it))
attempt(lambda: next(it))


def grow():
    for x in d:
        d.append(x)


attempt(grow)

print("# copies")
d = deque([[1], 2], maxlen=5)
c = copy.copy(d)
e = copy.deepcopy(d)
d[0].append(9)
print(c, e, d.copy(), d.__reduce__()[:3])


class Named(deque):
    pass


n = Named("ab", 4)
n.note = "hi"
m = copy.copy(n)
print(n, m, m.maxlen, type(m).__name__, n.__reduce__()[1:3])
d = deque()
d.append(d)
print(d, deque[int])

print("# errors")
for f in (
    lambda: deque().pop(),
    lambda: deque().popleft(),
    lambda: deque()[0],
    lambda: deque("ab")[2],
    lambda: deque("ab")["x"],
    lambda: deque("ab")[0:1],
    lambda: deque("ab").remove("c"),
    lambda: deque("ab").index("c"),
    lambda: deque("ab").index("a", "x"),
    lambda: deque(1),
    lambda: deque([], -1),
    lambda: deque([], "x"),
    lambda: deque([], 1.0),
    lambda: deque([], 1, 2),
    lambda: deque(x=1),
    lambda: deque([1]) + [1],
    lambda: deque([1]) * "x",
    lambda: deque([1]) < [1],
    lambda: hash(deque()),
    lambda: deque().rotate("x"),
    lambda: deque().append(),
    lambda: deque("ab").__delitem__(7),
    lambda: deque("ab").__setitem__(7, 1),
):
    attempt(f)


class Clears:
    def __init__(self, d):
        self.d = d

    def __eq__(self, other):
        self.d.clear()
        return False


for name in ("remove", "count", "index"):
    d = deque([1, 2, 3])
    attempt(lambda: getattr(d, name)(Clears(d)))

match deque([1, 2, 3]):
    case [first, *rest]:
        print(first, rest)

queue = deque(range(1000))
total = 0
while queue:
    x = queue.popleft()
    total += x
    if x % 7 == 0 and x:
        queue.append(x // 7)
print(total)
