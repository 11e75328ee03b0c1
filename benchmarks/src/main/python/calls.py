"""Recursive calls of a function with one parameter: nothing but calls and small integers."""


def fib(n):
    if n < 2:
        return n
    return fib(n - 1) + fib(n - 2)


def run():
    return fib(31)


if __name__ == "__main__":
    from rounds import measure

    measure(run)
