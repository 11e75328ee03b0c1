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

print("-- args and repr")
check("""
Exception(), Exception(1), Exception(1, 2), Exception("a"), str(Exception()), str(Exception(1)), str(Exception(1, 2)), repr(Exception("a'b"))
Exception(a=1)
ValueError(a=1)
KeyError("a"), str(KeyError("a")), str(KeyError()), str(KeyError(1, 2)), str(KeyError(KeyError("x")))
e = Exception(1); e.args = [2, 3]; print(e.args, e)
e = Exception(1); e.args = 5
e = Exception(1); del e.args
e = Exception(1); e.x = 5; print(e.__dict__, e.x); e.__dict__ = {}; e.x
Exception(1) == Exception(1), hash(Exception(1)) is not None
OSError(1, "msg"), str(OSError(1, "msg")), str(OSError(2, "nope", "file")), str(OSError(2, "nope", "file", None, "file2")), OSError(2, "x").errno, type(OSError(2, "x")), type(OSError(13, "x")), OSError("a").errno, OSError(1, 2, 3).filename, OSError(1, 2, 3).args
OSError(1, 2, 3, 4, 5, 6)
OSError(17, "x"), ConnectionError(1, "a"), FileNotFoundError(1, "a")
FileNotFoundError(2, "n", "f").__reduce__()
SystemExit(), SystemExit(1).code, SystemExit(1, 2).code, SystemExit().code
StopIteration(), StopIteration(1).value, StopIteration(1, 2).value, StopAsyncIteration(1).args
AttributeError("a", name="n", obj=5).name, AttributeError("a").name, AttributeError("x", name="n").obj
AttributeError("a", foo=1)
NameError("a", name="n").name, NameError().name
NameError("a", obj=1)
ImportError("a", name="n", path="p").path, ImportError("a").name, str(ImportError("a")), ImportError().msg, ImportError(1, 2).msg
ImportError("a", foo=1)
SyntaxError("m").msg, SyntaxError().msg, SyntaxError("m", ("f", 1, 2, "text")).lineno, str(SyntaxError("m", ("f", 1, 2, "text"))), str(SyntaxError("m", ("d/f.py", 1, 2, "text"))), SyntaxError("m", ("f", 1, 2, "t", 3, 4)).end_offset
SyntaxError("m", 5)
SyntaxError("m", (1, 2))
UnicodeDecodeError("utf-8", b"abc", 0, 1, "why"), str(UnicodeDecodeError("utf-8", b"abc", 0, 1, "why")), str(UnicodeDecodeError("utf-8", b"abc", 0, 2, "why"))
UnicodeEncodeError("ascii", "é", 0, 1, "why").object, str(UnicodeEncodeError("ascii", "aé\U0001F600", 1, 2, "why")), str(UnicodeEncodeError("ascii", "aé\U0001F600", 2, 3, "why")), str(UnicodeTranslateError("a\u0100", 1, 2, "why"))
UnicodeEncodeError("a", "b", "c", 1, "d")
Exception().with_traceback(None), Exception().with_traceback(5)
Exception().__traceback__, Exception().__cause__, Exception().__context__, Exception().__suppress_context__
e = Exception(); e.__cause__ = 5
e = Exception(); e.__context__ = "a"
e = Exception(); e.__cause__ = None; print(e.__suppress_context__)
e = Exception(); e.__cause__ = ValueError(); print(e.__cause__, e.__suppress_context__); e.__suppress_context__ = False; print(e.__suppress_context__)
e = Exception(); del e.__cause__
e = Exception(); del e.__traceback__
e = Exception(); e.__traceback__ = 5
e = Exception(1); print(e.__reduce__()); e.y = 1; print(e.__reduce__()); e.__setstate__({"z": 5}); print(e.z)
e = Exception(); e.__setstate__(5)
e = Exception(); e.add_note("n"); e.add_note("m"); print(e.__notes__)
e = Exception(); e.add_note(5)
e = Exception(); e.__notes__
e = Exception(); e.__notes__ = 5; e.add_note("x")
Exception.__new__(ValueError, 1), Exception.__new__(ValueError, 1).args
MemoryError().args, RecursionError("x"), NotImplementedError(), Warning("w"), UserWarning.__mro__, BaseExceptionGroup.__mro__, KeyboardInterrupt.__mro__, ModuleNotFoundError.__base__, IOError is OSError, EnvironmentError is OSError
""")
print("-- raise")


class NotExc:
    pass


class Weird(Exception):
    def __new__(cls, *a):
        return 5


class InitFails(Exception):
    def __init__(self):
        raise KeyError("init")


def r(f):
    try:
        f()
    except BaseException as e:
        seen = []
        while e is not None and len(seen) < 6:
            seen.append((type(e).__name__, str(e), e.__suppress_context__))
            e = e.__cause__ or e.__context__
        print(seen)


def chain1():
    try:
        1 / 0
    except ZeroDivisionError as e:
        raise ValueError("v") from e


def chain2():
    try:
        1 / 0
    except ZeroDivisionError:
        raise ValueError("v")


def chain3():
    try:
        1 / 0
    except ZeroDivisionError:
        raise ValueError("v") from None


def chain4():
    try:
        1 / 0
    finally:
        [][1]


def chain5():
    try:
        raise ValueError(1)
    except ValueError as e:
        try:
            raise KeyError(2)
        except KeyError:
            raise e


def reraise():
    raise


def from_bad():
    raise ValueError from 5


def from_class():
    raise ValueError from KeyError


for f in (chain1, chain2, chain3, chain4, chain5, reraise, from_bad, from_class):
    r(f)
check("""
raise 5
raise NotExc
raise NotExc()
raise Weird
raise InitFails
raise None
raise ValueError, 1
raise (ValueError,)
raise "abc"
""")


def bad_except():
    try:
        raise ValueError("x")
    except 5:
        pass


def bad_except_tuple():
    try:
        raise ValueError("x")
    except (KeyError, "a"):
        pass


def bad_except_class():
    try:
        raise ValueError("x")
    except NotExc:
        pass


def deleted_name():
    try:
        raise ValueError("x")
    except ValueError as e:
        pass
    return e


for f in (bad_except, bad_except_tuple, bad_except_class, deleted_name):
    r(f)

print("-- groups")
check("""
ExceptionGroup("m", [ValueError(1), KeyError(2)]), str(ExceptionGroup("m", [ValueError(1)])), str(ExceptionGroup("m", [ValueError(1), KeyError(2)]))
ExceptionGroup("m", [])
ExceptionGroup("m", 5)
ExceptionGroup("m", [5])
ExceptionGroup("m", [KeyboardInterrupt()])
ExceptionGroup(5, [ValueError()])
ExceptionGroup("m")
ExceptionGroup()
type(BaseExceptionGroup("m", [ValueError()])), type(BaseExceptionGroup("m", [KeyboardInterrupt()]))
g = ExceptionGroup("m", [ValueError(1), ExceptionGroup("n", [KeyError(2), ValueError(3)])]); print(g.split(ValueError), g.subgroup(KeyError), g.split(OSError), g.subgroup(lambda e: isinstance(e, KeyError)), g.message, g.exceptions)
g = ExceptionGroup("m", [ValueError(1)]); g.split(5)
g = ExceptionGroup("m", [ValueError(1)]); g.message = 5
g = ExceptionGroup("m", [ValueError(1)]); print(g.derive([KeyError()]), ExceptionGroup[int])
g = ExceptionGroup("m", (ValueError(1),)); print(g.args, g.exceptions, repr(g), g.__reduce__())
""")
