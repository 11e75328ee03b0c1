# Source that is too large

# ends: limit
exec('x = 1\n' * 10**6)

# ends: limit
exec('x = "' + 'a' * (5 * 10**6) + '"')

# ends: limit
exec('x = [' + '1,' * 10**6 + ']')

# ends: limit
exec('print(' + '1,' * 10**6 + ')')
