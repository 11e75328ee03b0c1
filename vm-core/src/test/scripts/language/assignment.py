print("== targets")
a = b = c = [1]
print(a is b is c)
(x, y), z = (1, 2), 3
[p, [q, r]] = "a", "bc"
print(x, y, z, p, q, r)
x, y = y, x
print(x, y)
x, y, z = z, x, y
print(x, y, z)
first, *rest = range(5)
*init, last = "hello"
head, *middle, tail = [1, 2]
print(first, rest, init, last, head, middle, tail)
(k,) = [7]
(m) = 8
print(k, m)
for i, (j, *l) in [(1, "abc"), (2, [0])]:
    print(i, j, l)


class Box:
    pass


box = Box()
box.value, box.items = 1, {}
box.items["a"], box.items["b"] = "xy"
box.value += 1
box.items["a"] += "!"
print(box.value, box.items)

print("== errors")
for bad in ("a, b = 1,", "a, b = 1, 2, 3", "a, *b, c = 1,", "a, b = 1", "a, b = {}", "(a, b), c = 1, 2"):
    try:
        exec(bad)
    except (ValueError, TypeError) as error:
        print(bad, "->", type(error).__name__, error)

print("== order of chained targets")


def get(name):
    print("  get", name)
    return box


get("first").a = get("second").b = 5
print(box.a, box.b)
get("aug").a += get("value").b
print(box.a)


def multiple():
    v = 1
    (v, w) = u = v, 2
    return v, w, u


print(multiple())


def swap_locals(a, b, c):
    a, b, c = c, a, b
    a, b = b, a
    return a, b, c


print(swap_locals(1, 2, 3))

print("== deletion")


def delete():
    x = y = z = 1
    del x, (y, [z])
    for name in "xyz":
        print(name in locals())
    try:
        print(x)
    except UnboundLocalError as error:
        print(error)
    try:
        del y
    except UnboundLocalError as error:
        print(error)


delete()
g = 1
del g
try:
    g
except NameError as error:
    print(error)
try:
    del g
except NameError as error:
    print(error)

print("== possibly unbound")


def maybe(flag):
    if flag:
        value = "bound"
    return value


print(maybe(True))
try:
    maybe(False)
except UnboundLocalError as error:
    print(error)


def loop_variable(items):
    for item in items:
        pass
    return item


print(loop_variable("abc"))
try:
    loop_variable("")
except UnboundLocalError as error:
    print(error)


def bound_in_try():
    try:
        1 / 0
        value = 1
    except ZeroDivisionError:
        pass
    return value


try:
    bound_in_try()
except UnboundLocalError as error:
    print(error)


def assigned_later():
    print(text)
    text = 1


try:
    assigned_later()
except UnboundLocalError as error:
    print(error)


def failing_assignment():
    value = "old"
    try:
        value = [1, 2][5] or "x"
    except IndexError:
        pass
    try:
        value = "new" and 1 / 0
    except ZeroDivisionError:
        pass
    return value


print(failing_assignment())

print("== annotations")
n: int = 3
s: "str"
box.attr: print("evaluated") = 1
box.items["z"]: int = 2
(par): float = 1.0
print(__annotations__, n, box.attr, par)


def local_annotations():
    v: undefined_name = 1
    w: also_undefined
    return v


print(local_annotations())
