package dev.fermata.stdlib.multibyte;

import dev.fermata.annotations.PyGetter;
import dev.fermata.annotations.PyMethod;
import dev.fermata.annotations.PySetter;
import dev.fermata.annotations.PyTypeSpec;
import dev.fermata.vm.object.Convert;
import dev.fermata.vm.object.PyInstance;
import dev.fermata.vm.object.PyType;
import dev.fermata.vm.object.ThreadState;
import dev.fermata.vm.types.PyBytes;

/// Encodes text that comes in parts.
@PyTypeSpec(name = "MultibyteIncrementalEncoder", module = "_multibytecodec", subclassable = true)
final class PyMultibyteIncrementalEncoder extends PyInstance {

    static final PyType TYPE = PyMultibyteIncrementalEncoderSpec.TYPE;

    private final Transcoder transcoder;
    private String errors;
    private long state;

    private PyMultibyteIncrementalEncoder(PyType type, Transcoder transcoder, String errors) {
        super(type);
        this.transcoder = transcoder;
        this.errors = errors;
        this.state = transcoder.encoding().initialState();
    }

    @PyMethod("__new__(cls, errors='strict')")
    static Object make(ThreadState ts, PyType cls, String errors) {
        return new PyMultibyteIncrementalEncoder(cls, PyMultibyteCodec.of(ts, cls), errors);
    }

    @PyMethod("__init__(self, /, errors='strict')")
    void init(Object errors) {}

    /// Encode the next part.
    @PyMethod("encode(self, /, input, final=False)")
    Object encode(ThreadState ts, Object input, boolean final_) {
        Object text = PyMultibyteCodec.text(ts, input);
        MultibyteEncoding.Encoded encoded = transcoder.encode(ts, text, errors, state, final_);
        state = encoded.state();
        return PyBytes.ofLatin1(encoded.latin1());
    }

    /// Return the state as an integer.
    @PyMethod("getstate(self, /)")
    Object getstate() {
        return state << Byte.SIZE;
    }

    /// Go on with a state that getstate() gave.
    @PyMethod("setstate(self, state, /)")
    void setstate(long state) {
        this.state = state >>> Byte.SIZE;
    }

    /// Begin again.
    @PyMethod("reset(self, /)")
    void reset() {
        state = transcoder.encoding().initialState();
    }

    /// how to treat errors
    @PyGetter("errors")
    String errors() {
        return errors;
    }

    @PySetter("errors")
    void setErrors(Object errors) {
        this.errors = Convert.toText(errors, "errors");
    }
}
