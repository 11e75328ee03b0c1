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


print("-- make")
check("""
list()
list((1, 2))
list("abc")
list(range(3))
list(1)
list(1, 2)
list(x=1)
list(iterable=[1])
list.__new__(list)
list.__new__(int)
list.__new__()
list.__new__(1)
list.__init__([1], 2)
list({1: 2})
[*(), *[1], *"ab"]
[*1]
""")

print("-- index and slice")
a = [0, 1, 2, 3, 4, 5]
check("""
a[0], a[-1], a[True]
a[6]
a[-7]
a["x"]
a[1.0]
a[None]
a[1:3], a[::-1], a[::2], a[-3:], a[10:], a[:-10], a[4:1], a[4:1:-1]
a[::0]
a["x":]
a[1:2.0]
a[10**30]
a[:10**30]
a[-10**30:10**30:10**30]
a[1,2]
a[1:2, 3]
a.__getitem__(1)
a.__getitem__()
a.__getitem__(1, 2)
[].__getitem__("a")
""")
check("""
b = [0, 1, 2, 3]; b[1:2] = "xyz"; print(b)
b = [0, 1, 2, 3]; b[::2] = "xy"; print(b)
b = [0, 1, 2, 3]; b[::2] = "xyz"; print(b)
b = [0, 1, 2, 3]; b[::-1] = b; print(b)
b = [0, 1, 2, 3]; b[1:1] = b; print(b)
b = [0, 1, 2, 3]; b[5:1] = [9]; print(b)
b = [0, 1, 2, 3]; b[:] = 1; print(b)
b = [0, 1, 2, 3]; b[::2] = 1; print(b)
b = [0, 1, 2, 3]; b[1] = 7; b[-1] = 8; print(b)
b = [0, 1, 2, 3]; b[4] = 7
b = [0, 1, 2, 3]; b["a"] = 7
b = [0, 1, 2, 3]; b[1.5] = 7
b = [0, 1, 2, 3]; del b[1]; print(b)
b = [0, 1, 2, 3]; del b[-1]; print(b)
b = [0, 1, 2, 3]; del b[9]
b = [0, 1, 2, 3]; del b["a"]
b = [0, 1, 2, 3]; del b[1:3]; print(b)
b = [0, 1, 2, 3]; del b[::2]; print(b)
b = [0, 1, 2, 3]; del b[::-2]; print(b)
b = [0, 1, 2, 3]; del b[::0]
b = [0, 1, 2, 3]; del b[3:1]; print(b)
b = [0, 1, 2, 3]; b[3:1:-1] = [7, 8]; print(b)
b = [0, 1, 2, 3]; b[::0] = [7, 8]; print(b)
b = [0, 1, 2, 3]; b[1:3] += [7]; print(b)
b = [0, 1, 2, 3]; b[0] += 5; print(b)
""")

print("-- methods")
check("""
b = []; print(b.append(1), b)
b = []; b.append()
b = []; b.append(1, 2)
b = []; b.append(x=1)
b = [1]; b.extend((2, 3)); b.extend("ab"); b.extend(b); print(b)
b = [1]; b.extend(1)
b = [1]; b.extend()
b = [1]; b += (2,); b += {3: 4}; print(b)
b = [1]; b += 1
b = [1]; b = b + (2,)
b = [1]; b = b + None
[1] + [2], [1] * 3, 3 * [1], [1] * -1, [1] * True
[1] * "a"
[1] * 1.0
[1] * [1]
b = [1, 2]; b *= 2; print(b)
b = [1, 2]; b *= "a"
b = [1, 2]; b *= 0; print(b)
[1] - [1]
-[1]
b = [1, 2]; b.insert(0, 0); b.insert(-1, 9); b.insert(99, 7); b.insert(-99, 8); print(b)
b = [1]; b.insert("a", 1)
b = [1]; b.insert(1)
b = [1]; b.insert(1.0, 1)
b = [1, 2, 3]; print(b.pop(), b.pop(0), b)
[].pop()
[1].pop(5)
[1].pop(-2)
[1].pop("a")
[1].pop(1, 2)
b = [1, 2, 1]; b.remove(1); print(b)
[1].remove(2)
[1, 2, 3].index(2)
[1, 2, 3].index(4)
[1, 2, 3].index("a" * 50)
[1, 2, 3, 1].index(1, 1), [1, 2, 3].index(3, -1), [1, 2].index(1, -10, 10)
[1, 2, 3, 1].index(1, 1, 2)
[1].index()
[1].index(1, "a")
[1].index(1, None)
[1, 1.0, True, 2].count(1)
b = [1, 2]; c = b.copy(); print(c == b, c is b)
b = [1, 2]; print(b.clear(), b)
b = [1, 2, 3]; print(b.reverse(), b)
[1].foo
[1].append.__name__, [1].append.__qualname__, list.append.__qualname__
[].append.__self__, list.append.__objclass__
list.append
repr([].append)[:44]
[1].__len__(), [1].__contains__(1), [1].__add__([2]), [1].__mul__(2), [1].__rmul__(2)
[1].__add__(1)
[1].__mul__("a")
[1].__iadd__(1)
[1].__imul__("a")
[1].__eq__(1), [1].__lt__([2]), [1].__ge__(1), [1].__ne__([1])
[1].__sizeof__() > 0
[1].__hash__
list.__hash__
hash([])
{[]}
{[]: 1}
[1].__reversed__()
list.__class_getitem__(int)
list[int], list[int, str], list[()]
list.x = 1
[].x = 1
del list.append
""".replace("[1].__reversed__()", "type([1].__reversed__())"))

print("-- sort")
check("""
sorted([3, 1, 2]), sorted("bca", reverse=True), sorted([3, -1, 2], key=abs)
sorted(1)
sorted([1], key=1)
sorted([1, "a"])
sorted(["a", 1])
sorted([1, None])
sorted([1j, 2j])
sorted([[1, "a"], [1, 2]])
sorted([(1, 2), (1,), (0, 9)])
sorted([1.5, 1, float("nan")])
[1].sort(1)
[1].sort(None)
[].sort(key=1)
[3, 1].sort()
b = [3, 1, 2]; b.sort(reverse=True); print(b)
b = [3, 1, 2]; b.sort(key=None, reverse=0); print(b)
b = [(1, "a"), (0, "b"), (1, "c"), (0, "d")]; b.sort(key=lambda p: p[0], reverse=True); print(b)
b = [3, 1, 2]; b.sort(key=lambda x: b.append(x))
b = [3, 1, 2]; b.sort(key=lambda x: print(b) or x); print(b)
b = [3, 1, 2]; b.sort(key=lambda x: 1 / 0)
b = [1]; b.sort(reverse="a")
b = [1]; b.sort(reverse=None)
""")


class Spy:
    def __init__(self, v):
        self.v = v

    def __lt__(self, other):
        raise RuntimeError("compared")


b = [Spy(1), Spy(2)]
check("""
b.sort()
len(b)
""", b=b)

print("-- compare")
check("""
[1, 2] == [1, 2], [1, 2] == (1, 2), [1] < [1, 2], [1, 2] < [1, 3], [] < [0], [2] > [1, 9]
[1] < (1,)
[1] < 1
[1, "a"] < [1, 2]
[1, "a"] < [2, 2]
[1] <= None
n = [float("nan")]; print(n == n, n == n[:], n[0] in n)
1 in [1.0], "a" in [1, "a"], [] in [[]]
1 not in [1]
""")
r = []
r.append(r)
print(r, [r, r], repr(r) == str(r))
r2 = [r]
r.append(r2)
print(r)
check("r == r\nr == r2", r=[], r2=[])
s = []; s.append(s)
t = []; t.append(t)
for f in (lambda: s == t, lambda: s < t):
    try:
        f()
    except RecursionError:
        print("too deep")

print("-- iterators")
check("""
it = iter([1, 2, 3]); print(it.__length_hint__(), next(it), it.__length_hint__(), it.__reduce__()); it.__setstate__(0); print(list(it), it.__length_hint__(), it.__reduce__())
it = iter([1, 2, 3]); it.__setstate__(-5); print(next(it)); it.__setstate__(99); print(list(it))
it = reversed([1, 2, 3]); print(it.__length_hint__(), next(it), it.__reduce__()); it.__setstate__(0); print(list(it), it.__reduce__(), it.__length_hint__())
it = reversed([1, 2, 3]); it.__setstate__(99); print(list(it))
type(iter([])), type(reversed([]))
next(iter([]))
next(iter([]), 5)
iter([]).__next__(1)
type(iter([]))()
b = [1, 2, 3]; it = iter(b); next(it); b.append(4); print(list(it)); b.append(5); print(list(it))
b = [1, 2, 3]; print([b.pop() for x in b])
b = [1, 2]; it = reversed(b); b.clear(); print(list(it))
""")


print("-- subclasses")


class L(list):
    pass


class M(list):
    def __init__(self, *args, tag=None):
        super().__init__(*args)
        self.tag = tag


check("""
L([1, 2]), L() == [], L([1]) + [2], type(L([1]) + L([2])), type(L([1])[:]), type(L([1]).copy()), type(L([1]) * 2)
L(x=1)
L(1, 2)
M([1], tag=5).tag
m = L("ab"); m.z = 1; print(m, m.z, m.__dict__)
L.__mro__
L([1]) == [1], [1] == L([1]), L([1]) < [2]
m = L([2, 1]); m.sort(); print(m)
[0] + L([1])
""")
