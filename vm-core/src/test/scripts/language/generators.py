print("== yield")


def count(n):
    print("  start")
    for i in range(n):
        got = yield i
        if got is not None:
            print("  got", got)
    return "done"


print(list(count(3)))
g = count(3)
print(next(g), g.send("hello"), g.send(None))
try:
    next(g)
except StopIteration as e:
    print("stopped", e.value)
print(next(g, "over"))

print("== yield from")


def delegate():
    result = yield from count(2)
    print("  result", result)
    yield from "ab"
    result = yield from [1]
    print("  result", result)
    return "end"


print(list(delegate()))


def throw_into():
    try:
        yield 1
    except ValueError as e:
        print("  caught", e)
        yield "after"
    finally:
        print("  finally")


def through():
    return (yield from throw_into())


g = through()
print(next(g), g.throw(ValueError("v")))
g.close()
g = throw_into()
next(g)
g.close()
try:
    g.send(1)
except StopIteration:
    print("closed")

print("== expressions")


def echo():
    x = yield
    y = (yield x) + (yield)
    return x, y, [(yield), (yield)]


g = echo()
values = [None, 1, 10, 20, "a", "b"]
try:
    for v in values:
        print(g.send(v))
except StopIteration as e:
    print(e.value)

print("== StopIteration becomes RuntimeError")


def bad():
    yield 1
    raise StopIteration


try:
    list(bad())
except RuntimeError as e:
    print(e, repr(e.__cause__))

print("== try and finally")


def cleanup():
    for i in range(2):
        try:
            yield i
        finally:
            print("  cleanup", i)


g = cleanup()
for value in g:
    print(value)
    break
g.close()
g = cleanup()
next(g)
g.close()


def ignores():
    try:
        yield
    except GeneratorExit:
        yield


g = ignores()
next(g)
try:
    g.close()
except RuntimeError as e:
    print(e)

print("== generator expressions")
g = (x * y for x in range(3) for y in [1, 10] if x)
print(next(g), list(g))
try:
    (x for x in 5)
except TypeError as e:
    print(e)

print("== recursion")


def tree(depth):
    if depth:
        yield from tree(depth - 1)
        yield depth
        yield from tree(depth - 1)


print(*tree(4))


def with_exception_state():
    try:
        1 / 0
    except ZeroDivisionError as e:
        yield 1
        try:
            raise
        except ZeroDivisionError as again:
            yield again is e


print(list(with_exception_state()))
