"""Exceptions that are raised, caught, passed on through finally and rethrown as others."""


class Rejected(Exception):
    def __init__(self, reason, value):
        Exception.__init__(self, reason)
        self.value = value


def check(value):
    if value % 3 == 0:
        raise Rejected("multiple of three", value)
    return value


def check_nested(value, depth):
    if depth == 0:
        return check(value)
    try:
        return check_nested(value, depth - 1)
    finally:
        cleanups[0] += 1


cleanups = [0]


def parse(text):
    try:
        return int(text)
    except ValueError:
        return -1


def look_up(table, key):
    try:
        return table[key]
    except KeyError:
        return None


def run():
    cleanups[0] = 0
    accepted = rejected = 0
    for i in range(60000):
        try:
            accepted += check_nested(i, 4)
        except Rejected as e:
            rejected += e.value
    numbers = 0
    for i in range(60000):
        numbers += parse("x%d" % i if i % 2 else str(i))
    table = dict((i, i) for i in range(100))
    missing = 0
    for i in range(150000):
        if look_up(table, i % 150) is None:
            missing += 1
    return "%d %d %d %d %d" % (accepted, rejected, cleanups[0], numbers, missing)


if __name__ == "__main__":
    from rounds import measure

    measure(run)
