def tr(f, *a):
    try: print(f(*a))
    except BaseException as e: print(type(e).__name__, e)
def f(a, b, /, c, d=1, *args, e, g=2, **kw): return a, b, c, d, args, e, g, kw
tr(f)
tr(f, 1)
tr(lambda: f(1, 2, 3, e=1))
tr(lambda: f(1, 2, 3, 4, 5, 6))
tr(lambda: f(1, 2, a=3, c=1, e=2))
def g(a, b): pass
tr(lambda: g(1, 2, 3))
tr(lambda: g(1, b=2, a=3))
tr(lambda: g(1, x=2))
tr(lambda: g())
tr(lambda: g(*1))
tr(lambda: g(**1))
tr(lambda: g(**{'a': 1}, **{'a': 2}))
tr(lambda: len())
tr(lambda: 1())
tr(lambda: None.x)
tr(lambda: 1 + 'a')
tr(lambda: [] < 1)
tr(lambda: {}['a'])
tr(lambda: [1][3])
tr(lambda: (1).foo)
def h():
    print(zz)
    zz = 1
tr(h)
def cl():
    def inner(): return q
    tr(inner)
    q = 2
cl()
a, b = 1, 2
def un():
    a, b = [1]
tr(un)
def un2():
    a, b = [1, 2, 3]
tr(un2)
def un3():
    a, *b, c = [1]
tr(un3)
def un4():
    a, b = 1
tr(un4)
class M(type):
    def __new__(m, n, b, d, **k):
        print('M', n, b, sorted(x for x in d if not x.startswith('__')), k)
        return super().__new__(m, n, b, d)
    def __init__(c, n, b, d, **k): super().__init__(n, b, d)
    def __call__(c, *a): print('call'); return super().__call__(*a)
class X(metaclass=M, z=1):
    y = 1
    def __init__(self, a=1): self.a = a
print(X(3).a)
class D:
    def __get__(self, o, t=None): return 'got', o is None
    def __set_name__(self, o, n): print('set_name', n)
class Y:
    d = D()
print(Y.d, Y().d)
class Meta2(type):
    @classmethod
    def __prepare__(m, n, b): print('prep'); return {'pre': 1}
class Z(metaclass=Meta2): w = 2
print(Z.pre, Z.w)
class P:
    @property
    def x(self): return 5
    @staticmethod
    def s(a): return a
    @classmethod
    def c(cls): return cls.__name__
p = P(); print(p.x, p.s(1), p.c(), P.c())
tr(lambda: setattr(p, 'x', 1))
class Sl:
    __slots__ = ('a', 'b')
s = Sl(); s.a = 1
print(s.a); tr(lambda: s.b); tr(lambda: setattr(s, 'c', 1))
class GA:
    def __getattr__(self, n): return n * 2
print(GA().foo)
class It:
    def __init__(self): self.n = 0
    def __iter__(self): return self
    def __next__(self):
        self.n += 1
        if self.n > 3: raise StopIteration
        return self.n
print(list(It()), [*It()], sum(It()), max(It()))
for x in It():
    if x == 2: break
else: print('no')
print(x)
class C:
    def __call__(self, *a, **k): return a, k
    def __len__(self): return 3
    def __getitem__(self, i): return i
    def __contains__(self, x): return x == 5
    def __eq__(self, o): return True
    def __hash__(self): return 7
    def __bool__(self): return False
    def __add__(self, o): return 'add'
    def __radd__(self, o): return 'radd'
    def __iadd__(self, o): return 'iadd'
    def __neg__(self): return 'neg'
    def __lt__(self, o): return 'lt'
    def __format__(self, s): return 'fmt' + s
    def __str__(self): return 'str!'
c = C(); print(c(1, k=2), len(c), c[1:2], 5 in c, c == 3, hash(c), bool(c), c + 1, 1 + c, -c, c < 1, 1 > c, f'{c:abc}', str(c), not c)
c += 1; print(c)
def ff(*, a): pass
tr(ff, 1)
import_err = None
def nested():
    try:
        try: raise ValueError(1)
        finally: raise KeyError(2)
    except KeyError as e: return repr(e.__context__)
print(nested())
def loopfin():
    for i in range(3):
        try:
            if i == 1: continue
            if i == 2: break
        finally: print('f', i)
loopfin()
def retfin():
    try: return 'a'
    finally: return 'b'
print(retfin())
try: raise
except RuntimeError as e: print(e)
tr(lambda: (_ for _ in ()).throw(ValueError('x')))
def gg():
    try: yield 1
    finally: print('closed')
z = gg(); next(z); z.close()
def gret():
    yield 1
    return 9
z = gret(); next(z)
try: next(z)
except StopIteration as e: print(e.value)
def gstop():
    raise StopIteration
    yield
tr(lambda: list(gstop()))
exec('q1 = 5; print(q1)'); print(eval('1+2'), q1)
exec(compile('print(__name__)', 'x', 'exec'))
print(locals() is globals())
def loc(a): b = a; return sorted(locals().items())
print(loc(1))
nonl = 0
def o():
    x = 1
    def i():
        nonlocal x; x += 1; global nonl; nonl = x
    i(); return x
print(o(), nonl)
print([i for i in range(3)], {i: i for i in 'ab'}, {i % 2 for i in range(4)}, list(i for i in 'xy'))
print((lambda *a, **k: (a, k))(1, *[2], **{'b': 3}))
def ann(a: int, b: 'str' = 1) -> float: pass
print(ann.__annotations__, ann.__defaults__, ann.__name__, ann.__qualname__)
print(type(gg()), type(len), type(C), type(print), type(None), type(...))
try: assert 1 == 2, 'msg'
except AssertionError as e: print(repr(e))
while True:
    try: break
    finally: print('brk')
async def co(): return 5
k = co()
try: k.send(None)
except StopIteration as e: print(e.value)
def rec(n): return 0 if n == 0 else 1 + rec(n - 1)
print(rec(900))
class R:
    def __repr__(self): return repr([self]) 
tr(lambda: repr(R()))
class E2(Exception):
    def __init__(self, a, b): super().__init__(a); self.b = b
try: raise E2(1, 2)
except E2 as e: print(e, e.b, e.args, repr(e))
tr(lambda: sorted([1, 'a']))
l = [3, 1, 2]; l.sort(key=lambda x: -x); print(l, sorted('bca', reverse=True), min([2, 1], key=lambda v: v), list(map(lambda a, b: a + b, [1, 2], [3, 4])), list(filter(None, [0, 1])), list(zip('ab', [1, 2])), list(enumerate('ab', 1)), list(reversed([1, 2])))
del l
try: l
except NameError as e: print(e)
print(__name__, isinstance(1, (int, str)), issubclass(bool, int), callable(len))
