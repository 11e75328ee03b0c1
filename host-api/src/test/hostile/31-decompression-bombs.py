# Decompression bombs

# ends: limit
import zlib
x = zlib.compress(b'\0' * 10**6)
for i in range(2): x = zlib.compress(x * 1000)
while True: x = zlib.decompress(x)

# ends: limit
import zlib
x = zlib.compress(b'\0' * 10**6)
y = []
while True: y.append(zlib.decompress(x))
