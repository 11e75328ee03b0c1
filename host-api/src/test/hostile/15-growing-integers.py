# Growing integers

# ends: limit
x = 3
while True: x = x * x

# ends: limit
import math
math.factorial(10**7)

# ends: limit
x = 1
for i in range(1, 10**9): x *= i
