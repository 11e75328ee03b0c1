print("== while")
n = 0
while n < 5:
    n += 1
    if n == 2:
        continue
    if n == 4:
        break
    print(n)
else:
    print("not reached")
while n > 0:
    n -= 3
else:
    print("else", n)
while True:
    if n < -5:
        break
    n -= 1
print(n)
while 0:
    print("not reached")
else:
    print("else of while 0")

print("== for")
for i in range(3):
    for j in range(3):
        if j == 1:
            break
        print(i, j)
    else:
        print("no break")
else:
    print("done")
for i in ():
    pass
else:
    print(i)
for x in [1, 2, 3]:
    if x == 2:
        break
else:
    print("not reached")
print(x)


class Countdown:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        return self

    def __next__(self):
        if self.n == 0:
            raise StopIteration
        self.n -= 1
        return self.n


print([*Countdown(3)])
for i in Countdown(3):
    print(i, end=" ")
print()


class Sequence:
    def __getitem__(self, i):
        if i > 2:
            raise IndexError
        return i * 10


for i in Sequence():
    print(i, end=" ")
print()
for bad in (1, None, object):
    try:
        for i in bad:
            pass
    except TypeError as e:
        print(e)

print("== if")


def classify(n):
    if n < 0:
        return "negative"
    elif n == 0:
        return "zero"
    elif n < 10 and n % 2 == 0 or n == 11:
        return "small even or eleven"
    elif not n % 3:
        return "multiple of three"
    else:
        return "other"


print([classify(n) for n in (-1, 0, 4, 11, 9, 25)])
if 1:
    pass
else:
    print("not reached")
if None or not []:
    print("reached")


class Len:
    def __init__(self, n):
        self.n = n

    def __len__(self):
        return self.n


print("empty" if not Len(0) else "full", "full" if Len(1) else "empty")

print("== nan comparisons are not inverted")
nan = float("nan")


def compare(a, b):
    out = []
    if a < b:
        out.append("<")
    if not a < b:
        out.append("not <")
    if not a >= b:
        out.append("not >=")
    if a != b:
        out.append("!=")
    if not a == b:
        out.append("not ==")
    return out


print(compare(nan, 1), compare(1, 2), compare(2, 2))

print("== loop in function with shadowing")


def loop():
    total = 0
    for i in range(10):
        for i in range(i):
            total += i
        if total > 20:
            return i, total
    return total


print(loop())


def infinite():
    i = 0
    while 1:
        i += 1
        try:
            if i == 3:
                return i
        finally:
            if i < 3:
                continue
            print("leaving")


print(infinite())
