"""Builtins with arguments that run Python code."""

import sys
def k(x):
    return x


print(sorted([3,1,2], key=k), sorted([3,1,2], key=k, reverse=True))
print(min([3,1,2], key=k), max(3,1,2,key=k), max([], key=k, default=7))
try: min([], key=k)
except ValueError as e: print(e)
print(list(map(k, [1,2])), list(filter(k, [0,1,2])), list(map(lambda a,b:a+b, [1,2,3],[10,20])))
print([x for x in map(k, (1,2))])
def g(n):
    for i in range(n): yield k(i)
    return 'done'
print(sum(g(4)), sum((0.1 for _ in range(10))), any(g(3)), all(g(3)), tuple(g(3)), set(g(3)), frozenset(g(2)))
print(','.join(str(k(x)) for x in range(3)))
it = g(2)
print(next(it), it.send(None), next(it, 'dflt'))
try: next(it)
except StopIteration as e: print(repr(e))
it=g(1); next(it)
try: next(it)
except StopIteration as e: print(repr(e))
for i, x in enumerate(g(2), 5): print(i, x)
for p in zip(g(3), g(2)): print(p)
try:
    for p in zip(g(1), g(3), strict=True): print(p)
except ValueError as e: print(e)
class C:
    def __init__(self): self.n=0
    def __iter__(self): return self
    def __next__(self):
        self.n += k(1)
        if self.n > 3: raise StopIteration
        return self.n
print(list(C()), [*C()], sum(C()))
for x in C(): print(x)
class P:
    def __str__(self): return k('P!')
    def __repr__(self): return 'rep'
class Q:
    def __repr__(self): return k('Q')
class R:
    def __str__(self): return 5
print(P(), 1, Q(), sep='-')
try: print(R())
except TypeError as e: print(e)
l=[3,1,2]
l.sort(key=k); print(l)
def bad(x): l.append(1); return x
try: l.sort(key=bad)
except ValueError as e: print(e, l)
class Meta(type): pass
class D(metaclass=Meta):
    z = k(5)
    print(sys._getframe().f_back.f_code.co_name, sorted(locals()))
print(D.z)
def boom(x): raise KeyError(x)
import traceback
try: sorted([1], key=boom)
except KeyError as e: print([f.name for f in traceback.extract_tb(e.__traceback__)])
try: list(map(boom,[1]))
except KeyError as e: print([f.name for f in traceback.extract_tb(e.__traceback__)])
def fr(x): return sys._getframe(1).f_code.co_name
print(sorted([1], key=lambda x: print(fr(x))))
def stop(x): raise StopIteration(9)
m = map(stop, [1])
try: next(m)
except StopIteration as e: print(repr(e))
print(list(map(stop,[1])))
m=map(int, iter(['a','1']))
try: next(m)
except ValueError as e: print(e)
print(next(m))
import functools
print(functools.reduce(lambda a,b: k(a+b), [1,2,3]))
l=[]; l.extend(g(3)); print(l)
print(list(map(eval, (s for s in ['1+1']))))
