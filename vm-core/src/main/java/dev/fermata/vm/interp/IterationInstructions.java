package dev.fermata.vm.interp;

import dev.fermata.vm.code.CodeFlags;
import dev.fermata.vm.object.CallOps;
import dev.fermata.vm.object.ExceptionTypes;
import dev.fermata.vm.object.IterOps;
import dev.fermata.vm.object.PyBaseException;
import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.PyException;
import dev.fermata.vm.object.PyInstance;
import dev.fermata.vm.object.PyIterator;
import dev.fermata.vm.object.PyNone;
import dev.fermata.vm.object.PyStepIterator;
import dev.fermata.vm.object.PyStepIterator.NextCall;
import dev.fermata.vm.object.PyType;
import dev.fermata.vm.object.Slot;
import dev.fermata.vm.object.ThreadState;
import dev.fermata.vm.run.AsyncYield;
import dev.fermata.vm.run.Frame;
import dev.fermata.vm.run.Generator;
import dev.fermata.vm.run.PyCoroutine;
import dev.fermata.vm.run.PyFunction;
import dev.fermata.vm.run.PyGenerator;

import org.jspecify.annotations.Nullable;

/// Iteration, generators, coroutines.
final class IterationInstructions {

    private IterationInstructions() {}

    static @Nullable Instruction decode(Operands o) {
        return switch (o.opcode()) {
            case GET_ITER -> new GetIter(o);
            case FOR_ITER -> new ForIter(o);
            case YIELD_VALUE -> new YieldValue(o);
            case GET_YIELD_FROM_ITER -> new GetYieldFromIter(o);
            case YIELD_FROM -> new YieldFrom(o);
            case GET_AWAITABLE -> new GetAwaitable(o);
            case GET_AITER -> new GetAiter(o);
            case GET_ANEXT -> new GetAnext(o);
            case END_ASYNC_FOR -> new EndAsyncFor(o);
            case ASYNC_GEN_WRAP -> new AsyncGenWrap(o);
            default -> null;
        };
    }

    /// The iterator that awaiting `o` runs.
    private static Object awaitable(ThreadState ts, Object o, int where) {
        if (o instanceof PyCoroutine c) {
            if (c.core().delegate() != null && c.core().isStarted()) {
                throw PyErr.runtimeError("coroutine is being awaited already");
            }
            return o;
        }
        if (o instanceof PyGenerator g
                && (g.core().frame.code().flags() & CodeFlags.ITERABLE_COROUTINE) != 0) {
            return o;
        }
        PyType type = PyType.of(o);
        Object slot = type.slot(Slot.AWAIT);
        if (slot == null) {
            throw switch (where) {
                case 1 ->
                        PyErr.typeError(
                                "'async with' received an object from __aenter__ that does not"
                                        + " implement __await__: %s",
                                type.name());
                case 2 ->
                        PyErr.typeError(
                                "'async with' received an object from __aexit__ that does not"
                                        + " implement __await__: %s",
                                type.name());
                default ->
                        PyErr.typeError(
                                "object %s can't be used in 'await' expression", type.name());
            };
        }
        Object it = CallOps.callMethod0(ts, slot, o);
        if (it instanceof PyCoroutine) {
            throw PyErr.typeError("__await__() returned a coroutine");
        }
        if (PyType.of(it).slot(Slot.NEXT) == null) {
            throw PyErr.typeError(
                    "__await__() returned non-iterator of type '%s'", PyErr.className(it));
        }
        return it;
    }

    private static final class GetIter extends Instruction {
        GetIter(Operands o) {
            super(o);
        }

        @Override
        int exec(ThreadState ts, @Nullable Object[] r, Frame f) {
            f.pc = at;
            Object o = r[b];
            if (o instanceof PyInstance
                    && PyType.of(o).slot(Slot.ITER) instanceof PyFunction function) {
                Frame frame = Calls.bound(ts, function, new Object[] {o}, null);
                frame.returns = Frame.Returns.ITERATOR;
                return Calls.enter(ts, f, this, a, frame);
            }
            r[a] = IterOps.iter(ts, o);
            return next;
        }
    }

    private static final class ForIter extends Instruction {
        ForIter(Operands o) {
            super(o);
        }

        @Override
        int exec(ThreadState ts, @Nullable Object[] r, Frame f) {
            f.pc = at;
            ts.fuel -= cost;
            Object it = r[b];
            if (it instanceof PyGenerator g) {
                Generator core = g.core();
                core.checkIdle();
                if (core.finished) {
                    return c;
                }
                core.frame.returns = Frame.Returns.LOOP_END;
                core.frame.resultRegister = a;
                core.frame.endTarget = c;
                return Interpreter.enter(ts, f, core, PyNone.NONE);
            }
            Object value;
            if (it instanceof PyIterator i && !i.type().isHeap()) {
                NextCall call = i instanceof PyStepIterator s ? s.nextCall(ts) : null;
                if (call != null) {
                    return Framed.next(ts, f, this, a, c, call);
                }
                value = i.next(ts);
            } else if (PyType.of(it).slot(Slot.NEXT) instanceof PyFunction function) {
                Frame frame = Calls.bound(ts, function, new Object[] {it}, null);
                return Framed.item(ts, f, this, a, c, frame);
            } else {
                value = IterOps.next(ts, it);
            }
            if (value == null) {
                return c;
            }
            r[a] = value;
            return next;
        }
    }

    private static final class YieldValue extends Instruction {
        YieldValue(Operands o) {
            super(o);
        }

        @Override
        int exec(ThreadState ts, @Nullable Object[] r, Frame f) {
            f.pc = at;
            ts.fuel -= cost;
            return Interpreter.suspend(ts, f, r[b]);
        }
    }

    private static final class GetYieldFromIter extends Instruction {
        private final boolean awaits;

        GetYieldFromIter(Operands o) {
            super(o);
            awaits = (o.code().flags() & (CodeFlags.COROUTINE | CodeFlags.ITERABLE_COROUTINE)) != 0;
        }

        @Override
        int exec(ThreadState ts, @Nullable Object[] r, Frame f) {
            f.pc = at;
            Object o = r[b];
            if (o instanceof PyCoroutine && !awaits) {
                throw PyErr.typeError(
                        "cannot 'yield from' a coroutine object in a non-coroutine generator");
            }
            r[a] = Generator.in(o) != null ? o : IterOps.iter(ts, o);
            return next;
        }
    }

    private static final class YieldFrom extends Instruction {
        YieldFrom(Operands o) {
            super(o);
        }

        @Override
        int exec(ThreadState ts, @Nullable Object[] r, Frame f) {
            f.pc = at;
            ts.fuel -= cost;
            Generator inner = Generator.in(r[b]);
            if (inner != null) {
                return delegate(ts, f, inner, r);
            }
            Object value;
            try {
                value =
                        r[c] == PyNone.NONE
                                ? IterOps.nextOrThrow(ts, r[b])
                                : CallOps.callAttribute(ts, r[b], "send", r[c]);
            } catch (PyException e) {
                if (!e.is(ExceptionTypes.STOP_ITERATION)) {
                    throw e;
                }
                r[a] = e.value().field(0);
                return next;
            }
            if (value == null) {
                r[a] = PyNone.NONE;
                return next;
            }
            return Interpreter.suspend(ts, f, value);
        }

        private int delegate(ThreadState ts, Frame f, Generator inner, @Nullable Object[] r) {
            inner.checkIdle();
            Object sent = r[c];
            if (inner.finished) {
                inner.send(ts, sent);
                r[a] = PyNone.NONE;
                return next;
            }
            if (!inner.isStarted() && sent != PyNone.NONE) {
                throw PyErr.typeError(
                        "can't send non-None value to a just-started %s", inner.kind());
            }
            inner.frame.returns = Frame.Returns.DELEGATION;
            inner.frame.resultRegister = a;
            return Interpreter.enter(ts, f, inner, sent);
        }
    }

    private static final class GetAwaitable extends Instruction {
        GetAwaitable(Operands o) {
            super(o);
        }

        @Override
        int exec(ThreadState ts, @Nullable Object[] r, Frame f) {
            f.pc = at;
            r[a] = awaitable(ts, r[b], c);
            return next;
        }
    }

    private static final class GetAiter extends Instruction {
        GetAiter(Operands o) {
            super(o);
        }

        @Override
        int exec(ThreadState ts, @Nullable Object[] r, Frame f) {
            f.pc = at;
            PyType type = PyType.of(r[b]);
            Object slot = type.slot(Slot.AITER);
            if (slot == null) {
                throw PyErr.typeError(
                        "'async for' requires an object with __aiter__ method, got %s",
                        type.name());
            }
            Object it = CallOps.callMethod0(ts, slot, r[b]);
            if (PyType.of(it).slot(Slot.ANEXT) == null) {
                throw PyErr.typeError(
                        "'async for' received an object from __aiter__ that does not implement"
                                + " __anext__: %s",
                        PyErr.className(it));
            }
            r[a] = it;
            return next;
        }
    }

    private static final class GetAnext extends Instruction {
        GetAnext(Operands o) {
            super(o);
        }

        @Override
        int exec(ThreadState ts, @Nullable Object[] r, Frame f) {
            f.pc = at;
            Object slot = PyType.of(r[b]).slot(Slot.ANEXT);
            if (slot == null) {
                throw PyErr.typeError(
                        "'async for' requires an iterator with __anext__ method, got %s",
                        PyErr.className(r[b]));
            }
            Object step = CallOps.callMethod0(ts, slot, r[b]);
            try {
                r[a] = awaitable(ts, step, 0);
            } catch (PyException e) {
                PyException invalid =
                        PyErr.typeError(
                                "'async for' received an invalid object from __anext__: %s",
                                PyErr.className(step));
                invalid.value().cause = e.value();
                invalid.value().context = e.value();
                invalid.value().suppressContext = true;
                throw invalid;
            }
            return next;
        }
    }

    private static final class EndAsyncFor extends Instruction {
        EndAsyncFor(Operands o) {
            super(o);
        }

        @Override
        int exec(ThreadState ts, @Nullable Object[] r, Frame f) {
            f.pc = at;
            ts.fuel -= cost;
            PyBaseException e = (PyBaseException) r[a];
            if (!e.type().isSubtypeOf(ExceptionTypes.STOP_ASYNC_ITERATION)) {
                throw PyException.reraise(e);
            }
            f.handled = null;
            return next;
        }
    }

    private static final class AsyncGenWrap extends Instruction {
        AsyncGenWrap(Operands o) {
            super(o);
        }

        @Override
        int exec(ThreadState ts, @Nullable Object[] r, Frame f) {
            r[a] = new AsyncYield(r[b]);
            return next;
        }
    }
}
