# Groups and cycles of exceptions

# ends: ExceptionGroup
x = ValueError(1)
for i in range(500): x = ExceptionGroup('', [x])
raise x

# ends: ExceptionGroup
x = ValueError(1)
for i in range(12): x = ExceptionGroup('', [x] * 15)
raise x

# ends: ValueError
x = ValueError(1); y = ValueError(2)
x.__cause__ = y; y.__cause__ = x
raise x
