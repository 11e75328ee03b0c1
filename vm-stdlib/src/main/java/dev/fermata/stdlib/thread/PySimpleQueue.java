package dev.fermata.stdlib.thread;

import dev.fermata.annotations.PyMethod;
import dev.fermata.annotations.PyTypeSpec;
import dev.fermata.vm.object.Builtins;
import dev.fermata.vm.object.CallOps;
import dev.fermata.vm.object.Convert;
import dev.fermata.vm.object.PyDict;
import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.PyException;
import dev.fermata.vm.object.PyInstance;
import dev.fermata.vm.object.PyNone;
import dev.fermata.vm.object.PyType;
import dev.fermata.vm.object.ThreadState;

import java.util.ArrayDeque;

/// Simple, unbounded, reentrant FIFO queue.
@PyTypeSpec(name = "SimpleQueue", module = "_queue", subclassable = true, weakReferences = true)
final class PySimpleQueue extends PyInstance {

    static final PyType TYPE = PySimpleQueueSpec.TYPE;

    private static final double NANOS = 1e9;

    private final ArrayDeque<Object> items = new ArrayDeque<>();
    private final WaitQueue waiters = new WaitQueue();

    private PySimpleQueue(PyType type) {
        super(type);
    }

    @PyMethod("__new__(cls, /, *args, **kwargs)")
    static Object make(PyType cls, Object[] args, PyDict kwargs) {
        if (cls == TYPE && args.length > 0) {
            throw PyErr.typeError("SimpleQueue() takes no positional arguments");
        }
        if (cls == TYPE && kwargs.size() > 0) {
            throw PyErr.typeError("SimpleQueue() takes no keyword arguments");
        }
        return new PySimpleQueue(cls);
    }

    /// Put the item on the queue.
    ///
    /// The optional 'block' and 'timeout' arguments are ignored, as this method never blocks.
    @PyMethod("put(self, /, item, block=True, timeout=None)")
    void put(ThreadState ts, Object item, Object block, Object timeout) {
        items.add(item);
        waiters.wakeFirst(ts);
    }

    /// Put an item into the queue without blocking.
    @PyMethod("put_nowait(self, /, item)")
    void putNowait(ThreadState ts, Object item) {
        put(ts, item, true, PyNone.NONE);
    }

    /// Remove and return an item from the queue.
    ///
    /// If 'block' is true and 'timeout' is None, block until an item is available; with a timeout in seconds raise Empty
    /// if there is none within that time. If 'block' is false, raise Empty if there is none now; 'timeout' is ignored.
    ///
    /// @throws PyException Empty; ValueError or OverflowError for a timeout that is none
    @PyMethod("get(self, /, block=True, timeout=None)")
    Object get(ThreadState ts, boolean block, Object timeout) {
        if (!waiters.await(ts, () -> !items.isEmpty(), block ? nanos(ts, timeout) : 0)) {
            throw new PyException(PyErr.make(QueueModule.EMPTY));
        }
        return items.remove();
    }

    private static long nanos(ThreadState ts, Object timeout) {
        if (timeout == PyNone.NONE) {
            return -1;
        }
        double seconds = Convert.toDouble(ts, timeout);
        if (seconds < 0) {
            throw PyErr.valueError("'timeout' must be a non-negative number");
        }
        if (seconds > Timeout.MAX) {
            throw PyErr.overflowError("timestamp out of range for platform time_t");
        }
        return (long) (seconds * NANOS);
    }

    /// Remove and return an item from the queue without blocking.
    @PyMethod("get_nowait(self, /)")
    Object getNowait(ThreadState ts) {
        return get(ts, false, PyNone.NONE);
    }

    /// Return True if the queue is empty, False otherwise (not reliable!).
    @PyMethod("empty(self, /)")
    boolean empty() {
        return items.isEmpty();
    }

    /// Return the approximate size of the queue (not reliable!).
    @PyMethod("qsize(self, /)")
    long qsize() {
        return items.size();
    }

    @PyMethod(value = "__class_getitem__(cls, item, /)", kind = PyMethod.Kind.CLASS)
    static Object classGetItem(ThreadState ts, PyType cls, Object item) {
        return CallOps.call2(ts, Builtins.type("types.GenericAlias"), cls, item);
    }
}
