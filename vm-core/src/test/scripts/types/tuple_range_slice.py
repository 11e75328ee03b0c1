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


print("-- tuple")
t = (1, 2, 3, 2)
check("""
tuple(), tuple([1]), tuple("ab"), (1,), ()
tuple(1)
tuple(1, 2)
tuple(x=1)
tuple.__new__(list)
t[0], t[-1], t[1:], t[::-1], t[9:], t[::2]
t[5]
t["a"]
t[1.5]
t[::0]
t[0] = 1
del t[0]
t + (5,), t * 2, 2 * t, t * 0, t * -1
t + [1]
t + 1
t * "a"
t * 1.0
t - t
t.index(2), t.index(2, 2), t.count(2)
t.index(9)
t.index("a")
t.index()
t.index(2, 5)
t.index(1, None)
t.count()
t < (1, 3), t == t, (1, 2) < (1, 2, 3), () < (0,), t != [1]
t < 1
t < [1]
("a",) < (1,)
hash((1, 2)) == hash((1, 2)), hash(()), hash((1, 2, 3)), hash((1,)), hash((-1, 0)), hash((1.5, None.__class__ is None))
hash(([],))
(1, 2) is (1, 2)
1 in t, 9 in t
tuple[int], tuple[int, ...], tuple[()], tuple[()].__args__
tuple(t) is t, t[:] is t, tuple([]) is (), t * 1 is t
t.__getnewargs__(), t.__len__()
t.foo
t.foo = 1
type(iter(t)), iter(t).__reduce__(), iter(t).__length_hint__()
it = iter((1, 2, 3)); next(it); print(it.__reduce__()); it.__setstate__(0); print(list(it)); print(it.__reduce__())
x = ([],); x[0] += [1]
x = ([],); x += (1,); print(x)
a, b = (1, 2, 3)
a, b = (1,)
a, *b, c = (1,)
a, b = 1
a, b = "abc"
[a, b] = {}
a, *b = (); print(a)
(a, b), c = (1, 2), 3; print(a, b, c)
a, b = None
for a, b in [1]: pass
""", t=t)


class T(tuple):
    def __new__(cls, *a):
        return super().__new__(cls, a)


class P(tuple):
    x = property(lambda self: self[0])


check("""
T(1, 2), type(T(1)[:]), type(T(1) + (2,)), T(1) == (1,), hash(T(1)) == hash((1,)), T(1) * 1
type(tuple(T(1, 2))), P((5,)).x
P(1, 2)
P(a=1)
T(1).__getnewargs__(), T.__mro__
p = P((1,)); p.y = 2; print(p.__dict__)
""")
u = ([],)
u[0].append(u)
print(u)

print("-- range")
r = range(2, 20, 3)
check("""
range(5), range(1, 5), range(1, 5, 1), range(0, 10, 2), r, range(True)
range()
range(1, 2, 3, 4)
range("a")
range(1.0)
range(1, 2, 0)
range(None)
range(stop=5)
r.start, r.stop, r.step, len(r), list(r), bool(range(0)), r[1], r[-1], r[1:3], r[::-1], r[::2], r[10:]
r[6]
r[-7]
r["a"]
r[1.0]
r[::0]
r.start = 1
5 in r, 6 in r, 5.0 in r, "a" in r, True in range(2), 2.5 in range(5), None in r
r.index(5), r.count(5), r.count(6), r.count(5.0), r.index(5.0)
r.index(6)
r.index("a")
r == range(2, 20, 3), range(0) == range(5, 1), range(1, 4, 5) == range(1, 2), r == list(r), range(0, 3, 2) == range(0, 4, 2), r != range(2)
hash(range(0)) == hash(range(5, 1)), hash(range(1, 4, 5)) == hash(range(1, 2)), hash(r) == hash((6, 2, 3))
r < r
r + r
list(reversed(r)), list(reversed(range(0))), list(range(5, 0, -2)), list(range(-3, 3))
range(10**30)[10**29], range(10**30)[-1], 10**29 in range(10**30), range(10**30)[5:10**20], range(0, 10**30, 10**29)[3]
len(range(10**30))
len(range(2**63 - 1)), bool(range(10**30))
len(range(2**63))
range(10**30).__len__()
type(iter(r)), type(iter(range(10**30))), type(reversed(r)), type(reversed(range(10**30)))
list(range(10**30, 10**30 + 3)), list(reversed(range(10**30, 10**30 + 3))), list(range(2**63 - 2, 2**63 + 1)), list(range(-2**63 - 1, -2**63 + 1))
it = iter(range(5)); print(it.__length_hint__(), next(it), it.__reduce__(), it.__length_hint__()); it.__setstate__(3); print(list(it), it.__reduce__())
it = iter(range(10**30, 10**30 + 5)); print(it.__length_hint__(), next(it), it.__reduce__(), it.__length_hint__()); it.__setstate__(3); print(list(it), it.__reduce__())
it = iter(range(0, 10, 3)); next(it); print(it.__reduce__())
reversed(range(5)).__reduce__()
r.__reduce__()
range.x = 1
r.x
class R(range): pass
range(10**30).index(10**29), range(10**30).count(10**31)
range(-5)[0]
range(3)[10**30]
range(5)[-10**30:10**30]
range(0, 10**30, 7)[::-1]
min(range(5)), max(range(5)), sum(range(10)), sorted(range(3, 0, -1))
""", r=r)


class I:
    def __init__(self, v):
        self.v = v

    def __index__(self):
        return self.v

    def __eq__(self, o):
        return o == self.v


check("""
range(I(3)), range(I(10**20)), range(5)[I(2)], I(2) in range(5), range(5).index(I(2)), range(5)[I(1):I(3)]
range(I("a"))
range(I(2.0))
[1, 2, 3][I(1)], "abc"[I(1)], (1, 2)[I(0):]
[1][I(10**20)]
[1][I("a")]
""")

print("-- slice")
check("""
slice(1), slice(1, 2), slice(1, 2, 3), slice("a", None, []), slice(None)
slice()
slice(1, 2, 3, 4)
slice(stop=1)
slice(1, 2, 3).start, slice(5).stop, slice(1).step
slice(1).start = 5
slice(1) == slice(1), slice(1, 2) < slice(1, 3), slice(1) != slice(2), slice(1) == 5, slice(1, 2) >= slice(1, 2)
slice(1) < slice("a")
slice(1) < 1
hash(slice(1, 2, 3)) == hash(slice(1, 2, 3))
hash(slice([]))
{slice(1): 2}
slice(1, 10, 2).indices(5), slice(None, None, -1).indices(5), slice(-3, None).indices(10), slice(None, -100, -1).indices(5), slice(10**30).indices(10**31)
slice(1).indices(-1)
slice(1).indices("a")
slice(1).indices(1.0)
slice(1).indices()
slice(1, 2, 0).indices(5)
slice("a").indices(5)
slice(1, 2.0).indices(5)
slice(1, 2, 3).__reduce__()
class S(slice): pass
slice(1).x
""")


class G:
    def __getitem__(self, k):
        return k

    def __setitem__(self, k, v):
        print("set", k, v)

    def __delitem__(self, k):
        print("del", k)


g = G()
print(g[1], g[1:2], g[:], g[::2, ...], g[()], g[1:2, 3], g[*[1, 2]], g[*[1], 2:3], g[...])
g[1:2, ::3] = 4
del g[..., 1:]
