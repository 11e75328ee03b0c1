import math


def show(name, *args):
    try:
        print(name, args, "->", getattr(math, name)(*args))
    except Exception as e:
        print(name, args, "raises", type(e).__name__, e)


print("-- logarithms")
for x in (1, 8, 0.5, 1024, 10**3, 2**1200, 0, -1):
    show("log2", x)
show("log", 8, 2)
show("log", 10, 1)
show("log10", 1000)
show("log", 0)
show("log", "x")
show("log1p", -2)

print("-- powers")
for args in ((2, 10), (0, -1), (-8, 1 / 3), (1e200, 2), (1, math.nan), (math.inf, 0)):
    show("pow", *args)

print("-- parts of floats")
for x in (0.0, 1.5, -0.1, 5e-324, math.inf):
    show("frexp", x)
show("ldexp", 0.75, 3)
show("ldexp", 1.0, 5000)
show("ldexp", 1.0, -1080)
show("ldexp", 1.5, -1074)
show("remainder", 7, 4)
show("remainder", 1, 0)
show("isclose", 1, 1 + 1e-10)

print("-- whole numbers")
show("lcm", 4, 6, 0)
show("lcm", 4, 6, 10)
show("comb", 52, 5)
show("comb", 5, 9)
show("comb", -1, 2)
show("perm", 5, 2)
show("perm", 5)
show("prod", [1, 2, 3.5])
show("hypot", 3, 4)
