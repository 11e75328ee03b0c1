# Endless recursion

# ends: RecursionError
def f(): f()
f()

# ends: RecursionError
def f(x): return sorted([2, 1], key=f)
f(1)

# ends: RecursionError
def f(x): return list(map(f, [x]))
f(1)

# ends: RecursionError
class R:
    def __repr__(self): return repr(self)
repr(R())

# ends: RecursionError
class R:
    def __init__(self): R()
R()

# ends: RecursionError
class R:
    def __hash__(self): return hash(self)
{R()}

# ends: RecursionError
class R:
    def __getattribute__(self, n): return getattr(self, n)
R().x
