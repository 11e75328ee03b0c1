import random

for seed in (0, 1, -5, 12345678901234567890, "text", b"bytes", 2.5, bytearray(b"x")):
    r = random.Random(seed)
    print(seed, [r.random() for _ in range(2)], r.getrandbits(7), r.getrandbits(32), r.getrandbits(100), r.randrange(1000))
random.seed(42)
print(random.random(), random.randint(1, 6), random.choice("abcdef"), random.sample(range(100), 5), random.choices([1, 2, 3], [5, 1, 1], k=5))
items = list(range(10))
random.shuffle(items)
print(items, random.uniform(1, 2), random.gauss(0, 1), random.normalvariate(0, 1), random.expovariate(1), random.betavariate(1, 2))
print(random.triangular(), random.lognormvariate(0, 1), random.vonmisesvariate(1, 2), random.gammavariate(2, 3), random.paretovariate(3), random.weibullvariate(1, 2), random.binomialvariate(10, 0.3), random.randbytes(4))
state = random.getstate()
a = [random.random() for _ in range(3)]
random.setstate(state)
print(a == [random.random() for _ in range(3)], len(state[1]), state[0], state[1][-1])
for bad in ("random.Random().setstate((3, (1,), None))", "random.getrandbits(-1)", "random.choice([])", "random.randrange(0)", "random.sample([1], 2)", "random.Random([])"):
    try:
        print(eval(bad))
    except Exception as e:
        print(bad, type(e).__name__, e)
print(random.Random().random() != random.Random().random(), random.getrandbits(0))
