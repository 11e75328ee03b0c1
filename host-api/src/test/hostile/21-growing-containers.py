# Growing containers

# ends: limit
x = []
while True: x.append(x)

# ends: limit
x = {}
while True: x[len(x)] = 1

# ends: limit
x = set()
while True: x.add(len(x))

# ends: limit
import collections
x = collections.deque()
while True: x.append(1)

# ends: limit
x = None
while True: x = (x, x)
