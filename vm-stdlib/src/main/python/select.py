"""Waiting for files and sockets. Scripts have no sockets, and files never let wait."""

error = OSError
PIPE_BUF = 4096


def select(rlist, wlist, xlist, timeout=None, /):
    """Wait until one or more file descriptors are ready for some kind of I/O.

    What is given must be empty: then this waits for the time to pass.
    """
    if timeout is not None:
        if not hasattr(timeout, "__index__") and not hasattr(timeout, "__float__"):
            raise TypeError("timeout must be a float or None")
        timeout = float(timeout)
        if timeout < 0:
            raise ValueError("timeout must be non-negative")
    for waiting in rlist, wlist, xlist:
        for each in waiting:
            _descriptor(each)
            raise PermissionError(1, "the host grants no network")
    if timeout is None:
        raise PermissionError(1, "nothing ever ends this wait")
    import time
    time.sleep(timeout)
    return [], [], []


def _descriptor(file):
    if isinstance(file, int):
        descriptor = file
    else:
        try:
            method = file.fileno
        except AttributeError:
            raise TypeError("argument must be an int, or have a fileno() method.") from None
        descriptor = method()
        if not isinstance(descriptor, int):
            raise TypeError("fileno() returned a non-integer")
    if descriptor < 0:
        raise ValueError(f"file descriptor cannot be a negative integer ({descriptor})")
    return descriptor
