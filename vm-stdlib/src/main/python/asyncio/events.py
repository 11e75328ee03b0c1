"""Event loops: what they promise, and which one is running."""

import contextvars

import _fermata

__all__ = (
    'AbstractEventLoop', 'AbstractEventLoopPolicy', 'DefaultEventLoopPolicy', 'Handle',
    'TimerHandle', 'get_event_loop', 'get_event_loop_policy', 'get_running_loop', 'new_event_loop',
    'set_event_loop', 'set_event_loop_policy', '_get_running_loop', '_set_running_loop',
)

_event_loop_policy = None


class Handle:
    """A callback that an event loop will call."""

    __slots__ = ('_callback', '_args', '_cancelled', '_loop', '_context')

    def __init__(self, callback, args, loop, context=None):
        self._callback = callback
        self._args = args
        self._cancelled = False
        self._loop = loop
        self._context = contextvars.copy_context() if context is None else context

    def __repr__(self):
        name = type(self).__name__
        return f'<{name} cancelled>' if self._cancelled else f'<{name} {self._callback!r}>'

    def get_context(self):
        return self._context

    def cancel(self):
        """Make the loop forget the callback."""
        if not self._cancelled:
            self._cancelled = True
            self._callback = None
            self._args = None

    def cancelled(self):
        return self._cancelled

    def _run(self):
        try:
            self._context.run(self._callback, *self._args)
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as exc:
            self._loop.call_exception_handler({
                'message': f'Exception in callback {self._callback!r}',
                'exception': exc,
                'handle': self,
            })


class TimerHandle(Handle):
    """A callback that an event loop will call at some time."""

    __slots__ = ('_when',)

    def __init__(self, when, callback, args, loop, context=None):
        super().__init__(callback, args, loop, context)
        self._when = when

    def when(self):
        """Return the time, as the loop's time() tells it."""
        return self._when

    def __lt__(self, other):
        return self._when < other._when


class AbstractEventLoop:
    """The base of event loops."""


class AbstractEventLoopPolicy:
    """The base of what chooses event loops."""

    def get_event_loop(self):
        """Return the running loop, else the one that was set."""
        raise NotImplementedError

    def set_event_loop(self, loop):
        """Set the loop that get_event_loop() returns while none is running."""
        raise NotImplementedError

    def new_event_loop(self):
        """Return a new loop."""
        raise NotImplementedError


class DefaultEventLoopPolicy(AbstractEventLoopPolicy):
    """A script's one kind of loop."""

    _current = None

    def get_event_loop(self):
        if self._current is None:
            raise RuntimeError("There is no current event loop in thread 'MainThread'.")
        return self._current

    def set_event_loop(self, loop):
        self._current = loop

    def new_event_loop(self):
        from .host_events import HostEventLoop
        return HostEventLoop()


def get_event_loop_policy():
    """Return what chooses event loops."""
    global _event_loop_policy
    if _event_loop_policy is None:
        _event_loop_policy = DefaultEventLoopPolicy()
    return _event_loop_policy


def set_event_loop_policy(policy):
    """Set what chooses event loops, or None for the default."""
    global _event_loop_policy
    if policy is not None and not isinstance(policy, AbstractEventLoopPolicy):
        raise TypeError(
            f"policy must be an instance of AbstractEventLoopPolicy or None, not '{type(policy).__name__}'")
    _event_loop_policy = policy


def _get_running_loop():
    """Return the running loop, or None."""
    return _fermata.running_loop()


def _set_running_loop(loop):
    """Say which loop is running."""
    _fermata.set_running_loop(loop)


def get_running_loop():
    """Return the running loop.

    A module that uses await is a task of its own: its loop begins to run when something asks for it.
    Raise RuntimeError if there is none.
    """
    loop = _fermata.running_loop()
    if loop is None:
        coroutine = _fermata.main_coroutine()
        if coroutine is None:
            raise RuntimeError('no running event loop')
        from .host_events import adopt
        loop = adopt(coroutine)
    return loop


def get_event_loop():
    """Return the running loop, else the one that was set."""
    loop = _fermata.running_loop()
    if loop is not None or _fermata.main_coroutine() is not None:
        return get_running_loop()
    return get_event_loop_policy().get_event_loop()


def set_event_loop(loop):
    """Set the loop that get_event_loop() returns while none is running."""
    get_event_loop_policy().set_event_loop(loop)


def new_event_loop():
    """Return a new loop."""
    return get_event_loop_policy().new_event_loop()
