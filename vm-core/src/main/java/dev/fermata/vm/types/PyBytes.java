package dev.fermata.vm.types;

import dev.fermata.annotations.PyMethod;
import dev.fermata.annotations.PyTypeSpec;
import dev.fermata.vm.object.PyTuple;
import dev.fermata.vm.object.PyType;
import dev.fermata.vm.object.ThreadState;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;

/// Immutable sequence of bytes.
///
/// The constructor takes an iterable of integers in range(256), a text string with an encoding, any bytes-like object,
/// or an integer: the number of null bytes.
// Held as a Latin-1 String, which the JDK stores in one byte a character: text algorithms serve for
// bytes too.
@PyTypeSpec(name = "bytes", subclassable = true)
public final class PyBytes extends BytesLike {

    /// The type `bytes`.
    public static final PyType TYPE = PyBytesSpec.TYPE;

    /// `b''`.
    public static final PyBytes EMPTY = new PyBytes(TYPE, "");

    private final String latin1;

    private PyBytes(PyType type, String latin1) {
        super(type);
        this.latin1 = latin1;
    }

    /// The bytes that are the Latin-1 encoding of `text`, whose characters are all below 256.
    public static PyBytes ofLatin1(String text) {
        return text.isEmpty() ? EMPTY : new PyBytes(TYPE, text);
    }

    /// A copy of these bytes.
    public static PyBytes of(byte[] bytes) {
        return ofLatin1(new String(bytes, StandardCharsets.ISO_8859_1));
    }

    @PyMethod(
            "__new__(cls, source=<unrepresentable>, encoding=<unrepresentable>,"
                    + " errors=<unrepresentable>)")
    static Object make(
            ThreadState ts,
            PyType cls,
            @Nullable Object source,
            @Nullable Object encoding,
            @Nullable Object errors) {
        if (!cls.isHeap()
                && source instanceof PyBytes b
                && b.type() == TYPE
                && encoding == null
                && errors == null) {
            return b;
        }
        String content = BytesConstructor.content(ts, source, encoding, errors, "bytes");
        return cls.isHeap() ? new PyBytes(cls, content) : ofLatin1(content);
    }

    /// Create a bytes object from a string of hexadecimal numbers.
    ///
    /// Spaces between two numbers are accepted.
    @PyMethod(value = "fromhex(cls, string, /)", kind = PyMethod.Kind.CLASS)
    static Object fromhex(ThreadState ts, PyType cls, Object string) {
        PyBytes bytes = ofLatin1(BytesHex.parse(ts, StrParts.plain(string, "fromhex() argument")));
        return BytesConstructor.ofClass(ts, cls, TYPE, bytes);
    }

    @Override
    public String latin1() {
        return latin1;
    }

    @Override
    public int byteLength() {
        return latin1.length();
    }

    @Override
    public byte getByte(int index) {
        return (byte) latin1.charAt(index);
    }

    @Override
    public void setByte(int index, byte value) {
        throw new UnsupportedOperationException("bytes are read-only");
    }

    @Override
    public byte[] copyBytes(int start, int end) {
        return latin1.substring(start, end).getBytes(StandardCharsets.ISO_8859_1);
    }

    /// A copy of the bytes.
    public byte[] toByteArray() {
        return latin1.getBytes(StandardCharsets.ISO_8859_1);
    }

    @Override
    public boolean isReadOnly() {
        return true;
    }

    @Override
    BytesLike make(String content) {
        return content == latin1 && !type().isHeap() ? this : ofLatin1(content);
    }

    @PyMethod("__repr__(self, /)")
    String repr(ThreadState ts) {
        return StrRepr.bytes(ts, latin1, false);
    }

    @PyMethod("__hash__(self, /)")
    long hash(ThreadState ts) {
        ts.charge(latin1.length() / 16);
        return ts.interpreter().hashText(latin1);
    }

    @PyMethod("__bytes__(self, /)")
    Object bytes() {
        return type().isHeap() ? ofLatin1(latin1) : this;
    }

    @PyMethod("__getnewargs__(self, /)")
    Object getnewargs() {
        return PyTuple.of(ofLatin1(latin1));
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof PyBytes other && latin1.equals(other.latin1);
    }

    @Override
    public int hashCode() {
        return latin1.hashCode();
    }
}
