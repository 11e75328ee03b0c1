package dev.fermata.vm.object;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// Splitting exception groups (PEP 654), for `except*` and for `split` and `subgroup`.
public final class ExceptionGroups {

    private ExceptionGroups() {}

    /// The parts of an exception that match a condition and that do not.
    ///
    /// @param match null if nothing matches
    /// @param rest null if everything matches
    public record Split(@Nullable PyBaseException match, @Nullable PyBaseException rest) {}

    /// What decides whether an exception matches: an exception type, a tuple of them, or a predicate.
    public static final class Condition {
        private final Object value;
        private final boolean types;

        /// Checks and wraps the argument of `split`.
        ///
        /// @throws PyException TypeError if it is none of the three
        public Condition(Object value) {
            this.value = value;
            this.types = isTypes(value);
            if (!types && (value instanceof PyType || !CallOps.isCallable(value))) {
                throw PyErr.typeError(
                        "expected a function, exception type or tuple of exception types");
            }
        }

        private static boolean isTypes(Object value) {
            if (value instanceof PyTuple tuple) {
                for (Object item : tuple.items()) {
                    if (!isExceptionType(item)) {
                        return false;
                    }
                }
                return true;
            }
            return isExceptionType(value);
        }

        private static boolean isExceptionType(Object value) {
            return value instanceof PyType t && t.isSubtypeOf(ExceptionTypes.BASE_EXCEPTION);
        }

        boolean holds(ThreadState ts, PyBaseException e) {
            return types
                    ? InstanceChecks.isInstance(ts, e, value)
                    : CompareOps.truth(ts, CallOps.call1(ts, value, e));
        }
    }

    /// Whether `e` is a group.
    public static boolean isGroup(PyBaseException e) {
        return e.type().isSubtypeOf(ExceptionTypes.BASE_EXCEPTION_GROUP);
    }

    /// The exceptions of a group.
    public static PyTuple exceptions(PyBaseException group) {
        return (PyTuple) group.field(BaseExceptionGroupMethods.EXCEPTIONS);
    }

    /// Splits `e`, recursively if it is a group; parts of groups keep traceback, cause, context and notes.
    public static Split split(ThreadState ts, PyBaseException e, Condition condition) {
        if (condition.holds(ts, e)) {
            return new Split(e, null);
        }
        if (!isGroup(e)) {
            return new Split(null, e);
        }
        ts.enter();
        try {
            List<Object> matches = new ArrayList<>();
            List<Object> rests = new ArrayList<>();
            for (Object item : exceptions(e).items()) {
                Split part = split(ts, (PyBaseException) item, condition);
                if (part.match() != null) {
                    matches.add(part.match());
                }
                if (part.rest() != null) {
                    rests.add(part.rest());
                }
            }
            return new Split(derive(ts, e, matches), derive(ts, e, rests));
        } finally {
            ts.leave();
        }
    }

    /// A group like `original` with other members; null for none.
    public static @Nullable PyBaseException derive(
            ThreadState ts, PyBaseException original, List<Object> members) {
        if (members.isEmpty()) {
            return null;
        }
        Object made = CallOps.callAttribute(ts, original, "derive", PyList.copyOf(members));
        if (!(made instanceof PyBaseException group) || !isGroup(group)) {
            throw PyErr.typeError("derive must return an instance of BaseExceptionGroup");
        }
        group.traceback = original.traceback;
        group.context = original.context;
        group.cause = original.cause;
        group.suppressContext = original.suppressContext;
        Object notes = original.getOwn("__notes__");
        if (notes instanceof PyList list) {
            group.setOwn("__notes__", PyList.of(list.toArray()));
        }
        return group;
    }
}
