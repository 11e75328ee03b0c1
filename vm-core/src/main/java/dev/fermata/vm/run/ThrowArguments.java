package dev.fermata.vm.run;

import dev.fermata.vm.object.CallOps;
import dev.fermata.vm.object.ExceptionTypes;
import dev.fermata.vm.object.PyBaseException;
import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.PyException;
import dev.fermata.vm.object.PyNone;
import dev.fermata.vm.object.PyTuple;
import dev.fermata.vm.object.PyType;
import dev.fermata.vm.object.ReprOps;
import dev.fermata.vm.object.Str;
import dev.fermata.vm.object.ThreadState;

import org.jspecify.annotations.Nullable;

/// The exception that the arguments of `throw(type, value, traceback)` describe.
public final class ThrowArguments {

    private ThrowArguments() {}

    /// The exception to raise, which is another one if making it fails.
    ///
    /// @param method the name of the method, for messages
    /// @param value null if not given, like `traceback`
    public static PyException exception(
            ThreadState ts,
            String method,
            Object type,
            @Nullable Object value,
            @Nullable Object traceback) {
        if (value != null || traceback != null) {
            ts.warn(
                    "DeprecationWarning",
                    "the (type, exc, tb) signature of "
                            + method
                            + "() is deprecated, use the single-arg signature instead.");
        }
        return exception(
                ts,
                type,
                value == null ? PyNone.NONE : value,
                traceback == null ? PyNone.NONE : traceback);
    }

    private static PyException exception(
            ThreadState ts, Object type, Object value, Object traceback) {
        if (traceback != PyNone.NONE && !(traceback instanceof PyTraceback)) {
            throw PyErr.typeError("throw() third argument must be a traceback object");
        }
        PyBaseException made;
        if (type instanceof PyType t && t.isSubtypeOf(ExceptionTypes.BASE_EXCEPTION)) {
            try {
                made = instantiate(ts, t, value);
            } catch (PyException e) {
                return e;
            }
        } else if (type instanceof PyBaseException e) {
            if (value != PyNone.NONE) {
                throw PyErr.typeError("instance exception may not have a separate value");
            }
            made = e;
        } else {
            throw PyErr.typeError(
                    "exceptions must be classes or instances deriving from BaseException, not %s",
                    PyErr.className(type));
        }
        if (traceback instanceof PyTraceback tb) {
            made.traceback = tb;
        }
        return new PyException(made);
    }

    private static PyBaseException instantiate(ThreadState ts, PyType type, Object value) {
        if (value instanceof PyBaseException e && e.type().isSubtypeOf(type)) {
            return e;
        }
        Object made =
                switch (value) {
                    case PyNone n -> CallOps.call0(ts, type);
                    case PyTuple t -> CallOps.call(ts, type, t.items().clone(), null);
                    default -> CallOps.call1(ts, type, value);
                };
        if (made instanceof PyBaseException e) {
            return e;
        }
        throw PyErr.typeError(
                "calling %s should have returned an instance of BaseException, not %s",
                Str.utf16(ReprOps.repr(ts, type)), PyErr.className(made));
    }
}
