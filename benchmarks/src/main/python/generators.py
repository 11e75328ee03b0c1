"""Generators, chained and recursive, and the loops that consume them."""


def numbers(limit):
    n = 0
    while n < limit:
        yield n
        n += 1


def squares(source):
    for n in source:
        yield n * n


def only_odd(source):
    for n in source:
        if n % 2:
            yield n


def running_total(source):
    total = 0
    for n in source:
        total += n
        yield total % 1000003


def leaves(depth, value):
    if depth == 0:
        yield value
    else:
        for leaf in leaves(depth - 1, 2 * value):
            yield leaf
        for leaf in leaves(depth - 1, 2 * value + 1):
            yield leaf


def averages():
    total = 0.0
    count = 0
    average = 0.0
    while True:
        value = yield average
        total += value
        count += 1
        average = total / count


def run():
    last = 0
    for value in running_total(only_odd(squares(numbers(1000000)))):
        last = value
    leaf_sum = sum(leaf * (i % 7) for i, leaf in enumerate(leaves(15, 1)))
    average = averages()
    next(average)
    mean = 0.0
    for i in range(400000):
        mean = average.send(i % 1000)
    return "%d %d %.6f" % (last, leaf_sum, mean)


if __name__ == "__main__":
    from rounds import measure

    measure(run)
