# Unusual characters in source

# ends: SyntaxError
exec('x = 1\0')

# ends: finishes
exec('\ufeffx = 1')

# ends: SyntaxError
exec(b'x = "\xff"')

# ends: UnicodeEncodeError
exec('x = "\ud800"')

# ends: finishes
exec('x = "\u202e"')

# ends: NameError
exec('\u0440rint(1)')
