def inlined(a, x):
    b = [x + y for x in a if x for y in x]
    return {k: lambda: k for k in b}, {x for x in a}, (y async for y in x)


class C:
    names = [x for x in range(3)]


modules = [m for m in modules]
