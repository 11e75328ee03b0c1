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

class InitTuple(tuple):
    def __init__(self, items, tag=None):
        self.tag = tag


class NewList(list):
    def __new__(cls, items, tag=None):
        self = super().__new__(cls)
        self.tag = tag
        return self


class InitSet(frozenset):
    def __init__(self, items, tag=None):
        self.tag = tag


class InitFloat(float):
    def __init__(self, value, tag=None):
        self.tag = tag


class Plain(tuple):
    pass


class Raising:
    @property
    def missing(self):
        raise AttributeError("by the getter")

    @property
    def broken(self):
        raise KeyError("k")


class Bases:
    @property
    def __bases__(self):
        raise AttributeError


r = Raising()
check("""
InitTuple([1], tag=2), InitTuple([1], tag=2).tag
NewList([1], tag=2), NewList([1], tag=2).tag
InitSet([1], tag=2), InitSet([1], tag=2).tag
InitFloat(1.5, tag=2), InitFloat(1.5, tag=2).tag
Plain([1], tag=2)
int.__new__(bool, 0)
object.__new__(list)
tuple.__new__(Plain, [1])
hasattr(r, "missing"), getattr(r, "missing", 5)
r.missing
hasattr(r, "broken")
getattr(r, "broken", 5)
isinstance(1, Bases())
str.maketrans.__qualname__, dict.fromkeys.__qualname__, bytes.maketrans.__qualname__
""")
