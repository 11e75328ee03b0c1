package dev.fermata.stdlib.select;

import dev.fermata.annotations.PyConstant;
import dev.fermata.annotations.PyMethod;
import dev.fermata.annotations.PyModuleSpec;
import dev.fermata.stdlib.posix.Descriptors;
import dev.fermata.stdlib.posix.EventWait;
import dev.fermata.stdlib.posix.OpenFile;
import dev.fermata.vm.object.Convert;
import dev.fermata.vm.object.ExceptionTypes;
import dev.fermata.vm.object.IterOps;
import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.PyList;
import dev.fermata.vm.object.PyNone;
import dev.fermata.vm.object.PyPrimitive;
import dev.fermata.vm.object.PyTuple;
import dev.fermata.vm.object.PyType;
import dev.fermata.vm.object.Slot;
import dev.fermata.vm.object.ThreadState;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/// This module supports asynchronous I/O on multiple file descriptors.
///
/// *** IMPORTANT NOTICE ***
/// There are no sockets; files and standard streams are always ready.
@PyModuleSpec(name = "select")
final class SelectModule {

    @PyConstant("error")
    static final PyType ERROR = ExceptionTypes.OS_ERROR;

    @PyConstant("PIPE_BUF")
    static final long PIPE_BUF = 4096;

    @PyConstant("POLLIN")
    static final int POLLIN = 0x1;

    @PyConstant("POLLPRI")
    static final int POLLPRI = 0x2;

    @PyConstant("POLLOUT")
    static final int POLLOUT = 0x4;

    @PyConstant("POLLERR")
    static final int POLLERR = 0x8;

    @PyConstant("POLLHUP")
    static final int POLLHUP = 0x10;

    @PyConstant("POLLNVAL")
    static final int POLLNVAL = 0x20;

    @PyConstant("POLLRDNORM")
    static final int POLLRDNORM = 0x40;

    @PyConstant("POLLRDBAND")
    static final int POLLRDBAND = 0x80;

    @PyConstant("POLLWRNORM")
    static final int POLLWRNORM = 0x100;

    @PyConstant("POLLWRBAND")
    static final int POLLWRBAND = 0x200;

    @PyConstant("POLLMSG")
    static final int POLLMSG = 0x400;

    @PyConstant("POLLRDHUP")
    static final int POLLRDHUP = 0x2000;

    private static final int MOST = 1024;

    private SelectModule() {}

    /// What `select` was given, and the files in the same order.
    private record Files(List<Object> objects, List<OpenFile> files) {

        static Files of(ThreadState ts, Object sequence) {
            if (PyType.of(sequence).slot(Slot.ITER) == null) {
                throw PyErr.typeError("arguments 1-3 must be sequences");
            }
            // A method fileno() may change the list.
            PyList list = sequence instanceof PyList given ? given : IterOps.toList(ts, sequence);
            List<Object> objects = new ArrayList<>();
            List<OpenFile> files = new ArrayList<>();
            for (int i = 0; i < list.size(); i++) {
                Object object = list.get(i);
                objects.add(object);
                int descriptor = Watched.descriptor(ts, object);
                if (descriptor >= MOST) {
                    throw PyErr.valueError("filedescriptor out of range in select()");
                }
                files.add(Descriptors.of(ts).get(ts, descriptor));
            }
            return new Files(objects, files);
        }

        boolean any(Predicate<OpenFile> ready) {
            return files.stream().anyMatch(ready);
        }

        PyList all(Predicate<OpenFile> ready) {
            PyList found = new PyList();
            for (int i = 0; i < objects.size(); i++) {
                if (ready.test(files.get(i))) {
                    found.add(objects.get(i));
                }
            }
            return found;
        }
    }

    /// Wait until one or more file descriptors are ready for some kind of I/O.
    ///
    /// The first three arguments are iterables of file descriptors to be waited for: those to read from, those to write
    /// to, and those that have exceptional conditions, which none ever has. A file descriptor is either an integer or an
    /// object with a method fileno(). The optional timeout is in seconds.
    ///
    /// The result is three lists: the parts of the first three arguments that are ready.
    @PyMethod("select(rlist, wlist, xlist, timeout=None, /)")
    static Object select(ThreadState ts, Object rlist, Object wlist, Object xlist, Object timeout) {
        long nanos = -1;
        if (timeout != PyNone.NONE) {
            nanos = Watched.nanos(seconds(ts, timeout));
            if (seconds(ts, timeout) < 0) {
                throw PyErr.valueError("timeout must be non-negative");
            }
        }
        Files reading = Files.of(ts, rlist);
        Files writing = Files.of(ts, wlist);
        Files excepting = Files.of(ts, xlist);
        List<OpenFile> all = new ArrayList<>(reading.files);
        all.addAll(writing.files);
        all.addAll(excepting.files);
        ts.charge(1L + all.size());
        EventWait.until(
                ts,
                () -> reading.any(OpenFile::isReadable) || writing.any(OpenFile::isWritable),
                Watched.changes(all),
                nanos);
        return PyTuple.of(
                reading.all(OpenFile::isReadable), writing.all(OpenFile::isWritable), new PyList());
    }

    private static double seconds(ThreadState ts, Object timeout) {
        Object plain = PyPrimitive.unwrap(timeout);
        if (plain instanceof Double d) {
            if (Double.isNaN(d)) {
                throw PyErr.valueError("Invalid value NaN (not a number)");
            }
            return d;
        }
        if (PyType.of(timeout).slot(Slot.INDEX) == null) {
            throw PyErr.typeError("timeout must be a float or None");
        }
        return Convert.toDouble(ts, Convert.index(ts, timeout));
    }

    /// Returns a polling object.
    ///
    /// This object supports registering and unregistering file descriptors, and then polling them for I/O events.
    @PyMethod("poll()")
    static Object poll() {
        return new PyPoll();
    }
}
