"""Warnings of the compiler go through the script's filters."""

import sys
import types
import warnings

SOURCES = ["x = 1 is 1", "'\\d'", "(1)()", "assert (x, 'text')", "1if 1else 2", "x = '\\400'", "[1][1, 2]"]

for source in SOURCES:
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        compile(source, "name.py", "exec")
    for warning in caught:
        print(source, "|", warning.category.__name__, warning.message, warning.filename, warning.lineno)
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        try:
            compile("\n" + source, "name.py", "exec")
        except SyntaxError as e:
            print(e.msg, e.lineno)

print("json" in sys.stdlib_module_names, type(sys.stdlib_module_names))

sys.breakpointhook = lambda *args, **kwds: print("stopped", args, kwds)
breakpoint(1, x=2)
print(sys.__breakpointhook__ is not sys.breakpointhook)
