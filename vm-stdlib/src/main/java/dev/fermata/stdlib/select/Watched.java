package dev.fermata.stdlib.select;

import dev.fermata.stdlib.posix.Changes;
import dev.fermata.stdlib.posix.OpenFile;
import dev.fermata.vm.object.AttrOps;
import dev.fermata.vm.object.CallOps;
import dev.fermata.vm.object.Convert;
import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.PyPrimitive;
import dev.fermata.vm.object.ThreadState;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/// What a script watches: file objects and descriptors.
final class Watched {

    private static final double NANOS_PER_SECOND = 1e9;

    private Watched() {}

    /// The descriptor of an int or an object with a method `fileno`.
    static int descriptor(ThreadState ts, Object file) {
        Object number = PyPrimitive.unwrap(file);
        if (!isInt(number)) {
            Object method = AttrOps.find(ts, file, "fileno");
            if (method == null) {
                throw PyErr.typeError("argument must be an int, or have a fileno() method.");
            }
            number = PyPrimitive.unwrap(CallOps.call0(ts, method));
            if (!isInt(number)) {
                throw PyErr.typeError("fileno() returned a non-integer");
            }
        }
        int descriptor = Convert.toInt(ts, number);
        if (descriptor < 0) {
            throw PyErr.valueError("file descriptor cannot be a negative integer (%d)", descriptor);
        }
        return descriptor;
    }

    private static boolean isInt(Object value) {
        return value instanceof Long || value instanceof BigInteger || value instanceof Boolean;
    }

    /// What tells that a wait for these files may be over.
    static List<Changes> changes(Iterable<OpenFile> files) {
        List<Changes> all = new ArrayList<>();
        for (OpenFile file : files) {
            Changes changes = file.changes();
            if (changes != null) {
                all.add(changes);
            }
        }
        return all;
    }

    /// Nanoseconds; longer than anybody waits is for ever, which is -1.
    static long nanos(double seconds) {
        double nanos = Math.ceil(seconds * NANOS_PER_SECOND);
        return nanos >= Long.MAX_VALUE / 2.0 ? -1 : (long) nanos;
    }
}
