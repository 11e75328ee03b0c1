import asyncio


def title(text):
    print(f'-- {text}')


async def value(v, rounds=1):
    for _ in range(rounds):
        await asyncio.sleep(0)
    return v


async def fail(e, rounds=1):
    for _ in range(rounds):
        await asyncio.sleep(0)
    raise e


async def show(awaitable):
    try:
        print('result', await awaitable)
    except asyncio.CancelledError as e:
        print('cancelled', e.args)
    except BaseException as e:
        print(type(e).__name__, e)


async def futures():
    title('futures')
    loop = asyncio.get_running_loop()
    f = loop.create_future()
    print(f.done(), f.cancelled(), asyncio.isfuture(f), asyncio.isfuture(3))
    for call in (f.result, f.exception):
        try:
            call()
        except asyncio.InvalidStateError as e:
            print(e)
    f.add_done_callback(lambda f: print('callback', f.result()))
    f.set_result(5)
    print(await f, await f, f)
    try:
        f.set_result(6)
    except asyncio.InvalidStateError as e:
        print(str(e)[:9])
    await asyncio.sleep(0)
    f = loop.create_future()
    f.set_exception(KeyError('k'))
    print(repr(f.exception()), f)
    await show(f)
    f = loop.create_future()
    print(f.cancel('why'), f.cancel(), f)
    await show(f)
    f = loop.create_future()
    try:
        f.set_exception(StopIteration(1))
    except TypeError as e:
        print(e)


async def gathering():
    title('gather')
    await show(asyncio.gather())
    await show(asyncio.gather(value(1, 3), value(2), value(3, 2)))
    await show(asyncio.gather(value(1), fail(ValueError('x')), value(3, 5)))
    print(await asyncio.gather(fail(ValueError('a')), value(2), return_exceptions=True))
    same = asyncio.ensure_future(value('same'))
    await show(asyncio.gather(same, same))
    outer = asyncio.gather(value(1, 100), value(2, 100))
    await asyncio.sleep(0)
    print(outer.cancel())
    await show(outer)
    child = asyncio.create_task(value(1, 100))
    outer = asyncio.gather(child, value(2, 3))
    await asyncio.sleep(0)
    child.cancel()
    await show(outer)


async def cancelling():
    title('cancel')
    log = []

    async def stubborn():
        try:
            await asyncio.sleep(100)
        except asyncio.CancelledError:
            log.append('first')
        await asyncio.sleep(0)
        return 'survived'

    task = asyncio.create_task(stubborn())
    await asyncio.sleep(0)
    print(task.cancel(), task.cancelling())
    await show(task)
    print(log, task.cancelling(), task.uncancel(), task.cancelled(), task.cancel())
    task = asyncio.create_task(value(1))
    task.cancel('early')
    await show(task)
    print(task.cancelled())

    async def self_cancel():
        asyncio.current_task().cancel()
        await asyncio.sleep(0)

    await show(asyncio.create_task(self_cancel()))
    inner = asyncio.create_task(value('inner', 3))
    outer = asyncio.shield(inner)
    await asyncio.sleep(0)
    outer.cancel()
    await show(outer)
    await show(inner)


async def waiting():
    title('wait')
    tasks = [asyncio.create_task(value(n, n)) for n in (3, 1, 2)]
    done, pending = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    print(sorted(t.result() for t in done), len(pending))
    done, pending = await asyncio.wait(tasks)
    print(sorted(t.result() for t in done), pending)
    tasks = [asyncio.create_task(fail(ValueError('v'))), asyncio.create_task(value(1, 50))]
    done, pending = await asyncio.wait(tasks, return_when=asyncio.FIRST_EXCEPTION)
    print([repr(t.exception()) for t in done], len(pending))
    done, pending = await asyncio.wait(pending, timeout=0)
    print(len(done), len(pending))
    for bad in ([], value(1)):
        try:
            await asyncio.wait(bad)
        except (ValueError, TypeError) as e:
            print(type(e).__name__)
        if asyncio.iscoroutine(bad):
            bad.close()
    await show(asyncio.wait_for(value(1), None))
    await show(asyncio.wait_for(value(1), 10))
    await show(asyncio.wait_for(value(1), 0))
    await show(asyncio.wait_for(fail(KeyError(1)), 10))


async def groups():
    title('task groups')

    async def group(*coroutines, body=None):
        async with asyncio.TaskGroup() as g:
            for c in coroutines:
                g.create_task(c)
            if body is not None:
                raise body

    await show(group(value(1), value(2)))
    for coroutines, body in (
            ((fail(ValueError('a')), value(1, 50)), None),
            ((fail(ValueError('a')), fail(KeyError('b'))), None),
            ((value(1, 50),), OSError('body'))):
        try:
            await group(*coroutines, body=body)
        except BaseExceptionGroup as e:
            print(e, [repr(x) for x in e.exceptions])
    task = asyncio.create_task(group(value(1, 50)))
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    task.cancel()
    await show(task)
    g = asyncio.TaskGroup()
    c = value(1)
    try:
        g.create_task(c)
    except RuntimeError as e:
        print(e)
    c.close()


async def timeouts():
    title('timeouts')
    async with asyncio.timeout(100) as t:
        print(t.expired(), t.when() is not None)
        t.reschedule(None)
        print(t.when(), t)
    print(t.expired(), t)
    try:
        async with asyncio.timeout(0) as t:
            await asyncio.sleep(10)
    except TimeoutError:
        print('out', t.expired())
    try:
        async with asyncio.timeout(None), asyncio.timeout_at(0):
            await asyncio.sleep(10)
    except TimeoutError:
        print('out')


async def queues():
    title('queues')
    for kind in (asyncio.Queue, asyncio.LifoQueue, asyncio.PriorityQueue):
        q = kind()
        for n in (2, 3, 1):
            q.put_nowait(n)
        print([await q.get() for _ in range(3)], q.empty(), q.qsize(), q.maxsize)
    try:
        q.get_nowait()
    except asyncio.QueueEmpty as e:
        print(repr(e))
    q = asyncio.Queue(1)
    q.put_nowait(1)
    try:
        q.put_nowait(2)
    except asyncio.QueueFull as e:
        print(repr(e), q.full(), q)
    getter = asyncio.create_task(value(0))
    putter = asyncio.create_task(q.put('waited'))
    await getter
    print(putter.done(), await q.get(), await q.get())
    await putter
    for _ in range(2):
        q.task_done()
    await q.join()
    try:
        q.task_done()
    except ValueError as e:
        print(e)
    waiter = asyncio.create_task(q.get())
    await asyncio.sleep(0)
    waiter.cancel()
    await show(waiter)
    q.put_nowait('kept')
    print(await q.get())


async def locks():
    title('locks')
    lock = asyncio.Lock()
    try:
        lock.release()
    except RuntimeError as e:
        print(e)
    async with lock:
        waiters = [asyncio.create_task(lock.acquire()) for _ in range(2)]
        await asyncio.sleep(0)
        print(lock.locked(), repr(lock).split('[')[1])
        waiters[0].cancel()
        await show(waiters[0])
    await show(waiters[1])
    print(lock.locked())
    lock.release()
    c = asyncio.Condition()
    for call in (c.notify, c.notify_all):
        try:
            call()
        except RuntimeError as e:
            print(e)
    n = 0

    async def until(limit):
        async with c:
            await c.wait_for(lambda: n >= limit)
            return limit

    tasks = [asyncio.create_task(until(i)) for i in (2, 1)]
    for _ in range(2):
        await asyncio.sleep(0)
        async with c:
            n += 1
            c.notify_all()
    print(await asyncio.gather(*tasks))
    s = asyncio.BoundedSemaphore(1)
    async with s:
        print(s.locked())
    try:
        s.release()
    except ValueError as e:
        print(e)
    b = asyncio.Barrier(3)
    print(sorted(await asyncio.gather(*(b.wait() for _ in range(3)))), b.n_waiting, b.broken)
    waiting = asyncio.create_task(b.wait())
    await asyncio.sleep(0)
    await b.abort()
    await show(waiting)
    await show(b.wait())


async def loop_calls():
    title('loop')
    loop = asyncio.get_running_loop()
    print(loop.is_running(), loop.is_closed(), asyncio.get_event_loop() is loop)
    log = []
    loop.call_soon(log.append, 1)
    handle = loop.call_soon(log.append, 2)
    handle.cancel()
    loop.call_later(0, log.append, 3)
    loop.call_at(loop.time() + 0.01, log.append, 4)
    await asyncio.sleep(0.03)
    print(log, handle.cancelled())
    seen = []
    loop.set_exception_handler(lambda loop, context: seen.append(repr(context['exception'])))
    loop.call_soon(lambda: 1 / 0)
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print(seen)
    task = asyncio.create_task(value(1), name='named')
    print(task.get_name(), asyncio.current_task() in asyncio.all_tasks(), len(asyncio.all_tasks()))
    await task

    async def bad():
        class Odd:
            def __await__(self):
                yield 'odd'
        await Odd()

    await show(asyncio.create_task(bad()))
    for wrong in (lambda: asyncio.run(value(1)), lambda: asyncio.create_task(3)):
        try:
            wrong()
        except (RuntimeError, TypeError) as e:
            print(type(e).__name__, str(e)[:40])


async def generators():
    title('asynchronous generators')

    async def count(n):
        for i in range(n):
            await asyncio.sleep(0)
            yield i

    print([i async for i in count(3)], [i async for i in count(5) if i % 2])
    async for i in count(10):
        if i == 2:
            break
    print(i)


async def main():
    for part in (futures, gathering, cancelling, waiting, groups, timeouts, queues, locks,
                 loop_calls, generators):
        await part()


asyncio.run(main())
title('run')
try:
    asyncio.run(fail(ValueError('out')))
except ValueError as e:
    print(e)
try:
    asyncio.run(3)
except ValueError as e:
    print(e)
with asyncio.Runner() as runner:
    print(runner.run(value(1)), runner.run(value(2)))


async def leave():
    asyncio.create_task(cleanup())
    await asyncio.sleep(0)


async def cleanup():
    try:
        await asyncio.sleep(100)
    finally:
        print('cleaned up')

asyncio.run(leave())
