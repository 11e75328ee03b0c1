package dev.fermata.vm.interp;

import dev.fermata.vm.code.Code;
import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.PyException;
import dev.fermata.vm.object.PyTuple;
import dev.fermata.vm.object.ThreadState;
import dev.fermata.vm.object.TypeLayout;
import dev.fermata.vm.run.CodeBody;
import dev.fermata.vm.run.Frame;
import dev.fermata.vm.run.Generator;
import dev.fermata.vm.run.Resumption;

import org.jspecify.annotations.Nullable;

/// The instruction objects of a [Code]. They are made when the code is first run.
public final class Executable extends CodeBody {

    private static final int STACK_SEGMENT = 60;

    private final TypeLayout layout = new TypeLayout();
    private volatile Instruction @Nullable [] instructions;
    private volatile @Nullable PyTuple constants;

    private Executable(Code code) {
        super(code);
    }

    /// The executable form of `code`, one for all scripts.
    public static Executable get(Code code) {
        return (Executable) code.runtime(Executable::new);
    }

    /// The layout of the classes that this code, a class body, makes.
    public TypeLayout layout() {
        return layout;
    }

    /// The instructions.
    Instruction[] instructions(ThreadState ts) {
        Instruction[] known = instructions;
        if (known == null) {
            instructions = known = Decoder.decode(ts, code());
        }
        return known;
    }

    @Override
    public CodeBody of(Code other) {
        return get(other);
    }

    @Override
    public PyTuple constants(ThreadState ts) {
        PyTuple known = constants;
        if (known == null) {
            constants = known = Constants.visible(ts, code());
        }
        return known;
    }

    @Override
    public Object run(ThreadState ts, Frame frame) {
        frame.entry = true;
        frame.back = (Frame) ts.frame;
        ts.enter();
        int outcome = nested(ts, frame, null);
        Object result = ts.transfer;
        if (outcome != Instruction.EXIT || result == null) {
            throw new IllegalStateException("a frame left with " + outcome);
        }
        return result;
    }

    @Override
    public @Nullable Object resume(ThreadState ts, Generator generator, Resumption resumption) {
        Frame frame = generator.frame;
        frame.entry = true;
        frame.back = (Frame) ts.frame;
        ts.enter();
        generator.running = true;
        PyException pending = Interpreter.prime(frame, resumption);
        int outcome = nested(ts, frame, pending);
        return outcome == Instruction.YIELDED ? ts.transfer : null;
    }

    /// Runs `frame` in a loop of its own, on a fresh Java stack where the loops have nested deeply.
    private static int nested(ThreadState ts, Frame frame, @Nullable PyException pending) {
        ts.frame = frame;
        if (ts.nesting % STACK_SEGMENT != STACK_SEGMENT - 1) {
            return Interpreter.loop(ts, pending);
        }
        return (Integer) ts.parking().onFreshStack(ts, () -> Interpreter.loop(ts, pending));
    }

    /// Refuses to call what the recursion limit forbids.
    static PyException tooDeep() {
        return PyErr.recursionError("maximum recursion depth exceeded");
    }
}
