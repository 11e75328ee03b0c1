"""Asynchronous input and output on the event loop of a script.

What waits here waits for operations of the script's host, for time, or for other tasks. There are no
sockets, subprocesses or threads: what of asyncio is about these is absent. Little else is imported, so
that a script pays little for it.
"""

from .coroutines import iscoroutine, iscoroutinefunction
from .events import (
    AbstractEventLoop, AbstractEventLoopPolicy, DefaultEventLoopPolicy, Handle, TimerHandle,
    get_event_loop, get_event_loop_policy, get_running_loop, new_event_loop, set_event_loop,
    set_event_loop_policy, _get_running_loop, _set_running_loop,
)
from .exceptions import BrokenBarrierError, CancelledError, InvalidStateError, TimeoutError
from .futures import Future, isfuture
from .host_events import HostEventLoop
from .locks import Barrier, BoundedSemaphore, Condition, Event, Lock, Semaphore
from .queues import LifoQueue, PriorityQueue, Queue, QueueEmpty, QueueFull
from .runners import Runner, run
from .taskgroups import TaskGroup
from .tasks import (
    ALL_COMPLETED, FIRST_COMPLETED, FIRST_EXCEPTION, Task, all_tasks, as_completed, create_task,
    current_task, ensure_future, gather, shield, sleep, to_thread, wait, wait_for,
)
from .timeouts import Timeout, timeout, timeout_at

__all__ = [
    'ALL_COMPLETED', 'AbstractEventLoop', 'AbstractEventLoopPolicy', 'Barrier', 'BoundedSemaphore', 'BrokenBarrierError',
    'CancelledError', 'Condition', 'DefaultEventLoopPolicy', 'Event', 'FIRST_COMPLETED', 'FIRST_EXCEPTION', 'Future',
    'Handle', 'HostEventLoop', 'InvalidStateError', 'LifoQueue', 'Lock', 'PriorityQueue', 'Queue',
    'QueueEmpty', 'QueueFull', 'Runner', 'Semaphore', 'Task', 'TaskGroup', 'Timeout',
    'TimeoutError', 'TimerHandle', '_get_running_loop', '_set_running_loop', 'all_tasks',
    'as_completed', 'create_task', 'current_task', 'ensure_future', 'gather', 'get_event_loop',
    'get_event_loop_policy',
    'get_running_loop', 'iscoroutine', 'iscoroutinefunction', 'isfuture', 'new_event_loop', 'run',
    'set_event_loop', 'set_event_loop_policy', 'shield', 'sleep', 'timeout', 'timeout_at', 'to_thread', 'wait', 'wait_for',
]
