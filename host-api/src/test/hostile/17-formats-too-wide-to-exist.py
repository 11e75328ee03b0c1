# Formats too wide to exist

# ends: limit | MemoryError
'%1000000000d' % 1

# ends: limit | MemoryError
f'{1:>{10**9}}'

# ends: limit | ValueError | MemoryError
f'{1.0:.{10**9}f}'

# ends: limit | MemoryError
'{:1000000000}'.format('x')
