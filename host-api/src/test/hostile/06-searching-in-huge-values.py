# Searching in huge values

# ends: limit
10**12 in iter(range(10**13))

# ends: limit
x = 'a' * 10**6
while True: x.count('b')

# ends: limit
x = 'a' * 10**6
while True: x.replace('b', 'c')

# ends: limit
x = 'a' * 10**5
while True: x.translate({97: 98})

# ends: limit
x = 'a\n' * 10**5
while True: x.splitlines()

# ends: limit
x = 'a' * 10**6; y = 'a' * 10**5 + 'b'
while True: x.find(y)

# ends: limit
x = b'a' * 10**6
while True: x.split(b'b')
