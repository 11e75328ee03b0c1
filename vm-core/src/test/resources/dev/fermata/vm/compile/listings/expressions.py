def operands(x, y):
    z = x + y * 2 - -1
    z += x
    return z < y <= 10, x + (x := 1), z is None, x not in [1, 2], x in {1, 2}


def conditions(a, b):
    if a and not (b or a > 1):
        return a or b and a
    return a if b else not b


def containers(x):
    a, b = b, a = x, [x, *x]
    x[1:2], x[a], x.y, *c = {1: x, **x}, (1, 2), {x, 1}, f"{x!r:>{a}}!"
    x.y[0] += 1
    del x.y, x[1:2], c
