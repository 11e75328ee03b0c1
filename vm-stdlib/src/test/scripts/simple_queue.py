"""SimpleQueue is first in, first out, and can be waited for."""

import queue
import threading


def attempt(f, *args, **kwds):
    try:
        print(repr(f(*args, **kwds)))
    except Exception as e:
        print(repr(e))


q = queue.SimpleQueue()
for i in range(3):
    q.put(i)
print(q.qsize(), q.empty(), q.get(), q.get_nowait(), q.get(timeout=1))
attempt(q.get, False)
attempt(q.get_nowait)
attempt(q.get, timeout=0.001)
attempt(q.get, timeout=-1)
attempt(q.get, timeout=1e100)
attempt(queue.SimpleQueue, 1)
print(queue.Empty, type(q), queue.SimpleQueue[int])

got = []
thread = threading.Thread(target=lambda: got.extend(q.get() for _ in range(3)))
thread.start()
for i in range(3):
    q.put(i)
thread.join()
print(got, q.empty())
