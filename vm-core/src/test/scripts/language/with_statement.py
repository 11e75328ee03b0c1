class Manager:
    def __init__(self, name, swallow=False, fail=None):
        self.name, self.swallow, self.fail = name, swallow, fail

    def __enter__(self):
        print("  enter", self.name)
        if self.fail == "enter":
            raise RuntimeError("enter " + self.name)
        return self

    def __exit__(self, kind, error, trace):
        print("  exit", self.name, kind and kind.__name__, error, trace is not None)
        if self.fail == "exit":
            raise RuntimeError("exit " + self.name)
        return self.swallow


print("== normal")
with Manager("a") as a, Manager("b") as b:
    print("  body", a.name, b.name)
with (Manager("c"), Manager("d") as d):
    print("  body", d.name)

print("== exceptions")
with Manager("outer", swallow=True), Manager("inner"):
    raise ValueError("x")
try:
    with Manager("plain"):
        1 / 0
except ZeroDivisionError as e:
    print("  caught", e)
try:
    with Manager("ok"), Manager("bad", fail="enter"):
        print("not reached")
except RuntimeError as e:
    print("  caught", e)
try:
    with Manager("bad exit", fail="exit"):
        raise ValueError("first")
except RuntimeError as e:
    print("  caught", e, repr(e.__context__))

print("== leaving the body")


def leave():
    for i in range(5):
        with Manager(i):
            if i == 0:
                continue
            if i == 1:
                pass
            if i == 2:
                break
    with Manager("return"):
        return "value"


print(leave())


def return_in_nested():
    with Manager("w1"):
        try:
            with Manager("w2"):
                return 1
        finally:
            print("  finally")


print(return_in_nested())

print("== targets")
box = {}
with Manager("t") as box["key"]:
    print("  ", box["key"].name)


class Pair:
    def __enter__(self):
        return 1, [2, 3]

    def __exit__(self, *args):
        pass


with Pair() as (x, [y, *z]):
    print("  ", x, y, z)

print("== errors")
for thing in (1, type("NoExit", (), {"__enter__": lambda self: 1})()):
    try:
        with thing:
            pass
    except TypeError as e:
        print(e)
