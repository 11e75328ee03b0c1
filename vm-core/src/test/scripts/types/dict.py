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
dict(), dict({}), dict(a=1, b=2), dict([(1, 2), (3, 4)]), dict({1: 2}, a=3), dict(["ab", [1, 2]])
dict(1)
dict(None)
dict(1, 2)
dict([1])
dict([(1,)])
dict([(1, 2, 3)])
dict(["abc"])
dict([None])
dict(self=1, iterable=2)
dict([([], 1)])
dict({1: 2}, **{3: 4})
dict(**{"a b": 1})
dict.fromkeys("abc"), dict.fromkeys([1, 2], 0), dict.fromkeys(())
dict.fromkeys()
dict.fromkeys(1)
dict.fromkeys([[]])
dict.fromkeys("a", 1, 2)
{**{1: 2}, 3: 4, **{1: 5}}
{**1}
{**[]}
{[]: 1}
{{}: 1}
{1: 1, True: 2, 1.0: 3}
""")
print("-- items")
d = {1: "a", "b": 2, None: 3, (1, 2): 4}
check("""
d[1], d["b"], d[None], d[1, 2], d[True], d[1.0]
d["x"]
d[5]
d[()]
d["a'b"]
d[[]]
d[{}]
d[{1}]
d[slice(1)]
d[(1, [])]
d.get(1), d.get(7), d.get(7, 8)
d.get()
d.get(1, 2, 3)
d.get([])
d.get(k=1)
1 in d, 7 in d
[] in d
len(d), bool(d), bool({})
del d["x"]
del d[[]]
d[[]] = 1
d.__getitem__(1), d.__contains__(5), d.__len__()
d.__getitem__("zz")
d.__delitem__("zz")
d.__setitem__(1)
d.x
d.x = 1
hash({})
""", d=d)
print("-- methods")
check("""
d = {1: 2}; print(d.pop(1), d)
d = {1: 2}; d.pop(3)
d = {1: 2}; print(d.pop(3, None))
d = {1: 2}; d.pop()
d = {1: 2}; d.pop(1, 2, 3)
d = {1: 2}; d.pop([])
{}.pop([])
{}.pop([], 1)
{}.pop(1)
d = {1: 2, 3: 4}; print(d.popitem(), d.popitem()); d.popitem()
d = {1: 2}; print(d.setdefault(1, 5), d.setdefault(2), d.setdefault(3, 4), d)
d = {}; d.setdefault()
d = {}; d.setdefault([], 1)
d = {}; d.update(a=1); d.update({2: 3}); d.update([(4, 5)], b=6); d.update(); print(d)
d = {}; d.update(1)
d = {}; d.update(1, 2)
d = {}; d.update([1])
d = {}; d.update(["a"])
d = {}; d.update([(1, 2), 3])
d = {}; d.update(None)
d = {1: 2}; print(d.copy(), d.copy() is d, d.clear(), d)
d = {1: 2}; d |= {3: 4}; d |= [(5, 6)]; print(d)
d = {1: 2}; d |= 1
d = {1: 2}; print(d | {1: 3}, {1: 3} | d)
d = {1: 2}; d | [(1, 2)]
d = {1: 2}; d | None
{} + {}
{} < {}
{} <= {}
{} == {}, {1: 2} == {1: 2.0}, {1: 2} != {1: 3}, {1: 2} == [1], {1: 2, 3: 4} == {3: 4, 1: 2}
d = {"a": {}}; d["a"]["self"] = d; print(d, repr(d), str(d.items()))
list({1: 2, 3: 4}), list(reversed({1: 2, 3: 4})), tuple({"a": 1}.items())
dict[int, str], dict.__class_getitem__(int)
type(dict.__dict__["fromkeys"])
dict.__hash__
dict.__new__(int)
dict.__or__({1: 1}, 5), dict.__ior__({}, [(1, 2)]), dict.__ror__({1: 2}, {3: 4})
{}.__eq__(1), {}.__lt__({})
""")
print("-- views")
d = {1: "a", 2: "b", 3: "c"}
check("""
d.keys(), d.values(), d.items()
len(d.keys()), len(d.values()), len(d.items())
1 in d.keys(), "a" in d.values(), (1, "a") in d.items(), (1, "b") in d.items(), 1 in d.items(), (1,) in d.items()
[] in d.keys()
([], 1) in d.items()
d.keys() & {1, 5}, d.keys() | [9], d.keys() - [1, 2], sorted(d.keys() ^ {1, 7}), [1] & d.keys()
d.keys() & 1
1 - d.keys()
d.keys() | None
d.items() & [(1, "a")], sorted(d.items() - {(1, "a")})
d.keys() == {1, 2, 3}, d.keys() < {1, 2, 3, 4}, d.keys() >= {1}, d.keys() > {1, 2, 3}, d.keys() <= {1, 2, 3}, d.keys() != {1, 2, 3}
d.keys() == [1, 2, 3], d.values() == d.values(), d.items() == {(1, "a"), (2, "b"), (3, "c")}
d.keys() < [1]
d.values() & {1}
d.keys().isdisjoint([5]), d.keys().isdisjoint([1]), d.items().isdisjoint(())
d.keys().isdisjoint(1)
d.keys().mapping, d.items().mapping, d.values().mapping
type(d.keys().mapping)
d.keys().mapping[5]
d.keys().mapping[1] = 2
d.keys()[0]
hash(d.keys())
hash(d.items())
list(reversed(d.keys())), list(reversed(d.values())), list(reversed(d.items()))
type(d.keys()), type(d.values()), type(d.items()), type(iter(d)), type(iter(d.values())), type(iter(d.items())), type(reversed(d)), type(reversed(d.values())), type(reversed(d.items()))
type(d.keys())(d)
d.keys().foo
[] & d.keys(), d.keys() & {}
d.keys() & d.items()
type(d.keys() & d.keys())
d.keys().__and__(1)
repr({}.keys()), str({}.items())
""", d=d)
print("-- iterators")
check("""
it = iter({1: 2, 3: 4}); print(it.__length_hint__(), next(it), it.__length_hint__(), it.__reduce__())
it = iter({1: 2, 3: 4}.items()); print(it.__reduce__(), list(it), it.__length_hint__())
it = reversed({1: 2, 3: 4}); print(it.__length_hint__(), it.__reduce__(), list(it))
d = {1: 2}; it = iter(d); d[3] = 4; next(it)
d = {1: 2}; it = iter(d); d[3] = 4; list(it)
d = {1: 2, 3: 4}; it = iter(d); next(it); del d[1]; next(it)
d = {1: 2, 3: 4}; it = iter(d); next(it); del d[1]; d[5] = 6; print(next(it))
d = {1: 2, 3: 4}; it = iter(d); next(it); del d[3]; d[5] = 6; d[1] = 7; print(list(it), it.__length_hint__())
d = {1: 2}; it = iter(d.items()); d.clear(); next(it)
d = {1: 2}; it = iter(d); next(it); next(it, None); d[8] = 9; print(list(it))
d = {1: 2}; it = reversed(d); d[3] = 4; next(it)
d = {1: 2}; it = reversed(d.values()); d.clear(); next(it)
d = {1: 2}; [d.update({k + 1: 1}) for k in d]
type(iter({}))()
""")


class D(dict):
    def __missing__(self, key):
        return ("missing", key)


class E(dict):
    pass


class K:
    def keys(self):
        return ["a", "b"]

    def __getitem__(self, k):
        return k * 2


class BadEq:
    def __hash__(self):
        return 1

    def __eq__(self, other):
        raise ZeroDivisionError("eq")


class BadHash:
    def __hash__(self):
        return "x"


class NoneHash:
    __hash__ = None


print("-- subclasses and protocols")
check("""
D()[5], D({1: 2})[1], D().get(5), D().__getitem__(5)
D() | {1: 2}, type(D() | {1: 2}), type({} | D()), type(D().copy()), type(D.fromkeys("a"))
E()[5]
E(a=1) == {"a": 1}, E(a=1), {**K()}, dict(K()), dict(K(), a=1)
d = {}; d.update(K()); print(d)
{BadEq(): 1}[1]
{1: 1}[BadEq()]
{BadEq(): 1} == {BadEq(): 1}
{BadHash(): 1}
{NoneHash(): 1}
hash(NoneHash())
(lambda **k: k)(**K())
(lambda **k: k)(**{1: 2})
E(1)
e = E(); e.x = 1; print(e.__dict__, e, vars(e))
""")
