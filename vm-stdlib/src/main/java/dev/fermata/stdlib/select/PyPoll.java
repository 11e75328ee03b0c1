package dev.fermata.stdlib.select;

import dev.fermata.annotations.PyMethod;
import dev.fermata.annotations.PyTypeSpec;
import dev.fermata.stdlib.posix.Descriptors;
import dev.fermata.stdlib.posix.Errno;
import dev.fermata.stdlib.posix.EventWait;
import dev.fermata.stdlib.posix.OpenFile;
import dev.fermata.stdlib.posix.OsErrors;
import dev.fermata.vm.object.Convert;
import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.PyException;
import dev.fermata.vm.object.PyList;
import dev.fermata.vm.object.PyNone;
import dev.fermata.vm.object.PyObject;
import dev.fermata.vm.object.PyPrimitive;
import dev.fermata.vm.object.PyTuple;
import dev.fermata.vm.object.PyType;
import dev.fermata.vm.object.Slot;
import dev.fermata.vm.object.ThreadState;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/// Files to watch, and what is to be watched for.
@PyTypeSpec(name = "poll", module = "select", hidden = true)
final class PyPoll extends PyObject {

    static final PyType TYPE = PyPollSpec.TYPE;

    private static final int MASK = 0xFFFF;
    private static final double MILLIS_PER_SECOND = 1e3;

    private final Map<Integer, Integer> events = new LinkedHashMap<>();
    private boolean polls;

    PyPoll() {
        super(TYPE);
    }

    /// Register a file descriptor with the polling object.
    ///
    /// fd is either an integer, or an object with a fileno() method returning an int; eventmask says what to check for.
    @PyMethod("register(self, fd, eventmask=7, /)")
    void register(ThreadState ts, Object fd, Object eventmask) {
        int descriptor = Watched.descriptor(ts, fd);
        events.put(descriptor, mask(ts, eventmask));
    }

    private static int mask(ThreadState ts, Object eventmask) {
        long mask = Convert.toLong(ts, eventmask);
        if (mask < 0) {
            throw PyErr.valueError("value must be positive");
        }
        if (mask > MASK) {
            throw PyErr.overflowError("Python int too large for C unsigned short");
        }
        return (int) mask;
    }

    /// Modify an already registered file descriptor.
    @PyMethod("modify(self, fd, eventmask, /)")
    void modify(ThreadState ts, Object fd, Object eventmask) {
        int descriptor = Watched.descriptor(ts, fd);
        int mask = mask(ts, eventmask);
        if (!events.containsKey(descriptor)) {
            throw OsErrors.of(ts, Errno.ENOENT, PyNone.NONE);
        }
        events.put(descriptor, mask);
    }

    /// Remove a file descriptor being tracked by the polling object.
    @PyMethod("unregister(self, fd, /)")
    void unregister(ThreadState ts, Object fd) {
        int descriptor = Watched.descriptor(ts, fd);
        if (events.remove(descriptor) == null) {
            throw PyErr.keyError((long) descriptor);
        }
    }

    /// Polls the set of registered file descriptors.
    ///
    /// The maximum time to wait, in milliseconds, is timeout, or else (or None) for ever. Returns a list containing any
    /// descriptors that have events or errors to report, as a list of (fd, event) 2-tuples.
    @PyMethod("poll(self, timeout=None, /)")
    Object poll(ThreadState ts, Object timeout) {
        long nanos = nanos(ts, timeout);
        if (polls) {
            throw PyErr.runtimeError("concurrent poll() invocation");
        }
        Map<Integer, @Nullable OpenFile> files = new HashMap<>();
        for (int descriptor : events.keySet()) {
            files.put(descriptor, file(ts, descriptor));
        }
        ts.charge(1L + files.size());
        polls = true;
        try {
            EventWait.until(
                    ts,
                    () -> events.keySet().stream().anyMatch(fd -> happened(files, fd) != 0),
                    Watched.changes(files.values().stream().filter(f -> f != null).toList()),
                    nanos);
        } finally {
            polls = false;
        }
        PyList found = new PyList();
        for (int descriptor : events.keySet()) {
            int happened = happened(files, descriptor);
            if (happened != 0) {
                found.add(PyTuple.of((long) descriptor, (long) happened));
            }
        }
        return found;
    }

    private static long nanos(ThreadState ts, Object timeout) {
        if (timeout == PyNone.NONE) {
            return -1;
        }
        boolean number =
                PyPrimitive.unwrap(timeout) instanceof Double
                        || PyType.of(timeout).slot(Slot.INDEX) != null;
        if (!number) {
            throw PyErr.typeError("timeout must be an integer or None");
        }
        double millis = Convert.toDouble(ts, timeout);
        if (Math.ceil(millis) > Integer.MAX_VALUE) {
            throw PyErr.overflowError("timeout is too large");
        }
        return millis < 0 ? -1 : Watched.nanos(millis / MILLIS_PER_SECOND);
    }

    private static @Nullable OpenFile file(ThreadState ts, int descriptor) {
        try {
            return Descriptors.of(ts).get(ts, descriptor);
        } catch (PyException e) {
            return null;
        }
    }

    private int happened(Map<Integer, @Nullable OpenFile> files, int descriptor) {
        OpenFile file = files.get(descriptor);
        int wanted = events.getOrDefault(descriptor, 0);
        if (file == null) {
            return SelectModule.POLLNVAL;
        }
        int happened = 0;
        if (file.isReadable() && file.holdsBytes()) {
            happened |= wanted & (SelectModule.POLLIN | SelectModule.POLLRDNORM);
        }
        if (file.isWritable()) {
            happened |= wanted & (SelectModule.POLLOUT | SelectModule.POLLWRNORM);
        }
        if (file.isAbandoned()) {
            happened |= file.isReadable() ? SelectModule.POLLHUP : SelectModule.POLLERR;
        }
        return happened;
    }
}
