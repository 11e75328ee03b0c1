"""What CPython's test.support asks of the interpreter's own configuration, for Fermata."""


def get_config():
    # Fermata's tracebacks mark the columns of the expression that failed.
    return {"code_debug_ranges": 1}
