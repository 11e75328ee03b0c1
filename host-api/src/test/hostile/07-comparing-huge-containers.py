# Comparing huge containers

# ends: limit
x = [[0] * 1000] * 1000
while True: x == [[0] * 1000] * 1000

# ends: limit
x = {i: i for i in range(10000)}
while True: x == dict(x)

# ends: limit
x = set(range(10000))
while True: x <= set(x)
