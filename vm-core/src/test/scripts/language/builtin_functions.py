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

print("-- numbers and objects")
check("""
abs(-5), abs(True), abs(-1.5)
abs("a")
abs()
abs(1, 2)
abs(x=1)
divmod(7, 2), divmod(-7.5, 2)
divmod(1, "a")
divmod(1)
round("a")
ascii("é\\U0001F600"), ascii([1, "é"]), ascii(None)
ascii()
callable(len), callable(5), callable(int), callable(lambda: 0)
callable()
hash("a") == hash("a"), hash(None) == hash(None), hash(...) is not None
hash([])
hash()
id(5) == id(5)
id()
len(5)
len()
len([], [])
len(x=[])
type(5), type("a", (), {}).__name__, type(type)
type()
type(1, 2)
type(1, 2, 3, 4)
type("a", 5, {})
type("a", (5,), {})
type("a", (), 5)
type(5, (), {})
type("a", (bool,), {})
type("a\\0b", (), {})
type("a", (), {}, foo=1)
isinstance(1, int), isinstance(1, (str, int)), isinstance(1, int | str), isinstance(True, int), isinstance(1, ((str, (int,)),))
isinstance(1, 5)
isinstance(1, (str, 5))
isinstance(1)
isinstance(1, list[int])
isinstance(1, int | list[int])
issubclass(int, int), issubclass(bool, (str, int)), issubclass(int, int | str)
issubclass(5, int)
issubclass(int, 5)
issubclass(int, (5,))
issubclass(int, list[int])
getattr(5, "real"), getattr(5, "foo", 7)
getattr(5, "foo")
getattr(5, 5)
getattr(5)
getattr(5, "a", 1, 2)
hasattr(5, "real"), hasattr(5, "foo")
hasattr(5, 5)
hasattr(5)
setattr(5, "a", 1)
setattr(5, 5, 1)
setattr(5, "a")
setattr(int, "a", 1)
delattr(5, "a")
delattr(int, "real")
delattr(5, 5)
vars(5)
vars(1, 2)
dir(5)[:3], dir(None)[:2]
dir(1, 2)
repr(), 1
repr(1, 2)
str(b"a", "ascii"), str(b"\\xff", "utf-8", "replace"), str(), str(object=5), str(b"abc")
str(5, "ascii")
str("a", "ascii")
str(b"a", 5)
str(1, 2, 3, 4)
bytes(5), bytes([1, 2]), bytes("a", "ascii"), bytes(b"a"), bytes()
bytes("a")
bytes([256])
bytes(["a"])
bytes(-1)
bytes(1.5)
bytes(None)
bytearray(2), bytearray("é", "utf-8"), bytearray([1])
object(), 1
object(1)
object().x
object().x = 1
del object().x
object() == object(), object().__eq__(1), object().__lt__(1), object().__hash__() is not None
object() < object()
object().__init__(1)
object.__new__()
object.__new__(5)
object.__new__(int)
object.__init__()
object.__setattr__(5, "x", 1)
object().__sizeof__() > 0, object().__dir__()[:1] != []
object.__subclasshook__(), object.__init_subclass__()
object.__subclasshook__(1, 2)
object.__init_subclass__(1)
None.foo
None.foo = 1
None()
None[0]
None + 1
len(None)
for x in None: pass
type(None)(), type(None)() is None, type(...)(), type(NotImplemented)()
type(None)(1)
bool(NotImplemented)
NotImplemented + 1
NotImplemented, ..., repr(None)
""".replace("object(), 1\n", "").replace("repr(), 1", "repr()"))
print("-- print and input")
check("""
print(1, 2, sep="-", end="!\\n")
print(1, 2, sep=None, end=None)
print(1, sep=5)
print(1, end=5)
print(1, foo=5)
print(1, file=None)
print(1, file=5)
print(flush=True)
print(*[1, 2], sep="")
print("a", "b", sep="\\n")
""")


class Out:
    def __init__(self):
        self.text = []

    def write(self, s):
        self.text.append(s)


o = Out()
print(1, "a", file=o)
print(o.text)
check("print(1, file=o, flush=True)")
print("-- eval, exec, compile")
check("""
eval("1 + 1"), eval("x", {"x": 5}), eval("x + y", {"x": 1}, {"y": 2}), eval(" 1"), eval(b"2"), eval("1\\n")
eval("x = 1")
eval("")
eval("1 +")
eval(5)
eval()
eval("1", 5)
eval("1", {}, 5)
eval("1", globals=5)
eval(compile("x=1", "f", "exec"))
eval(compile("5", "f", "eval"))
eval("y", {})
eval("__builtins__", {}) is not None
eval("len", {"__builtins__": {}})
eval("len([])", {"__builtins__": {"len": lambda x: 99}})
exec("a = 1; print(a)")
exec("x = 5", d := {}); print(d["x"], sorted(d) == ["__builtins__", "x"])
exec("x = 5", {}, e := {}); print(e)
exec("raise ValueError(1)")
exec(5)
exec("1", 5)
exec("1", {}, 5)
exec("1", closure=5)
exec("a b")
exec("def f(): return f\\nprint(f() is f)")
exec("class A:\\n  y = 1\\nprint(A.y)")
exec(compile("print(__name__)", "f", "exec"), {"__name__": "nm"})
compile("1", "f", "exec"), 1
compile("1", "f", "bad")
compile("1")
compile(5, "f", "exec")
compile("1", 5, "exec")
compile("a b", "fname", "exec")
compile("1;2", "f", "eval")
compile("1\\n2", "f", "single")
compile("1", "f", "exec", 99999999)
compile("1", "f", "exec", optimize=5)
compile("assert 0", "f", "exec", optimize=1) and exec(compile("assert 0", "f", "exec", optimize=1))
exec(compile("assert 0, 'm'", "f", "exec", optimize=0))
exec(compile("5", "f", "single"))
exec(compile("'doc'", "f", "exec"), d := {}); print(d["__doc__"] if "__doc__" in d else "none")
compile("\\0", "f", "exec")
compile("1", "f", "eval").co_filename
globals() is globals(), type(locals())
globals(1)
locals(1)
""".replace('compile("1", "f", "exec"), 1\n', ""))


def local_scope():
    a = 1
    exec("a = 2; b = 3")
    print(a, sorted(locals()))
    print(eval("a + 1"), eval("[a for _ in range(2)]"))
    ns = {}
    exec("def g():\n return 7", ns)
    print(ns["g"]())
    l = locals()
    l["zz"] = 5
    print("zz" in locals())


local_scope()


class Map(dict):
    def __missing__(self, key):
        return key.upper()


print(eval("foo + bar", {}, Map()))
print("-- __import__ and others")
check("""
__import__("sys").__name__
__import__("nothing_here")
__import__(5)
__import__()
__import__("")
__import__("sys", level=-1)
open
memoryview(b"abc")[1], memoryview(b"abc").tolist()
memoryview("a")
memoryview()
slice(1, 2), zip, map
staticmethod, classmethod, property, super
__build_class__(1, 2)
__build_class__(lambda: 0, 5)
__build_class__(lambda: 0, "A")
__debug__
bin(), 1
sorted([3, 1], reverse=True), sorted("ba", key=None)
sorted([1], key=5)
input(1, 2)
breakpoint
""".replace("open\n", "").replace("breakpoint\n", "").replace("bin(), 1", "bin()"))
