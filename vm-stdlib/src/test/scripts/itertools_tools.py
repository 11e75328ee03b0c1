import operator
from itertools import *

print(list(islice(count(), 5)), list(islice(count(10, -3), 4)), count(2.5), count(1, 2), next(count(10**20)))
print(list(islice(count(1.5, 0.5), 3)), list(repeat("x", 3)), repeat(1), repeat(1, 2), list(repeat(1, -3)))
print(repeat(5, 7).__length_hint__(), list(islice(cycle("abc"), 7)), list(cycle([])))
print(list(chain("ab", [1, 2], ())), list(chain.from_iterable(["ab", (1,)])), chain[int])
print(list(accumulate([1, 2, 3, 4])), list(accumulate([3, 1, 2], max)), list(accumulate([1, 2], initial=10)), list(accumulate([])))
print(list(accumulate("abc")), list(accumulate([1, 2, 3], operator.mul, initial=2)))
print(list(batched("abcdefg", 3)), list(batched([], 2)))
print(list(compress("abcdef", [1, 0, 1, 0, 1, 1])), list(compress("ab", [1])))
print(list(dropwhile(lambda x: x < 3, [1, 2, 3, 1])), list(takewhile(lambda x: x < 3, [1, 2, 3, 1])))
print(list(filterfalse(None, [0, 1, "", 2])), list(filterfalse(lambda x: x % 2, range(5))))
print(list(starmap(pow, [(2, 3), (3, 2)])), list(pairwise("abcd")), list(pairwise("a")))
print(list(islice("abcdefg", 2)), list(islice("abcdefg", 2, None)), list(islice("abcdefg", 1, 6, 2)), list(islice("abc", 5, 2)))
print(list(zip_longest("abc", "x", fillvalue="-")), list(zip_longest("ab", [1, 2, 3])), list(zip_longest()))
print([(k, list(g)) for k, g in groupby("AAABBC")], [(k, list(g)) for k, g in groupby([1, 3, 2, 4, 5], lambda x: x % 2)])
g = groupby("aab")
k, first = next(g)
k2, second = next(g)
print(k, list(first), k2, list(second), list(g))
a, b = tee([1, 2, 3])
print(next(a), list(b), list(a), tee([], 0))
c = tee(iter("xyz"), 3)
print([list(t) for t in c])
print(list(combinations("abcd", 2)), list(combinations("ab", 3)), list(combinations("ab", 0)))
print(list(combinations_with_replacement("abc", 2)), list(combinations_with_replacement("", 2)))
print(list(permutations("abc")), list(permutations("abc", 2)), list(permutations([], 0)), list(permutations("ab", 3)))
print(list(product("ab", [1, 2])), list(product("ab", repeat=2)), list(product()), list(product("ab", [])))
print(len(list(permutations(range(6)))), len(list(product(range(4), repeat=4))), len(list(combinations(range(10), 4))))

for bad in (
    lambda: count("a"),
    lambda: islice("abc"),
    lambda: islice("abc", -1),
    lambda: islice("abc", 1, -1),
    lambda: islice("abc", 1, 2, 0),
    lambda: islice("abc", "x"),
    lambda: combinations("abc", -1),
    lambda: combinations("abc"),
    lambda: permutations("abc", 1.5),
    lambda: permutations("abc", -1),
    lambda: product("ab", repeat=-1),
    lambda: product("ab", foo=1),
    lambda: batched("abc", 0),
    lambda: tee([], -1),
    lambda: chain(1).__next__(),
    lambda: list(chain.from_iterable([1])),
    lambda: repeat(),
    lambda: len(repeat(1)),
    lambda: repeat(1).__length_hint__(),
    lambda: zip_longest("a", 3),
    lambda: list(starmap(pow, [3])),
    lambda: groupby(),
    lambda: pairwise(3),
    lambda: accumulate(),
    lambda: compress("a"),
    lambda: takewhile(None),
    lambda: list(takewhile(None, [1])),
    lambda: cycle(),
):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)


class Chained(chain):
    pass


print(list(Chained([1], [2])), type(Chained()).__name__, isinstance(chain(), chain))
print([t.__module__ + "." + t.__qualname__ for t in (chain, count, type(tee([])[0]))])
