print("== body")


class A:
    """Doc of A."""

    x = 1
    y = x + 1
    z: int = 5
    w: "str"

    def method(self, v):
        return self.x + v

    for i in range(3):
        pass
    del x
    if True:
        inner = "inner"


print(A.__doc__, A.y, A.z, A.i, A.__annotations__, A.__qualname__, A.__module__, hasattr(A, "x"))

print("== inheritance and super")


class B:
    def __init__(self, value):
        self.value = value

    def get(self):
        return "B", self.value

    @classmethod
    def make(cls, v):
        return cls(v)

    @property
    def prop(self):
        return "prop B"


class C(B):
    def __init__(self, value):
        super().__init__(value * 2)

    def get(self):
        return "C", super().get(), super(C, self).get(), __class__.__name__

    @classmethod
    def make(cls, v):
        return super().make(v + 1)

    @property
    def prop(self):
        return "C and " + super().prop

    def nested(self):
        return [super(C, self).get() for _ in range(1)], (lambda: __class__)()


c = C.make(1)
print(c.get(), c.prop, c.nested(), type(c).__name__)


class D(C):
    def get(self, *args, key=None):
        return super().get(), args, key

    get.__doc__ = "set later"


print(D(1).get(1, key=2), D.get.__doc__)


def no_self():
    return super()


class Odd:
    def no_arguments():
        try:
            super()
        except RuntimeError as e:
            print(e)


Odd.no_arguments()
try:
    no_self()
except RuntimeError as e:
    print(e)

print("== private names")


class P:
    __secret = 1

    def __hidden(self):
        return self.__secret

    def reveal(self, __arg=2):
        __local = 3
        return self.__hidden() + __arg + __local, sorted(locals())


class __Q:
    __x = 5


print(P().reveal(), [n for n in vars(P) if "secret" in n or "hidden" in n], [n for n in vars(__Q) if "x" in n])

print("== scope of a class body")
v = "global"


def scopes():
    v = "function"

    class S:
        before = v
        v = "class"
        after = v

        def method(self):
            return v

    class T:
        w = v
        global g
        g = "made global"

    return S.before, S.after, S().method(), T.w


try:
    print(scopes())
except NameError as e:
    print(e)
print(g)


def closure_in_class():
    n = 1

    class U:
        nonlocal n
        n = 2
        m = n

    return n, U.m, hasattr(U, "n")


print(closure_in_class())


class V:
    v = v
    print(v)


print("== metaclasses and keywords")


class Meta(type):
    @classmethod
    def __prepare__(meta, name, bases, **kwargs):
        print("  prepare", name, kwargs)
        return {"prepared": True}

    def __new__(meta, name, bases, namespace, **kwargs):
        print("  new", name, [n for n in namespace if not n.startswith("__")], kwargs)
        return super().__new__(meta, name, bases, namespace)

    def __init__(cls, name, bases, namespace, **kwargs):
        super().__init__(name, bases, namespace)


class W(metaclass=Meta, option=1):
    attr = 1


class X(W, *[], **{"option": 2}):
    pass


print(X.prepared, type(X).__name__)

print("== decorators")


def deco(cls):
    cls.decorated = True
    return cls


@deco
@deco
class Y:
    pass


print(Y.decorated)

print("== nested classes and functions")


class Outer:
    class Inner:
        def f(self):
            class Local:
                pass

            return Local.__qualname__

    lam = lambda self: 1


print(Outer.Inner.__qualname__, Outer.Inner().f(), Outer.lam.__qualname__)
