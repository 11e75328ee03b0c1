"""Functions that make functions: free variables read and changed, partial application, composition."""


def adder(amount):
    def add(value):
        return value + amount

    return add


def counter():
    state = [0]

    def count(step=1):
        state[0] += step
        return state[0]

    return count


def compose(*functions):
    def composed(value):
        for function in functions:
            value = function(value)
        return value

    return composed


def memoize(function):
    known = {}

    def memoized(*args):
        if args not in known:
            known[args] = function(*args)
        return known[args]

    return memoized


def run():
    pipeline = compose(adder(3), lambda n: n * 2, adder(-1), lambda n: n % 1009)
    value = 1
    for _ in range(150000):
        value = pipeline(value)
    count = counter()
    for i in range(400000):
        count(i & 3)
    total = count(step=0)

    @memoize
    def paths(x, y):
        if x == 0 or y == 0:
            return 1
        return (paths(x - 1, y) + paths(x, y - 1)) % 1000003

    made = sum([make(i)(i) for i in range(100000) for make in (adder,)])
    return " ".join([str(n) for n in (value, total, paths(150, 150), made)])


if __name__ == "__main__":
    from rounds import measure

    measure(run)
