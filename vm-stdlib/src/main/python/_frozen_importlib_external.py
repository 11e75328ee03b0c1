"""The name that importlib._bootstrap_external has in CPython."""

import sys

if "importlib" in sys.modules:
    from importlib import _bootstrap, _bootstrap_external
    _bootstrap._bootstrap_external = _bootstrap_external
    _bootstrap_external._set_bootstrap_module(_bootstrap)
    sys.modules[__name__] = _bootstrap_external
else:
    # importlib imports this module.
    del sys.modules[__name__]
    import importlib
