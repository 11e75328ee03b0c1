# Growing text

# ends: limit
x = 'ab'
while True: x += x

# ends: limit
x = 'ab'
while True: x = x.replace('a', 'aaaaaaaa')

# ends: limit | MemoryError
'a'.ljust(10**9)

# ends: limit | MemoryError
x = ['x' * 10**5] * 10**5
''.join(x)

# ends: limit | MemoryError | OverflowError
('\t' * 10**6).expandtabs(10**6)

# ends: limit
import re
re.sub('a', 'x' * 10**5, 'a' * 10**5)

# ends: limit
import io
x = io.StringIO()
while True: x.write('x' * 1000)
