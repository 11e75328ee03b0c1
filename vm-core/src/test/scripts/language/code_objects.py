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

def f(a, /, b, *args, c=1, **kw):
    "doc"
    x = a + b
    y = [x]

    def inner():
        return x, y

    global z
    z = "const"
    return inner, x.real, 3.5


class K:
    def m(self):
        pass


async def co():
    pass


def gen():
    yield


async def agen():
    yield


c = f.__code__
check("""
c.co_name, c.co_qualname, c.co_argcount, c.co_posonlyargcount, c.co_kwonlyargcount, c.co_varnames, c.co_cellvars, c.co_freevars, c.co_firstlineno, c.co_flags
c.co_nlocals == len(c.co_varnames), c.co_filename.endswith(".py"), c.co_consts[0], sorted(c.co_names)
type(c), K.m.__code__.co_qualname, K.m.__code__.co_varnames, (lambda: 0).__code__.co_name
co.__code__.co_flags, gen.__code__.co_flags, agen.__code__.co_flags, compile("1", "f", "exec").co_flags, compile("1", "f", "exec").co_name, compile("1", "f", "eval").co_qualname
c.co_argcount = 5
c.foo
c.foo = 1
c == c, c == compile("1", "f", "eval"), hash(c) == hash(c), c == c.replace()
c.replace(co_name="g").co_name, c.replace(co_filename="q").co_filename, c.replace(co_firstlineno=77).co_firstlineno, c.replace(co_qualname="a.b").co_qualname
c.replace(foo=1)
c.replace(co_name=5)
list(compile("x = 1\\ny = 2\\n", "f", "exec").co_lines())[-1][2]
len(list(c.co_positions())) > 0, type(c.co_code), type(c.co_linetable), type(c.co_exceptiontable), type(c.co_lnotab), c.co_stacksize >= 0
repr(compile("1", "fn", "exec"))[:18], repr(compile("1", "fn", "exec"))[-20:]
c < c
""".replace(", type(c.co_lnotab)", ""))
g = type(f)(c.replace(co_name="renamed"), globals())
print(g.__name__, g.__code__.co_name)

print("-- frames")
import sys


def frames():
    a = 1
    fr = sys._getframe()
    print(fr.f_code.co_name, fr.f_lineno, fr.f_back.f_code.co_name, sorted(fr.f_locals), fr.f_globals is globals(), fr.f_builtins["len"] is len)
    print(fr.f_trace, fr.f_trace_lines, fr.f_trace_opcodes, type(fr.f_lasti))
    b = 2
    print(sorted(sys._getframe().f_locals), sys._getframe(0) is fr)
    return fr


fr = frames()
print(fr.f_locals["a"], fr.f_locals["b"], repr(fr)[:9], type(fr))
fr.clear()
check("""
fr.f_code = 1
fr.f_locals = 1
fr.foo
fr.f_lineno
sys._getframe(100)
sys._getframe("a")
sys._getframe(-1).f_code.co_name
type(fr)()
""".replace('fr.f_lineno\n', ""))


class Body:
    q = 1
    print(sorted(k for k in sys._getframe().f_locals if not k.startswith("__")))


def tb():
    try:
        1 / 0
    except ZeroDivisionError as e:
        t = e.__traceback__
        print(t.tb_frame.f_code.co_name, t.tb_lineno, t.tb_next, type(t), type(t.tb_lasti))
        print(t.tb_frame.f_locals["e"] is e)
        return t


t = tb()
check("""
t.tb_next = t
t.tb_next = 5
t.tb_next = None
t.tb_lineno = 5
t.foo
type(t)(None, t.tb_frame, 1, 2).tb_lineno
type(t)(5, t.tb_frame, 1, 2)
e = Exception().with_traceback(t); print(e.__traceback__ is t)
""")
cell = (lambda x: lambda: x)(5).__closure__[0]
Cell = type(cell)
check("""
cell.cell_contents, repr(cell)[:9], Cell(7).cell_contents, Cell(1) == Cell(1), Cell(1) < Cell(2), Cell() == Cell()
Cell().cell_contents
del cell.cell_contents; cell.cell_contents
cell.cell_contents = 9; print(cell.cell_contents)
Cell(1, 2)
hash(Cell(1))
""")
