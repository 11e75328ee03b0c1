package dev.fermata.stdlib.thread;

import dev.fermata.annotations.PyMethod;
import dev.fermata.annotations.PyTypeSpec;
import dev.fermata.vm.object.Convert;
import dev.fermata.vm.object.PyDict;
import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.PyInstance;
import dev.fermata.vm.object.PyTuple;
import dev.fermata.vm.object.PyType;
import dev.fermata.vm.object.ThreadState;

/// A lock that the thread that holds it can acquire again.
@PyTypeSpec(name = "RLock", module = "_thread", subclassable = true, weakReferences = true)
final class PyRLock extends PyInstance {

    static final PyType TYPE = PyRLockSpec.TYPE;

    private final WaitQueue waiters = new WaitQueue();
    private long owner;
    private long count;

    private PyRLock(PyType type) {
        super(type);
    }

    @PyMethod("__new__(cls, /, *args, **kwargs)")
    static Object make(PyType cls, Object[] args, PyDict kwargs) {
        return new PyRLock(cls);
    }

    /// Lock the lock. If the current thread already holds the lock, its internal counter is simply incremented.
    @PyMethod("acquire(self, blocking=True, timeout=-1)")
    boolean acquire(ThreadState ts, boolean blocking, Object timeout) {
        long nanos = Timeout.nanos(ts, blocking, timeout);
        long me = Threads.ident(ts);
        if (count > 0 && owner == me) {
            count++;
            return true;
        }
        if (count > 0 && !waiters.await(ts, () -> count == 0, nanos)) {
            return false;
        }
        owner = me;
        count = 1;
        return true;
    }

    /// Release the lock, allowing another thread that is blocked waiting for the lock to acquire the lock.
    @PyMethod("release(self, /)")
    void release(ThreadState ts) {
        if (count == 0 || owner != Threads.ident(ts)) {
            throw PyErr.runtimeError("cannot release un-acquired lock");
        }
        count--;
        if (count == 0) {
            owner = 0;
            waiters.wakeFirst(ts);
        }
    }

    /// Lock the lock.
    @PyMethod("__enter__(self, /)")
    boolean enter(ThreadState ts) {
        return acquire(ts, true, -1L);
    }

    /// Release the lock.
    @PyMethod("__exit__(self, /, *args)")
    void exit(ThreadState ts, Object[] args) {
        release(ts);
    }

    /// For internal use by `threading.Condition`.
    @PyMethod("_is_owned(self, /)")
    boolean isOwned(ThreadState ts) {
        return count > 0 && owner == Threads.ident(ts);
    }

    /// For internal use by reentrancy checks.
    @PyMethod("_recursion_count(self, /)")
    long recursionCount(ThreadState ts) {
        return owner == Threads.ident(ts) ? count : 0;
    }

    /// For internal use by `threading.Condition`.
    @PyMethod("_release_save(self, /)")
    Object releaseSave(ThreadState ts) {
        if (count == 0) {
            throw PyErr.runtimeError("cannot release un-acquired lock");
        }
        PyTuple saved = PyTuple.of(count, owner);
        count = 0;
        owner = 0;
        waiters.wakeFirst(ts);
        return saved;
    }

    /// For internal use by `threading.Condition`.
    @PyMethod("_acquire_restore(self, state, /)")
    void acquireRestore(ThreadState ts, PyTuple state) {
        waiters.await(ts, () -> count == 0, -1);
        count = Convert.toLong(ts, state.get(0));
        owner = Convert.toLong(ts, state.get(1));
    }

    @PyMethod("_at_fork_reinit(self, /)")
    void reset() {
        count = 0;
        owner = 0;
    }

    @PyMethod("__repr__(self, /)")
    String repr(ThreadState ts) {
        return "<%s %s object owner=%d count=%d at %s>"
                .formatted(
                        count == 0 ? "unlocked" : "locked",
                        "_thread.RLock",
                        owner,
                        count,
                        ts.interpreter().addressOf(this));
    }
}
