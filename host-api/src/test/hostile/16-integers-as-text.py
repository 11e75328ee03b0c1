# Integers as text

# ends: ValueError
str(10**5000)

# ends: ValueError
int('9' * 10**6)

# ends: ValueError
repr(1 << 20000)

# ends: ValueError
f'{1 << 20000}'
