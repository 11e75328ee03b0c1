package dev.fermata.vm.interp;

import dev.fermata.vm.object.Activation;
import dev.fermata.vm.object.Answer;
import dev.fermata.vm.object.Awaited;
import dev.fermata.vm.object.PyBaseException;
import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.PyException;
import dev.fermata.vm.object.PyNone;
import dev.fermata.vm.object.Request;
import dev.fermata.vm.object.ThreadState;
import dev.fermata.vm.run.Frame;
import dev.fermata.vm.run.Generator;
import dev.fermata.vm.run.MainCoroutine;
import dev.fermata.vm.run.PyCoroutine;
import dev.fermata.vm.run.PyFunction;
import dev.fermata.vm.run.PyTraceback;
import dev.fermata.vm.run.Resumption;

import org.jspecify.annotations.Nullable;

/// The root of a script: the frame that its host started, and the loop that goes on with it after each pause.
///
/// Module code that uses `await` is a coroutine. What it awaits reaches the root, which waits for it with the host. Once
/// the script has asked for an event loop, that drives the coroutine, as [MainCoroutine] says, and is the root.
public final class RootActivation implements Activation {

    private final Frame main;
    private final @Nullable Generator coroutine;
    private Frame root;
    private @Nullable MainCoroutine driven;
    private boolean started;

    /// What the root coroutine is suspended for.
    private @Nullable Awaited suspendedFor;

    /// What the main coroutine raised before its driver had begun.
    private @Nullable PyException raised;

    /// Makes the activation of a script whose code is in `root`.
    public RootActivation(Frame root) {
        this.main = root;
        this.root = root;
        this.coroutine = root.code().isSuspendable() ? Generator.in(Generator.of(root)) : null;
    }

    @Override
    public Outcome run(ThreadState ts, Answer answer) {
        PyException pending = started ? deliver(ts, answer) : begin(ts);
        Request stillStopped = ts.pause;
        if (stillStopped == null && pending == null && needsCheck(ts)) {
            stillStopped = ts.parking().stopReason(ts);
        }
        if (stillStopped != null) {
            return new Outcome.Paused(stillStopped);
        }
        while (true) {
            int outcome = loop(ts, pending);
            pending = null;
            if (outcome == Instruction.YIELDED) {
                pending = suspended(ts);
            }
            Request request = ts.pause;
            if (outcome == Instruction.PAUSE || request != null) {
                if (request == null) {
                    throw new IllegalStateException("a pause without a reason");
                }
                return new Outcome.Paused(request);
            }
            if (outcome == Instruction.EXIT && !drive(ts, PyNone.NONE, true)) {
                return finished(ts);
            }
        }
    }

    private int loop(ThreadState ts, @Nullable PyException pending) {
        try {
            return Interpreter.loop(ts, pending);
        } catch (PyException e) {
            if (root != main) {
                cutDriver(e.value());
                ts.interpreter().end(ts);
                throw e;
            }
            raised = e;
            return Instruction.EXIT;
        }
    }

    private Outcome finished(ThreadState ts) {
        Object value = ts.transfer;
        ts.interpreter().end(ts);
        if (raised != null) {
            throw raised;
        }
        return new Outcome.Finished(value == null ? PyNone.NONE : value);
    }

    /// Takes the frames of the driver off the beginning of a traceback.
    private void cutDriver(PyBaseException e) {
        for (PyTraceback t = (PyTraceback) e.traceback; t != null; t = t.next()) {
            if (t.frame() == main) {
                e.traceback = t;
                return;
            }
        }
    }

    /// Lets what drives the main coroutine, if anything does, be the root.
    ///
    /// @param value what the coroutine has yielded or returned
    /// @return false if nothing drives it
    private boolean drive(ThreadState ts, Object value, boolean ended) {
        PyFunction driver = driven == null ? null : driven.takeDriver();
        if (driver == null) {
            return false;
        }
        root = Calls.bound(ts, driver, new Object[] {value, ended}, null);
        enter(ts);
        return true;
    }

    private static boolean needsCheck(ThreadState ts) {
        return ts.fuel < 0 || ts.stopRequested();
    }

    private @Nullable PyException begin(ThreadState ts) {
        started = true;
        if (coroutine != null && coroutine.object() instanceof PyCoroutine object) {
            driven = ts.interpreter().state(MainCoroutine.class, MainCoroutine::new);
            driven.begin(object);
        }
        enter(ts);
        return null;
    }

    private void enter(ThreadState ts) {
        root.entry = true;
        if (coroutine != null && root == main) {
            coroutine.running = true;
        }
        ts.enter();
        ts.frame = root;
    }

    /// Waits for what the root coroutine awaits, or goes on at once if it cannot be waited for.
    ///
    /// @return the exception to raise in the coroutine, or null
    private @Nullable PyException suspended(ThreadState ts) {
        Object value = ts.transfer == null ? PyNone.NONE : ts.transfer;
        if (drive(ts, value, false)) {
            return null;
        }
        if (value instanceof Awaited awaited) {
            suspendedFor = awaited;
            ts.pause = new Request.Await(awaited);
            // For whoever looks at the paused script.
            ts.frame = innermost();
            return null;
        }
        enter(ts);
        return PyErr.runtimeError(
                "module code awaited a value that no event loop is running for: '%s' object",
                PyErr.className(value));
    }

    private Frame innermost() {
        Frame frame = main;
        Generator inner = coroutine;
        while (inner != null) {
            frame = inner.frame;
            inner = Generator.in(inner.delegate());
        }
        return frame;
    }

    /// Gives the answer to the frame that asked: its instruction's result, or an exception raised there. Sets
    /// [ThreadState#pause] if the script must go on waiting.
    private @Nullable PyException deliver(ThreadState ts, Answer answer) {
        Request request = ts.pause;
        ts.pause = null;
        return switch (request) {
            case Request.Yield y -> answer(ts, answer);
            case Request.Await(Awaited awaited) -> woken(ts, awaited, answer);
            case null, default -> null;
        };
    }

    private static @Nullable PyException answer(ThreadState ts, Answer answer) {
        switch (answer) {
            case Answer.Raise raise -> {
                return raise.exception();
            }
            case Answer.Value v -> {
                Frame f = (Frame) ts.frame;
                if (f != null) {
                    f.regs[f.code().operand(f.pc, 0)] = v.value();
                }
                return null;
            }
        }
    }

    private @Nullable PyException woken(ThreadState ts, Awaited awaited, Answer answer) {
        boolean raises = answer instanceof Answer.Raise;
        if (!raises && !awaited.isReady()) {
            ts.pause = new Request.Await(awaited);
            return null;
        }
        if (suspendedFor != null) {
            suspendedFor = null;
            enter(ts);
            return answer instanceof Answer.Raise raise
                    ? raise.exception()
                    : Interpreter.prime(main, new Resumption.Send(PyNone.NONE));
        }
        if (raises) {
            return answer(ts, answer);
        }
        try {
            return answer(ts, new Answer.Value(awaited.result(ts)));
        } catch (PyException e) {
            return e;
        }
    }
}
