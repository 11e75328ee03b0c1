import asyncio

async def work(name, delay, log):
    log.append(f'{name} start')
    await asyncio.sleep(delay)
    log.append(f'{name} end')
    return name

async def main():
    log = []
    print(await asyncio.gather(work('a', 0.6, log), work('b', 0.1, log), work('c', 0.3, log)))
    print(log)
    try:
        await asyncio.wait_for(asyncio.sleep(10), 0.01)
    except TimeoutError as e:
        print('timeout', repr(e))
    try:
        async with asyncio.timeout(0.01):
            await asyncio.sleep(10)
    except TimeoutError as e:
        print('timeout', repr(e), repr(e.__cause__))
    async with asyncio.TaskGroup() as g:
        t1 = g.create_task(work('x', 0.01, log))
        t2 = g.create_task(work('y', 0, log))
    print(t1.result(), t2.result())
    async def fail():
        raise ValueError('no')
    try:
        async with asyncio.TaskGroup() as g:
            g.create_task(fail())
            g.create_task(asyncio.sleep(10))
    except* ValueError as eg:
        print(repr(eg))
    q = asyncio.Queue(2)
    async def producer():
        for i in range(5):
            await q.put(i)
        await q.put(None)
    task = asyncio.create_task(producer())
    got = []
    while (item := await q.get()) is not None:
        got.append(item)
    print(got)
    lock = asyncio.Lock()
    order = []
    async def locked(n):
        async with lock:
            order.append(n)
            await asyncio.sleep(0)
            order.append(n)
    await asyncio.gather(*(locked(n) for n in range(3)))
    print(order)
    t = asyncio.create_task(asyncio.sleep(10))
    await asyncio.sleep(0)
    t.cancel('stop')
    try:
        await t
    except asyncio.CancelledError as e:
        print('cancelled', e.args)
    print(t.cancelled(), len(asyncio.all_tasks()))
    for c in asyncio.as_completed([work('1', 0.4, log), work('2', 0.1, log)]):
        print(await c)
    done, pending = await asyncio.wait([asyncio.create_task(asyncio.sleep(0.01, 'r')), asyncio.create_task(asyncio.sleep(5))], return_when=asyncio.FIRST_COMPLETED)
    print(len(done), len(pending), done.pop().result())
    b = asyncio.Barrier(2)
    async def meet():
        async with b as i:
            return i
    print(sorted(await asyncio.gather(meet(), meet())))
    c = asyncio.Condition()
    async def waiter():
        async with c:
            await c.wait()
            return 'notified'
    t = asyncio.create_task(waiter())
    await asyncio.sleep(0)
    async with c:
        c.notify()
    print(await t)
    s = asyncio.Semaphore(2)
    active = peak = 0
    async def limited():
        nonlocal active, peak
        async with s:
            active += 1
            peak = max(peak, active)
            await asyncio.sleep(0.001)
            active -= 1
    await asyncio.gather(*(limited() for _ in range(6)))
    print(peak)
    e = asyncio.Event()
    t = asyncio.create_task(e.wait())
    await asyncio.sleep(0)
    e.set()
    print(await t)
    return 'end'

print(asyncio.run(main()))
try:
    asyncio.get_running_loop()
except RuntimeError as e:
    print(e)
