# Ambiguous source

# ends: finishes | SyntaxError | limit
exec('match x:\n case ' + '(' * 50 + 'y' + ')' * 50 + ': pass', {'x': 1})

# ends: SyntaxError | RecursionError
exec('x = ' + 'match ' * 1000)

# ends: SyntaxError
exec('@' * 1000 + 'x')

# ends: SyntaxError
exec('with (' + 'a, ' * 1000 + ') : pass : pass')
