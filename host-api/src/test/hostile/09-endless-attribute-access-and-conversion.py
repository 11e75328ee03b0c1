# Endless attribute access and conversion

# ends: limit
class E:
    def __getattr__(self, n):
        while True: pass
E().x

# ends: RecursionError
class E:
    def __getattr__(self, n): return getattr(self, n + 'x')
E().x

# ends: limit
class E:
    def __index__(self):
        while True: pass
[1][E()]

# ends: RecursionError
class E:
    def __iter__(self): return iter(E())
list(E())

# ends: limit
class D:
    def __get__(self, o, t):
        while True: pass
class E: x = D()
E().x
