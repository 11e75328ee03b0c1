# Compiling without end

# ends: limit
while True: compile('x = 1', 's', 'exec')

# ends: limit
while True: eval('1')

# ends: limit
s = 'x = 1\n' * 5000
while True: compile(s, 's', 'exec')

# ends: RecursionError | limit
s = 'exec(s)'
exec(s)
