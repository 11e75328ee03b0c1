from pyrsistent import pvector, pmap, pset, v, m, s, freeze, thaw, PRecord, field, PClass, pdeque, l, InvariantException, CheckedPVector

a = v(1, 2, 3)
b = a.append(4).set(0, 10)
print(a, b, b[1:], a + [9], len(pvector(range(1000))), sum(pvector(range(1000)).set(500, 0)))
p = m(a=1, b=2)
print(sorted(p.set("c", 3).items()), p.remove("a"), p == pmap({"b": 2, "a": 1}), hash(p) == hash(pmap({"b": 2, "a": 1})))
print(sorted(s(1, 2) | {3}), freeze({"a": [1, {"b": 2}]}), thaw(freeze({"a": [1, {"b": (2,)}]})))
e = b.evolver()
e[1] = 99
e.append(5)
print(e.persistent(), b.transform([0], lambda x: x + 1))

class R(PRecord):
    x = field(type=int, mandatory=True, invariant=lambda n: (n >= 0, "negative"))
    y = field(type=str, initial="s")

r = R(x=1)
print(sorted(r.items()), sorted(r.set(x=2).items()), r.y)
for bad in ({"x": -1}, {"x": "no"}, {}):
    try:
        R(**bad)
    except (InvariantException, TypeError) as err:
        print(type(err).__name__, err)

class P(PClass):
    z = field(type=(int, float))

print(P(z=1.5), P(z=2) == P(z=2), pdeque([1, 2, 3]).rotate(1), l(1, 2).cons(0))

class Ints(CheckedPVector):
    __type__ = int

try:
    Ints(["a"])
except Exception as err:
    print(type(err).__name__, err)
