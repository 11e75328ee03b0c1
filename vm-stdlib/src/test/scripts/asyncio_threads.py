"""Threads and event loops: calls in threads, loops in threads, what wakes a loop."""

import asyncio
import threading
import time


async def main():
    print(await asyncio.to_thread(sum, [1, 2]))
    print(await asyncio.gather(*[asyncio.to_thread(time.sleep, 0.01) for _ in range(3)]))
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    thread = threading.Thread(target=lambda: loop.call_soon_threadsafe(future.set_result, 'woken'))
    thread.start()
    print(await future)
    thread.join()

    def other():
        found.append(asyncio.run(in_thread()))

    async def in_thread():
        await asyncio.sleep(0.01)
        answer = asyncio.run_coroutine_threadsafe(asyncio.sleep(0.01, 'from main'), loop)
        return asyncio.get_running_loop() is not loop, await asyncio.wrap_future(answer)

    found = []
    thread = threading.Thread(target=other)
    thread.start()
    while thread.is_alive():
        await asyncio.sleep(0.01)
    print(found)


class Awaitable:
    def __await__(self):
        return asyncio.sleep(0, 'result').__await__()


async def awaits():
    print(await Awaitable(), await asyncio.ensure_future(Awaitable()))


async def generates():
    try:
        yield 1
        yield 2
    finally:
        print('generator closed')


async def leaves_generators():
    async for value in generates():
        print(value)
        break
    await asyncio.sleep(0)

asyncio.run(main())
asyncio.run(awaits())
asyncio.run(leaves_generators())
print(asyncio.Future, asyncio.Task)
