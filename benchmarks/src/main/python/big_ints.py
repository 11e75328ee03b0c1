"""Digits of pi and large factorials: integers far beyond a machine word."""


def pi_digits(count):
    digits = []
    q, r, t, i = 1, 180, 60, 2
    while len(digits) < count:
        u = 3 * (3 * i + 1) * (3 * i + 2)
        y = (q * (27 * i - 12) + 5 * r) // (5 * t)
        digits.append(str(y))
        q, r, t, i = (
            10 * q * i * (2 * i - 1),
            10 * u * (q * (5 * i - 2) + r - y * t),
            t * u,
            i + 1,
        )
    return "".join(digits)


def digit_sum(n):
    total = 0
    while n:
        n, digit = divmod(n, 10**9)
        total += sum([int(c) for c in str(digit)])
    return total


def run():
    digits = pi_digits(6000)
    factorial = 1
    for i in range(2, 5000):
        factorial *= i
    power = pow(3, 10**9, 2**521 - 1) % 1000000007
    return "%s %d %d" % (digits[-10:], digit_sum(factorial), power)


if __name__ == "__main__":
    from rounds import measure

    measure(run)
