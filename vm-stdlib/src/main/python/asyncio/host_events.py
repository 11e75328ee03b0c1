"""The event loop of a script: when nothing is ready, the script parks until its host has something."""

import heapq
import time

import _fermata

from . import events, futures, tasks

__all__ = ('HostEventLoop',)

_LONGEST_WAIT = 24 * 3600


class HostEventLoop(events.AbstractEventLoop):
    """An event loop that waits for operations of the host."""

    def __init__(self):
        self._ready = []
        self._timers = []
        self._timer_count = 0
        self._tasks = set()
        self._asyncgens = []
        self._current_task = None
        self._task_factory = None
        self._exception_handler = None
        self._debug = False
        self._stopping = False
        self._closed = False
        self._running = False

    def __repr__(self):
        return (f'<{type(self).__name__} running={self.is_running()} '
                f'closed={self.is_closed()} debug={self.get_debug()}>')

    def time(self):
        """Return the loop's time in seconds, which never goes back."""
        return time.monotonic()

    def is_running(self):
        return self._running

    def is_closed(self):
        return self._closed

    def get_debug(self):
        return self._debug

    def set_debug(self, enabled):
        self._debug = enabled

    def _check_closed(self):
        if self._closed:
            raise RuntimeError('Event loop is closed')

    def call_soon(self, callback, *args, context=None):
        """Have a function called in the loop's next round."""
        self._check_closed()
        handle = events.Handle(callback, args, self, context)
        self._ready.append(handle)
        return handle

    call_soon_threadsafe = call_soon

    def call_later(self, delay, callback, *args, context=None):
        """Have a function called in some seconds."""
        if delay is None:
            raise TypeError('delay must not be None')
        return self.call_at(self.time() + delay, callback, *args, context=context)

    def call_at(self, when, callback, *args, context=None):
        """Have a function called when the loop's time is `when`."""
        if when is None:
            raise TypeError('when cannot be None')
        self._check_closed()
        handle = events.TimerHandle(when, callback, args, self, context)
        self._timer_count += 1
        heapq.heappush(self._timers, (when, self._timer_count, handle))
        return handle

    def create_future(self):
        """Return a future of this loop."""
        return futures.Future(loop=self)

    def create_task(self, coro, *, name=None, context=None):
        """Return a task that runs a coroutine."""
        self._check_closed()
        if self._task_factory is None:
            return tasks.Task(coro, loop=self, name=name, context=context)
        if context is None:
            task = self._task_factory(self, coro)
        else:
            task = self._task_factory(self, coro, context=context)
        if name is not None:
            task.set_name(name)
        return task

    def set_task_factory(self, factory):
        """Set what create_task() calls; None for Task."""
        if factory is not None and not callable(factory):
            raise TypeError('task factory must be a callable or None')
        self._task_factory = factory

    def get_task_factory(self):
        return self._task_factory

    def set_exception_handler(self, handler):
        """Set what is called with exceptions that nobody handles; None for the default."""
        if handler is not None and not callable(handler):
            raise TypeError(f'A callable object or None is expected, got {handler!r}')
        self._exception_handler = handler

    def get_exception_handler(self):
        return self._exception_handler

    def default_exception_handler(self, context):
        """Write an exception that nobody handles to the error output."""
        import sys
        lines = [context.get('message') or 'Unhandled exception in event loop']
        lines += [f'{key}: {value!r}' for key, value in sorted(context.items())
                  if key not in ('message', 'exception')]
        print('\n'.join(lines), file=sys.stderr)
        exc = context.get('exception')
        if exc is not None:
            sys.excepthook(type(exc), exc, exc.__traceback__)

    def call_exception_handler(self, context):
        """Handle an exception that nobody handles."""
        handler = self._exception_handler or HostEventLoop.default_exception_handler.__get__(self)
        if self._exception_handler is None:
            handler(context)
            return
        try:
            handler(self, context)
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as exc:
            self.default_exception_handler({
                'message': 'Unhandled error in exception handler',
                'exception': exc,
                'context': context,
            })

    def stop(self):
        """End run_forever() after the current round."""
        self._stopping = True

    def close(self):
        """Forget everything."""
        if self._running:
            raise RuntimeError('Cannot close a running event loop')
        self._closed = True
        self._ready.clear()
        self._timers.clear()

    def _check_running(self):
        if self._running:
            raise RuntimeError('This event loop is already running')
        if events._get_running_loop() is not None:
            raise RuntimeError('Cannot run the event loop while another loop is running')

    def run_forever(self):
        """Run until stop() is called."""
        self._check_closed()
        self._check_running()
        self._running = True
        events._set_running_loop(self)
        try:
            self._run_rounds()
        finally:
            self._running = False
            events._set_running_loop(None)

    def _run_rounds(self):
        while True:
            timeout = self._timeout()
            if timeout is None or timeout > 0:
                _fermata.wait(timeout)
            _fermata.deliver()
            self._ripen()
            ready = self._ready
            self._ready = []
            for handle in ready:
                if not handle._cancelled:
                    handle._run()
            if self._stopping:
                self._stopping = False
                return

    def _timeout(self):
        """Return for how many seconds there is nothing to do; None for ever."""
        timers = self._timers
        while timers and timers[0][2]._cancelled:
            heapq.heappop(timers)
        if self._ready or self._stopping:
            return 0
        if timers:
            return max(0, min(timers[0][0] - self.time(), _LONGEST_WAIT))
        return None

    def _ripen(self):
        timers = self._timers
        if not timers:
            return
        now = self.time()
        while timers and timers[0][0] <= now:
            self._ready.append(heapq.heappop(timers)[2])

    def run_until_complete(self, future):
        """Run until the future is done; return its result or raise its exception."""
        self._check_closed()
        self._check_running()
        future = tasks.ensure_future(future, loop=self)
        future.add_done_callback(_stop_loop)
        try:
            self.run_forever()
        finally:
            future.remove_done_callback(_stop_loop)
        if not future.done():
            raise RuntimeError('Event loop stopped before Future completed.')
        return future.result()

    async def shutdown_asyncgens(self):
        """Close the asynchronous generators that are still open; the VM does it as it drops them."""

    async def shutdown_default_executor(self, timeout=None):
        """There are no threads to wait for."""

    def run_in_executor(self, executor, func, *args):
        """Call a function and return a future with its result. There are no threads: it is called now."""
        future = self.create_future()
        try:
            future.set_result(func(*args))
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as exc:
            future.set_exception(exc)
        return future

    def _cancel_all_tasks(self):
        pending = tasks.all_tasks(self)
        for task in pending:
            task.cancel()
        if not pending:
            return
        self.run_until_complete(tasks.gather(*pending, return_exceptions=True))
        for task in pending:
            if not task.cancelled() and task.exception() is not None:
                self.call_exception_handler({
                    'message': 'unhandled exception during asyncio.run() shutdown',
                    'exception': task.exception(),
                    'task': task,
                })


def _stop_loop(future):
    if not future.cancelled():
        exc = future._exception if isinstance(future, futures.Future) else None
        if isinstance(exc, (SystemExit, KeyboardInterrupt)):
            return
    future.get_loop().stop()


def adopt(coroutine):
    """Return a running loop of which the coroutine that calls, a module's, becomes a task."""
    loop = HostEventLoop()
    task = tasks.Task._adopt(coroutine, loop)
    loop._running = True
    events._set_running_loop(loop)

    def drive(yielded, ended):
        events._set_running_loop(None)
        loop._running = False
        loop._current_task = None
        try:
            if not ended:
                task._wait_for(yielded)
                return loop.run_until_complete(task)
        finally:
            loop._tasks.discard(task)
            loop._cancel_all_tasks()
            loop.close()

    _fermata.drive_main(drive)
    return loop
