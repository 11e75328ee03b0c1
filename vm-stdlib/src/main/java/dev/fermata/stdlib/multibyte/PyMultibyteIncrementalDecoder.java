package dev.fermata.stdlib.multibyte;

import dev.fermata.annotations.PyGetter;
import dev.fermata.annotations.PyMethod;
import dev.fermata.annotations.PySetter;
import dev.fermata.annotations.PyTypeSpec;
import dev.fermata.vm.object.Convert;
import dev.fermata.vm.object.ExceptionTypes;
import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.PyInstance;
import dev.fermata.vm.object.PyTuple;
import dev.fermata.vm.object.PyType;
import dev.fermata.vm.object.ThreadState;
import dev.fermata.vm.types.Buffers;
import dev.fermata.vm.types.PyBytes;

/// Decodes bytes that come in parts.
@PyTypeSpec(name = "MultibyteIncrementalDecoder", module = "_multibytecodec", subclassable = true)
final class PyMultibyteIncrementalDecoder extends PyInstance {

    static final PyType TYPE = PyMultibyteIncrementalDecoderSpec.TYPE;

    private static final int MAX_PENDING = 8;

    private final Transcoder transcoder;
    private String errors;
    private long state;
    private String pending = "";

    private PyMultibyteIncrementalDecoder(PyType type, Transcoder transcoder, String errors) {
        super(type);
        this.transcoder = transcoder;
        this.errors = errors;
        this.state = transcoder.encoding().initialState();
    }

    @PyMethod("__new__(cls, errors='strict')")
    static Object make(ThreadState ts, PyType cls, String errors) {
        return new PyMultibyteIncrementalDecoder(cls, PyMultibyteCodec.of(ts, cls), errors);
    }

    @PyMethod("__init__(self, /, errors='strict')")
    void init(Object errors) {}

    /// Decode the next part. Unless final, an incomplete end waits for the next.
    @PyMethod("decode(self, /, input, final=False)")
    Object decode(ThreadState ts, Object input, boolean final_) {
        MultibyteEncoding.Input in =
                new MultibyteEncoding.Input(pending + Buffers.latin1(ts, input), state);
        Object text = transcoder.decode(ts, in, errors, final_);
        pending = in.latin1().substring(in.position());
        state = in.state();
        return text;
    }

    /// Return what waits, and the state as an integer.
    @PyMethod("getstate(self, /)")
    Object getstate() {
        return PyTuple.of(PyBytes.ofLatin1(pending), state);
    }

    /// Go on with a state that getstate() gave.
    @PyMethod("setstate(self, state, /)")
    void setstate(ThreadState ts, Object state) {
        if (!(state instanceof PyTuple pair)) {
            throw PyErr.typeError(
                    "setstate() argument must be tuple, not %s", PyErr.className(state));
        }
        if (pair.size() != 2 || !(pair.get(0) instanceof PyBytes bytes)) {
            throw PyErr.typeError("setstate(): illegal state argument");
        }
        if (bytes.byteLength() > MAX_PENDING) {
            throw PyErr.of(ExceptionTypes.UNICODE_ERROR, "pending buffer too large");
        }
        this.state = Convert.toLong(ts, pair.get(1));
        this.pending = bytes.latin1();
    }

    /// Begin again.
    @PyMethod("reset(self, /)")
    void reset() {
        state = transcoder.encoding().initialState();
        pending = "";
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
