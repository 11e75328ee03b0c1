# Long source

# ends: finishes | RecursionError | limit
eval('+'.join(['1'] * 10**5))

# ends: AttributeError | RecursionError | limit
eval('x' + '.a' * 10**4, {'x': 1})

# ends: finishes | RecursionError | MemoryError | limit
exec('if 0: pass\n' + 'elif 0: pass\n' * 10**4)
