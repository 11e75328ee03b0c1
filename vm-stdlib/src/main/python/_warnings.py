"""Functions of the module warnings, for those who must not import it when they are imported.

The filters are not here: without them, warnings has its own, in Python.
"""


def warn(message, category=None, stacklevel=1, source=None, *, skip_file_prefixes=()):
    """Issue a warning, or maybe ignore it or raise an exception."""
    import warnings
    warnings.warn(
        message, category, stacklevel + 1, source, skip_file_prefixes=skip_file_prefixes)


def warn_explicit(message, category, filename, lineno, module=None, registry=None,
                  module_globals=None, source=None):
    """Issue a warning, or maybe ignore it or raise an exception."""
    import warnings
    warnings.warn_explicit(
        message, category, filename, lineno, module, registry, module_globals, source)
