# Class hierarchies

# ends: finishes | limit
x = [type('C%d' % i, (), {}) for i in range(300)]
type('D', tuple(x), {})

# ends: TypeError
class A: pass
class B(A): pass
class C(A, B): pass

# ends: TypeError
type('C', (int, str), {})

# ends: RecursionError
class M(type):
    def __new__(cls, *a): return cls(*a)
class C(metaclass=M): pass
