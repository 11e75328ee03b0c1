def check(text, **names):
    """Show what each line evaluates to, or the exception it raises."""
    space = {**globals(), **names}
    for line in text.strip().splitlines():
        line = line.strip()
        try:
            try:
                code = compile(line, "line", "eval")
            except SyntaxError:
                exec(line, space)
                continue
            print(line, "->", repr(eval(code, space)))
        except BaseException as e:
            print(line, "!!", type(e).__name__, e)

print("-- enumerate, zip, map, filter, reversed")
check("""
list(enumerate("ab")), list(enumerate("ab", 5)), list(enumerate("a", start=10**20)), list(enumerate(iterable="a", start=1))
enumerate(1)
enumerate([], "a")
enumerate([], 1, 2)
enumerate([]).__reduce__()[0]
next(enumerate([]))
list(zip()), list(zip("ab")), list(zip("ab", [1, 2, 3])), list(zip("ab", "cd", strict=True))
zip(1)
zip([], 1)
list(zip("ab", [1], strict=True))
list(zip([1], "ab", strict=True))
list(zip("a", "b", "", strict=True))
list(zip("", "b", "c", strict=True))
list(zip("a", "b", "cd", strict=True))
zip(foo=1)
list(map(str, [1, 2])), list(map(lambda a, b: a + b, [1, 2], [3, 4, 5])), list(map(None, []))
map()
map(str)
map(str, 1)
list(map(1, [1]))
list(map(lambda: 0, [1]))
map(str, [], foo=1)
map(1, [1]).__reduce__()[0]
list(filter(None, [0, 1, "", "a"])), list(filter(str.isupper, "aBc")), list(filter(bool, [0, 2]))
filter()
filter(None)
filter(None, 1)
filter(None, [], 1)
filter(function=None, iterable=[])
list(filter(1, [1]))
list(reversed([1, 2])), list(reversed("ab")), list(reversed((1, 2))), list(reversed(range(3))), list(reversed({1: 2}))
reversed()
reversed(1)
reversed({1})
reversed(iter([]))
reversed([], [])
reversed("abc").__length_hint__(), next(reversed("abc")), reversed("ab").__reduce__()
reversed(sequence=[])
type(reversed("ab")), type(enumerate([])), type(zip()), type(map(str, [])), type(filter(None, []))
class E(enumerate): pass
class R(reversed): pass
E("a"), R([])
""".replace("E(\"a\"), R([])", "1"))

print("-- iter and next")


class Seq:
    def __init__(self, n):
        self.n = n

    def __getitem__(self, i):
        if i >= self.n:
            raise IndexError
        return i * 10

    def __len__(self):
        return self.n


class Bad:
    def __iter__(self):
        return 5


class NoIter:
    __iter__ = None


class Count:
    def __init__(self):
        self.i = 0

    def __iter__(self):
        return self

    def __next__(self):
        self.i += 1
        if self.i > 3:
            raise StopIteration("done")
        return self.i


class Hint:
    def __init__(self, h):
        self.h = h

    def __iter__(self):
        return iter([1, 2])

    def __length_hint__(self):
        return self.h


check("""
list(Seq(3)), list(reversed(Seq(3))), 20 in Seq(3), 5 in Seq(3), iter(Seq(2)).__length_hint__(), type(iter(Seq(1)))
it = iter(Seq(3)); next(it); print(it.__reduce__()[2]); it.__setstate__(2); print(list(it), it.__reduce__())
iter(Bad())
list(Bad())
for x in Bad(): pass
iter(NoIter())
1 in NoIter()
list(NoIter())
a, b = NoIter()
[*NoIter()]
f = lambda *a: a; f(*NoIter())
iter()
iter(1)
iter(1, 2)
iter(1, 2, 3)
list(iter(Count().__next__, 3)), type(iter(int, 1)), next(iter(int, 1))
it = iter(int, 0); print(list(it), list(it), it.__reduce__())
list(Count())
next(1)
next()
next(Count(), 1, 2)
next(iter([]), None)
next([])
it = Count(); print(next(it), list(it)); next(it)
list(Hint(5)), list(Hint(NotImplemented))
list(Hint(-1))
list(Hint("a"))
list(Hint(10**30))
tuple(Hint(-1))
sum([1, 2]), sum([1.5, 2]), sum([[1], [2]], []), sum([], 5), sum((x for x in range(3))), sum([1, 2], start=10)
sum(1)
sum()
sum(["a"])
sum(["a"], "")
sum([b"a"], b"")
sum([bytearray()], bytearray())
sum([1], None)
sum([0.1] * 10), sum([1e308, 1e308, -1e308]), sum([1j, 2]), sum([True, True]), sum([10**30, 1])
any([0, 1]), any([]), all([]), all([1, 0]), any("a")
any(1)
all()
min(3, 1, 2), max([1, 5, 2]), min("b", "a"), max([], default=7), min([3, -4], key=abs), max([1, 2], default=None, key=None)
min()
min(1)
min([])
max(())
min([], key=1)
min(1, 2, default=3)
min(1, "a")
max([1], foo=1)
min([1, 2], key=1)
list(map(list, zip(*[(1, 2), (3, 4)])))
dict(zip("ab", [1, 2]))
""")
print("-- changed while iterating")


def gen():
    yield 1
    yield 2


check("""
g = gen(); print(list(zip(g, [1])), list(g))
x = [1, 2, 3]; print([x.append(9) or y for y in x if len(x) < 10][:4])
z = zip([1, 2], [3]); print(next(z), next(z, "end"), next(z, "end"))
m = map(lambda a: 1 / a, [1, 0, 2]); print(next(m)); next(m)
e = enumerate(iter("abc"), 3); print(next(e), e.__reduce__()[1][1])
""")
