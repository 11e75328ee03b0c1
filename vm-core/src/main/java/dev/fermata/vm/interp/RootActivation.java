package dev.fermata.vm.interp;

import dev.fermata.vm.object.Activation;
import dev.fermata.vm.object.Answer;
import dev.fermata.vm.object.Awaited;
import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.PyException;
import dev.fermata.vm.object.PyNone;
import dev.fermata.vm.object.Request;
import dev.fermata.vm.object.ThreadState;
import dev.fermata.vm.run.Frame;
import dev.fermata.vm.run.Generator;
import dev.fermata.vm.run.Resumption;

import org.jspecify.annotations.Nullable;

/// The root of a script: the frame that its host started, and the loop that goes on with it after each pause.
///
/// Module code that uses `await` is a coroutine. What it awaits reaches the root, which waits for it with the host; an
/// event loop is not needed for that, nor is there one.
public final class RootActivation implements Activation {

    private final Frame root;
    private final @Nullable Generator coroutine;
    private boolean started;

    /// What the root coroutine is suspended for.
    private @Nullable Awaited suspendedFor;

    /// Makes the activation of a script whose code is in `root`.
    public RootActivation(Frame root) {
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
            int outcome = Interpreter.loop(ts, pending);
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
            if (outcome == Instruction.EXIT) {
                Object value = ts.transfer;
                return new Outcome.Finished(value == null ? PyNone.NONE : value);
            }
        }
    }

    private static boolean needsCheck(ThreadState ts) {
        return ts.fuel < 0 || ts.stopRequested();
    }

    private @Nullable PyException begin(ThreadState ts) {
        started = true;
        enter(ts);
        return null;
    }

    private void enter(ThreadState ts) {
        root.entry = true;
        if (coroutine != null) {
            coroutine.running = true;
        }
        ts.enter();
        ts.frame = root;
    }

    /// Waits for what the root coroutine awaits, or goes on at once if it cannot be waited for.
    ///
    /// @return the exception to raise in the coroutine, or null
    private @Nullable PyException suspended(ThreadState ts) {
        if (ts.transfer instanceof Awaited awaited) {
            suspendedFor = awaited;
            ts.pause = new Request.Await(awaited);
            // For whoever looks at the paused script.
            ts.frame = innermost();
            return null;
        }
        enter(ts);
        return PyErr.runtimeError(
                "module code awaited a value that no event loop is running for: '%s' object",
                ts.transfer == null ? "None" : PyErr.className(ts.transfer));
    }

    private Frame innermost() {
        Frame frame = root;
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
                    : Interpreter.prime(root, new Resumption.Send(PyNone.NONE));
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
