package dev.fermata.vm.run;

import dev.fermata.annotations.PyGetter;
import dev.fermata.annotations.PyMethod;
import dev.fermata.annotations.PySetter;
import dev.fermata.annotations.PyTypeSpec;
import dev.fermata.vm.object.ClassCell;
import dev.fermata.vm.object.CompareOps;
import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.PyNotImplemented;
import dev.fermata.vm.object.PyObject;
import dev.fermata.vm.object.PyStr;
import dev.fermata.vm.object.PyType;
import dev.fermata.vm.object.ThreadState;

import org.jspecify.annotations.Nullable;

/// Holds a variable that functions share with the functions nested in them.
@PyTypeSpec(name = "cell", module = "types", hidden = true)
public final class PyCell extends PyObject implements ClassCell {

    /// The type `cell`.
    public static final PyType TYPE = PyCellSpec.TYPE;

    /// The variable's value; null while it is unbound.
    public @Nullable Object content;

    /// Makes a cell.
    public PyCell(@Nullable Object content) {
        super(TYPE);
        this.content = content;
    }

    @Override
    public void set(Object value) {
        content = value;
    }

    @PyMethod("__new__(cls, contents=<unrepresentable>, /)")
    static Object make(PyType cls, @Nullable Object contents) {
        return new PyCell(contents);
    }

    @PyGetter("cell_contents")
    Object getContents() {
        if (content == null) {
            throw PyErr.valueError("Cell is empty");
        }
        return content;
    }

    @PySetter("cell_contents")
    void setContents(@Nullable Object value) {
        content = value;
    }

    private Object compare(ThreadState ts, CompareOps.Op op, Object value) {
        if (!(value instanceof PyCell other)) {
            return PyNotImplemented.NOT_IMPLEMENTED;
        }
        if (content == null || other.content == null) {
            return op.holds((content == null ? 0 : 1) - (other.content == null ? 0 : 1));
        }
        return CompareOps.compare(ts, op, content, other.content);
    }

    @PyMethod("__eq__(self, value, /)")
    Object eq(ThreadState ts, Object value) {
        return compare(ts, CompareOps.Op.EQ, value);
    }

    @PyMethod("__ne__(self, value, /)")
    Object ne(ThreadState ts, Object value) {
        return compare(ts, CompareOps.Op.NE, value);
    }

    @PyMethod("__lt__(self, value, /)")
    Object lt(ThreadState ts, Object value) {
        return compare(ts, CompareOps.Op.LT, value);
    }

    @PyMethod("__le__(self, value, /)")
    Object le(ThreadState ts, Object value) {
        return compare(ts, CompareOps.Op.LE, value);
    }

    @PyMethod("__gt__(self, value, /)")
    Object gt(ThreadState ts, Object value) {
        return compare(ts, CompareOps.Op.GT, value);
    }

    @PyMethod("__ge__(self, value, /)")
    Object ge(ThreadState ts, Object value) {
        return compare(ts, CompareOps.Op.GE, value);
    }

    @PyMethod("__repr__(self, /)")
    Object repr(ThreadState ts) {
        String what =
                content == null
                        ? "empty"
                        : PyErr.className(content)
                                + " object at "
                                + ts.interpreter().addressOf(content);
        return PyStr.of("<cell at " + ts.interpreter().addressOf(this) + ": " + what + ">");
    }
}
