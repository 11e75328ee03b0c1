"""Refusals and messages of classes, descriptors, generators and coroutines."""

def t(f):
    try: print(f.__name__, 'ok', f())
    except BaseException as e: print(f.__name__, type(e).__name__, e)
import types, warnings, sys
@t
def setget():
    class S:
        def __set__(self, o, v): o.__dict__['x']=v
    class C: x = S()
    c=C(); c.x=42
    return c.x
@t
def classhook():
    class J(object): __slots__=("a",)
    class K(list): pass
    K().__class__ = J
@t
def cd():
    object().__class__.__dict__['__doc__']
@t
def slotnul():
    class A: __slots__=["foo\0bar"]
@t
def slotcc():
    class C:
        __classcell__=None
        __slots__=["__classcell__"]
@t
def diri():
    class N:
        __dict__=property(lambda s: None)
    class C: 
        @property
        def __dict__(self): return 8
    return dir(C())
@t
def carlo():
    str.__setattr__  # noqa
    object.__setattr__(str,'foo',1)
@t
def carlod(): object.__delattr__(str,'lower')
@t
def anyslot2():
    class A(int): __eq__=object.__eq__
    class B: __pow__ = int.__pow__
    return B()**2
@t
def reprw():
    class B: __repr__=int.__repr__
    return repr(B())
@t
def g3():
    def g():
        try: yield 1
        except ValueError: yield 2
    x=g(); next(x)
    with warnings.catch_warnings(record=True) as w:
        warnings.simplefilter('always')
        r=x.throw(ValueError, ValueError(3), None)
    return r, [str(i.message) for i in w]
@t
def throwbad():
    class E(Exception):
        def __new__(cls,*a): return cls
    def g():
        yield
    x=g(); next(x)
    x.throw(E)
@t
def throwbad2():
    class E(Exception):
        def __new__(cls,*a): return cls
    def g():
        try: yield
        except: pass
    x=g(); next(x)
    x.throw(E)
@t
def for11():
    class F:
        def __aiter__(self): return self
        def __anext__(self): return self
        def __await__(self): 1/0
    async def main():
        async for x in F(): print('never')
    try: main().send(None)
    except TypeError as e: print(repr(e), repr(e.__cause__), repr(e.__context__))
@t
def anextbad():
    class F:
        def __aiter__(self): return self
        def __anext__(self): return self
        def __await__(self): return 3
    async def main():
        return await anext(F())
    main().send(None)
@t
def anextbad2():
    class F:
        def __aiter__(self): return self
        def __anext__(self): return self
        def __await__(self): return 3
    async def main():
        return await anext(F(),None)
    main().send(None)
@t
def xx(): 
    class C:
        def __getattr__(self,n): raise AttributeError('booh')
    return C().foo
