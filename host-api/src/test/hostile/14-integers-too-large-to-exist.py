# Integers too large to exist

# ends: limit | MemoryError
9 ** 9 ** 9

# ends: limit | OverflowError | MemoryError
1 << 10**10

# ends: limit | MemoryError
2 ** (2**31)

# ends: limit
2 ** (10**9)
