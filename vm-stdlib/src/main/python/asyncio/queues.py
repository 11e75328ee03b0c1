"""Queues between tasks."""

import heapq

from . import events, locks

__all__ = ('LifoQueue', 'PriorityQueue', 'Queue', 'QueueEmpty', 'QueueFull')


class QueueEmpty(Exception):
    """There is nothing in the queue."""


class QueueFull(Exception):
    """There is no room in the queue."""


class _Fifo:
    """Items in order: those that come are put on one list and taken, turned round, from another."""

    def __init__(self):
        self._coming = []
        self._going = []

    def __len__(self):
        return len(self._coming) + len(self._going)

    def __iter__(self):
        yield from reversed(self._going)
        yield from self._coming

    def append(self, item):
        self._coming.append(item)

    def pop_first(self):
        if not self._going:
            self._coming.reverse()
            self._going, self._coming = self._coming, self._going
        return self._going.pop()


class Queue:
    """A queue, first in, first out. With a maxsize above 0, put() waits while it is full."""

    def __init__(self, maxsize=0):
        self._maxsize = maxsize
        self._getters = {}
        self._putters = {}
        self._unfinished_tasks = 0
        self._finished = locks.Event()
        self._finished.set()
        self._init(maxsize)

    def _init(self, maxsize):
        self._queue = _Fifo()

    def _get(self):
        return self._queue.pop_first()

    def _put(self, item):
        self._queue.append(item)

    def __repr__(self):
        return f'<{type(self).__name__} at {id(self):#x} {self._format()}>'

    def __str__(self):
        return f'<{type(self).__name__} {self._format()}>'

    def __class_getitem__(cls, item):
        import types
        return types.GenericAlias(cls, item)

    def _format(self):
        text = f'maxsize={self._maxsize!r}'
        if getattr(self, '_queue', None):
            text += f' _queue={list(self._queue)!r}'
        if self._getters:
            text += f' _getters[{len(self._getters)}]'
        if self._putters:
            text += f' _putters[{len(self._putters)}]'
        if self._unfinished_tasks:
            text += f' tasks={self._unfinished_tasks}'
        return text

    def qsize(self):
        """Return the number of items."""
        return len(self._queue)

    @property
    def maxsize(self):
        """The number of items allowed; 0 for any."""
        return self._maxsize

    def empty(self):
        return not self._queue

    def full(self):
        return 0 < self._maxsize <= self.qsize()

    async def put(self, item):
        """Put an item in, when there is room."""
        while self.full():
            await self._wait(self._putters, lambda: not self.full())
        return self.put_nowait(item)

    async def get(self):
        """Remove and return an item, when there is one."""
        while self.empty():
            await self._wait(self._getters, lambda: not self.empty())
        return self.get_nowait()

    async def _wait(self, waiters, can_go_on):
        waiter = events.get_running_loop().create_future()
        waiters[waiter] = None
        try:
            await waiter
        except BaseException:
            waiter.cancel()
            waiters.pop(waiter, None)
            if can_go_on() and not waiter.cancelled():
                # It was this one's turn: the next must not miss it.
                _wake_next(waiters)
            raise

    def put_nowait(self, item):
        """Put an item in, or raise QueueFull."""
        if self.full():
            raise QueueFull
        self._put(item)
        self._unfinished_tasks += 1
        self._finished.clear()
        _wake_next(self._getters)

    def get_nowait(self):
        """Remove and return an item, or raise QueueEmpty."""
        if self.empty():
            raise QueueEmpty
        item = self._get()
        _wake_next(self._putters)
        return item

    def task_done(self):
        """Say that what an item stood for is done."""
        if self._unfinished_tasks <= 0:
            raise ValueError('task_done() called too many times')
        self._unfinished_tasks -= 1
        if self._unfinished_tasks == 0:
            self._finished.set()

    async def join(self):
        """Wait until all that items stood for is done."""
        if self._unfinished_tasks > 0:
            await self._finished.wait()


def _wake_next(waiters):
    while waiters:
        waiter = next(iter(waiters))
        del waiters[waiter]
        if not waiter.done():
            waiter.set_result(None)
            break


class PriorityQueue(Queue):
    """A queue that gives its least item first."""

    def _init(self, maxsize):
        self._queue = []

    def _put(self, item):
        heapq.heappush(self._queue, item)

    def _get(self):
        return heapq.heappop(self._queue)


class LifoQueue(Queue):
    """A queue that gives its newest item first."""

    def _init(self, maxsize):
        self._queue = []

    def _put(self, item):
        self._queue.append(item)

    def _get(self):
        return self._queue.pop()
