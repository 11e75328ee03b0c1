def attempt(f, *args, **kwds):
    try:
        print(repr(f(*args, **kwds)))
    except Exception as e:
        print(type(e).__name__, e)


attempt(int, "12", 10**30)
attempt(int, memoryview(b"12"))
attempt(int, memoryview(b"12"), 10)
attempt(int, b"\xff1")
attempt(pow, 0.0, float("-inf"))
attempt(str, encoding="ascii")
attempt(str, errors="strict")


class Always:
    def __eq__(self, other):
        return True


print(range(5).count(Always()), range(5).index(Always()), range(3).count(1.0))


class Plain:
    pass


def annotated() -> int:
    pass


print(staticmethod(annotated).__annotations__, classmethod(annotated).__name__)
proxy = type(Plain.__dict__)({"a": 1})
try:
    proxy |= {"b": 2}
except TypeError as e:
    print(e)
print(type(proxy)[int, str])
attempt(hash, proxy)

it = reversed(values := [1, 2, 3])
del values[1:]
print(it.__length_hint__())

d = {}
for i in range(10):
    d[i] = i
while len(d) > 3:
    d.popitem()
d["x"] = 1
print(list(d), d.setdefault("y", 5), d.setdefault("y", 6), list(d))
for i in list(d):
    d.pop(i)
    d[i] = 0
print(d)


def changing(n):
    if n:
        it = iter(lambda: next(it, None) or 5, 5)
        return list(it)
