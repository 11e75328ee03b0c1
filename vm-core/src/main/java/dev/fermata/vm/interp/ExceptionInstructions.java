package dev.fermata.vm.interp;

import dev.fermata.vm.object.AttrOps;
import dev.fermata.vm.object.CallOps;
import dev.fermata.vm.object.ExceptionGroups;
import dev.fermata.vm.object.ExceptionTypes;
import dev.fermata.vm.object.PyBaseException;
import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.PyException;
import dev.fermata.vm.object.PyList;
import dev.fermata.vm.object.PyNone;
import dev.fermata.vm.object.PyObject;
import dev.fermata.vm.object.PyTuple;
import dev.fermata.vm.object.PyType;
import dev.fermata.vm.object.ReprOps;
import dev.fermata.vm.object.Slot;
import dev.fermata.vm.object.Str;
import dev.fermata.vm.object.ThreadState;
import dev.fermata.vm.run.Frame;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// Raising, handling, context managers.
final class ExceptionInstructions {

    private ExceptionInstructions() {}

    static @Nullable Instruction decode(Operands o) {
        return switch (o.opcode()) {
            case LOAD_CONTEXT_MANAGER -> new LoadContextManager(o);
            case LOAD_ASYNC_CONTEXT_MANAGER -> new LoadAsyncContextManager(o);
            case LOAD_EXC_INFO -> new LoadExcInfo(o);
            case RAISE -> new Raise(o);
            case RAISE_FROM -> new RaiseFrom(o);
            case RERAISE_HANDLED -> new ReraiseHandled(o);
            case RERAISE -> new Reraise(o);
            case SET_HANDLED -> new SetHandled(o);
            case JUMP_IF_NO_EXC_MATCH -> new JumpIfNoExcMatch(o);
            case CHECK_EG_MATCH -> new CheckEgMatch(o);
            case PREP_RERAISE_STAR -> new PrepReraiseStar(o);
            default -> null;
        };
    }

    private static String repr(ThreadState ts, PyType type) {
        return Str.utf16(ReprOps.repr(ts, type));
    }

    /// The exception that `raise o` raises.
    private static PyBaseException exception(ThreadState ts, Object o) {
        if (o instanceof PyBaseException e) {
            return e;
        }
        if (o instanceof PyType t && t.isSubtypeOf(ExceptionTypes.BASE_EXCEPTION)) {
            Object made = CallOps.call0(ts, t);
            if (made instanceof PyBaseException e) {
                return e;
            }
            throw PyErr.typeError(
                    "calling %s should have returned an instance of BaseException, not %s",
                    repr(ts, t), repr(ts, PyType.of(made)));
        }
        throw PyErr.typeError("exceptions must derive from BaseException");
    }

    private static boolean matchesAny(PyBaseException e, Object types) {
        if (types instanceof PyTuple tuple) {
            for (Object t : tuple.items()) {
                checkType(t);
            }
            for (Object t : tuple.items()) {
                if (e.type().isSubtypeOf((PyType) t)) {
                    return true;
                }
            }
            return false;
        }
        checkType(types);
        return e.type().isSubtypeOf((PyType) types);
    }

    private static void checkType(Object t) {
        if (!(t instanceof PyType type) || !type.isSubtypeOf(ExceptionTypes.BASE_EXCEPTION)) {
            throw PyErr.typeError(
                    "catching classes that do not inherit from BaseException is not allowed");
        }
    }

    private static void checkStarTypes(Object types) {
        Object[] all = types instanceof PyTuple tuple ? tuple.items() : new Object[] {types};
        for (Object t : all) {
            checkType(t);
        }
        for (Object t : all) {
            if (((PyType) t).isSubtypeOf(ExceptionTypes.BASE_EXCEPTION_GROUP)) {
                throw PyErr.typeError(
                        "catching ExceptionGroup with except* is not allowed. Use except instead.");
            }
        }
    }

    /// What `except*` raises in the end: exceptions raised in handlers, and what no handler took, put together again.
    private static Object toReraise(ThreadState ts, PyBaseException original, PyList results) {
        List<Object> raised = new ArrayList<>();
        List<PyBaseException> unhandled = new ArrayList<>();
        for (Object item : results.toArray()) {
            if (item instanceof PyBaseException e) {
                if (e == original || isPartOf(e, original)) {
                    unhandled.add(e);
                } else {
                    raised.add(e);
                }
            }
        }
        if (!ExceptionGroups.isGroup(original)) {
            if (raised.isEmpty()) {
                return unhandled.isEmpty() ? PyNone.NONE : unhandled.getFirst();
            }
            return raised.size() == 1
                    ? raised.getFirst()
                    : CallOps.call2(
                            ts, ExceptionTypes.BASE_EXCEPTION_GROUP, "", PyList.copyOf(raised));
        }
        PyBaseException rest = project(ts, original, unhandled);
        if (raised.isEmpty()) {
            return rest == null ? PyNone.NONE : rest;
        }
        if (rest != null) {
            raised.add(rest);
        }
        if (raised.size() == 1) {
            return raised.getFirst();
        }
        return CallOps.call2(ts, ExceptionTypes.BASE_EXCEPTION_GROUP, "", PyList.copyOf(raised));
    }

    /// Whether a group was split off `original`: it has the same traceback, cause, context and notes.
    private static boolean isPartOf(PyBaseException e, PyBaseException original) {
        return ExceptionGroups.isGroup(e)
                && e.traceback == original.traceback
                && e.cause == original.cause
                && e.context == original.context;
    }

    private static @Nullable PyBaseException project(
            ThreadState ts, PyBaseException original, List<PyBaseException> parts) {
        if (parts.isEmpty()) {
            return null;
        }
        if (parts.size() == 1) {
            return parts.getFirst();
        }
        List<Object> kept = new ArrayList<>();
        for (PyBaseException part : parts) {
            collectLeaves(part, kept);
        }
        return keep(ts, original, kept);
    }

    private static void collectLeaves(PyBaseException e, List<Object> leaves) {
        if (!ExceptionGroups.isGroup(e)) {
            leaves.add(e);
            return;
        }
        for (Object item : ExceptionGroups.exceptions(e).items()) {
            collectLeaves((PyBaseException) item, leaves);
        }
    }

    private static @Nullable PyBaseException keep(
            ThreadState ts, PyBaseException group, List<Object> leaves) {
        List<Object> members = new ArrayList<>();
        for (Object item : ExceptionGroups.exceptions(group).items()) {
            PyBaseException e = (PyBaseException) item;
            if (ExceptionGroups.isGroup(e)) {
                PyBaseException part = keep(ts, e, leaves);
                if (part != null) {
                    members.add(part);
                }
            } else if (leaves.stream().anyMatch(leaf -> leaf == e)) {
                members.add(e);
            }
        }
        return ExceptionGroups.derive(ts, group, members);
    }

    private static void loadManager(
            ThreadState ts,
            @Nullable Object[] r,
            int at,
            Object manager,
            Slot enter,
            Slot exit,
            String protocol) {
        PyType type = PyType.of(manager);
        Object enterMethod = AttrOps.lookupSpecial(ts, manager, enter);
        if (enterMethod == null) {
            throw PyErr.typeError("'%s' object does not support %s", type.name(), protocol);
        }
        Object exitMethod = AttrOps.lookupSpecial(ts, manager, exit);
        if (exitMethod == null) {
            throw PyErr.typeError(
                    "'%s' object does not support %s (missed %s method)",
                    type.name(), protocol, exit.dunder());
        }
        r[at] = exitMethod;
        r[at + 1] = enterMethod;
    }

    private static final class LoadContextManager extends Instruction {
        LoadContextManager(Operands o) {
            super(o);
        }

        @Override
        int exec(ThreadState ts, @Nullable Object[] r, Frame f) {
            f.pc = at;
            loadManager(ts, r, a, r[b], Slot.ENTER, Slot.EXIT, "the context manager protocol");
            return next;
        }
    }

    private static final class LoadAsyncContextManager extends Instruction {
        LoadAsyncContextManager(Operands o) {
            super(o);
        }

        @Override
        int exec(ThreadState ts, @Nullable Object[] r, Frame f) {
            f.pc = at;
            loadManager(
                    ts,
                    r,
                    a,
                    r[b],
                    Slot.AENTER,
                    Slot.AEXIT,
                    "the asynchronous context manager protocol");
            return next;
        }
    }

    private static final class LoadExcInfo extends Instruction {
        LoadExcInfo(Operands o) {
            super(o);
        }

        @Override
        int exec(ThreadState ts, @Nullable Object[] r, Frame f) {
            PyBaseException e = (PyBaseException) r[b];
            PyObject traceback = e.traceback;
            r[a] = e.type();
            r[a + 1] = e;
            r[a + 2] = traceback == null ? PyNone.NONE : traceback;
            return next;
        }
    }

    private static final class Raise extends Instruction {
        Raise(Operands o) {
            super(o);
        }

        @Override
        int exec(ThreadState ts, @Nullable Object[] r, Frame f) {
            f.pc = at;
            ts.fuel -= cost;
            throw new PyException(exception(ts, r[a]));
        }
    }

    private static final class RaiseFrom extends Instruction {
        RaiseFrom(Operands o) {
            super(o);
        }

        @Override
        int exec(ThreadState ts, @Nullable Object[] r, Frame f) {
            f.pc = at;
            ts.fuel -= cost;
            PyBaseException e = exception(ts, r[a]);
            Object cause = r[b];
            if (cause instanceof PyType t && t.isSubtypeOf(ExceptionTypes.BASE_EXCEPTION)) {
                cause = CallOps.call0(ts, t);
                if (!(cause instanceof PyBaseException)) {
                    throw PyErr.typeError(
                            "calling %s should have returned an instance of BaseException, not %s",
                            repr(ts, t), repr(ts, PyType.of(cause)));
                }
            }
            if (cause != PyNone.NONE && !(cause instanceof PyBaseException)) {
                throw PyErr.typeError("exception causes must derive from BaseException");
            }
            e.cause = cause instanceof PyBaseException c ? c : null;
            e.suppressContext = true;
            throw new PyException(e);
        }
    }

    private static final class ReraiseHandled extends Instruction {
        ReraiseHandled(Operands o) {
            super(o);
        }

        @Override
        int exec(ThreadState ts, @Nullable Object[] r, Frame f) {
            f.pc = at;
            ts.fuel -= cost;
            PyBaseException handled = Frame.handledBy(f);
            if (handled == null) {
                throw PyErr.runtimeError("No active exception to reraise");
            }
            throw PyException.reraise(handled);
        }
    }

    private static final class Reraise extends Instruction {
        Reraise(Operands o) {
            super(o);
        }

        @Override
        int exec(ThreadState ts, @Nullable Object[] r, Frame f) {
            f.pc = at;
            ts.fuel -= cost;
            throw PyException.reraise((PyBaseException) r[a]);
        }
    }

    private static final class SetHandled extends Instruction {
        SetHandled(Operands o) {
            super(o);
        }

        @Override
        int exec(ThreadState ts, @Nullable Object[] r, Frame f) {
            f.handled = a < 0 ? null : (PyBaseException) r[a];
            return next;
        }
    }

    private static final class JumpIfNoExcMatch extends Instruction {
        JumpIfNoExcMatch(Operands o) {
            super(o);
        }

        @Override
        int exec(ThreadState ts, @Nullable Object[] r, Frame f) {
            f.pc = at;
            ts.fuel -= cost;
            PyBaseException e = (PyBaseException) r[a];
            Object types = r[b];
            if (types instanceof PyType t && t.isSubtypeOf(ExceptionTypes.BASE_EXCEPTION)) {
                return e.type().isSubtypeOf(t) ? next : c;
            }
            return matchesAny(e, types) ? next : c;
        }
    }

    private static final class CheckEgMatch extends Instruction {
        CheckEgMatch(Operands o) {
            super(o);
        }

        @Override
        int exec(ThreadState ts, @Nullable Object[] r, Frame f) {
            f.pc = at;
            if (r[b] == PyNone.NONE) {
                r[a] = PyNone.NONE;
                return next;
            }
            PyBaseException e = (PyBaseException) r[b];
            checkStarTypes(r[c]);
            if (!ExceptionGroups.isGroup(e)) {
                boolean matches = matchesAny(e, r[c]);
                r[a] = PyNone.NONE;
                if (matches) {
                    Object group =
                            CallOps.call2(
                                    ts, ExceptionTypes.BASE_EXCEPTION_GROUP, "", PyList.of(e));
                    ((PyBaseException) group).traceback = e.traceback;
                    r[a] = group;
                    r[b] = PyNone.NONE;
                }
                return next;
            }
            ExceptionGroups.Split split =
                    ExceptionGroups.split(ts, e, new ExceptionGroups.Condition(r[c]));
            r[a] = split.match() == null ? PyNone.NONE : split.match();
            r[b] = split.rest() == null ? PyNone.NONE : split.rest();
            return next;
        }
    }

    private static final class PrepReraiseStar extends Instruction {
        PrepReraiseStar(Operands o) {
            super(o);
        }

        @Override
        int exec(ThreadState ts, @Nullable Object[] r, Frame f) {
            f.pc = at;
            r[a] = toReraise(ts, (PyBaseException) r[b], (PyList) r[c]);
            return next;
        }
    }
}
