"""Run once after each build, by ../../../../fermata: what it needs is then kept in the AOT cache.

It touches what most scripts use, so that they start fast. Its output is thrown away.
"""


class Account:
    def __init__(self, owner, balance=0):
        self.owner = owner
        self.balance = balance

    @property
    def empty(self):
        return self.balance == 0

    def __repr__(self):
        return f"Account({self.owner!r}, {self.balance:.2f})"


class Overdrawn(ValueError):
    pass


def withdraw(account, *amounts, fee=0.5, **options):
    for amount in amounts:
        if account.balance < amount + fee:
            raise Overdrawn("%s has only %d" % (account.owner, account.balance))
        account.balance -= amount + fee
    return account


def numbers(limit):
    n = 0
    while n < limit:
        yield n
        n += 1


def describe(value):
    match value:
        case {"kind": kind, **rest}:
            return kind, rest
        case [first, *_]:
            return first
        case _:
            return None


accounts = [Account(name, 100 * i) for i, name in enumerate(["ann", "bob", "cy"])]
for account in sorted(accounts, key=lambda a: (-a.balance, a.owner)):
    try:
        print(withdraw(account, 50, 70), account.empty)
    except Overdrawn as e:
        print(type(e).__name__, e)
    finally:
        account.balance = 0

total = 0
for i in range(20000):
    total += i * i % 7
print(total, sum(numbers(100)), 2**100, 7 // 2, 1.5e3, {1, 2} | {3}, (1, 2)[::-1])
print(", ".join(str(n) for n in range(5)), "a,b".split(","), "x".upper().center(9, "-"))
print({k: v for k, v in zip("ab", (1, 2))}, describe({"kind": 1, "x": 2}), describe([1, 2]))

for name in (
    "argparse", "asyncio", "collections", "copy", "csv", "dataclasses", "datetime", "decimal",
    "enum", "functools", "inspect", "io", "itertools", "json", "logging", "math", "os", "pathlib",
    "random", "re", "string", "textwrap", "threading", "time", "typing", "unittest",
):
    try:
        __import__(name)
    except ImportError:
        pass
