package dev.fermata.vm.run;

import dev.fermata.annotations.PyGetter;
import dev.fermata.annotations.PyMethod;
import dev.fermata.annotations.PySetter;
import dev.fermata.annotations.PyTypeSpec;
import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.PyList;
import dev.fermata.vm.object.PyNone;
import dev.fermata.vm.object.PyObject;
import dev.fermata.vm.object.PyType;

import org.jspecify.annotations.Nullable;

/// One step of a traceback: a frame and the instruction that raised in it.
@PyTypeSpec(name = "traceback", module = "types", hidden = true)
public final class PyTraceback extends PyObject {

    /// The type `traceback`.
    public static final PyType TYPE = PyTracebackSpec.TYPE;

    private @Nullable PyTraceback next;
    private final Frame frame;
    private final int instruction;
    private final int line;

    /// Makes a step.
    ///
    /// @param next the step one call further in, or null where the exception was raised
    public PyTraceback(@Nullable PyTraceback next, Frame frame, int instruction, int line) {
        super(TYPE);
        this.next = next;
        this.frame = frame;
        this.instruction = instruction;
        this.line = line;
    }

    /// The step one call further in, or null.
    public @Nullable PyTraceback next() {
        return next;
    }

    /// The frame.
    public Frame frame() {
        return frame;
    }

    /// The instruction that raised.
    public int instruction() {
        return instruction;
    }

    /// The line that raised.
    public int line() {
        return line;
    }

    @PyMethod("__new__(cls, tb_next, tb_frame, tb_lasti, tb_lineno)")
    static Object make(PyType cls, Object tbNext, PyFrame tbFrame, int tbLasti, int tbLineno) {
        if (tbNext != PyNone.NONE && !(tbNext instanceof PyTraceback)) {
            throw PyErr.typeError(
                    "expected traceback object or None, got '%s'", PyErr.className(tbNext));
        }
        return new PyTraceback(
                tbNext instanceof PyTraceback t ? t : null,
                tbFrame.frame(),
                Math.max(0, tbLasti / 2),
                tbLineno);
    }

    @PyGetter("tb_next")
    Object getNext() {
        return next == null ? PyNone.NONE : next;
    }

    @PySetter("tb_next")
    void setNext(@Nullable Object value) {
        if (value == null) {
            throw PyErr.typeError("can't delete tb_next attribute");
        }
        if (value != PyNone.NONE && !(value instanceof PyTraceback)) {
            throw PyErr.typeError("expected traceback object, got '%s'", PyErr.className(value));
        }
        PyTraceback t = value instanceof PyTraceback v ? v : null;
        for (PyTraceback p = t; p != null; p = p.next) {
            if (p == this) {
                throw PyErr.valueError("traceback loop detected");
            }
        }
        next = t;
    }

    @PyGetter(value = "tb_frame", member = true)
    Object getFrame() {
        return frame.view();
    }

    @PyGetter("tb_lineno")
    long getLine() {
        return line;
    }

    @PyGetter(value = "tb_lasti", member = true)
    long getInstruction() {
        return instruction * 2L;
    }

    @PyMethod("__dir__(self, /)")
    Object dir() {
        return PyList.of("tb_frame", "tb_next", "tb_lasti", "tb_lineno");
    }
}
