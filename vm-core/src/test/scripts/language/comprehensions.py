print("== kinds")
print([x * x for x in range(5)], {x % 3 for x in range(9)} == {0, 1, 2}, {k: v for k, v in zip("ab", [1, 2])})
print([(x, y) for x in range(3) for y in range(x) if x + y > 1 if y])
print([[i * j for j in range(3)] for i in range(3)], list(x for x in "abc"), sum(x for x in range(10)))

print("== scope")
x = "outer"
print([x for x in range(3)], x)


def function(x):
    y = [x for x in range(x)]
    return x, y, [x + 1 for _ in "ab"]


print(function(2))
print([lambda: i for i in range(3)][0](), [f() for f in [lambda: j for j in range(3)]])


def closure():
    v = 10
    fs = [lambda: (v, i) for i in range(2)]
    v = 20
    return [f() for f in fs]


print(closure())


class C:
    a = 1
    b = [a for _ in range(2)] if False else None
    c = [i for i in range(3)]
    d = [j for j in c]

    def m(self):
        return [self.a + k for k in range(2)]

    try:
        e = [a for _ in range(1)]
    except NameError as error:
        print("  ", error)


print(C.c, C.d, C().m())

print("== iteration variable of outer loops")
print([y for x in [[1, 2], [3]] for y in x], [x for x in [1, 2] for x in [x * 10, x]])


def unbound():
    try:
        return [y for _ in range(2) for y in [y]]
    except UnboundLocalError as e:
        return str(e)


print(unbound(), unbound())


def unbound_again():
    result = []
    for k in range(2):
        try:
            [w for _ in [0] if k or w for w in [1]]
            result.append("ok")
        except UnboundLocalError as e:
            result.append(str(e))
    return result


print(unbound_again())

print("== assignment expressions")
print([last := n for n in range(3)], last)
print(any((hit := n) > 1 for n in range(5)), hit)


def walrus():
    total = 0
    partial = [total := total + v for v in range(5)]
    return total, partial


print(walrus())


def walrus_nonlocal():
    z = 0

    def inner():
        nonlocal z
        return [z := i for i in range(4)]

    return inner(), z


print(walrus_nonlocal())

print("== evaluation order")


def e(v):
    print("  e", v)
    return v


print({e(k): e(k + 10) for k in e([1, 2])})
gen = (e(n) for n in e([5]))
print("  made")
print(list(gen))

print("== exceptions")


def fail(n):
    if n == 2:
        raise ValueError("in comprehension")
    return n


v = "kept"
try:
    [fail(v) for v in range(4)]
except ValueError as error:
    print(error, v)


def fails(v):
    try:
        return [fail(v) for v in range(4)]
    except ValueError:
        return v


print(fails("kept"))

print("== locals and nesting")


def local_names(a):
    return [sorted(locals()) for b in [1]][0][:1], sorted(locals())


print(local_names(1))
print([[(a, b, c) for c in range(b)] for a in range(3) for b in range(a)])
print({a: {b: [c for c in range(b)] for b in range(a)} for a in range(3)})
print([(lambda q: [q for q in range(q)])(n) for n in range(3)])
print([x for x in (y for y in range(3)) if x], [*(n for n in [1])], dict((k, k) for k in "a"))
