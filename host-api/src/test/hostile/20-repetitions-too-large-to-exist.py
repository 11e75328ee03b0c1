# Repetitions too large to exist

# ends: limit | MemoryError
'x' * 10**10

# ends: limit | MemoryError
b'x' * 10**9

# ends: limit | MemoryError
[0] * 10**9

# ends: limit
[[0] * 1000 for i in range(10**7)]

# ends: limit | MemoryError
(0,) * 10**9

# ends: limit | MemoryError
bytearray(10**9)

# ends: limit
bytes(10**8)
