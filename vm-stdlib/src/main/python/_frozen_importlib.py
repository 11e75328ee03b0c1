"""The name that importlib._bootstrap has in CPython."""

import sys

if "importlib" in sys.modules:
    from importlib import _bootstrap
    sys.modules[__name__] = _bootstrap
else:
    # importlib imports this module.
    del sys.modules[__name__]
    import importlib
