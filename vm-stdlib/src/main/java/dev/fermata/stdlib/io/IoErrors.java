package dev.fermata.stdlib.io;

import dev.fermata.vm.object.Builtins;
import dev.fermata.vm.object.CallOps;
import dev.fermata.vm.object.Convert;
import dev.fermata.vm.object.ExceptionTypes;
import dev.fermata.vm.object.PyBaseException;
import dev.fermata.vm.object.PyDict;
import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.PyException;
import dev.fermata.vm.object.PyNone;
import dev.fermata.vm.object.PyStr;
import dev.fermata.vm.object.PyTuple;
import dev.fermata.vm.object.PyType;
import dev.fermata.vm.object.Slot;
import dev.fermata.vm.object.ThreadState;

import org.jspecify.annotations.Nullable;

/// The errors of files that have words in common, and the arguments that lead to them.
final class IoErrors {

    /// A script's own class `UnsupportedOperation`: `io` assigns its `__module__`.
    private static final class Unsupported {

        private @Nullable PyType type;
    }

    private IoErrors() {}

    /// The class `UnsupportedOperation` of the script.
    static PyType unsupportedOperation(ThreadState ts) {
        Unsupported state = ts.interpreter().state(Unsupported.class, Unsupported::new);
        PyType type = state.type;
        if (type == null) {
            PyDict namespace = new PyDict();
            namespace.put("__module__", "io");
            PyTuple bases = PyTuple.of(ExceptionTypes.OS_ERROR, ExceptionTypes.VALUE_ERROR);
            Object meta = Builtins.type("builtins.type");
            type = (PyType) CallOps.call3(ts, meta, "UnsupportedOperation", bases, namespace);
            state.type = type;
        }
        return type;
    }

    /// UnsupportedOperation.
    static PyException unsupported(ThreadState ts, String message) {
        PyType type = unsupportedOperation(ts);
        return new PyException((PyBaseException) CallOps.call1(ts, type, PyStr.of(message)));
    }

    /// The ValueError of an operation on a closed file.
    static PyException closed() {
        return PyErr.valueError("I/O operation on closed file.");
    }

    /// An argument that is a number of bytes or characters, or None for `otherwise`.
    static long size(ThreadState ts, Object size, long otherwise) {
        if (size == PyNone.NONE) {
            return otherwise;
        }
        if (PyType.of(size).slot(Slot.INDEX) == null) {
            throw PyErr.typeError(
                    "argument should be integer or None, not '%s'", PyType.of(size).name());
        }
        return Convert.toLong(ts, size);
    }
}
