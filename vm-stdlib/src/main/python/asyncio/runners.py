"""Running a coroutine from code that is not asynchronous."""

import contextvars

from . import coroutines, events, exceptions

__all__ = ('Runner', 'run')


class Runner:
    """A context manager for running several coroutines on one event loop."""

    def __init__(self, *, debug=None, loop_factory=None):
        self._loop_factory = loop_factory
        self._debug = debug
        self._loop = None
        self._context = None
        self._closed = False

    def __enter__(self):
        self._start()
        return self

    def __exit__(self, exc_type, exc_val, exc_tb):
        self.close()

    def _start(self):
        if self._closed:
            raise RuntimeError('Runner is closed')
        if self._loop is None:
            factory = events.new_event_loop if self._loop_factory is None else self._loop_factory
            self._loop = factory()
            if self._debug is not None:
                self._loop.set_debug(self._debug)
            self._context = contextvars.copy_context()

    def get_loop(self):
        """Return the loop."""
        self._start()
        return self._loop

    def run(self, coro, *, context=None):
        """Run a coroutine and return its result."""
        if not coroutines.iscoroutine(coro):
            raise ValueError(f'a coroutine was expected, got {coro!r}')
        if events._get_running_loop() is not None:
            raise RuntimeError('Runner.run() cannot be called from a running event loop')
        self._start()
        if context is None:
            context = self._context
        return self._loop.run_until_complete(self._loop.create_task(coro, context=context))

    def close(self):
        """Cancel what is still running and close the loop."""
        if self._loop is None or self._closed:
            self._closed = True
            return
        try:
            self._loop._cancel_all_tasks()
        finally:
            self._loop.close()
            self._loop = None
            self._closed = True


def run(main, *, debug=None, loop_factory=None):
    """Run a coroutine on a new event loop and return its result."""
    if events._get_running_loop() is not None:
        raise RuntimeError('asyncio.run() cannot be called from a running event loop')
    with Runner(debug=debug, loop_factory=loop_factory) as runner:
        return runner.run(main)
