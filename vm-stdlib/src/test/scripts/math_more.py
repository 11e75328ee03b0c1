import cmath
import math


def show(*values):
    print(*(f"{v:.12g}" if isinstance(v, float) else v for v in values))


for f in (math.asinh, math.acosh, math.atanh, math.exp2, math.erf, math.erfc, math.gamma, math.lgamma):
    for x in (0.0, 1e-10, 0.1, 0.5, 1.0, 1.5, 2.0, 3.7, 10.0, 25.5, 150.0, 200.0, -0.5, -3.3, -1.0, math.inf, -math.inf, math.nan):
        try:
            show(f.__name__, x, f(x))
        except (ValueError, OverflowError) as e:
            show(f.__name__, x, type(e).__name__, e)
print(math.fsum([0.1] * 10), math.fsum([1e308, 1e308, -1e308]) if 0 else 0, math.fsum([1e100, 1.0, -1e100, 1e-100]), math.fsum([]), math.fsum([-0.0]))
for bad in ("math.fsum([1e308, 1e308])", "math.fsum([math.inf, -math.inf])", "math.fsum(['a'])", "math.fsum([math.nan, 1])", "math.fsum([math.inf, 1])"):
    try:
        print(eval(bad))
    except Exception as e:
        print(bad, type(e).__name__, e)
print(math.sumprod([1, 2, 3], [4, 5, 6]), math.sumprod([0.1] * 10, [1] * 10), math.sumprod([1e100, 1, -1e100], [1, 1, 1]), math.sumprod([], []), math.sumprod([10**30], [10**30]))
print(math.dist((1, 2), (4, 6)), math.dist([1], [1]), math.hypot(3, 4), math.hypot(1, 1, 1), math.hypot(), math.hypot(1e308, 1e308) if 0 else 0, math.hypot(5e-324, 0), math.hypot(math.inf, math.nan))
print(math.nextafter(1, 2), math.nextafter(0, 1), math.nextafter(1, 1), math.nextafter(1.0, math.inf, steps=10), math.nextafter(-1, 1, steps=2**63), math.nextafter(0.0, -1, steps=0))
for bad in ("math.nextafter(1, 2, steps=-1)", "math.nextafter(1, 2, steps=1.5)", "math.dist((1,), (1, 2))", "math.sumprod([1], [])"):
    try:
        print(eval(bad))
    except Exception as e:
        print(bad, type(e).__name__, e)


def near(z):
    return complex(float(f"{z.real:.11g}"), float(f"{z.imag:.11g}"))


for f in (cmath.acos, cmath.acosh, cmath.asin, cmath.asinh, cmath.atan, cmath.atanh, cmath.cos, cmath.cosh, cmath.exp, cmath.log, cmath.log10, cmath.sin, cmath.sinh, cmath.sqrt, cmath.tan, cmath.tanh):
    for z in (0.5, 2, 1 + 2j, -1.5 - 0.5j, 3j, -2):
        print(f.__name__, z, near(f(z)))
print(cmath.polar(1 + 1j), cmath.phase(-1), cmath.rect(2, 0), near(cmath.rect(1, cmath.pi / 3)), cmath.isclose(1, 1 + 1e-12j), cmath.isfinite(1j), cmath.isinf(complex("inf")), cmath.isnan(cmath.nanj), cmath.infj, near(cmath.log(8, 2)))
for bad in ("cmath.log(0)", "cmath.exp(1000)", "cmath.sqrt('a')", "cmath.atanh(1)", "cmath.log(1, 0)", "cmath.isclose(1, 1, rel_tol=-1)", "cmath.rect(1, math.inf)"):
    try:
        print(eval(bad))
    except Exception as e:
        print(bad, type(e).__name__, e)


class Half:
    def __float__(self):
        return 42.5


print(math.ceil(Half()), math.floor(Half()), math.gamma(-171.5), math.gamma(-176.5))
print(math.log2(0.9999999999999999), [math.log2(2.0**e) for e in (-1074, -1066, -1022, -1, 0, 52)])
