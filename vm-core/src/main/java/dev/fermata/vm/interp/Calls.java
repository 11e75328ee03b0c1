package dev.fermata.vm.interp;

import dev.fermata.vm.object.CallOps;
import dev.fermata.vm.object.CoreTypes;
import dev.fermata.vm.object.ParkingFunction;
import dev.fermata.vm.object.PyBoundMethod;
import dev.fermata.vm.object.PyBuiltinFunction;
import dev.fermata.vm.object.PyInstance;
import dev.fermata.vm.object.PyMethodDescriptor;
import dev.fermata.vm.object.PyType;
import dev.fermata.vm.object.Request;
import dev.fermata.vm.object.Slot;
import dev.fermata.vm.object.ThreadState;
import dev.fermata.vm.object.TypeCalls;
import dev.fermata.vm.run.Frame;
import dev.fermata.vm.run.FrameSource;
import dev.fermata.vm.run.FunctionArguments;
import dev.fermata.vm.run.Generator;
import dev.fermata.vm.run.PyFunction;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;

/// Calls from Python code. A Python function, whether called itself, as a method or as a class's `__init__`, gets a
/// frame that the same loop runs; anything else is called in Java.
final class Calls {

    private Calls() {}

    /// Calls with arguments that lie in consecutive registers of `f`; the result goes into register `dst`.
    ///
    /// @param self an argument to put before them, or null
    /// @param first the register of the first argument
    /// @param count how many there are
    static int call(
            ThreadState ts,
            Frame f,
            Instruction at,
            int dst,
            Object callee,
            @Nullable Object self,
            int first,
            int count) {
        if (callee instanceof PyFunction function) {
            return enter(ts, f, at, dst, frameFor(ts, function, f.regs, self, first, count));
        }
        if (callee instanceof PyBoundMethod method
                && method.function() instanceof PyFunction function
                && self == null) {
            return enter(
                    ts, f, at, dst, frameFor(ts, function, f.regs, method.self(), first, count));
        }
        if (callee instanceof PyType type && self == null && TypeCalls.isPlain(type)) {
            Object init = type.slot(Slot.INIT);
            if (init instanceof PyFunction function && !function.code().isSuspendable()) {
                PyInstance made = new PyInstance(type);
                Frame frame = frameFor(ts, function, f.regs, made, first, count);
                frame.returns = Frame.Returns.CONSTRUCTED;
                frame.constructed = made;
                return enter(ts, f, at, dst, frame);
            }
        }
        if (callee instanceof ParkingFunction parking && ts.nesting == 1 && self == null) {
            Object[] args = arguments(f.regs, null, first, count);
            return parkOrGoOn(ts, f, at, dst, parking.callOrRequest(ts, args, null));
        }
        int framed = framed(ts, f, at, dst, callee, self, first, count);
        if (framed != Framed.IN_JAVA) {
            return framed;
        }
        f.regs[dst] = callJava(ts, callee, f.regs, self, first, count);
        return after(ts, f, at);
    }

    /// Calls with arguments in an array, some of them named.
    static int call(
            ThreadState ts,
            Frame f,
            Instruction at,
            int dst,
            Object callee,
            Object[] args,
            String @Nullable [] keywords) {
        if (callee instanceof PyFunction function) {
            return enter(ts, f, at, dst, bound(ts, function, args, keywords));
        }
        if (callee instanceof PyBoundMethod method
                && method.function() instanceof PyFunction function) {
            return enter(
                    ts, f, at, dst, bound(ts, function, withSelf(method.self(), args), keywords));
        }
        if (callee instanceof PyType type && TypeCalls.isPlain(type)) {
            Object init = type.slot(Slot.INIT);
            if (init instanceof PyFunction function && !function.code().isSuspendable()) {
                PyInstance made = new PyInstance(type);
                Frame frame = bound(ts, function, withSelf(made, args), keywords);
                frame.returns = Frame.Returns.CONSTRUCTED;
                frame.constructed = made;
                return enter(ts, f, at, dst, frame);
            }
        }
        if (callee instanceof ParkingFunction parking && ts.nesting == 1) {
            return parkOrGoOn(ts, f, at, dst, parking.callOrRequest(ts, args, keywords));
        }
        if (callee instanceof PyBuiltinFunction builtin && builtin.def().isFramed()) {
            Object[] all = builtin.self() == null ? args : withSelf(builtin.self(), args);
            int framed = Framed.call(ts, f, at, dst, builtin.def(), all, keywords);
            if (framed != Framed.IN_JAVA) {
                return framed;
            }
        }
        f.regs[dst] = CallOps.call(ts, callee, args, keywords);
        return after(ts, f, at);
    }

    private static int framed(
            ThreadState ts,
            Frame f,
            Instruction at,
            int dst,
            Object callee,
            @Nullable Object self,
            int first,
            int count) {
        if (callee instanceof PyBuiltinFunction builtin) {
            if (!builtin.def().isFramed()) {
                return Framed.IN_JAVA;
            }
            Object receiver = self == null ? builtin.self() : self;
            Object[] args = arguments(f.regs, receiver, first, count);
            return Framed.call(ts, f, at, dst, builtin.def(), args, null);
        }
        if (callee instanceof PyMethodDescriptor descriptor) {
            return descriptor.def().isFramed()
                    ? Framed.call(
                            ts,
                            f,
                            at,
                            dst,
                            descriptor.def(),
                            arguments(f.regs, self, first, count),
                            null)
                    : Framed.IN_JAVA;
        }
        if (callee instanceof PyType type && count == 1 && self == null) {
            return Framed.collect(ts, f, at, dst, type, f.regs[first]);
        }
        if (callee instanceof FrameSource source) {
            return enter(ts, f, at, dst, source.frame());
        }
        return Framed.IN_JAVA;
    }

    /// Goes on with the result of a call, or pauses the root loop with a request whose answer becomes the value of the
    /// instruction at `f.pc`.
    private static int parkOrGoOn(ThreadState ts, Frame f, Instruction at, int dst, Object result) {
        if (result instanceof Request request) {
            ts.pause = request;
            return Instruction.PAUSE;
        }
        f.regs[dst] = result;
        return after(ts, f, at);
    }

    /// Goes on after a call that has ended, unless the script must pause here.
    static int after(ThreadState ts, Frame f, Instruction at) {
        return ts.fuel < 0 || ts.stopRequested() ? Interpreter.checkpoint(ts, f, at.next) : at.next;
    }

    /// Makes `frame` the current one; or makes its generator, if it is one's.
    static int enter(ThreadState ts, Frame f, Instruction at, int dst, Frame frame) {
        if (frame.code().isSuspendable()) {
            f.regs[dst] = Generator.of(frame);
            return after(ts, f, at);
        }
        ts.enter();
        frame.back = f;
        frame.resultRegister = dst;
        ts.frame = frame;
        return ts.fuel < 0 || ts.stopRequested()
                ? Interpreter.pause(ts, Instruction.SWITCH)
                : Instruction.SWITCH;
    }

    private static Frame frameFor(
            ThreadState ts,
            PyFunction function,
            @Nullable Object[] r,
            @Nullable Object self,
            int first,
            int count) {
        int shift = self == null ? 0 : 1;
        if (function.body().isSimple() && function.code().argCount() == count + shift) {
            Frame frame = function.newFrame();
            @Nullable Object[] regs = frame.regs;
            if (self != null) {
                regs[0] = self;
            }
            for (int i = 0; i < count; i++) {
                regs[i + shift] = r[first + i];
            }
            return frame;
        }
        return bound(ts, function, arguments(r, self, first, count), null);
    }

    /// The frame of a call of `function`.
    static Frame bound(
            ThreadState ts, PyFunction function, Object[] args, String @Nullable [] keywords) {
        Frame frame = function.newFrame();
        FunctionArguments.bind(ts, function, frame, args, keywords);
        return frame;
    }

    /// Arguments copied out of registers, after `self` if there is one.
    static Object[] arguments(@Nullable Object[] r, @Nullable Object self, int first, int count) {
        if (self == null) {
            return Arrays.copyOfRange(r, first, first + count);
        }
        Object[] args = new Object[count + 1];
        args[0] = self;
        System.arraycopy(r, first, args, 1, count);
        return args;
    }

    /// `args` after `self`.
    static Object[] withSelf(Object self, Object[] args) {
        Object[] all = new Object[args.length + 1];
        all[0] = self;
        System.arraycopy(args, 0, all, 1, args.length);
        return all;
    }

    private static Object callJava(
            ThreadState ts,
            Object callee,
            @Nullable Object[] r,
            @Nullable Object self,
            int first,
            int count) {
        if (self == null) {
            return switch (count) {
                case 0 -> CallOps.call0(ts, callee);
                case 1 ->
                        callee == CoreTypes.TYPE
                                ? PyType.of(r[first])
                                : CallOps.call1(ts, callee, r[first]);
                case 2 -> CallOps.call2(ts, callee, r[first], r[first + 1]);
                case 3 -> CallOps.call3(ts, callee, r[first], r[first + 1], r[first + 2]);
                default -> CallOps.call(ts, callee, arguments(r, null, first, count), null);
            };
        }
        return switch (count) {
            case 0 -> CallOps.call1(ts, callee, self);
            case 1 -> CallOps.call2(ts, callee, self, r[first]);
            case 2 -> CallOps.call3(ts, callee, self, r[first], r[first + 1]);
            default -> CallOps.call(ts, callee, arguments(r, self, first, count), null);
        };
    }
}
