def drive(coroutine):
    """Run a coroutine, answering what it yields with its double."""
    sent = None
    while True:
        try:
            sent = coroutine.send(sent)
            print("  yielded", sent)
            sent = sent * 2
        except StopIteration as e:
            return e.value


class Wait:
    def __init__(self, value):
        self.value = value

    def __await__(self):
        return (yield self.value)


async def add(a, b):
    return await Wait(a) + await Wait(b)


print("== await")
print(drive(add(1, 2)))


async def nested():
    return [await add(1, 1), await add(2, 2)]


print(drive(nested()))

print("== async with and async for")


class Manager:
    async def __aenter__(self):
        await Wait(1)
        print("  enter")
        return "managed"

    async def __aexit__(self, kind, error, trace):
        await Wait(2)
        print("  exit", kind and kind.__name__)
        return kind is ValueError


class Counter:
    def __init__(self, n):
        self.n = n

    def __aiter__(self):
        return self

    async def __anext__(self):
        if self.n == 0:
            raise StopAsyncIteration
        self.n -= 1
        return await Wait(self.n)


async def main():
    async with Manager() as m:
        print("  body", m)
    async with Manager():
        raise ValueError
    async for i in Counter(3):
        if i == 2:
            continue
        print("  item", i)
    else:
        print("  else")
    async for i in Counter(3):
        break
    else:
        print("not reached")
    async with Manager():
        return "returned"


print(drive(main()))

print("== asynchronous generators and comprehensions")


async def agen(n):
    for i in range(n):
        got = yield await Wait(i)
        if got:
            print("  got", got)


async def comprehensions():
    a = [x async for x in agen(3)]
    b = {x: y async for x in agen(2) for y in "a"}
    c = [await Wait(x) for x in range(2)]
    d = [x async for x in (y async for y in agen(3) if y)]
    e = {x async for x in agen(2)}
    return a, b, c, d, e


print(drive(comprehensions()))


async def send():
    g = agen(3)
    print("  ", await g.asend(None), await g.asend("sent"))
    await g.aclose()
    try:
        await g.__anext__()
    except StopAsyncIteration:
        print("  closed")


drive(send())

print("== errors")


async def bad_await():
    await 1


async def bad_with():
    async with 1:
        pass


async def bad_for():
    async for x in 1:
        pass


for function in (bad_await, bad_with, bad_for):
    try:
        drive(function())
    except TypeError as e:
        print(e)
