package dev.fermata.stdlib.text;

import dev.fermata.annotations.PyConstant;
import dev.fermata.annotations.PyMethod;
import dev.fermata.annotations.PyModuleSpec;
import dev.fermata.vm.object.ExceptionSpec;
import dev.fermata.vm.object.ExceptionTypes;
import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.PyException;
import dev.fermata.vm.object.PyType;
import dev.fermata.vm.object.ThreadState;

/// Functions to convert between Python values and C structs represented as Python bytes objects; use the module struct.
@PyModuleSpec(name = "_struct")
final class StructModule {

    @PyConstant("error")
    static final PyType ERROR =
            ExceptionSpec.define(
                    "struct",
                    "error",
                    ExceptionTypes.EXCEPTION,
                    "A format or a value that does not fit.");

    private StructModule() {}

    /// A struct.error.
    static PyException error(String format, Object... args) {
        return PyErr.of(ERROR, format, args);
    }

    /// Return size in bytes of the struct described by the format string.
    @PyMethod("calcsize(format, /)")
    static int calcsize(ThreadState ts, Object format) {
        return PyStruct.of(ts, format).size();
    }

    /// Return a bytes object containing values packed according to the format string.
    @PyMethod("pack(format, /, *values)")
    static Object pack(ThreadState ts, Object format, Object[] values) {
        return PyStruct.of(ts, format).pack(ts, values);
    }

    /// Pack values according to the format string into a writable buffer, beginning at offset.
    @PyMethod("pack_into(format, buffer, offset, /, *values)")
    static void packInto(
            ThreadState ts, Object format, Object buffer, long offset, Object[] values) {
        PyStruct.of(ts, format).packInto(ts, buffer, offset, values);
    }

    /// Return a tuple containing values unpacked according to the format string.
    @PyMethod("unpack(format, buffer, /)")
    static Object unpack(ThreadState ts, Object format, Object buffer) {
        return PyStruct.of(ts, format).unpack(ts, buffer);
    }

    /// Return a tuple containing values unpacked according to the format string, read from offset on.
    @PyMethod("unpack_from(format, /, buffer, offset=0)")
    static Object unpackFrom(ThreadState ts, Object format, Object buffer, long offset) {
        return PyStruct.of(ts, format).unpackFrom(ts, buffer, offset);
    }

    /// Return an iterator yielding tuples unpacked according to the format string.
    @PyMethod("iter_unpack(format, buffer, /)")
    static Object iterUnpack(ThreadState ts, Object format, Object buffer) {
        return PyStruct.of(ts, format).iterUnpack(ts, buffer);
    }

    /// Clear the internal cache, of which there is none.
    @PyMethod("_clearcache()")
    static void clearcache() {}
}
