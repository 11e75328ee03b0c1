"""State of subclasses, hooks of classes, conversions and delegation."""

class C:
    def getDict(self): return {'a':2}
    __dict__ = property(fget=getDict)
print(vars(C()), C().__dict__)
class E:
    @property
    def __dict__(self): return 5
print(E().__dict__, )
import pickle, copy
e=ImportError('test', name='n', path='p')
e2=copy.copy(e); print(e2.name,e2.path, e.__reduce__())
e.__init__('test'); print(e.name, e.path,e.msg)
e.__init__(name='n'); print(e.name, e.path,e.msg, e.args)
class S(set):
    __slots__=('x','__dict__')
s=S([1]); s.x=3; s.y=4
print(s.__reduce__())
class S(bytearray):
    __slots__=('x','__dict__')
s=S(b'ab'); s.x=3; s.y=4
print(s.__reduce__(),s.__reduce_ex__(2), s.__reduce_ex__(3))
print(bytearray().__reduce_ex__(2),bytearray().__reduce_ex__(3),bytearray(b'\xff').__reduce__())
import types
class Foo(types.ModuleType): __dict__=8
try: dir(Foo('f'))
except TypeError as e: print(e)
try: type('A\udcdcB',(),{})
except UnicodeEncodeError as e: print(e)
try: type('x',(),{'__doc__':'x\udcdcy'})
except UnicodeEncodeError as e: print(e)
import ast
for src in ['async for i in arange(1):\n  a=1\n','async with x as l:\n a=1\n','a=await b','[x async for x in y]']:
    print(compile(src,'?','exec',flags=ast.PyCF_ALLOW_TOP_LEVEL_AWAIT).co_flags&0x80, compile(src,'?','single',flags=ast.PyCF_ALLOW_TOP_LEVEL_AWAIT).co_flags&0x80)
class SetIt(set):
    def __hash__(self): return id(self)
x=SetIt(); y={x}
print(x in y); y.remove(x); y.add(x); y.discard(x); print(y)
print({frozenset([1])} & {1}, {1} in {frozenset([1])})
class subclass_with_new(set):
    def __new__(cls, arg, newarg=None):
        self = super().__new__(cls, arg)
        return self
try: set(a=1)
except TypeError as e: print(e)
try: frozenset(a=1)
except TypeError as e: print(e)
import warnings
warnings.simplefilter('always')
class T:
    def __trunc__(self): return 42
import sys
def show(m,c,f,l,*a): print(c.__name__,m)
warnings.showwarning=show
print(int(T()))
class IS(int): pass
class T:
    def __int__(self): return IS(3)
print(int(T()),type(int(T())))
class FS(float): pass
class T:
    def __float__(self): return FS(3)
print(float(T()))
class CS(complex): pass
class T:
    def __complex__(self): return CS(3)
print(complex(T()))
class T:
    def __complex__(self): return 5
try: complex(T())
except TypeError as e: print(e)
def f():
    yield
def g():
    try: raise KeyError('a')
    except Exception: yield from f()
gen=g(); gen.send(None)
try: gen.throw(ValueError)
except ValueError as e: print(repr(e.__context__))
import traceback
def f():
    try: yield
    except RuntimeError: print([x.name for x in traceback.extract_stack()]); yield 3
def g(): yield from f()
gen=g(); gen.send(None); print(gen.throw(RuntimeError))
def g():
    async def h(): pass
class Meta(type):
    def mro(self):
        self.__dict__["f"]()
        return super().mro()
class A(metaclass=Meta):
    def f(): print(__class__)
import collections, collections.abc
class M1(collections.UserDict, collections.abc.Sequence): pass
match M1():
    case [*x]: print('seq')
    case {}: print('map')


def generate():
    yield


g = generate()
print(g.gi_code is generate.__code__, generate.__code__ is generate.__code__)


class Complex0(complex):
    def __complex__(self):
        return 42j


class Number(str):
    def __float__(self):
        return float(str(self)) + 1


class Text(str):
    def __bytes__(self):
        return b"own"


class Index(bytes):
    def __index__(self):
        raise TypeError


print(complex(Complex0(1j)), float(Number("8")), bytes(Text("x")), bytearray(Index(b"ab")))


class Descriptor:
    def __set__(self, obj, value):
        pass


class Meta(type):
    a = Descriptor()


class X(metaclass=Meta):
    a = 42


print(X.a)


def module_function():
    from types import FunctionType

    scope = {}
    FunctionType(compile("a = 1\nb = a + 1", "?", "exec"), scope)()
    print(scope["a"], scope["b"])


module_function()
