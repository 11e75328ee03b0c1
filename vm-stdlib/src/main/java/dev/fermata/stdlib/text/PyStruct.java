package dev.fermata.stdlib.text;

import dev.fermata.annotations.PyGetter;
import dev.fermata.annotations.PyMethod;
import dev.fermata.annotations.PyTypeSpec;
import dev.fermata.vm.object.PyBuffer;
import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.PyInstance;
import dev.fermata.vm.object.PyPrimitive;
import dev.fermata.vm.object.PyStr;
import dev.fermata.vm.object.PyTuple;
import dev.fermata.vm.object.PyType;
import dev.fermata.vm.object.Str;
import dev.fermata.vm.object.ThreadState;
import dev.fermata.vm.types.Buffers;
import dev.fermata.vm.types.PyBytes;

import org.jspecify.annotations.Nullable;

/// Struct(fmt) --> compiled struct object
@PyTypeSpec(name = "Struct", module = "_struct", subclassable = true)
final class PyStruct extends PyInstance {

    static final PyType TYPE = PyStructSpec.TYPE;

    private final String text;
    private final StructFormat format;

    private PyStruct(PyType type, String text) {
        super(type);
        this.text = text;
        this.format = StructFormat.parse(text);
    }

    /// The struct for a format given as str or bytes.
    static PyStruct of(ThreadState ts, Object format) {
        return new PyStruct(TYPE, textOf(format));
    }

    private static String textOf(Object format) {
        if (format instanceof PyBytes bytes) {
            return bytes.latin1();
        }
        if (Str.isStr(format)) {
            return Str.utf16(PyPrimitive.unwrap(format));
        }
        throw PyErr.typeError(
                "Struct() argument 1 must be a str or bytes object, not %s",
                PyErr.className(format));
    }

    @PyMethod("__new__(cls, format)")
    static Object make(PyType cls, Object format) {
        return new PyStruct(cls, textOf(format));
    }

    /// Return a bytes object containing values packed according to the format.
    @PyMethod("pack(self, /, *values)")
    Object pack(ThreadState ts, Object[] values) {
        return PyBytes.of(StructItems.pack(ts, format, values, 0, "pack"));
    }

    /// Pack values according to the format into a writable buffer, beginning at offset.
    @PyMethod("pack_into(self, /, buffer, offset, *values)")
    void packInto(ThreadState ts, Object buffer, long offset, Object[] values) {
        byte[] bytes = StructItems.pack(ts, format, values, 0, "pack_into");
        if (!(buffer instanceof PyBuffer target) || target.isReadOnly()) {
            throw PyErr.typeError(
                    "argument must be read-write bytes-like object, not %s",
                    PyErr.typeName(buffer));
        }
        int at = checkedOffset(target, offset, "pack", "no space to pack");
        for (int i = 0; i < bytes.length; i++) {
            target.setByte(at + i, bytes[i]);
        }
    }

    private int checkedOffset(PyBuffer buffer, long offset, String verb, String noRoom) {
        int size = format.size();
        long at = offset;
        if (offset < 0) {
            if (offset + size > 0) {
                throw StructModule.error("%s %d bytes at offset %d", noRoom, size, offset);
            }
            if (offset + buffer.byteLength() < 0) {
                throw StructModule.error(
                        "offset %d out of range for %d-byte buffer", offset, buffer.byteLength());
            }
            at += buffer.byteLength();
        }
        if (buffer.byteLength() - at < size) {
            throw StructModule.error(
                    "%s requires a buffer of at least %d bytes for %sing %d bytes at offset %d"
                            + " (actual buffer size is %d)",
                    verb.equals("pack") ? "pack_into" : "unpack_from",
                    at + size,
                    verb,
                    size,
                    at,
                    buffer.byteLength());
        }
        return (int) at;
    }

    /// Return a tuple containing unpacked values; the buffer is exactly as long as the format describes.
    @PyMethod("unpack(self, buffer, /)")
    Object unpack(ThreadState ts, Object buffer) {
        byte[] bytes = Buffers.bytes(ts, buffer);
        if (bytes.length != format.size()) {
            throw StructModule.error("unpack requires a buffer of %d bytes", format.size());
        }
        return StructItems.unpack(ts, format, bytes);
    }

    /// Return a tuple containing unpacked values, read from offset on.
    @PyMethod("unpack_from(self, /, buffer, offset=0)")
    Object unpackFrom(ThreadState ts, Object buffer, long offset) {
        PyBuffer source = Buffers.of(buffer);
        int at = checkedOffset(source, offset, "unpack", "not enough data to unpack");
        return StructItems.unpack(ts, format, source.copyBytes(at, at + format.size()));
    }

    /// Return an iterator yielding tuples; the buffer is a multiple of what the format describes.
    @PyMethod("iter_unpack(self, buffer, /)")
    Object iterUnpack(ThreadState ts, Object buffer) {
        PyBuffer source = Buffers.of(buffer);
        if (format.size() == 0) {
            throw StructModule.error("cannot iteratively unpack with a struct of length 0");
        }
        if (source.byteLength() % format.size() != 0) {
            throw StructModule.error(
                    "iterative unpacking requires a buffer of a multiple of %d bytes",
                    format.size());
        }
        return new PyUnpackIterator(this, source);
    }

    /// The values at `offset` of `source`, or null at its end.
    @Nullable PyTuple unpackAt(ThreadState ts, PyBuffer source, int offset) {
        return offset + format.size() > source.byteLength()
                ? null
                : StructItems.unpack(ts, format, source.copyBytes(offset, offset + format.size()));
    }

    /// struct format string
    @PyGetter("format")
    Object format() {
        return PyStr.of(text);
    }

    /// struct size in bytes
    @PyGetter("size")
    int size() {
        return format.size();
    }
}
