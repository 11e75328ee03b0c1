package dev.fermata.vm.run;

import dev.fermata.vm.code.Code;
import dev.fermata.vm.code.CodeFlags;
import dev.fermata.vm.code.Liveness;
import dev.fermata.vm.object.ActiveFrame;
import dev.fermata.vm.object.PyBaseException;
import dev.fermata.vm.object.PyDict;
import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.PyType;
import dev.fermata.vm.object.SuperArguments;

import org.jspecify.annotations.Nullable;

import java.util.BitSet;

/// The activation of a [Code]: registers and where it is. Lives on the heap, so that a script can be left at any
/// instruction and gone on with later. Used by the thread that runs its script only.
public final class Frame implements ActiveFrame, SuperArguments {

    /// What becomes of the value that a frame returns.
    public enum Returns {
        /// It goes into the caller's result register.
        VALUE,
        /// It must be None: the frame is an `__init__`, and the caller's result is [Frame#constructed].
        CONSTRUCTED,
        /// It is discarded: the caller's result register is left as it is.
        NOTHING,
        /// It is an iterator's next item; a StopIteration that the frame raises is the end of the caller's `for` loop, which
        /// goes on at [Frame#endTarget].
        ITEM,
        /// The frame is a generator's that was resumed by a call: the caller gets it in a StopIteration.
        STOP,
        /// It must be an iterator: the frame is an `__iter__`.
        ITERATOR,
        /// It is the end of an iterator that a `for` loop runs: the caller goes on at [Frame#endTarget].
        LOOP_END,
        /// It is the value of a `yield from` or `await` in the caller.
        DELEGATION
    }

    /// What the frame runs.
    public final CodeBody body;

    /// The registers; see `Opcode`.
    public final @Nullable Object[] regs;

    /// The global namespace.
    public final PyDict globals;

    /// The namespace of builtins that goes with the globals.
    public final PyDict builtins;

    /// The namespace of names in a module, class body or `exec`; null in functions.
    public final @Nullable Object locals;

    /// The function whose call this is, or null.
    public final @Nullable PyFunction function;

    /// The instruction that is being executed or was executed last; -1 before the first.
    public int pc = -1;

    /// The frame to go on with when this one ends; null at the root.
    public @Nullable Frame back;

    /// Where in [#back] the result goes.
    public int resultRegister;

    /// What becomes of the result.
    public Returns returns = Returns.VALUE;

    /// Where [#back] goes on after [Returns#LOOP_END].
    public int endTarget;

    /// The instance being made, for [Returns#CONSTRUCTED].
    public @Nullable Object constructed;

    /// Whether the loop that runs this frame returns to Java when the frame ends or yields.
    public boolean entry;

    /// The generator, coroutine or asynchronous generator whose frame this is, or null.
    public @Nullable Generator generator;

    /// The exception this frame is handling, or null.
    public @Nullable PyBaseException handled;

    private @Nullable PyFrame view;

    /// Makes a frame with empty registers.
    public Frame(
            CodeBody body,
            PyDict globals,
            PyDict builtins,
            @Nullable Object locals,
            @Nullable PyFunction function) {
        this.body = body;
        this.regs = new Object[body.code().registerCount()];
        this.globals = globals;
        this.builtins = builtins;
        this.locals = locals;
        this.function = function;
    }

    /// What the frame runs.
    public Code code() {
        return body.code();
    }

    @Override
    public int line() {
        return pc < 0 ? code().firstLine() : code().positions().line(pc);
    }

    @Override
    public boolean isHidden() {
        return (code().flags() & CodeFlags.HIDDEN) != 0;
    }

    @Override
    public void dropDeadTemporaries() {
        BitSet live = Liveness.of(code()).during(pc);
        for (int i = live.nextClearBit(code().firstTemporary());
                i < regs.length;
                i = live.nextClearBit(i + 1)) {
            regs[i] = null;
        }
    }

    /// The line of the instruction that comes next, for a frame that was left between two.
    public int nextLine() {
        return code().positions().line(pc + 1);
    }

    /// The frame object that scripts see.
    public PyFrame view() {
        PyFrame v = view;
        if (v == null) {
            view = v = new PyFrame(this);
        }
        return v;
    }

    /// The exception being handled here or, if none is, by the nearest caller that handles one.
    public static @Nullable PyBaseException handledBy(@Nullable Frame innermost) {
        for (Frame f = innermost; f != null; f = f.back) {
            if (f.handled != null) {
                return f.handled;
            }
        }
        return null;
    }

    @Override
    public PyDict globals() {
        return globals;
    }

    @Override
    public @Nullable ActiveFrame back() {
        return back;
    }

    @Override
    public PyType superClass() {
        int i = code().freevars().indexOf("__class__");
        if (i < 0) {
            throw PyErr.runtimeError("super(): __class__ cell not found");
        }
        Object found = ((PyCell) cellAt(code().freeBase() + i)).content;
        if (found == null) {
            throw PyErr.runtimeError("super(): empty __class__ cell");
        }
        if (!(found instanceof PyType type)) {
            throw PyErr.runtimeError(
                    "super(): __class__ is not a type (%s)", PyErr.className(found));
        }
        return type;
    }

    private Object cellAt(int register) {
        Object cell = regs[register];
        if (cell == null) {
            throw PyErr.runtimeError("super(): bad __class__ cell");
        }
        return cell;
    }

    @Override
    public Object superSelf() {
        if (code().argCount() == 0) {
            throw PyErr.runtimeError("super(): no arguments");
        }
        Object self = regs[0];
        if (self == null) {
            int cell = code().cellvars().indexOf(code().varnames().getFirst());
            self =
                    cell < 0 || !(regs[code().cellBase() + cell] instanceof PyCell c)
                            ? null
                            : c.content;
        }
        if (self == null) {
            throw PyErr.runtimeError("super(): arg[0] deleted");
        }
        return self;
    }
}
