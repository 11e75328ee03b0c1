package dev.fermata.stdlib.io;

import dev.fermata.annotations.PyConstant;
import dev.fermata.annotations.PyMethod;
import dev.fermata.annotations.PyModuleSpec;
import dev.fermata.vm.object.ExceptionTypes;
import dev.fermata.vm.object.PyBuiltinFunction;
import dev.fermata.vm.object.PyModule;
import dev.fermata.vm.object.PyNone;
import dev.fermata.vm.object.PyType;
import dev.fermata.vm.object.ThreadState;

/// The io module provides the Python interfaces to stream handling. The builtin open function is defined in this
/// module.
@PyModuleSpec(name = "_io")
final class IoModule {

    @PyConstant("DEFAULT_BUFFER_SIZE")
    static final int DEFAULT_BUFFER_SIZE = PyBuffered.DEFAULT_SIZE;

    @PyConstant("BlockingIOError")
    static final PyType BLOCKING_IO_ERROR = ExceptionTypes.BLOCKING_IO_ERROR;

    private IoModule() {}

    static void exec(ThreadState ts, PyModule module) {
        module.dict().put("UnsupportedOperation", IoErrors.unsupportedOperation(ts));
        if (ts.interpreter().builtins().get("open") instanceof PyBuiltinFunction open
                && open.def().name().equals("open")) {
            module.dict().put("open", open);
        }
    }

    /// Open file and return a stream.  Raise OSError upon failure.
    ///
    /// file is either a text or byte string giving the name (and the path if the file isn't in the current working
    /// directory) of the file to be opened or an integer file descriptor of the file to be wrapped.
    ///
    /// mode is an optional string that specifies the mode in which the file is opened: 'r' to read (default), 'w' to
    /// write and truncate first, 'x' to create a new file, 'a' to append; 'b' for binary or 't' for text (default)
    /// mode; '+' to update. buffering is 0 to switch buffering off (binary mode only), 1 for line buffering (text mode
    /// only), or the size of the buffer. encoding, errors and newline are those of TextIOWrapper. If closefd is False,
    /// the descriptor is kept open when the file is closed. opener returns a descriptor, given (file, flags).
    @PyMethod(
            "open(file, mode='r', buffering=-1, encoding=None, errors=None, newline=None,"
                    + " closefd=True, opener=None)")
    static Object open(
            ThreadState ts,
            Object file,
            String mode,
            long buffering,
            Object encoding,
            Object errors,
            Object newline,
            boolean closefd,
            Object opener) {
        return FileOpener.open(
                ts, file, mode, buffering, encoding, errors, newline, closefd, opener);
    }

    /// Opens the provided file with the intent to import the contents.
    @PyMethod("open_code(path)")
    static Object openCode(ThreadState ts, Object path) {
        return FileOpener.open(
                ts, path, "rb", -1, PyNone.NONE, PyNone.NONE, PyNone.NONE, true, PyNone.NONE);
    }

    /// A helper function to choose the text encoding.
    ///
    /// When encoding is not None, this function returns it. Otherwise, this function returns the default text encoding
    /// (i.e. "locale" or "utf-8" depends on UTF-8 mode).
    @PyMethod("text_encoding(encoding, stacklevel=2, /)")
    static Object textEncoding(Object encoding, long stacklevel) {
        return encoding == PyNone.NONE ? "locale" : encoding;
    }
}
