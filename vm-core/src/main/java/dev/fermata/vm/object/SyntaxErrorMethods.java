package dev.fermata.vm.object;

import dev.fermata.annotations.PyGetter;
import dev.fermata.annotations.PyMethod;
import dev.fermata.annotations.PySetter;
import dev.fermata.annotations.PyTypeSpec;

import org.jspecify.annotations.Nullable;

/// The source is not valid Python.
@PyTypeSpec(
        name = "SyntaxError",
        base = ExceptionMethods.class,
        self = PyBaseException.class,
        subclassable = true,
        dict = true)
final class SyntaxErrorMethods {

    static final int MSG = 0;
    static final int FILENAME = 1;
    static final int LINENO = 2;
    static final int OFFSET = 3;
    static final int TEXT = 4;
    static final int END_LINENO = 5;
    static final int END_OFFSET = 6;
    static final int PRINT_FILE_AND_LINE = 7;

    private SyntaxErrorMethods() {}

    @PyMethod("__init__(self, /, *args, **kwargs)")
    static void init(ThreadState ts, PyBaseException self, Object[] args, PyDict kwargs) {
        BaseExceptionMethods.init(self, args, kwargs);
        if (args.length > 0) {
            self.setField(MSG, args[0]);
        }
        if (args.length == 2) {
            Object[] info = IterOps.toArray(ts, args[1]);
            if (info.length != 4 && info.length != 6) {
                if (info.length == 5) {
                    throw PyErr.typeError(
                            "end_offset must be provided when end_lineno is provided");
                }
                throw PyErr.typeError(
                        "function takes at %s arguments (%d given)",
                        info.length < 4 ? "least 4" : "most 6", info.length);
            }
            for (int i = 0; i < info.length; i++) {
                self.setField(FILENAME + i, info[i]);
            }
        }
    }

    @PyMethod("__str__(self, /)")
    static Object str(ThreadState ts, PyBaseException self) {
        Object msg = ReprOps.str(ts, self.field(MSG));
        Object filename = self.field(FILENAME);
        boolean haveFile = Str.isStr(filename);
        boolean haveLine = self.field(LINENO) instanceof Long;
        if (!haveFile && !haveLine) {
            return msg;
        }
        String file = haveFile ? baseName(Str.utf16(filename)) : "";
        String where =
                haveFile && haveLine
                        ? " (%s, line %d)".formatted(file, (Long) self.field(LINENO))
                        : haveFile ? " (" + file + ")" : " (line " + self.field(LINENO) + ")";
        return PyStr.of(Str.utf16(msg) + where);
    }

    private static String baseName(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    @PyGetter(value = "msg", member = true)
    static Object getMsg(PyBaseException self) {
        return self.field(MSG);
    }

    @PySetter("msg")
    static void setMsg(PyBaseException self, @Nullable Object value) {
        self.setField(MSG, value);
    }

    @PyGetter(value = "filename", member = true)
    static Object getFilename(PyBaseException self) {
        return self.field(FILENAME);
    }

    @PySetter("filename")
    static void setFilename(PyBaseException self, @Nullable Object value) {
        self.setField(FILENAME, value);
    }

    @PyGetter(value = "lineno", member = true)
    static Object getLineno(PyBaseException self) {
        return self.field(LINENO);
    }

    @PySetter("lineno")
    static void setLineno(PyBaseException self, @Nullable Object value) {
        self.setField(LINENO, value);
    }

    @PyGetter(value = "offset", member = true)
    static Object getOffset(PyBaseException self) {
        return self.field(OFFSET);
    }

    @PySetter("offset")
    static void setOffset(PyBaseException self, @Nullable Object value) {
        self.setField(OFFSET, value);
    }

    @PyGetter(value = "text", member = true)
    static Object getText(PyBaseException self) {
        return self.field(TEXT);
    }

    @PySetter("text")
    static void setText(PyBaseException self, @Nullable Object value) {
        self.setField(TEXT, value);
    }

    @PyGetter(value = "end_lineno", member = true)
    static Object getEndLineno(PyBaseException self) {
        return self.field(END_LINENO);
    }

    @PySetter("end_lineno")
    static void setEndLineno(PyBaseException self, @Nullable Object value) {
        self.setField(END_LINENO, value);
    }

    @PyGetter(value = "end_offset", member = true)
    static Object getEndOffset(PyBaseException self) {
        return self.field(END_OFFSET);
    }

    @PySetter("end_offset")
    static void setEndOffset(PyBaseException self, @Nullable Object value) {
        self.setField(END_OFFSET, value);
    }

    @PyGetter(value = "print_file_and_line", member = true)
    static Object getPrintFileAndLine(PyBaseException self) {
        return self.field(PRINT_FILE_AND_LINE);
    }

    @PySetter("print_file_and_line")
    static void setPrintFileAndLine(PyBaseException self, @Nullable Object value) {
        self.setField(PRINT_FILE_AND_LINE, value);
    }
}
