def loops(items):
    for i, (a, b) in items:
        if a:
            continue
        while b:
            b -= 1
            if i:
                break
        else:
            return a
    else:
        pass
    while True:
        items()


async def asynchronous(items):
    async for item in items:
        await item
        yield item
