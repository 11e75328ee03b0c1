"""Dicts and sets that grow, shrink and are read, with keys of ints, strings and tuples."""


def least_recently_used(capacity, requests):
    cache = {}
    order = []
    hits = 0
    for i in range(requests):
        key = i * i % 1013
        if key in cache:
            hits += 1
            cache[key] += 1
        else:
            if len(order) >= capacity:
                oldest = order.pop(0)
                del cache[oldest]
            cache[key] = 1
            order.append(key)
    return hits


def game_of_life(generations):
    alive = set([(1, 0), (2, 1), (0, 2), (1, 2), (2, 2)])
    for i in range(12):
        alive.add((10 + i, 10))
    for _ in range(generations):
        neighbours = {}
        for x, y in alive:
            for dx in (-1, 0, 1):
                for dy in (-1, 0, 1):
                    if dx or dy:
                        cell = (x + dx, y + dy)
                        neighbours[cell] = neighbours.get(cell, 0) + 1
        alive = set(
            [
                cell
                for cell, count in neighbours.items()
                if count == 3 or (count == 2 and cell in alive)
            ]
        )
    return len(alive), sum([x * 31 + y for x, y in alive])


def invert(count):
    names = {}
    for i in range(count):
        names["name%d" % (i % 5000)] = i
    inverted = {}
    for name, number in names.items():
        inverted.setdefault(number % 100, []).append(name)
    return sum([len(group) * number for number, group in inverted.items()])


def run():
    hits = least_recently_used(400, 400000)
    cells, position = game_of_life(300)
    return "%d %d %d %d" % (hits, cells, position, invert(200000))


if __name__ == "__main__":
    from rounds import measure

    measure(run)
