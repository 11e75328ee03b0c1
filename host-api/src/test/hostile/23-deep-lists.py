# Deep lists

# ends: limit | finishes
x = None
for i in range(10**5): x = [x]
x = None

# ends: RecursionError | limit
x = None
for i in range(10**5): x = [x]
repr(x)

# ends: RecursionError | limit
x = y = None
for i in range(10**5): x = [x]; y = [y]
x == y

# ends: RecursionError | limit
import copy
x = None
for i in range(10**5): x = [x]
copy.deepcopy(x)
