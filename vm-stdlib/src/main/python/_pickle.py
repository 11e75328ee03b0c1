"""What CPython has in C of pickle.

The module pickle imports this one before it has defined anything, and again at its end.
"""

from _fermata import PickleBuffer

_ERRORS = ('PickleError', 'PicklingError', 'UnpicklingError')
_FUNCTIONS = ('dump', 'dumps', 'load', 'loads')
_CLASSES = ('Pickler', 'Unpickler')

__all__ = ('PickleBuffer', *_ERRORS, *_FUNCTIONS, *_CLASSES)


def __getattr__(name):
    if name not in __all__:
        raise AttributeError(f'module {__name__!r} has no attribute {name!r}')
    import pickle
    if name in _ERRORS:
        found = getattr(pickle, name)
    elif name in _FUNCTIONS:
        found = getattr(pickle, '_' + name)
    else:
        base = getattr(pickle, '_' + name)
        found = type(name, (base,), {'__module__': __name__, '__doc__': base.__doc__})
    globals()[name] = found
    return found
