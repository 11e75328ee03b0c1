package dev.fermata.stdlib.thread;

import dev.fermata.annotations.PyMethod;
import dev.fermata.annotations.PyTypeSpec;
import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.PyObject;
import dev.fermata.vm.object.PyType;
import dev.fermata.vm.object.ThreadState;

/// A lock object is a synchronization primitive. To create a lock, call threading.Lock().
@PyTypeSpec(name = "lock", module = "_thread", hidden = true, weakReferences = true)
final class PyLock extends PyObject {

    static final PyType TYPE = PyLockSpec.TYPE;

    private final WaitQueue waiters = new WaitQueue();
    private boolean locked;

    PyLock() {
        super(TYPE);
    }

    /// Lock the lock. Without argument, this blocks if the lock is already locked (even by the same thread), waiting for another thread to release the lock, and return True once the lock is acquired.
    @PyMethod("acquire(self, blocking=True, timeout=-1)")
    boolean acquire(ThreadState ts, boolean blocking, Object timeout) {
        long nanos = Timeout.nanos(ts, blocking, timeout);
        if (locked && !waiters.await(ts, () -> !locked, nanos)) {
            return false;
        }
        locked = true;
        return true;
    }

    /// An obsolete synonym of acquire().
    @PyMethod("acquire_lock(self, blocking=True, timeout=-1)")
    boolean acquireLock(ThreadState ts, boolean blocking, Object timeout) {
        return acquire(ts, blocking, timeout);
    }

    /// Release the lock, allowing another thread that is blocked waiting for the lock to acquire the lock.
    @PyMethod("release(self, /)")
    void release(ThreadState ts) {
        if (!locked) {
            throw PyErr.runtimeError("release unlocked lock");
        }
        locked = false;
        waiters.wakeFirst(ts);
    }

    /// An obsolete synonym of release().
    @PyMethod("release_lock(self, /)")
    void releaseLock(ThreadState ts) {
        release(ts);
    }

    /// Return whether the lock is in the locked state.
    @PyMethod("locked(self, /)")
    boolean locked() {
        return locked;
    }

    /// An obsolete synonym of locked().
    @PyMethod("locked_lock(self, /)")
    boolean lockedLock() {
        return locked;
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

    @PyMethod("_at_fork_reinit(self, /)")
    void reset() {
        locked = false;
    }

    @PyMethod("__repr__(self, /)")
    String repr(ThreadState ts) {
        return "<%s _thread.lock object at %s>"
                .formatted(locked ? "locked" : "unlocked", ts.interpreter().addressOf(this));
    }
}
