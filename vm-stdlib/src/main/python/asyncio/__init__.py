"""Asynchronous input and output on the event loop of a script.

What waits waits for operations of the script's host, for time, for threads or for other tasks. What is
about sockets, pipes and processes is imported when it is asked for, so that other scripts pay nothing.
"""

from .base_events import *
from .coroutines import *
from .events import *
from .exceptions import *
from .futures import *
from .locks import *
from .protocols import *
from .runners import *
from .queues import *
from .tasks import *
from .taskgroups import *
from .timeouts import *
from .threads import *
from .transports import *
from .host_events import *

__all__ = (
    base_events.__all__ + coroutines.__all__ + events.__all__ + exceptions.__all__
    + futures.__all__ + locks.__all__ + protocols.__all__ + runners.__all__ + queues.__all__
    + tasks.__all__ + taskgroups.__all__ + threads.__all__ + timeouts.__all__
    + transports.__all__ + host_events.__all__
    + ('StreamReader', 'StreamWriter', 'StreamReaderProtocol', 'open_connection', 'start_server',
       'open_unix_connection', 'start_unix_server', 'create_subprocess_exec',
       'create_subprocess_shell', 'SelectorEventLoop', 'AbstractChildWatcher',
       'SafeChildWatcher', 'FastChildWatcher', 'PidfdChildWatcher', 'MultiLoopChildWatcher',
       'ThreadedChildWatcher')
)

_SUBMODULES = ('streams', 'subprocess', 'unix_events')


def __getattr__(name):
    import importlib
    if name in _SUBMODULES:
        return importlib.import_module('.' + name, __name__)
    if name in __all__:
        for submodule in _SUBMODULES:
            module = importlib.import_module('.' + submodule, __name__)
            if name in module.__all__:
                globals()[name] = getattr(module, name)
                return globals()[name]
    raise AttributeError(f'module {__name__!r} has no attribute {name!r}')
