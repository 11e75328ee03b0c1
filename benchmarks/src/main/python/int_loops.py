"""Nested while and for loops over small integers: arithmetic, comparisons, bit operations."""


def collatz_steps(n):
    steps = 0
    while n != 1:
        if n & 1:
            n = 3 * n + 1
        else:
            n >>= 1
        steps += 1
    return steps


def longest_collatz(limit):
    best = 0
    best_start = 0
    for start in range(1, limit):
        steps = collatz_steps(start)
        if steps > best:
            best = steps
            best_start = start
    return best_start, best


def xorshift_sum(count):
    state = 2463534242
    total = 0
    for _ in range(count):
        state ^= (state << 13) & 0xFFFFFFFF
        state ^= state >> 17
        state ^= (state << 5) & 0xFFFFFFFF
        total = (total + state) % 1000003
    return total


def run():
    start, steps = longest_collatz(20000)
    return " ".join([str(n) for n in (start, steps, xorshift_sum(300000))])


if __name__ == "__main__":
    from rounds import measure

    measure(run)
