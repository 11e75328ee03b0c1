import math


def attempt(function, *args):
    try:
        print(function.__name__, args, repr(function(*args)))
    except Exception as e:
        print(function.__name__, args, type(e).__name__, e)


for x in (0, 1, -1, 4.0, 710, math.inf, "x"):
    for f in (math.sqrt, math.acos, math.exp, math.fabs, math.isnan, math.modf):
        attempt(f, x)
for x in (2.5, -2.5, 7, math.inf):
    for f in (math.trunc, math.floor, math.ceil):
        attempt(f, x)
for n in (0, 1, 5, 20, 30, -1, 2**64, 1.5):
    attempt(math.factorial, n)
    attempt(math.isqrt, n)
attempt(math.gcd)
attempt(math.gcd, 12, -18)
attempt(math.gcd, 2**70, 2**65 * 3)
attempt(math.fmod, -7, 3)
attempt(math.fmod, 1, 0)
attempt(math.copysign, 3, -0.0)
print(math.pi, math.e, math.tau, math.inf)
print(pow(3, 2**200, 1000007))
