package dev.fermata.vm.object;

import dev.fermata.annotations.PyGetter;
import dev.fermata.annotations.PyMethod;
import dev.fermata.annotations.PySetter;
import dev.fermata.annotations.PyTypeSpec;

import org.jspecify.annotations.Nullable;

/// Bytes cannot be decoded.
@PyTypeSpec(
        name = "UnicodeDecodeError",
        base = UnicodeErrorMethods.class,
        self = PyBaseException.class,
        subclassable = true,
        dict = true)
final class UnicodeDecodeErrorMethods {

    static final int ENCODING = 0;
    static final int OBJECT = 1;
    static final int START = 2;
    static final int END = 3;
    static final int REASON = 4;

    private UnicodeDecodeErrorMethods() {}

    @PyMethod("__init__(self, encoding, object, start, end, reason, /)")
    static void init(
            ThreadState ts,
            PyBaseException self,
            Object encoding,
            Object object,
            long start,
            long end,
            Object reason) {
        self.args = PyTuple.of(encoding, object, start, end, reason);
        self.setField(ENCODING, encoding);
        boolean isBytes = PyType.of(object).isSubtypeOf(CoreTypes.BYTES);
        self.setField(
                OBJECT,
                isBytes || !(object instanceof PyBuffer)
                        ? object
                        : CallOps.call1(ts, CoreTypes.BYTES, object));
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
        if (end == start + 1 && start >= 0 && start < ItemOps.len(ts, object)) {
            String octet = "%02x".formatted((Long) ItemOps.get(ts, object, start));
            return PyStr.of(
                    "'%s' codec can't decode byte 0x%s in position %d: %s"
                            .formatted(encoding, octet, start, reason));
        }
        return PyStr.of(
                "'%s' codec can't decode bytes in position %d-%d: %s"
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
