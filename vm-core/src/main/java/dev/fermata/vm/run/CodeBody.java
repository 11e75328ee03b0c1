package dev.fermata.vm.run;

import dev.fermata.vm.code.Code;
import dev.fermata.vm.object.PyTuple;
import dev.fermata.vm.object.ThreadState;

import org.jspecify.annotations.Nullable;

/// The executable form of a [Code], as an engine keeps it. Shared by all scripts; refers to no object of any.
public abstract class CodeBody {

    private final Code code;
    private final boolean simple;

    /// Makes the body of `code`.
    protected CodeBody(Code code) {
        this.code = code;
        this.simple = code.parameterCount() == code.argCount();
    }

    /// What it was made from.
    public final Code code() {
        return code;
    }

    /// Whether all parameters are plain positional ones.
    public final boolean isSimple() {
        return simple;
    }

    /// Runs `frame`, which nobody has entered yet, to its end, in a loop of its own.
    ///
    /// @return what the frame returns
    public abstract Object run(ThreadState ts, Frame frame);

    /// Goes on with the suspended frame of a generator until it yields or ends, in a loop of its own.
    ///
    /// @return what it yields, or null when it has returned; its value is then [Generator#returned]
    public abstract @Nullable Object resume(
            ThreadState ts, Generator generator, Resumption resumption);

    /// The constants as Python values, `co_consts`.
    public abstract PyTuple constants(ThreadState ts);

    /// The body of another code, such as that of a nested function.
    public abstract CodeBody of(Code other);
}
