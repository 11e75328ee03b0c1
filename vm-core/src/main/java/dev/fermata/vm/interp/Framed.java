package dev.fermata.vm.interp;

import dev.fermata.vm.object.Builtins;
import dev.fermata.vm.object.MethodDef;
import dev.fermata.vm.object.PyBoundMethod;
import dev.fermata.vm.object.PyInstance;
import dev.fermata.vm.object.PyList;
import dev.fermata.vm.object.PyNone;
import dev.fermata.vm.object.PyObject;
import dev.fermata.vm.object.PyStepIterator;
import dev.fermata.vm.object.PyStepIterator.NextCall;
import dev.fermata.vm.object.PyTuple;
import dev.fermata.vm.object.PyType;
import dev.fermata.vm.object.Signature;
import dev.fermata.vm.object.Slot;
import dev.fermata.vm.object.ThreadState;
import dev.fermata.vm.object.TypeSpec;
import dev.fermata.vm.object.VmError;
import dev.fermata.vm.run.Frame;
import dev.fermata.vm.run.Generator;
import dev.fermata.vm.run.PyCoroutine;
import dev.fermata.vm.run.PyFunction;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/// Calls of builtins that call back into Python, run as frames: those that `framed.py` writes in Python, and resuming
/// generators. Which way a call goes depends on its arguments only, so that fuel is counted alike every time.
final class Framed {

    /// The result of [#call] where the builtin is to be called in Java.
    static final int IN_JAVA = Integer.MIN_VALUE;

    /// The functions of the types that collect the items of an iterable.
    private static final Map<PyType, String> COLLECTORS =
            Map.of(
                    PyList.TYPE,
                    "list",
                    PyTuple.TYPE,
                    "tuple",
                    Builtins.type("builtins.set"),
                    "set",
                    Builtins.type("builtins.frozenset"),
                    "frozenset");

    private Framed() {}

    /// Calls a builtin function whose [MethodDef#isFramed] is true, if its arguments run Python code.
    ///
    /// @param args all arguments, `self` included
    /// @return a control result, or [#IN_JAVA]
    static int call(
            ThreadState ts,
            Frame f,
            Instruction at,
            int dst,
            MethodDef def,
            Object[] args,
            String @Nullable [] keywords) {
        if (keywords != null && keywords.length == 0) {
            return call(ts, f, at, dst, def, args, null);
        }
        Generator generator = keywords == null ? resumed(def, args) : null;
        if (generator != null) {
            Object sent = args.length == 2 ? args[1] : PyNone.NONE;
            return isIdle(generator, sent) ? resume(ts, f, dst, generator, sent) : IN_JAVA;
        }
        if (keywords == null && args.length == 1 && def.name().equals("next")) {
            Frame step = stepOf(ts, args[0]);
            return step == null ? IN_JAVA : Calls.enter(ts, f, at, dst, step);
        }
        boolean runs = false;
        for (Object arg : args) {
            runs |= PyObject.runsPython(arg);
        }
        if (!runs) {
            return IN_JAVA;
        }
        @Nullable Object[] bound = def.bind(args, keywords);
        List<Signature.Parameter> parameters = def.signature().parameters();
        Object[] all = new Object[bound.length];
        for (int i = 0; i < all.length; i++) {
            all[i] =
                    switch (bound[i]) {
                        case null -> valueOf(parameters.get(i).defaultText());
                        case Object[] rest -> PyTuple.of(rest);
                        case Object value -> value;
                    };
        }
        String name =
                def.table() instanceof TypeSpec spec ? spec.name() + "_" + def.name() : def.name();
        PyFunction function = FramedFunctions.of(ts).get(name);
        return Calls.enter(ts, f, at, dst, Calls.bound(ts, function, all, null));
    }

    /// The default of a parameter of a framed builtin.
    private static Object valueOf(@Nullable String defaultText) {
        return switch (defaultText) {
            case "None" -> PyNone.NONE;
            case "False" -> false;
            case "0" -> 0L;
            case "()" -> PyTuple.EMPTY;
            case null, default -> FramedFunctions.Missing.MISSING;
        };
    }

    /// The frame of the call that gives the next item of an iterator, or null if that runs no Python code.
    private static @Nullable Frame stepOf(ThreadState ts, Object iterator) {
        if (iterator instanceof PyStepIterator steps && !steps.type().isHeap()) {
            NextCall call = steps.nextCall(ts);
            return call == null ? null : frameOf(ts, call);
        }
        return iterator instanceof PyInstance
                        && PyType.of(iterator).slot(Slot.NEXT) instanceof PyFunction function
                ? Calls.bound(ts, function, new Object[] {iterator}, null)
                : null;
    }

    /// The generator or coroutine that a call goes on with: `next(g)`, `g.__next__()`, `g.send(value)`; or null.
    private static @Nullable Generator resumed(MethodDef def, Object[] args) {
        int arity = def.name().equals("send") ? 2 : 1;
        boolean resumes =
                switch (def.name()) {
                    case "next", "__next__", "send" -> args.length == arity;
                    default -> false;
                };
        Generator generator = resumes ? Generator.in(args[0]) : null;
        boolean steps = generator != null && !(generator.object() instanceof PyCoroutine);
        return steps || arity == 2 ? generator : null;
    }

    /// Whether a generator can go on with `sent` in the caller's loop. If not, an error is to be raised or what it
    /// delegates to is a builtin's.
    private static boolean isIdle(Generator generator, Object sent) {
        Object delegate = generator.delegate();
        return !generator.running
                && !generator.finished
                && (generator.isStarted() || sent == PyNone.NONE)
                && (delegate == null || Generator.in(delegate) != null);
    }

    private static int resume(ThreadState ts, Frame f, int dst, Generator generator, Object sent) {
        generator.frame.returns = Frame.Returns.STOP;
        generator.frame.resultRegister = dst;
        return Interpreter.enter(ts, f, generator, sent);
    }

    /// Calls a builtin type that collects the items of its argument, if that runs Python code.
    ///
    /// @return a control result, or [#IN_JAVA]
    static int collect(
            ThreadState ts, Frame f, Instruction at, int dst, PyType type, Object iterable) {
        String name = PyObject.runsPython(iterable) ? COLLECTORS.get(type) : null;
        if (name == null) {
            return IN_JAVA;
        }
        PyFunction function = FramedFunctions.of(ts).get(name);
        return Calls.enter(
                ts, f, at, dst, Calls.bound(ts, function, new Object[] {iterable}, null));
    }

    /// Makes the call that gives an iterator's next item.
    ///
    /// @param dst the register for the item
    /// @param end where `f` goes on if there is none
    static int next(ThreadState ts, Frame f, Instruction at, int dst, int end, NextCall call) {
        return item(ts, f, at, dst, end, frameOf(ts, call));
    }

    /// Runs the frame of a call that gives an iterator's next item.
    static int item(ThreadState ts, Frame f, Instruction at, int dst, int end, Frame frame) {
        frame.returns = Frame.Returns.ITEM;
        frame.endTarget = end;
        return Calls.enter(ts, f, at, dst, frame);
    }

    private static Frame frameOf(ThreadState ts, NextCall call) {
        if (call.framed() != null) {
            return Calls.bound(ts, FramedFunctions.of(ts).get(call.framed()), call.args(), null);
        }
        Object callee = call.callee();
        Object[] args = call.args();
        if (callee instanceof PyBoundMethod method) {
            callee = method.function();
            args = Calls.withSelf(method.self(), args);
        }
        if (callee instanceof PyFunction function) {
            return Calls.bound(ts, function, args, null);
        }
        throw new VmError("an iterator's step has no frame");
    }
}
