"""The exceptions of asyncio."""

__all__ = ('BrokenBarrierError', 'CancelledError', 'InvalidStateError', 'TimeoutError')

TimeoutError = TimeoutError


class CancelledError(BaseException):
    """A future or task was cancelled."""


class InvalidStateError(Exception):
    """An operation does not fit the state of a future."""


class BrokenBarrierError(RuntimeError):
    """A barrier was broken while somebody waited."""
