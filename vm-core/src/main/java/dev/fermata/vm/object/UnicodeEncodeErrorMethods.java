package dev.fermata.vm.object;

import dev.fermata.annotations.PyGetter;
import dev.fermata.annotations.PyMethod;
import dev.fermata.annotations.PySetter;
import dev.fermata.annotations.PyTypeSpec;

import org.jspecify.annotations.Nullable;

/// Text cannot be encoded.
@PyTypeSpec(
        name = "UnicodeEncodeError",
        base = UnicodeErrorMethods.class,
        self = PyBaseException.class,
        subclassable = true,
        dict = true)
final class UnicodeEncodeErrorMethods {

    static final int ENCODING = 0;
    static final int OBJECT = 1;
    static final int START = 2;
    static final int END = 3;
    static final int REASON = 4;

    private UnicodeEncodeErrorMethods() {}

    @PyMethod("__init__(self, encoding, object, start, end, reason, /)")
    static void init(
            PyBaseException self,
            Object encoding,
            Object object,
            long start,
            long end,
            Object reason) {
        self.args = PyTuple.of(encoding, object, start, end, reason);
        self.setField(ENCODING, encoding);
        self.setField(OBJECT, object);
        self.setField(START, start);
        self.setField(END, end);
        self.setField(REASON, reason);
    }

    @PyMethod("__str__(self, /)")
    static Object str(ThreadState ts, PyBaseException self) {
        Object object = self.field(OBJECT);
        if (object == PyNone.NONE) {
            return "";
        }
        Object encoding = ReprOps.str(ts, self.field(ENCODING));
        Object reason = ReprOps.str(ts, self.field(REASON));
        long start = (Long) self.field(START);
        long end = (Long) self.field(END);
        if (end == start + 1 && start >= 0 && start < Str.length(object)) {
            int c = Str.codePointAt(object, (int) start);
            String escape = c <= 0xFF ? "\\x%02x" : c <= 0xFFFF ? "\\u%04x" : "\\U%08x";
            return PyStr.of(
                    "'%s' codec can't encode character '%s' in position %d: %s"
                            .formatted(encoding, escape.formatted(c), start, reason));
        }
        return PyStr.of(
                "'%s' codec can't encode characters in position %d-%d: %s"
                        .formatted(encoding, start, end - 1, reason));
    }

    @PyGetter(value = "encoding", member = true)
    static Object getEncoding(PyBaseException self) {
        return self.field(ENCODING);
    }

    @PySetter("encoding")
    static void setEncoding(PyBaseException self, @Nullable Object value) {
        self.setField(ENCODING, value);
    }

    @PyGetter(value = "object", member = true)
    static Object getObject(PyBaseException self) {
        return self.field(OBJECT);
    }

    @PySetter("object")
    static void setObject(PyBaseException self, @Nullable Object value) {
        self.setField(OBJECT, value);
    }

    @PyGetter(value = "start", member = true)
    static Object getStart(PyBaseException self) {
        return self.field(START);
    }

    @PySetter("start")
    static void setStart(PyBaseException self, @Nullable Object value) {
        self.setField(START, value);
    }

    @PyGetter(value = "end", member = true)
    static Object getEnd(PyBaseException self) {
        return self.field(END);
    }

    @PySetter("end")
    static void setEnd(PyBaseException self, @Nullable Object value) {
        self.setField(END, value);
    }

    @PyGetter(value = "reason", member = true)
    static Object getReason(PyBaseException self) {
        return self.field(REASON);
    }

    @PySetter("reason")
    static void setReason(PyBaseException self, @Nullable Object value) {
        self.setField(REASON, value);
    }
}
