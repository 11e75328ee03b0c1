"""Products of matrices held as lists of lists: comprehensions, zip, indexing."""

SIZE = 110


def make(seed):
    return [[(i * seed + j) % 17 - 8 for j in range(SIZE)] for i in range(SIZE)]


def multiply_by_index(a, b):
    result = []
    for i in range(SIZE):
        row = []
        for j in range(SIZE):
            total = 0
            for k in range(SIZE):
                total += a[i][k] * b[k][j]
            row.append(total)
        result.append(row)
    return result


def multiply_by_zip(a, b):
    columns = list(zip(*b))
    return [[sum([x * y for x, y in zip(row, column)]) for column in columns] for row in a]


def run():
    a = make(3)
    b = make(5)
    by_index = multiply_by_index(a, b)
    if by_index != multiply_by_zip(a, b):
        raise AssertionError("the two products differ")
    return sum([sum(row) for row in by_index]) + by_index[7][11]


if __name__ == "__main__":
    from rounds import measure

    measure(run)
