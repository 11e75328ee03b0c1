# Floods of output

# ends: limit
while True: print('x' * 1000)

# ends: limit
import sys
while True: sys.stderr.write('x' * 1000)

# ends: limit
raise ValueError('x' * 10**8)
