package dev.fermata.stdlib.io;

import dev.fermata.annotations.PyGetter;
import dev.fermata.annotations.PyMethod;
import dev.fermata.annotations.PyTypeSpec;
import dev.fermata.vm.object.PyDict;
import dev.fermata.vm.object.PyNone;
import dev.fermata.vm.object.PyType;
import dev.fermata.vm.object.ThreadState;

/// Base class for text I/O.
///
/// This class provides a character and line based interface to stream I/O. There is no readinto method because
/// Python's character strings are immutable.
@PyTypeSpec(
        name = "_TextIOBase",
        module = "_io",
        base = PyIoBase.class,
        subclassable = true,
        dict = true,
        sameLayout = true)
public class PyTextIoBase extends PyIoBase {

    /// The type `_TextIOBase`.
    public static final PyType TYPE = PyTextIoBaseSpec.TYPE;

    /// Makes a text stream.
    PyTextIoBase(PyType type) {
        super(type);
    }

    @PyMethod("__new__(cls, /, *args, **kwargs)")
    static Object make(PyType cls, Object[] args, PyDict kwargs) {
        return new PyTextIoBase(cls);
    }

    /// Separate the underlying buffer from the TextIOBase and return it.
    ///
    /// After the underlying buffer has been detached, the TextIO is in an unusable state.
    @PyMethod("detach(self, /)")
    Object detach(ThreadState ts) {
        throw IoErrors.unsupported(ts, "detach");
    }

    /// Read at most size characters from stream.
    ///
    /// Read from underlying buffer until we have size characters or we hit EOF. If size is negative or omitted, read
    /// until EOF.
    @PyMethod("read(self, size=-1, /)")
    Object read(ThreadState ts, Object size) {
        throw IoErrors.unsupported(ts, "read");
    }

    /// Read until newline or EOF.
    ///
    /// Return an empty string if EOF is hit immediately.
    @Override
    @PyMethod("readline(self, size=-1, /)")
    Object readline(ThreadState ts, Object size) {
        throw IoErrors.unsupported(ts, "readline");
    }

    /// Write string s to stream.
    ///
    /// Return the number of characters written (which is always equal to the length of the string).
    @PyMethod("write(self, s, /)")
    Object write(ThreadState ts, Object s) {
        throw IoErrors.unsupported(ts, "write");
    }

    /// Encoding of the text stream.
    @PyGetter("encoding")
    Object encoding(ThreadState ts) {
        return PyNone.NONE;
    }

    /// Line endings translated so far.
    @PyGetter("newlines")
    Object newlines(ThreadState ts) {
        return PyNone.NONE;
    }

    /// The error setting of the decoder or encoder.
    @PyGetter("errors")
    Object errors(ThreadState ts) {
        return PyNone.NONE;
    }
}
