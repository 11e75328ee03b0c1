"""Telling coroutines from other values."""

import types

__all__ = ('iscoroutine', 'iscoroutinefunction')

_CO_COROUTINE = 0x80


def iscoroutinefunction(func):
    """Return whether calling the function gives a coroutine."""
    func = getattr(func, '__func__', func)
    code = getattr(func, '__code__', None)
    return isinstance(code, types.CodeType) and bool(code.co_flags & _CO_COROUTINE)


def iscoroutine(obj):
    """Return whether the value is a coroutine, or acts as one."""
    if isinstance(obj, types.CoroutineType):
        return True
    cls = type(obj)
    return all(hasattr(cls, name) for name in ('__await__', 'send', 'throw', 'close'))
