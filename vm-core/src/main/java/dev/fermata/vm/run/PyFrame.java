package dev.fermata.vm.run;

import dev.fermata.annotations.PyGetter;
import dev.fermata.annotations.PyMethod;
import dev.fermata.annotations.PyTypeSpec;
import dev.fermata.vm.object.PyDict;
import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.PyNone;
import dev.fermata.vm.object.PyObject;
import dev.fermata.vm.object.PyStr;
import dev.fermata.vm.object.PyType;
import dev.fermata.vm.object.ThreadState;

import org.jspecify.annotations.Nullable;

/// A frame as scripts see it.
@PyTypeSpec(name = "frame", module = "types", hidden = true)
public final class PyFrame extends PyObject {

    /// The type `frame`.
    public static final PyType TYPE = PyFrameSpec.TYPE;

    private final Frame frame;
    private @Nullable PyDict snapshot;

    PyFrame(Frame frame) {
        super(TYPE);
        this.frame = frame;
    }

    /// The dict that `locals()` gives in a function.
    PyDict snapshot() {
        PyDict known = snapshot;
        if (known == null) {
            snapshot = known = new PyDict();
        }
        return known;
    }

    /// The frame itself.
    public Frame frame() {
        return frame;
    }

    @PyGetter("f_back")
    Object getBack() {
        Frame back = frame.back;
        while (back != null && back.isHidden()) {
            back = back.back;
        }
        return back == null ? PyNone.NONE : back.view();
    }

    @PyGetter("f_code")
    Object getCode(ThreadState ts) {
        return PyCode.of(ts, frame.body);
    }

    @PyGetter("f_globals")
    Object getGlobals() {
        return frame.globals;
    }

    @PyGetter("f_builtins")
    Object getBuiltins() {
        return frame.builtins;
    }

    @PyGetter("f_locals")
    Object getLocals() {
        return FrameLocals.of(frame);
    }

    @PyGetter("f_lineno")
    Object getLine() {
        int line = frame.line();
        return line < 0 ? PyNone.NONE : (Object) (long) line;
    }

    @PyGetter("f_lasti")
    long getInstruction() {
        return frame.pc * 2L;
    }

    @PyGetter("f_trace")
    Object getTrace() {
        return PyNone.NONE;
    }

    @PyGetter("f_trace_lines")
    boolean getTraceLines() {
        return true;
    }

    @PyGetter("f_trace_opcodes")
    boolean getTraceOpcodes() {
        return false;
    }

    /// Forget the frame's local variables.
    @PyMethod("clear(self, /)")
    void clear(ThreadState ts) {
        if (frame.generator != null && !frame.generator.finished && !frame.generator.running) {
            frame.generator.close(ts);
        }
        for (Object f = ts.frame; f instanceof Frame active; f = active.back) {
            if (active == frame) {
                throw PyErr.runtimeError("cannot clear an executing frame");
            }
        }
        java.util.Arrays.fill(frame.regs, null);
    }

    @PyMethod("__repr__(self, /)")
    Object repr(ThreadState ts) {
        return PyStr.of(
                "<frame at %s, file '%s', line %d, code %s>"
                        .formatted(
                                ts.interpreter().addressOf(this),
                                frame.code().filename(),
                                frame.line(),
                                frame.code().name()));
    }
}
