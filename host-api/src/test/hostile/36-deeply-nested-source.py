# Deeply nested source

# ends: SyntaxError | MemoryError | RecursionError | limit
eval('(' * 10**5)

# ends: SyntaxError | MemoryError | RecursionError | limit
eval('(' * 10**5 + ')' * 10**5)

# ends: SyntaxError | MemoryError | RecursionError | limit
eval('[' * 10**5 + ']' * 10**5)

# ends: SyntaxError | MemoryError | RecursionError | limit
eval('-' * 10**5 + '1')

# ends: SyntaxError | MemoryError | RecursionError | limit
eval('not ' * 10**5 + '1')

# ends: SyntaxError | MemoryError | RecursionError | limit
eval('lambda: ' * 10**5 + '1')

# ends: SyntaxError
eval("f'{" * 200 + "}'" * 200)

# ends: IndentationError
exec('\n'.join(' ' * i + 'if 1:' for i in range(200)))
