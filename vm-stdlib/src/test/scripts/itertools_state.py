"""itertools: copies, reduction, subclasses, errors and iterators that raise."""
import copy
import operator
from itertools import *


def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


print("# copies")
makers = (
    lambda: accumulate([1, 2, 3, 4]),
    lambda: accumulate([1, 2, 3], operator.mul, initial=5),
    lambda: chain("ab", "cd"),
    lambda: chain.from_iterable(["ab", "cd"]),
    lambda: combinations("abcd", 2),
    lambda: combinations_with_replacement("abc", 2),
    lambda: compress("abcd", [1, 0, 1, 1]),
    lambda: count(5, 2),
    lambda: cycle("abc"),
    lambda: dropwhile(str.isdigit, "12a3b"),
    lambda: filterfalse(str.isdigit, "a1b2c"),
    lambda: islice("abcdef", 1, None, 2),
    lambda: permutations("abc", 2),
    lambda: product("ab", repeat=2),
    lambda: repeat("x", 5),
    lambda: starmap(max, [(1, 2), (4, 3), (5, 6)]),
    lambda: takewhile(str.isdigit, "123a"),
    lambda: zip_longest("abc", "x", fillvalue="-"),
)
for make in makers:
    for taken in (0, 1, 2):
        it = make()
        for _ in range(taken):
            next(it)
        other = copy.deepcopy(it) if taken else copy.copy(it)
        print(type(it).__name__, taken, list(islice(other, 5)))
c = cycle("abc")
for taken in range(5):
    print(list(islice(copy.deepcopy(c), 7)), next(c))
for it in (combinations("ab", 2), permutations("ab", 1), product("ab"), combinations_with_replacement("a", 1)):
    print(list(it), it.__reduce__()[1:], list(copy.copy(it)))
for make, state in (
    (lambda: combinations("abcd", 2), (99, -5)),
    (lambda: combinations("abcd", 2), (1,)),
    (lambda: combinations("abcd", 2), "x"),
    (lambda: permutations("abc", 2), ((2, 1, 0), (9, 0))),
    (lambda: permutations("abc", 2), ((2, 1), (9, 0))),
    (lambda: permutations("abc", 2), 3),
    (lambda: product("ab", "cd"), (1, 0)),
    (lambda: product("ab", ""), (1, 0)),
    (lambda: product("ab", "cd"), ("x", 0)),
    (lambda: combinations_with_replacement("abc", 2), (1, 7)),
    (lambda: accumulate([1]), 5),
    (lambda: cycle("ab"), 3),
    (lambda: chain("ab"), ()),
):
    it = make()
    attempt(lambda: it.__setstate__(state))
    print(list(islice(it, 9)))
nothing = accumulate([None, 1], lambda a, b: b)
next(nothing)
print(list(copy.copy(nothing)), list(copy.copy(accumulate([], initial=3))))
g = groupby("aabbc")
print(copy.deepcopy(g).__class__.__name__, [(k, list(v)) for k, v in copy.deepcopy(g)])

print("# reduction")
for it in (count(1), count(1, 2), count(1.5), repeat(1), repeat(1, 3), cycle("ab"), combinations("abc", 2), permutations("ab"), product("a", "bc")):
    r = it.__reduce__()
    print(r[0].__name__, r[1] if "iterator" not in repr(r[1]) else "...", r[2:])

print("# repr and hints")
print(count(1), count(1, 1), count(2.0, 1), count(1, -1), repeat("a"), repeat("a", 2))
r = repeat(1, 5)
next(r)
print(r, r.__length_hint__(), operator.length_hint(r))
attempt(lambda: repeat(1).__length_hint__())


class MyCount(count):
    pass


print(MyCount(3), next(MyCount(3)))


class MyChain(chain):
    pass


c = MyChain("ab")
c.note = 1
print(list(c), c.note, type(MyChain.from_iterable(["x"])).__name__)

print("# sources that raise")


def broken(n):
    yield from range(n)
    raise KeyError("broken")


for f in (
    lambda: list(accumulate(broken(2))),
    lambda: list(batched(broken(2), 3)),
    lambda: list(chain([1], broken(1))),
    lambda: list(combinations(broken(2), 2)),
    lambda: list(compress("abc", broken(1))),
    lambda: list(islice(cycle(broken(2)), 5)),
    lambda: list(dropwhile(bool, broken(1))),
    lambda: [list(v) for k, v in groupby(broken(2))],
    lambda: list(islice(broken(2), 5)),
    lambda: list(islice(broken(2), 2)),
    lambda: list(pairwise(broken(2))),
    lambda: list(product(broken(1))),
    lambda: list(starmap(pow, broken(1))),
    lambda: list(takewhile(lambda x: x < 5, broken(1))),
    lambda: list(tee(broken(1))[0]),
    lambda: list(zip_longest("abc", broken(1))),
    lambda: list(filterfalse(lambda x: 1 / 0, [1])),
):
    attempt(f)

print("# errors")
for f in (
    lambda: accumulate(),
    lambda: accumulate([1], bad=2),
    lambda: list(accumulate([1, "a"])),
    lambda: batched("abc", 0),
    lambda: batched("abc"),
    lambda: type(chain(1)),
    lambda: list(chain(1)),
    lambda: list(chain.from_iterable(1)),
    lambda: combinations(1, 2),
    lambda: combinations("abc", None),
    lambda: combinations_with_replacement("abc", -2),
    lambda: compress("abc"),
    lambda: compress(1, 2),
    lambda: count(1, "a"),
    lambda: count(1, 2, 3),
    lambda: cycle(),
    lambda: cycle(1),
    lambda: dropwhile(1),
    lambda: list(dropwhile(1, [1])),
    lambda: filterfalse(None),
    lambda: groupby(),
    lambda: groupby(1),
    lambda: islice(1, 2),
    lambda: islice("abc", 1.5),
    lambda: islice("abc", 1, 2, -1),
    lambda: islice("abc", 1, 2, 3, 4),
    lambda: pairwise(1),
    lambda: permutations("abc", -1),
    lambda: permutations("abc", "x"),
    lambda: product("ab", repeat=-1),
    lambda: product(1),
    lambda: product("ab", repeats=1),
    lambda: product("ab", repeat="x"),
    lambda: repeat(),
    lambda: repeat(1, None),
    lambda: repeat(1, times="x"),
    lambda: starmap(pow),
    lambda: list(starmap(pow, [1])),
    lambda: takewhile(1),
    lambda: tee(1),
    lambda: tee("a", -1),
    lambda: zip_longest(1),
    lambda: zip_longest("a", fill=1),
):
    attempt(f)

print("# laziness")
seen = []


def noisy(items):
    for i in items:
        seen.append(i)
        yield i


z = islice(noisy(range(10)), 2, 6, 3)
print(next(z), seen, list(z), seen)
seen.clear()
t1, t2 = tee(noisy("abc"))
print(next(t1), next(t1), seen, next(t2), seen, list(t2), list(t1), seen)
b = batched(noisy("abcde"), 2)
seen.clear()
print(next(b), seen)
g = groupby(noisy("aab"))
seen.clear()
print(next(g)[0], seen, next(g)[0], seen)
attempt(lambda: next(g))
print(list(product(range(2), repeat=3)), sum(1 for _ in product("abcdef", repeat=4)))
