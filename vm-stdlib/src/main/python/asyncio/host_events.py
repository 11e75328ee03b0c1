"""The event loop of a script: when nothing is ready, the script parks until its host has something."""

import threading

import _asyncio
import _fermata

from . import base_events, events, runners

__all__ = ('DefaultEventLoopPolicy', 'HostEventLoop')


class _Host:
    """Waits for operations of the host, in the place of a selector."""

    @staticmethod
    def select(timeout):
        if timeout is None or timeout > 0:
            _fermata.wait(timeout)


class HostEventLoop(base_events.BaseEventLoop):
    """An event loop that waits for operations of the host."""

    _selector = _Host

    def _process_events(self, event_list):
        _fermata.deliver()

    def _write_to_self(self):
        _fermata.wake()


class DefaultEventLoopPolicy(events.BaseDefaultEventLoopPolicy):
    """Gives each thread an event loop that waits for operations of the host."""

    _loop_factory = HostEventLoop


def adopt(coroutine):
    """Return a running loop of which the coroutine that calls, a module's, becomes a task."""
    loop = HostEventLoop()
    task = _asyncio.Task._adopt(coroutine, loop)
    loop._thread_id = threading.get_ident()
    events._set_running_loop(loop)

    def drive(yielded, ended):
        events._set_running_loop(None)
        loop._thread_id = None
        _asyncio._leave_task(loop, task)
        task._log_destroy_pending = False
        try:
            if not ended:
                task._wait_for(yielded)
                return loop.run_until_complete(task)
        finally:
            _asyncio._unregister_task(task)
            runners._cancel_all_tasks(loop)
            loop.close()

    _fermata.drive_main(drive)
    return loop
