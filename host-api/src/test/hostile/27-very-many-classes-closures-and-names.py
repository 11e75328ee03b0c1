# Very many classes, closures and names

# ends: limit
x = []
while True: x.append(type('C', (), {}))

# ends: limit
def f(n): return lambda: n
x = []
while True: x.append(f(0))

# ends: limit
class C: pass
x = C()
i = 0
while True:
    setattr(x, 'name%d' % i, i)
    i += 1

# ends: limit
import sys
x = []
while True: x.append(sys.intern('name%d' % len(x)))
