package dev.fermata.vm.interp;

import dev.fermata.vm.code.ExceptionTable;
import dev.fermata.vm.code.Opcode;
import dev.fermata.vm.object.ExceptionTypes;
import dev.fermata.vm.object.IterOps;
import dev.fermata.vm.object.PyBaseException;
import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.PyException;
import dev.fermata.vm.object.PyNone;
import dev.fermata.vm.object.Request;
import dev.fermata.vm.object.ThreadState;
import dev.fermata.vm.run.Frame;
import dev.fermata.vm.run.Generator;
import dev.fermata.vm.run.PyTraceback;
import dev.fermata.vm.run.Resumption;
import dev.fermata.vm.spi.Limit;

import org.jspecify.annotations.Nullable;

/// The loop that runs frames. Calls between Python functions and into generators switch frames within one loop; only a
/// Java builtin that calls back into Python starts another.
final class Interpreter {

    private Interpreter() {}

    /// Runs the frame that is [ThreadState#frame], and those it calls, until the nearest entry frame ends or yields or
    /// the script pauses.
    ///
    /// @param pending an exception to raise first where the frame is, or null
    /// @return [Instruction#EXIT], [Instruction#YIELDED] or [Instruction#PAUSE]
    /// @throws PyException if the entry frame ends with an exception
    static int loop(ThreadState ts, @Nullable PyException pending) {
        PyException raise = pending;
        ts.nesting++;
        try {
            while (true) {
                try {
                    if (raise != null) {
                        PyException e = raise;
                        raise = null;
                        throw e;
                    }
                    return run(ts);
                } catch (PyException e) {
                    unwind(ts, e);
                } catch (StackOverflowError e) {
                    unwind(ts, Executable.tooDeep());
                } catch (OutOfMemoryError e) {
                    if (ts.interpreter().limits().memory() != Long.MAX_VALUE) {
                        throw ts.parking().exceeded(ts, Limit.MEMORY);
                    }
                    unwind(ts, PyErr.memoryError());
                } catch (RuntimeException e) {
                    unwind(ts, Defects.systemError(ts, e));
                }
            }
        } finally {
            ts.nesting--;
        }
    }

    private static int run(ThreadState ts) {
        while (true) {
            Frame f = (Frame) current(ts);
            Instruction[] code = ((Executable) f.body).instructions(ts);
            @Nullable Object[] r = f.regs;
            int pc = f.pc + 1;
            do {
                pc = code[pc].exec(ts, r, f);
            } while (pc >= 0);
            if (pc != Instruction.SWITCH) {
                return pc;
            }
        }
    }

    private static Object current(ThreadState ts) {
        Object frame = ts.frame;
        if (frame == null) {
            throw new IllegalStateException("no frame to run");
        }
        return frame;
    }

    /// Finds the handler of an exception raised in [ThreadState#frame] and makes its frame the current one.
    ///
    /// @throws PyException if no frame up to the entry frame handles it
    private static void unwind(ThreadState ts, PyException raised) {
        PyException e = raised;
        Frame f = (Frame) current(ts);
        if (e.markRaised()) {
            chain(e.value(), Frame.handledBy(f));
        }
        while (true) {
            if (!e.takeSkipFrame() && !f.isHidden()) {
                PyBaseException value = e.value();
                value.traceback =
                        new PyTraceback(
                                (PyTraceback) value.traceback, f, Math.max(0, f.pc), f.line());
            }
            ExceptionTable table = f.code().exceptionTable();
            int entry = table.find(f.pc);
            if (entry >= 0) {
                f.regs[table.register(entry)] = e.value();
                f.handled = e.value();
                f.pc = table.target(entry) - 1;
                ts.frame = f;
                return;
            }
            ts.leave();
            Generator generator = f.generator;
            Frame back = f.back;
            if (generator != null) {
                generator.finished = true;
                generator.running = false;
                f.back = null;
                e = hideStop(generator, e, f);
            }
            f.handled = null;
            ts.frame = back;
            if (f.entry || back == null) {
                throw e;
            }
            if (f.returns == Frame.Returns.ITEM && e.is(ExceptionTypes.STOP_ITERATION)) {
                back.pc = f.endTarget - 1;
                return;
            }
            f = back;
        }
    }

    /// Makes the exception being handled the context of a new one, without making a cycle.
    static void chain(PyBaseException value, @Nullable PyBaseException handled) {
        if (handled == null || handled == value) {
            return;
        }
        PyBaseException slow = handled;
        boolean move = false;
        for (PyBaseException e = handled; e.context != null; e = e.context) {
            if (e.context == value) {
                e.context = null;
                break;
            }
            if (e.context == slow) {
                break;
            }
            slow = move && slow.context != null ? slow.context : slow;
            move = !move;
        }
        value.context = handled;
    }

    /// A StopIteration must not leave a generator as such (PEP 479).
    private static PyException hideStop(Generator generator, PyException e, Frame f) {
        boolean async = generator.kind().equals("async generator");
        String name;
        if (e.is(ExceptionTypes.STOP_ITERATION)) {
            name = "StopIteration";
        } else if (async && e.is(ExceptionTypes.STOP_ASYNC_ITERATION)) {
            name = "StopAsyncIteration";
        } else {
            return e;
        }
        PyException hidden = PyErr.runtimeError("%s raised %s", generator.kind(), name);
        hidden.markRaised();
        PyBaseException value = hidden.value();
        value.cause = e.value();
        value.context = e.value();
        value.suppressContext = true;
        value.traceback = new PyTraceback(null, f, Math.max(0, f.pc), f.line());
        return hidden;
    }

    /// Leaves `f` with a value.
    static int leave(ThreadState ts, Frame f, Object value) {
        ts.depth--;
        Frame back = f.back;
        Generator generator = f.generator;
        if (generator != null) {
            generator.finished = true;
            generator.running = false;
            generator.returned = value;
            f.back = null;
        }
        ts.frame = back;
        if (f.entry || back == null) {
            ts.transfer = value;
            return Instruction.EXIT;
        }
        switch (f.returns) {
            case VALUE, DELEGATION -> back.regs[f.resultRegister] = value;
            case CONSTRUCTED -> {
                if (value != PyNone.NONE) {
                    throw PyErr.typeError(
                            "__init__() should return None, not '%s'", PyErr.className(value));
                }
                back.regs[f.resultRegister] = f.constructed;
            }
            case ITEM -> back.regs[f.resultRegister] = value;
            case STOP -> throw PyErr.stopIteration(value);
            case ITERATOR -> back.regs[f.resultRegister] = IterOps.checkIterator(value);
            case LOOP_END -> back.pc = f.endTarget - 1;
            case NOTHING -> {}
        }
        return Instruction.SWITCH;
    }

    /// Suspends `f`, and the frames that delegate to it, with a value for whoever resumed them.
    static int suspend(ThreadState ts, Frame suspended, Object value) {
        Frame f = suspended;
        while (true) {
            ts.depth--;
            Generator generator = f.generator;
            if (generator != null) {
                generator.running = false;
            }
            Frame back = f.back;
            f.back = null;
            ts.frame = back;
            if (f.entry || back == null) {
                ts.transfer = value;
                return Instruction.YIELDED;
            }
            if (f.returns != Frame.Returns.DELEGATION) {
                back.regs[f.resultRegister] = value;
                return Instruction.SWITCH;
            }
            f = back;
        }
    }

    /// Enters the suspended frame of a generator from `f`; the caller has set how it returns.
    static int enter(ThreadState ts, Frame f, Generator generator, Object sent) {
        Frame inner = generator.frame;
        ts.enter();
        generator.running = true;
        inner.entry = false;
        inner.back = f;
        send(inner, sent);
        ts.frame = inner;
        return ts.fuel < 0 || ts.stopRequested()
                ? pause(ts, Instruction.SWITCH)
                : Instruction.SWITCH;
    }

    /// Prepares a suspended frame for going on.
    ///
    /// @return the exception to raise in it, or null
    static @Nullable PyException prime(Frame frame, Resumption resumption) {
        switch (resumption) {
            case Resumption.Send s -> send(frame, s.value());
            case Resumption.Deliver d -> frame.regs[frame.code().operand(frame.pc, 0)] = d.value();
            case Resumption.Throw t -> {
                return t.exception();
            }
        }
        return null;
    }

    private static void send(Frame frame, Object value) {
        int pc = frame.pc;
        if (pc < 0) {
            return;
        }
        if (frame.code().opcode(pc) == Opcode.YIELD_FROM) {
            frame.regs[frame.code().operand(pc, 2)] = value;
            frame.pc = pc - 1;
        } else {
            frame.regs[frame.code().operand(pc, 0)] = value;
        }
    }

    /// A checkpoint between two instructions of `f`: pauses if there is a reason to.
    ///
    /// @param next the instruction to go on with
    static int checkpoint(ThreadState ts, Frame f, int next) {
        // For whoever asks where the script is.
        f.pc = next;
        Request reason = ts.nesting > 1 ? null : ts.parking().stopReason(ts);
        if (ts.nesting > 1) {
            ts.parking().checkpoint(ts);
        }
        f.pc = next - 1;
        if (reason == null) {
            return next;
        }
        ts.pause = reason;
        return Instruction.PAUSE;
    }

    /// A checkpoint where [ThreadState#frame] already says how to go on.
    ///
    /// @param otherwise what to return if the script may go on at once
    static int pause(ThreadState ts, int otherwise) {
        if (ts.nesting > 1) {
            ts.parking().checkpoint(ts);
            return otherwise;
        }
        Request reason = ts.parking().stopReason(ts);
        if (reason == null) {
            return otherwise;
        }
        ts.pause = reason;
        return Instruction.PAUSE;
    }
}
