package dev.fermata.vm.object;

import dev.fermata.annotations.PyGetter;
import dev.fermata.annotations.PyMethod;
import dev.fermata.annotations.PySetter;
import dev.fermata.annotations.PyTypeSpec;

import org.jspecify.annotations.Nullable;

import java.util.Map;

/// A system call failed.
@PyTypeSpec(
        name = "OSError",
        base = ExceptionMethods.class,
        self = PyBaseException.class,
        subclassable = true,
        dict = true)
final class OsErrorMethods {

    static final int ERRNO = 0;
    static final int STRERROR = 1;
    static final int FILENAME = 2;
    static final int FILENAME2 = 3;
    private static final int WRITTEN = 4;

    /// Which subclass `OSError(errno, ...)` makes, by Linux error number (PEP 3151).
    private static final Map<Long, String> SUBCLASSES =
            Map.ofEntries(
                    Map.entry(1L, "PermissionError"),
                    Map.entry(2L, "FileNotFoundError"),
                    Map.entry(3L, "ProcessLookupError"),
                    Map.entry(4L, "InterruptedError"),
                    Map.entry(10L, "ChildProcessError"),
                    Map.entry(11L, "BlockingIOError"),
                    Map.entry(13L, "PermissionError"),
                    Map.entry(17L, "FileExistsError"),
                    Map.entry(20L, "NotADirectoryError"),
                    Map.entry(21L, "IsADirectoryError"),
                    Map.entry(32L, "BrokenPipeError"),
                    Map.entry(103L, "ConnectionAbortedError"),
                    Map.entry(104L, "ConnectionResetError"),
                    Map.entry(108L, "BrokenPipeError"),
                    Map.entry(110L, "TimeoutError"),
                    Map.entry(111L, "ConnectionRefusedError"),
                    Map.entry(114L, "BlockingIOError"),
                    Map.entry(115L, "BlockingIOError"));

    private OsErrorMethods() {}

    @PyMethod("__new__(cls, /, *args, **kwargs)")
    static Object make(ThreadState ts, PyType cls, Object[] args, PyDict kwargs) {
        PyType type = cls;
        if (cls == ExceptionTypes.OS_ERROR
                && args.length >= 2
                && args.length <= 5
                && args[0] instanceof Long errno) {
            String name = SUBCLASSES.get(errno);
            if (name != null) {
                type = ExceptionTypes.named(name);
            }
        }
        PyBaseException e = new PyBaseException(type, PyTuple.of(args));
        fill(ts, e, args);
        return e;
    }

    @PyMethod("__init__(self, /, *args, **kwargs)")
    static void init(ThreadState ts, PyBaseException self, Object[] args, PyDict kwargs) {
        BaseExceptionMethods.rejectKeywords(self, kwargs);
        self.args = PyTuple.of(args);
        fill(ts, self, args);
    }

    private static void fill(ThreadState ts, PyBaseException self, Object[] args) {
        if (args.length < 2 || args.length > 5) {
            return;
        }
        self.setField(ERRNO, args[0]);
        self.setField(STRERROR, args[1]);
        if (args.length > 2
                && self.type().isSubtypeOf(ExceptionTypes.BLOCKING_IO_ERROR)
                && isNumber(args[2])) {
            self.setField(WRITTEN, (long) Convert.toInt(ts, args[2]));
        } else if (args.length > 2) {
            self.setField(FILENAME, args[2]);
            self.args = PyTuple.of(args[0], args[1]);
        }
        if (args.length > 4) {
            self.setField(FILENAME2, args[4]);
        }
    }

    private static boolean isNumber(Object value) {
        return PyPrimitive.unwrap(value) instanceof Double
                || PyType.of(value).slot(Slot.INDEX) != null;
    }

    @PyMethod("__str__(self, /)")
    static Object str(ThreadState ts, PyBaseException self) {
        Object errno = self.field(ERRNO);
        Object strerror = self.field(STRERROR);
        if (self.field(FILENAME) != PyNone.NONE) {
            String text =
                    "[Errno %s] %s: %s"
                            .formatted(
                                    text(ts, errno),
                                    text(ts, strerror),
                                    Str.utf16(ReprOps.repr(ts, self.field(FILENAME))));
            Object second = self.field(FILENAME2);
            return PyStr.of(
                    second == PyNone.NONE
                            ? text
                            : text + " -> " + Str.utf16(ReprOps.repr(ts, second)));
        }
        if (errno != PyNone.NONE && strerror != PyNone.NONE) {
            return PyStr.of("[Errno %s] %s".formatted(text(ts, errno), text(ts, strerror)));
        }
        return BaseExceptionMethods.str(ts, self);
    }

    @PyMethod("__reduce__(self, /)")
    static Object reduce(PyBaseException self) {
        PyTuple args = self.args;
        if (self.args.size() == 2 && self.field(FILENAME) != PyNone.NONE) {
            Object second = self.field(FILENAME2);
            Object[] items = self.args.items();
            args =
                    second == PyNone.NONE
                            ? PyTuple.of(items[0], items[1], self.field(FILENAME))
                            : PyTuple.of(
                                    items[0], items[1], self.field(FILENAME), PyNone.NONE, second);
        }
        return BaseExceptionMethods.reduce(self, args);
    }

    private static String text(ThreadState ts, Object o) {
        return Str.utf16(ReprOps.str(ts, o));
    }

    @PyGetter(value = "errno", member = true)
    static Object getErrno(PyBaseException self) {
        return self.field(ERRNO);
    }

    @PySetter("errno")
    static void setErrno(PyBaseException self, @Nullable Object value) {
        self.setField(ERRNO, value);
    }

    @PyGetter(value = "strerror", member = true)
    static Object getStrerror(PyBaseException self) {
        return self.field(STRERROR);
    }

    @PySetter("strerror")
    static void setStrerror(PyBaseException self, @Nullable Object value) {
        self.setField(STRERROR, value);
    }

    @PyGetter(value = "filename", member = true)
    static Object getFilename(PyBaseException self) {
        return self.field(FILENAME);
    }

    @PySetter("filename")
    static void setFilename(PyBaseException self, @Nullable Object value) {
        self.setField(FILENAME, value);
    }

    @PyGetter("characters_written")
    static Object getCharactersWritten(PyBaseException self) {
        Object written = self.field(WRITTEN);
        if (written == PyNone.NONE) {
            throw PyErr.of(ExceptionTypes.ATTRIBUTE_ERROR, "characters_written");
        }
        return written;
    }

    @PySetter("characters_written")
    static void setCharactersWritten(ThreadState ts, PyBaseException self, @Nullable Object value) {
        if (value == null) {
            getCharactersWritten(self);
        }
        self.setField(WRITTEN, value == null ? null : (Object) (long) Convert.toInt(ts, value));
    }

    @PyGetter(value = "filename2", member = true)
    static Object getFilename2(PyBaseException self) {
        return self.field(FILENAME2);
    }

    @PySetter("filename2")
    static void setFilename2(PyBaseException self, @Nullable Object value) {
        self.setField(FILENAME2, value);
    }
}
