# Loops in builtins

# ends: limit
sum(range(10**12))

# ends: limit
import itertools
list(itertools.repeat(0))

# ends: limit
min(range(10**12))

# ends: limit
any(map(lambda x: False, range(10**12)))

# ends: limit
sorted(range(10**5), key=lambda x: sum(range(10**4)))

# ends: limit
import itertools
for _ in itertools.count(): pass

# ends: limit
import collections, itertools
collections.deque(itertools.count(), maxlen=0)

# ends: limit
import itertools
max(itertools.cycle([1]))

# ends: limit
import itertools
sum(1 for _ in itertools.product(range(100), repeat=10))

# ends: limit
import functools
functools.reduce(lambda a, b: a, range(10**12))
