package dev.fermata.stdlib.multibyte;

import dev.fermata.annotations.PyGetter;
import dev.fermata.annotations.PyMethod;
import dev.fermata.annotations.PySetter;
import dev.fermata.annotations.PyTypeSpec;
import dev.fermata.vm.object.CallOps;
import dev.fermata.vm.object.Convert;
import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.PyInstance;
import dev.fermata.vm.object.PyNone;
import dev.fermata.vm.object.PyType;
import dev.fermata.vm.object.Str;
import dev.fermata.vm.object.ThreadState;
import dev.fermata.vm.types.PyBytes;

/// Decodes what is read from a stream of bytes.
@PyTypeSpec(name = "MultibyteStreamReader", module = "_multibytecodec", subclassable = true)
final class PyMultibyteStreamReader extends PyInstance {

    static final PyType TYPE = PyMultibyteStreamReaderSpec.TYPE;

    private final Transcoder transcoder;
    private final Object stream;
    private String errors;
    private long state;
    private String pending = "";

    private PyMultibyteStreamReader(
            PyType type, Transcoder transcoder, Object stream, String errors) {
        super(type);
        this.transcoder = transcoder;
        this.stream = stream;
        this.errors = errors;
        this.state = transcoder.encoding().initialState();
    }

    @PyMethod("__new__(cls, stream, errors='strict')")
    static Object make(ThreadState ts, PyType cls, Object stream, String errors) {
        return new PyMultibyteStreamReader(cls, PyMultibyteCodec.of(ts, cls), stream, errors);
    }

    @PyMethod("__init__(self, /, stream, errors='strict')")
    void init(Object stream, Object errors) {}

    /// Read the text of at most so many bytes, and of more if they end within a character.
    @PyMethod("read(self, sizeobj=None, /)")
    Object read(ThreadState ts, Object sizeobj) {
        return readBy(ts, "read", sizeobj);
    }

    /// Read the text of a line of bytes.
    @PyMethod("readline(self, sizeobj=None, /)")
    Object readline(ThreadState ts, Object sizeobj) {
        return readBy(ts, "readline", sizeobj);
    }

    /// Read all lines.
    @PyMethod("readlines(self, sizehintobj=None, /)")
    Object readlines(ThreadState ts, Object sizehintobj) {
        return CallOps.callAttribute(ts, readBy(ts, "read", sizehintobj), "splitlines", true);
    }

    private Object readBy(ThreadState ts, String method, Object size) {
        long wanted = size == PyNone.NONE ? -1 : Convert.toLong(ts, size);
        if (wanted == 0) {
            return "";
        }
        while (true) {
            Object read =
                    wanted < 0
                            ? CallOps.callAttribute(ts, stream, method)
                            : CallOps.callAttribute(ts, stream, method, wanted);
            if (!(read instanceof PyBytes data)) {
                throw PyErr.typeError(
                        "stream function returned a non-bytes object (%s)", PyErr.className(read));
            }
            boolean last = wanted < 0 || data.byteLength() == 0;
            MultibyteEncoding.Input in =
                    new MultibyteEncoding.Input(pending + data.latin1(), state);
            Object text = transcoder.decode(ts, in, errors, last);
            pending = in.latin1().substring(in.position());
            state = in.state();
            if (last || !Str.isEmpty(text)) {
                return text;
            }
            wanted = 1;
        }
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

    /// The stream of bytes.
    @PyGetter("stream")
    Object stream() {
        return stream;
    }
}
