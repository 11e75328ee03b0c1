"""What CPython has in C of asyncio: futures, tasks, and which of them run.

A future is awaited without a frame of its own, so that tracebacks show the awaiting code only.
"""

import contextvars as _contextvars
import sys as _sys
import types as _types
import weakref as _weakref

from _fermata import (
    await_future as _await_future, get_event_loop, get_running_loop,
    running_loop as _get_running_loop, set_running_loop as _set_running_loop,
)

_PENDING = 'PENDING'
_CANCELLED = 'CANCELLED'
_FINISHED = 'FINISHED'


class Future:
    """A result of something that has not ended yet. Belongs to one event loop."""

    _state = _PENDING
    _result = None
    _exception = None
    _exception_tb = None
    _loop = None
    _source_traceback = None
    _cancel_message = None
    _cancelled_exc = None
    _asyncio_future_blocking = False
    _unretrieved = False

    def __init__(self, *, loop=None):
        if loop is None:
            loop = get_event_loop()
        self._loop = loop
        self._state = _PENDING
        self._callbacks = []
        if loop.get_debug():
            self._source_traceback = format_helpers.extract_stack(_sys._getframe(1))

    def __repr__(self):
        return base_futures._future_repr(self)

    def __del__(self):
        if self._unretrieved:
            self._unretrieved = False
            self._report(f'{type(self).__name__} exception was never retrieved',
                         exception=self._exception, future=self)

    def _report(self, message, **more):
        context = {'message': message, **more}
        if self._source_traceback:
            context['source_traceback'] = self._source_traceback
        self._loop.call_exception_handler(context)

    __class_getitem__ = classmethod(_types.GenericAlias)

    @property
    def _log_traceback(self):
        return self._unretrieved

    @_log_traceback.setter
    def _log_traceback(self, value):
        if value:
            raise ValueError('_log_traceback can only be set to False')
        self._unretrieved = False

    def get_loop(self):
        """Return the event loop the Future is bound to."""
        if self._loop is None:
            raise RuntimeError('Future object is not initialized.')
        return self._loop

    def done(self):
        """Return True if the future is done.

        It is if there is a result or an exception, or if it was cancelled.
        """
        return self._state != _PENDING

    def cancelled(self):
        """Return True if the future was cancelled."""
        return self._state == _CANCELLED

    def cancel(self, msg=None):
        """Cancel the future and schedule callbacks; return False if it is done already."""
        self._unretrieved = False
        if self._state != _PENDING:
            return False
        self._check_initialized()
        self._state = _CANCELLED
        self._cancel_message = msg
        self._schedule_callbacks()
        return True

    def _make_cancelled_error(self):
        exc = self._cancelled_exc
        if exc is not None:
            self._cancelled_exc = None
            return exc
        if self._cancel_message is None:
            return exceptions.CancelledError()
        return exceptions.CancelledError(self._cancel_message)

    def result(self):
        """Return the result this future represents, or raise its exception.

        Raise CancelledError if it was cancelled, InvalidStateError if it is not done.
        """
        if self._state != _FINISHED:
            if self._state == _CANCELLED:
                raise self._make_cancelled_error()
            raise exceptions.InvalidStateError('Result is not set.')
        self._unretrieved = False
        if self._exception is not None:
            raise self._exception.with_traceback(self._exception_tb)
        return self._result

    def exception(self):
        """Return the exception that was set on this future, or None.

        Raise CancelledError if it was cancelled, InvalidStateError if it is not done.
        """
        if self._state != _FINISHED:
            if self._state == _CANCELLED:
                raise self._make_cancelled_error()
            raise exceptions.InvalidStateError('Exception is not set.')
        self._unretrieved = False
        return self._exception

    def _check_initialized(self):
        if self._loop is None:
            raise RuntimeError('Future object is not initialized.')

    def _check_pending(self):
        self._check_initialized()
        if self._state != _PENDING:
            raise exceptions.InvalidStateError('invalid state')

    def set_result(self, result, /):
        """Mark the future done and set its result."""
        self._check_pending()
        self._result = result
        self._state = _FINISHED
        self._schedule_callbacks()

    def set_exception(self, exception, /):
        """Mark the future done and set an exception."""
        self._check_pending()
        if isinstance(exception, type):
            exception = exception()
        if not isinstance(exception, BaseException):
            raise TypeError('invalid exception object')
        if type(exception) is StopIteration:
            raise TypeError('StopIteration interacts badly with generators and cannot be raised '
                            'into a Future')
        self._exception = exception
        self._exception_tb = exception.__traceback__
        self._state = _FINISHED
        self._schedule_callbacks()
        self._unretrieved = True

    def add_done_callback(self, fn, /, *, context=None):
        """Add a callback to be run, with the future as its argument, when the future becomes done."""
        self._check_initialized()
        if self._state != _PENDING:
            self._loop.call_soon(fn, self, context=context)
        else:
            if context is None:
                context = _contextvars.copy_context()
            self._callbacks.append((fn, context))

    def remove_done_callback(self, fn, /):
        """Remove all instances of a callback; return how many there were."""
        self._check_initialized()
        kept = [(f, context) for f, context in self._callbacks if f != fn]
        removed = len(self._callbacks) - len(kept)
        if removed:
            self._callbacks[:] = kept
        return removed

    def _schedule_callbacks(self):
        callbacks = self._callbacks
        if callbacks:
            self._callbacks = []
            for fn, context in callbacks:
                self._loop.call_soon(fn, self, context=context)

    def __await__(self):
        return _await_future(self)

    __iter__ = __await__


_scheduled_tasks = _weakref.WeakSet()
_eager_tasks = set()
_current_tasks = {}

_task_count = 0


def _new_name():
    global _task_count
    _task_count += 1
    return f'Task-{_task_count}'


class Task(Future):
    """A coroutine that an event loop runs, as a future with its result."""

    _log_destroy_pending = True
    _coro = None
    _context = None
    _name = None
    _must_cancel = False
    _fut_waiter = None
    _num_cancels_requested = 0

    def __init__(self, coro, *, loop=None, name=None, context=None, eager_start=False):
        super().__init__(loop=loop)
        if self._source_traceback:
            del self._source_traceback[-1]
        if not coroutines.iscoroutine(coro):
            self._log_destroy_pending = False
            raise TypeError(f'a coroutine was expected, got {coro!r}')
        self._name = _new_name() if name is None else str(name)
        self._coro = coro
        self._context = _contextvars.copy_context() if context is None else context
        self._fut_waiter = None
        self._must_cancel = False
        self._num_cancels_requested = 0
        if eager_start and self._loop.is_running():
            self._start_eagerly()
        else:
            self._loop.call_soon(self._step, context=self._context)
            _scheduled_tasks.add(self)

    @classmethod
    def _adopt(cls, coro, loop):
        """Return the task of a coroutine that is being run already."""
        task = cls.__new__(cls)
        Future.__init__(task, loop=loop)
        task._name = _new_name()
        task._coro = coro
        task._context = _contextvars.copy_context()
        _scheduled_tasks.add(task)
        _enter_task(loop, task)
        return task

    def __del__(self):
        if self._state == _PENDING and self._log_destroy_pending and self._loop is not None:
            self._log_destroy_pending = False
            self._report('Task was destroyed but it is pending!', task=self)
        Future.__del__(self)

    def __repr__(self):
        return base_tasks._task_repr(self)

    def get_coro(self):
        """Return the coroutine."""
        return self._coro

    def get_context(self):
        """Return the context that the coroutine runs in."""
        return self._context

    def get_name(self):
        """Return the name."""
        return self._name

    def set_name(self, value, /):
        """Set the name."""
        self._name = str(value)

    def set_result(self, result, /):
        raise RuntimeError('Task does not support set_result operation')

    def set_exception(self, exception, /):
        raise RuntimeError('Task does not support set_exception operation')

    def get_stack(self, *, limit=None):
        """Return the frames of the coroutine, or of the exception that ended it."""
        return base_tasks._task_get_stack(self, limit)

    def print_stack(self, *, limit=None, file=None):
        """Print the frames of the coroutine, or of the exception that ended it."""
        return base_tasks._task_print_stack(self, limit, file)

    def cancel(self, msg=None):
        """Have CancelledError raised in the coroutine; return False if the task is done."""
        self._unretrieved = False
        if self._state != _PENDING:
            return False
        self._num_cancels_requested += 1
        if self._fut_waiter is not None and self._fut_waiter.cancel(msg=msg):
            return True
        self._must_cancel = True
        self._cancel_message = msg
        return True

    def cancelling(self):
        """Return the count of the task's cancellation requests."""
        return self._num_cancels_requested

    def uncancel(self):
        """Take back a request to cancel the task; return how many are left."""
        if self._num_cancels_requested > 0:
            self._num_cancels_requested -= 1
        return self._num_cancels_requested

    def _start_eagerly(self):
        before = _swap_current_task(self._loop, self)
        try:
            _eager_tasks.add(self)
            try:
                self._context.run(self._go_on, None)
            finally:
                _eager_tasks.discard(self)
        finally:
            _swap_current_task(self._loop, before)
            if self._state != _PENDING:
                self._coro = None
            else:
                _scheduled_tasks.add(self)

    def _step(self, exc=None):
        if self._state != _PENDING:
            raise exceptions.InvalidStateError(f'__step(): already done: {self!r} {exc!r}')
        if self._must_cancel:
            if not isinstance(exc, exceptions.CancelledError):
                exc = self._make_cancelled_error()
            self._must_cancel = False
        self._fut_waiter = None
        loop = self._loop
        _enter_task(loop, self)
        try:
            self._go_on(exc)
        finally:
            _leave_task(loop, self)

    def _go_on(self, exc):
        try:
            if exc is None:
                yielded = self._coro.send(None)
            else:
                yielded = self._coro.throw(exc)
        except StopIteration as stop:
            if self._must_cancel:
                self._must_cancel = False
                Future.cancel(self, self._cancel_message)
            else:
                Future.set_result(self, stop.value)
        except exceptions.CancelledError as cancelled:
            self._cancelled_exc = cancelled.with_traceback(cancelled.__traceback__.tb_next)
            Future.cancel(self)
        except (KeyboardInterrupt, SystemExit) as fatal:
            Future.set_exception(self, fatal)
            raise
        except BaseException as error:
            # As if nothing but the coroutine's frames were in the traceback.
            Future.set_exception(self, error.with_traceback(error.__traceback__.tb_next))
        else:
            self._wait_for(yielded)

    def _wait_for(self, yielded):
        """Go on when what the coroutine has yielded is done."""
        if yielded is None:
            self._loop.call_soon(self._step, context=self._context)
            return
        blocking = getattr(yielded, '_asyncio_future_blocking', None)
        if blocking is None:
            if isinstance(yielded, _types.GeneratorType):
                self._fail('yield was used instead of yield from for generator in task '
                           f'{self!r} with {yielded!r}')
            else:
                self._fail(f'Task got bad yield: {yielded!r}')
        elif _loop_of(yielded) is not self._loop:
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
        try:
            future.result()
        except BaseException as exc:
            if type(future) in (Future, Task):
                exc.__traceback__ = future._exception_tb
            self._step(exc)
        else:
            self._step()


def _loop_of(future):
    get_loop = getattr(future, 'get_loop', None)
    return future._loop if get_loop is None else get_loop()


def current_task(loop=None):
    """Return a currently executing task, or None."""
    if loop is None:
        loop = get_running_loop()
    return _current_tasks.get(loop)


def _register_task(task):
    """Register a task to be run by an event loop."""
    _scheduled_tasks.add(task)


def _register_eager_task(task):
    """Register a task that is about to be run at once."""
    _eager_tasks.add(task)


def _unregister_task(task):
    """Forget a task that is done."""
    _scheduled_tasks.discard(task)


def _unregister_eager_task(task):
    """Forget a task whose first step is over."""
    _eager_tasks.discard(task)


def _enter_task(loop, task):
    """Say that a task runs now, in a loop in which none runs."""
    current = _current_tasks.get(loop)
    if current is not None:
        raise RuntimeError(f'Cannot enter into task {task!r} while another task {current!r} '
                           'is being executed.')
    _current_tasks[loop] = task


def _leave_task(loop, task):
    """Say that the task that runs does no longer."""
    current = _current_tasks.get(loop)
    if current is not task:
        raise RuntimeError(f'Leaving task {task!r} does not match the current task {current!r}.')
    del _current_tasks[loop]


def _swap_current_task(loop, task):
    """Say which task runs now, None for none; return which did before."""
    before = _current_tasks.get(loop)
    if task is not None:
        _current_tasks[loop] = task
    elif before is not None:
        del _current_tasks[loop]
    return before


# The modules of asyncio import this one in their middle.
from asyncio import base_futures, base_tasks, coroutines, exceptions, format_helpers
