package dev.fermata.stdlib.multibyte;

import dev.fermata.annotations.PyGetter;
import dev.fermata.annotations.PyMethod;
import dev.fermata.annotations.PySetter;
import dev.fermata.annotations.PyTypeSpec;
import dev.fermata.vm.object.CallOps;
import dev.fermata.vm.object.Convert;
import dev.fermata.vm.object.IterOps;
import dev.fermata.vm.object.PyInstance;
import dev.fermata.vm.object.PyType;
import dev.fermata.vm.object.ThreadState;
import dev.fermata.vm.types.PyBytes;

/// Encodes what is written to a stream of bytes.
@PyTypeSpec(name = "MultibyteStreamWriter", module = "_multibytecodec", subclassable = true)
final class PyMultibyteStreamWriter extends PyInstance {

    static final PyType TYPE = PyMultibyteStreamWriterSpec.TYPE;

    private final Transcoder transcoder;
    private final Object stream;
    private String errors;
    private long state;

    private PyMultibyteStreamWriter(
            PyType type, Transcoder transcoder, Object stream, String errors) {
        super(type);
        this.transcoder = transcoder;
        this.stream = stream;
        this.errors = errors;
        this.state = transcoder.encoding().initialState();
    }

    @PyMethod("__new__(cls, stream, errors='strict')")
    static Object make(ThreadState ts, PyType cls, Object stream, String errors) {
        return new PyMultibyteStreamWriter(cls, PyMultibyteCodec.of(ts, cls), stream, errors);
    }

    @PyMethod("__init__(self, /, stream, errors='strict')")
    void init(Object stream, Object errors) {}

    /// Write a str.
    @PyMethod("write(self, strobj, /)")
    void write(ThreadState ts, Object strobj) {
        Object text = PyMultibyteCodec.text(ts, strobj);
        MultibyteEncoding.Encoded encoded = transcoder.encode(ts, text, errors, state, false);
        state = encoded.state();
        CallOps.callAttribute(ts, stream, "write", PyBytes.ofLatin1(encoded.latin1()));
    }

    /// Write each str of lines.
    @PyMethod("writelines(self, lines, /)")
    void writelines(ThreadState ts, Object lines) {
        for (Object line : IterOps.toArray(ts, lines)) {
            write(ts, line);
        }
    }

    /// Write the characters that wait, of which there are none: the state of the encoding stays.
    @PyMethod("reset(self, /)")
    void reset() {}

    /// how to treat errors
    @PyGetter("errors")
    String errors() {
        return errors;
    }

    @PySetter("errors")
    void setErrors(Object errors) {
        this.errors = Convert.toText(errors, "errors");
    }

    /// The stream of bytes.
    @PyGetter("stream")
    Object stream() {
        return stream;
    }
}
