package dev.fermata.stdlib.multibyte;

import dev.fermata.annotations.PyMethod;
import dev.fermata.annotations.PyTypeSpec;
import dev.fermata.vm.object.AttrOps;
import dev.fermata.vm.object.Convert;
import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.PyNone;
import dev.fermata.vm.object.PyObject;
import dev.fermata.vm.object.PyTuple;
import dev.fermata.vm.object.PyType;
import dev.fermata.vm.object.ReprOps;
import dev.fermata.vm.object.Str;
import dev.fermata.vm.object.ThreadState;
import dev.fermata.vm.types.Buffers;
import dev.fermata.vm.types.PyBytes;
import dev.fermata.vm.types.StrParts;

import java.util.function.Supplier;

/// A codec of whole inputs.
@PyTypeSpec(name = "MultibyteCodec", module = "_multibytecodec", hidden = true)
final class PyMultibyteCodec extends PyObject {

    static final PyType TYPE = PyMultibyteCodecSpec.TYPE;

    private final Transcoder transcoder;

    private PyMultibyteCodec(Transcoder transcoder) {
        super(TYPE);
        this.transcoder = transcoder;
    }

    /// The codec `name` of a module.
    ///
    /// @throws dev.fermata.vm.object.PyException TypeError, LookupError
    static PyMultibyteCodec of(Object name, Encodings module) {
        if (!Str.isStr(name)) {
            throw PyErr.typeError("encoding name must be a string.");
        }
        String known = Str.utf16(name);
        Supplier<MultibyteEncoding> encoding = module.byName().get(known);
        if (encoding == null) {
            throw PyErr.lookupError("no such codec is supported.");
        }
        return new PyMultibyteCodec(new Transcoder(known, encoding.get()));
    }

    /// The codec that the class of an encoder, a decoder or a stream names.
    static Transcoder of(ThreadState ts, PyType type) {
        if (!(AttrOps.get(ts, type, "codec") instanceof PyMultibyteCodec codec)) {
            throw PyErr.typeError("codec is unexpected type");
        }
        return codec.transcoder;
    }

    /// The text of what an encoder was given.
    static Object text(ThreadState ts, Object input) {
        return Str.isStr(input)
                ? StrParts.plain(input, "input")
                : StrParts.plain(ReprOps.str(ts, input), "input");
    }

    /// The name of an error handler.
    static String errors(Object errors) {
        return errors == PyNone.NONE ? "strict" : Convert.toText(errors, "errors");
    }

    /// Return an encoded string version of `input'.
    ///
    /// 'errors' names the handler of characters that the encoding does not have.
    @PyMethod("encode(self, /, input, errors=None)")
    Object encode(ThreadState ts, Object input, Object errors) {
        Object text = text(ts, input);
        long state = transcoder.encoding().initialState();
        String latin1 = transcoder.encode(ts, text, errors(errors), state, true).latin1();
        return PyTuple.of(PyBytes.ofLatin1(latin1), (long) Str.length(text));
    }

    /// Decodes 'input'.
    ///
    /// 'errors' names the handler of bytes that are not text.
    @PyMethod("decode(self, /, input, errors=None)")
    Object decode(ThreadState ts, Object input, Object errors) {
        MultibyteEncoding.Input in =
                new MultibyteEncoding.Input(
                        Buffers.latin1(ts, input), transcoder.encoding().initialState());
        Object text = transcoder.decode(ts, in, errors(errors), true);
        return PyTuple.of(text, (long) in.position());
    }
}
