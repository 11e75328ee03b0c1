"""Tasks: coroutines that an event loop runs, and waiting for several of them."""

import contextvars

from . import coroutines, events, exceptions, futures, timeouts

__all__ = (
    'ALL_COMPLETED', 'FIRST_COMPLETED', 'FIRST_EXCEPTION', 'Task', 'all_tasks', 'as_completed',
    'create_task', 'current_task', 'ensure_future', 'gather', 'shield', 'sleep', 'to_thread',
    'wait', 'wait_for',
)

ALL_COMPLETED = 'ALL_COMPLETED'
FIRST_COMPLETED = 'FIRST_COMPLETED'
FIRST_EXCEPTION = 'FIRST_EXCEPTION'

_task_count = 0


def _new_name():
    global _task_count
    _task_count += 1
    return f'Task-{_task_count}'


class Task(futures.Future):
    """A coroutine that an event loop runs, as a future with its result."""

    def __init__(self, coro, *, loop=None, name=None, context=None, eager_start=False):
        super().__init__(loop=loop)
        if not coroutines.iscoroutine(coro):
            raise TypeError(f'a coroutine was expected, got {coro!r}')
        self._name = _new_name() if name is None else str(name)
        self._coro = coro
        self._context = contextvars.copy_context() if context is None else context
        self._must_cancel = False
        self._fut_waiter = None
        self._cancel_requests = 0
        self._loop._tasks.add(self)
        if eager_start and self._loop.is_running():
            self._context.run(self._step)
        else:
            self._loop.call_soon(self._step, context=self._context)

    @classmethod
    def _adopt(cls, coro, loop):
        """Return the task of a coroutine that is being run already."""
        task = cls.__new__(cls)
        futures.Future.__init__(task, loop=loop)
        task._name = _new_name()
        task._coro = coro
        task._context = contextvars.copy_context()
        task._must_cancel = False
        task._fut_waiter = None
        task._cancel_requests = 0
        loop._tasks.add(task)
        loop._current_task = task
        return task

    def _repr_info(self):
        info = super()._repr_info()
        if self.cancelling() and not self.done():
            info[0] = 'cancelling'
        info.insert(1, f'name={self._name!r}')
        info.insert(2, f'coro={self._coro!r}')
        if self._fut_waiter is not None:
            info.append(f'wait_for={self._fut_waiter!r}')
        return info

    def get_coro(self):
        """Return the coroutine."""
        return self._coro

    def get_context(self):
        """Return the context that the coroutine runs in."""
        return self._context

    def get_name(self):
        return self._name

    def set_name(self, value):
        self._name = str(value)

    def set_result(self, result):
        raise RuntimeError('Task does not support set_result operation')

    def set_exception(self, exception):
        raise RuntimeError('Task does not support set_exception operation')

    def cancel(self, msg=None):
        """Have CancelledError raised in the coroutine; return False if the task is done."""
        if self.done():
            return False
        self._cancel_requests += 1
        if self._fut_waiter is not None and self._fut_waiter.cancel(msg=msg):
            return True
        self._must_cancel = True
        self._cancel_message = msg
        return True

    def cancelling(self):
        """Return how many requests to cancel the task there are."""
        return self._cancel_requests

    def uncancel(self):
        """Take back a request to cancel the task; return how many are left."""
        if self._cancel_requests > 0:
            self._cancel_requests -= 1
        return self._cancel_requests

    def _step(self, exc=None):
        if self.done():
            raise exceptions.InvalidStateError(f'_step(): already done: {self!r}, {exc!r}')
        if self._must_cancel:
            if not isinstance(exc, exceptions.CancelledError):
                exc = self._make_cancelled_error()
            self._must_cancel = False
        self._fut_waiter = None
        loop = self._loop
        before = loop._current_task
        loop._current_task = self
        try:
            if exc is None:
                yielded = self._coro.send(None)
            else:
                yielded = self._coro.throw(exc)
        except StopIteration as stop:
            if self._must_cancel:
                self._must_cancel = False
                super().cancel(msg=self._cancel_message)
            else:
                super().set_result(stop.value)
        except exceptions.CancelledError as cancelled:
            self._cancelled_exc = cancelled
            super().cancel()
        except (KeyboardInterrupt, SystemExit) as fatal:
            super().set_exception(fatal)
            raise
        except BaseException as error:
            # As if nothing but the coroutine's frames were in the traceback.
            super().set_exception(error.with_traceback(error.__traceback__.tb_next))
        else:
            self._wait_for(yielded)
        finally:
            loop._current_task = before
            if self.done():
                loop._tasks.discard(self)

    def _wait_for(self, yielded):
        """Go on when what the coroutine has yielded is done."""
        blocking = getattr(yielded, '_asyncio_future_blocking', None)
        if yielded is None:
            self._loop.call_soon(self._step, context=self._context)
        elif blocking is None:
            self._fail(f'Task got bad yield: {yielded!r}')
        elif yielded.get_loop() is not self._loop:
            self._fail(f'Task {self!r} got Future {yielded!r} attached to a different loop')
        elif not blocking:
            self._fail(f'yield was used instead of yield from in task {self!r} with {yielded!r}')
        elif yielded is self:
            self._fail(f'Task cannot await on itself: {self!r}')
        else:
            yielded._asyncio_future_blocking = False
            yielded.add_done_callback(self._wakeup, context=self._context)
            self._fut_waiter = yielded
            if self._must_cancel and yielded.cancel(msg=self._cancel_message):
                self._must_cancel = False

    def _fail(self, message):
        self._loop.call_soon(self._step, RuntimeError(message), context=self._context)

    def _wakeup(self, future):
        if future.cancelled():
            self._step(_cancelled_error(future).with_traceback(None))
        else:
            self._step(future.exception())


def current_task(loop=None):
    """Return the task that is running, or None."""
    if loop is None:
        loop = events.get_running_loop()
    return loop._current_task


def all_tasks(loop=None):
    """Return the tasks that are not done."""
    if loop is None:
        loop = events.get_running_loop()
    return {task for task in loop._tasks if not task.done()}


def create_task(coro, *, name=None, context=None):
    """Have the running loop run a coroutine; return the task."""
    return events.get_running_loop().create_task(coro, name=name, context=context)


def ensure_future(coro_or_future, *, loop=None):
    """Return the future itself, or the task of a coroutine or other awaitable."""
    if futures.isfuture(coro_or_future):
        if loop is not None and loop is not coro_or_future.get_loop():
            raise ValueError('The future belongs to a different loop than the one specified as '
                             'the loop argument')
        return coro_or_future
    coro = coro_or_future
    if not coroutines.iscoroutine(coro):
        if not hasattr(type(coro), '__await__'):
            raise TypeError('An asyncio.Future, a coroutine or an awaitable is required')
        coro = _await(coro)
    if loop is None:
        loop = events.get_event_loop()
    return loop.create_task(coro)


async def _await(awaitable):
    return await awaitable


class _Pass:
    """An awaitable that lets the loop run one round."""

    def __await__(self):
        yield


async def sleep(delay, result=None):
    """Wait some seconds; return `result`."""
    if delay <= 0:
        await _Pass()
        return result
    loop = events.get_running_loop()
    future = loop.create_future()
    handle = loop.call_later(delay, _set_result_unless_done, future, result)
    try:
        return await future
    finally:
        handle.cancel()


def _set_result_unless_done(future, result):
    if not future.done():
        future.set_result(result)


async def to_thread(func, /, *args, **kwargs):
    """Call a function. There are no threads: nothing else runs meanwhile."""
    await _Pass()
    return func(*args, **kwargs)


class _GatheringFuture(futures.Future):
    """Cancels what it gathers when it is cancelled."""

    def __init__(self, children, *, loop):
        super().__init__(loop=loop)
        self._children = children
        self._cancel_requested = False

    def cancel(self, msg=None):
        if self.done():
            return False
        any_cancelled = False
        for child in self._children:
            if child.cancel(msg=msg):
                any_cancelled = True
        if any_cancelled:
            self._cancel_requested = True
        return any_cancelled


def gather(*coros_or_futures, return_exceptions=False):
    """Return a future with the list of all results, in order.

    The first exception becomes that of the future, unless return_exceptions is true: then exceptions
    are results.
    """
    if not coros_or_futures:
        future = events.get_event_loop().create_future()
        future.set_result([])
        return future
    loop = None
    known = {}
    children = []
    for arg in coros_or_futures:
        if arg in known:
            child = known[arg]
        else:
            child = ensure_future(arg, loop=loop)
            if loop is None:
                loop = child.get_loop()
            known[arg] = child
        children.append(child)
    outer = _GatheringFuture(children, loop=loop)
    left = len(known)

    def on_done(child):
        nonlocal left
        left -= 1
        if outer.done():
            if not child.cancelled():
                child.exception()
            return
        if not return_exceptions:
            if child.cancelled():
                outer.set_exception(_cancelled_error(child))
                return
            exc = child.exception()
            if exc is not None:
                outer.set_exception(exc)
                return
        if left:
            return
        results = []
        for each in children:
            if each.cancelled():
                results.append(_cancelled_error(each))
            else:
                exc = each.exception()
                results.append(each.result() if exc is None else exc)
        if outer._cancel_requested:
            outer.set_exception(_cancelled_error(child))
        else:
            outer.set_result(results)

    for child in known.values():
        child.add_done_callback(on_done)
    return outer


def _cancelled_error(future):
    try:
        future.result()
    except exceptions.CancelledError as exc:
        return exc
    except BaseException:
        pass
    return exceptions.CancelledError()


async def wait(fs, *, timeout=None, return_when=ALL_COMPLETED):
    """Wait for futures or tasks; return the set of those that are done and the set of the others."""
    if futures.isfuture(fs) or coroutines.iscoroutine(fs):
        raise TypeError(f'expect a list of futures, not {type(fs).__name__}')
    if not fs:
        raise ValueError('Set of Tasks/Futures is empty.')
    if return_when not in (FIRST_COMPLETED, FIRST_EXCEPTION, ALL_COMPLETED):
        raise ValueError(f'Invalid return_when value: {return_when}')
    fs = set(fs)
    if any(coroutines.iscoroutine(f) and not futures.isfuture(f) for f in fs):
        raise TypeError('Passing coroutines is forbidden, use tasks explicitly.')
    loop = events.get_running_loop()
    return await _wait(fs, timeout, return_when, loop)


async def _wait(fs, timeout, return_when, loop):
    def is_enough(future):
        if return_when == FIRST_COMPLETED:
            return True
        return (return_when == FIRST_EXCEPTION and not future.cancelled()
                and future.exception() is not None)

    left = 0
    waiter = loop.create_future()

    def on_done(future):
        nonlocal left
        left -= 1
        if (left <= 0 or is_enough(future)) and not waiter.done():
            waiter.set_result(None)

    finished = {f for f in fs if f.done()}
    if len(finished) < len(fs) and not any(is_enough(f) for f in finished):
        pending = fs - finished
        left = len(pending)
        for future in pending:
            future.add_done_callback(on_done)
        handle = None
        if timeout is not None:
            handle = loop.call_later(timeout, _set_result_unless_done, waiter, None)
        try:
            await waiter
        finally:
            if handle is not None:
                handle.cancel()
            for future in pending:
                future.remove_done_callback(on_done)
    done = {f for f in fs if f.done()}
    return done, fs - done


async def wait_for(fut, timeout):
    """Wait for an awaitable, at most some seconds; then cancel it and raise TimeoutError."""
    if timeout is not None and timeout <= 0:
        future = ensure_future(fut)
        if future.done():
            return future.result()
        future.cancel()
        await _wait({future}, None, ALL_COMPLETED, events.get_running_loop())
        try:
            return future.result()
        except exceptions.CancelledError as exc:
            raise TimeoutError from exc
    async with timeouts.timeout(timeout):
        return await fut


def as_completed(fs, *, timeout=None):
    """Return an iterator of coroutines, each of which waits for the next result."""
    if futures.isfuture(fs) or coroutines.iscoroutine(fs):
        raise TypeError(f'expect an iterable of futures, not {type(fs).__name__}')
    from .queues import Queue
    loop = events.get_event_loop()
    todo = {ensure_future(f, loop=loop) for f in set(fs)}
    count = len(todo)
    arrived = Queue()
    handle = None

    def on_done(future):
        if future in todo:
            todo.remove(future)
            arrived.put_nowait(future)
            if not todo and handle is not None:
                handle.cancel()

    def on_timeout():
        for future in todo:
            future.remove_done_callback(on_done)
            arrived.put_nowait(None)
        todo.clear()

    async def next_result():
        future = await arrived.get()
        if future is None:
            raise exceptions.TimeoutError
        return future.result()

    for future in todo:
        future.add_done_callback(on_done)
    if todo and timeout is not None:
        handle = loop.call_later(timeout, on_timeout)
    for _ in range(count):
        yield next_result()


def shield(arg):
    """Return a future that can be cancelled without the awaitable being cancelled."""
    inner = ensure_future(arg)
    if inner.done():
        return inner
    loop = inner.get_loop()
    outer = loop.create_future()

    def on_inner(future):
        if outer.cancelled():
            if not future.cancelled():
                future.exception()
        elif future.cancelled():
            outer.cancel()
        else:
            exc = future.exception()
            if exc is None:
                outer.set_result(future.result())
            else:
                outer.set_exception(exc)

    def on_outer(future):
        if not inner.done():
            inner.remove_done_callback(on_inner)

    inner.add_done_callback(on_inner)
    outer.add_done_callback(on_outer)
    return outer
