package dev.fermata.vm.interp;

import dev.fermata.vm.object.Activation;
import dev.fermata.vm.object.Answer;
import dev.fermata.vm.object.PyException;
import dev.fermata.vm.object.PyNone;
import dev.fermata.vm.object.Request;
import dev.fermata.vm.object.ThreadState;
import dev.fermata.vm.run.Frame;

import org.jspecify.annotations.Nullable;

/// The root of a script: the frame that its host started, and the loop that goes on with it after each pause.
public final class RootActivation implements Activation {

    private final Frame root;
    private boolean started;

    /// Makes the activation of a script whose code is in `root`.
    public RootActivation(Frame root) {
        this.root = root;
    }

    @Override
    public Outcome run(ThreadState ts, Answer answer) {
        PyException pending = started ? deliver(ts, answer) : begin(ts);
        Request stillStopped =
                pending == null && needsCheck(ts) ? ts.parking().stopReason(ts) : null;
        if (stillStopped != null) {
            return new Outcome.Paused(stillStopped);
        }
        int outcome = Interpreter.loop(ts, pending);
        if (outcome == Instruction.PAUSE) {
            Request request = ts.pause;
            if (request == null) {
                throw new IllegalStateException("a pause without a reason");
            }
            return new Outcome.Paused(request);
        }
        Object value = ts.transfer;
        return new Outcome.Finished(value == null ? PyNone.NONE : value);
    }

    private static boolean needsCheck(ThreadState ts) {
        return ts.fuel < 0 || ts.stopRequested();
    }

    private @Nullable PyException begin(ThreadState ts) {
        started = true;
        root.entry = true;
        ts.enter();
        ts.frame = root;
        return null;
    }

    /// Gives the answer to the frame that asked: its instruction's result, or an exception raised there.
    private static @Nullable PyException deliver(ThreadState ts, Answer answer) {
        Request request = ts.pause;
        ts.pause = null;
        if (!(request instanceof Request.Yield) && !(request instanceof Request.Await)) {
            return null;
        }
        return switch (answer) {
            case Answer.Raise raise -> raise.exception();
            case Answer.Value v -> {
                Frame f = (Frame) ts.frame;
                if (f != null) {
                    f.regs[f.code().operand(f.pc, 0)] = v.value();
                }
                yield null;
            }
        };
    }
}
