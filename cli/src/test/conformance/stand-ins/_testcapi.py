"""Stands in for CPython's extension of this name, which test modules use while they define classes.

It has the callables of each calling convention that test_call compares, as Python functions,
what prints an exception as the interpreter does, and a few constants, nothing else: a test that
calls another function of the extension fails.
"""

import functools
import sys

INT_MAX = 2**31 - 1
INT_MIN = -2**31
LIMITED_API_AVAILABLE = False
SIZEOF_TIME_T = 8


def exception_print(exc, legacy=False):
    sys.__excepthook__(type(exc), exc, exc.__traceback__)


def _varargs(self, *args):
    return self, args


def _varargs_keywords(self, *args, **kwargs):
    return self, args, kwargs


def _noargs(self):
    return self


def _o(self, arg, /):
    return self, arg


_CONVENTIONS = {
    "meth_varargs": _varargs,
    "meth_varargs_keywords": _varargs_keywords,
    "meth_fastcall": _varargs,
    "meth_fastcall_keywords": _varargs_keywords,
    "meth_noargs": _noargs,
    "meth_o": _o,
}


def _with(kind):
    return {name: kind(function) for name, function in _CONVENTIONS.items()}


MethInstance = type("MethInstance", (), dict(_CONVENTIONS))
MethClass = type("MethClass", (), _with(classmethod))
MethStatic = type(
    "MethStatic", (), _with(lambda function: staticmethod(functools.partial(function, None))))
globals().update(_with(lambda function: functools.partial(function, sys.modules[__name__])))
