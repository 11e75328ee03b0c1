# Colliding keys

# ends: limit | finishes
x = {i * (2**61 - 1) * 2: 0 for i in range(10**5)}

# ends: limit | finishes
x = {'%08x' % i: 0 for i in range(10**5)}
