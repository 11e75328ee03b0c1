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

print("-- property")


class P:
    def __init__(self):
        self._x = 1

    @property
    def x(self):
        "doc of x"
        return self._x

    @x.setter
    def x(self, value):
        self._x = value

    @x.deleter
    def x(self):
        del self._x

    @property
    def ro(self):
        return 5

    wo = property(None, lambda self, v: print("set", v))
    anonymous = property()
    boom = property(lambda self: self.missing)


check("""
p = P(); print(p.x); p.x = 5; print(p.x); del p.x; p.x
P().ro = 1
del P().ro
P().wo
P().wo = 3
del P().wo
P().anonymous
P().anonymous = 1
del P().anonymous
P().boom
P.x.__doc__, P.ro.__doc__, property(doc="d").__doc__, property(None, None, None, "z").__doc__
P.x.fget, P.ro.fset, P.ro.fdel
P.x.fget = 1
P.x.__doc__ = "new"; print(P.x.__doc__)
property(1, 2, 3, 4, 5)
property(foo=1)
property(fget=len, fset=None).fget
P.x.__get__(None, P) is P.x, P.x.__get__(P()), type(P.x)
P.x.__set__(P())
P.x.__isabstractmethod__
p = property(lambda s: 1); p.__set_name__(P, "q"); p.__get__(P()); p.__set__(P(), 1)
property(1).__get__(5)
""".replace("P.x.fget, P.ro.fset", "P.ro.fset"))


class SubProp(property):
    pass


class HasSub:
    @SubProp
    def y(self):
        "why"
        return 7

    z = SubProp(lambda self: 8, doc="zed")


check("HasSub().y, HasSub.y.__doc__, HasSub.z.__doc__, HasSub().z\nHasSub().y = 1\nHasSub.y.__dict__")

print("-- classmethod and staticmethod")


class C:
    @classmethod
    def cm(cls, *a):
        "cm doc"
        return cls.__name__, a

    @staticmethod
    def sm(*a):
        "sm doc"
        return a

    @classmethod
    @property
    def cp(cls):
        return cls.__name__

    plain = classmethod(len)
    called = staticmethod(len)


class D(C):
    pass


check("""
C.cm(1), C().cm(2), D.cm(), D().cm(3), C.sm(1), C().sm(2), D.cp, C().called([1])
C.cm.__self__, C.cm.__func__.__name__, C.cm.__name__, C.cm.__doc__, C.sm.__doc__, C.__dict__["cm"].__func__.__name__, C.__dict__["sm"].__wrapped__.__name__
C.plain()
classmethod()
classmethod(1, 2)
staticmethod()
staticmethod(len)("abc")
staticmethod(1)()
classmethod(1).__get__(5)
C.__dict__["cm"]()
C.__dict__["cm"].__get__(None, int)
C.__dict__["sm"].__name__, C.__dict__["cm"].__name__, C.__dict__["sm"].__qualname__, C.__dict__["sm"].__module__
C.__dict__["cm"].__isabstractmethod__, C.__dict__["sm"].__isabstractmethod__
x = classmethod(len); x.a = 5; print(x.__dict__)
""".replace('C.__dict__["cm"].__get__(None, int)\n', ""))

print("-- descriptors")


class Data:
    def __get__(self, obj, objtype=None):
        return ("get", obj is None, objtype.__name__)

    def __set__(self, obj, value):
        print("set", value)

    def __delete__(self, obj):
        print("delete")

    def __set_name__(self, owner, name):
        print("named", owner.__name__, name)


class NonData:
    def __get__(self, obj, objtype=None):
        return "nondata"


class OnlySet:
    def __set__(self, obj, value):
        obj.__dict__["os"] = value


class Holder:
    d = Data()
    n = NonData()
    os = OnlySet()


check("""
Holder.d, Holder().d
h = Holder(); h.d = 5; del h.d; h.n = 7; print(h.n, h.__dict__)
h = Holder(); h.__dict__["d"] = 1; print(h.d[0])
h = Holder(); h.os = 3; print(h.os); del h.os
Holder.d = 9; print(Holder.d)
Holder().n, Holder.n
h = Holder(); del h.n
h = Holder(); del h.nothing
Holder.nothing
del Holder.nothing
int.__add__(1, 2), int.__dict__["__add__"].__get__(5)(6), str.join.__get__(",")(["a", "b"])
int.__add__("a", 2)
str.join(1, 2)
list.append.__get__(1)
list.append()
list.append(1)
list.append([], 1, 2)
list.append([])
list.append.__get__(None, list), list.append.__get__([1]).__name__
dict.__dict__["fromkeys"].__get__(None, dict).__name__
dict.__dict__["fromkeys"].__get__(None, int)
dict.__dict__["fromkeys"](dict, "a"), dict.__dict__["fromkeys"].__name__, dict.__dict__["fromkeys"]
dict.__dict__["fromkeys"]()
dict.__dict__["fromkeys"](1)
type(int.__add__), type((1).__add__), type(str.join), type("".join), type(len), type(dict.__dict__["fromkeys"]), type(int.real), type(slice.start), type(type.__dict__["__dict__"])
int.__add__, str.join, int.real, slice.start, int.__add__.__objclass__, (1).__add__.__name__, (1).__add__.__self__, (1).__add__.__objclass__, (1).__add__.__qualname__
repr((1).__add__)[:35]
(1).__add__ == (1).__add__, (1).__add__ == (2).__add__, [].append == [].append, len == len
hash((1).__add__) == hash((1).__add__)
int.__add__.__reduce__(), (1).__add__.__reduce__(), "".join.__reduce__(), len.__reduce__()
len.__self__.__name__, len.__module__, "".join.__module__, len.__qualname__, "".join.__qualname__, dict.fromkeys.__self__, dict.fromkeys.__qualname__
len.__name__ = "x"
len.foo
len.foo = 1
len.__call__([1]), len.__get__
int.real.__get__(5), int.real.__get__(None, int)
int.real.__get__("a")
int.real.__set__(5, 1)
slice.start.__set__(slice(1), 1)
slice.start.__delete__(slice(1))
slice.start.__get__(5)
""")

print("-- super")


class A:
    def f(self):
        return "A.f"

    @classmethod
    def c(cls):
        return "A.c " + cls.__name__

    @property
    def p(self):
        return "A.p"


class B(A):
    def f(self):
        return "B.f " + super().f()

    @classmethod
    def c(cls):
        return "B.c " + super().c()

    @property
    def p(self):
        return "B.p " + super().p

    def attr(self):
        return super().nothing

    def in_lambda(self):
        return (lambda: super(B, self).f())()

    def in_comp(self):
        return [super(B, self).f() for _ in range(1)]

    def nested(self):
        def g():
            return super().f()

        return g()

    def nested_arg(self):
        def g(x):
            return super().f()

        return g(self)

    def deleted(self):
        del self
        return super().f()

    def reassigned(self):
        self = 5
        return super().f()

    @staticmethod
    def static():
        return super().f()

    def setit(self):
        super().zz = 1

    def cls(self):
        return __class__.__name__


check("""
B().f(), B.c(), B().p, B().in_lambda(), B().in_comp(), B().nested_arg(), B().cls()
B().attr()
B().nested()
B().deleted()
B().reassigned()
B.static()
B().setit()
super()
super(1)
super(1, 2)
super(int, "a")
super(B, A())
super(B, B()).f(), super(B, B).c(), super(A, B()).__self__.__class__, super(B, B()).__thisclass__, super(B, B()).__self_class__, super(B).__self__
super(B).f
super(B, B()).f

super(self=1)
repr(super(B)), repr(super(B, B())), repr(super(B, B))
super(B).__get__(B()).f()
super(B).__get__(A())
super(B, B()).__class__, super(B, B()).__init__.__name__
super(B, B()).x = 1
super(B, B()).__dict__
""".replace("super(B, B()).f\n", "super(B, B()).f.__name__\n"))

print("-- slots")


class Sl:
    __slots__ = ("a", "b", "__priv")

    def __init__(self):
        self.__priv = 3


class SlD(Sl):
    __slots__ = ("__dict__",)


class SlS(Sl):
    pass


class SlDict:
    __slots__ = {"a": "doc a", "b": None}


check("""
s = Sl(); s.a = 1; print(s.a, s._Sl__priv); s.b
s = Sl(); s.c = 1
s = Sl(); del s.a
s = Sl(); s.a = 1; del s.a; s.a
Sl().__dict__
Sl.a, type(Sl.a), Sl.__slots__, Sl.a.__name__, Sl.a.__objclass__
Sl.a.__get__(5)
Sl.a.__get__(Sl())
Sl.a.__set__(5, 1)
s = SlD(); s.zz = 1; s.a = 2; print(s.__dict__, s.a)
s = SlS(); s.zz = 1; s.a = 2; print(s.__dict__)
SlDict.a.__doc__, SlDict.__slots__
class X: __slots__ = "a"; a = 1
class X: __slots__ = 5
class X: __slots__ = (5,)
class X: __slots__ = ("a b",)
class X: __slots__ = ("",)
class X: __slots__ = ("__dict__", "__dict__")
class X: __slots__ = ("__weakref__", "__weakref__")
class X(int): __slots__ = ("a",)
class X(tuple): __slots__ = ("a",)
class X(tuple): __slots__ = ()
class X(SlD): __slots__ = ("__dict__",)
class X(Sl, SlDict): pass
class X: __slots__ = "abc"; print(__slots__)
class X: __slots__ = ["a", "b"]
""")
x = Sl()
y = SlS()
check("""
x.__class__ = SlS
y.__class__ = Sl
x.__class__ = int
x.__class__ = 5
del x.__class__
(1).__class__ = int
""", x=x, y=y)
