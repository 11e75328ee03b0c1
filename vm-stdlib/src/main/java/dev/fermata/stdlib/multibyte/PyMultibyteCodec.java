package dev.fermata.stdlib.multibyte;

import dev.fermata.annotations.PyMethod;
import dev.fermata.annotations.PyTypeSpec;
import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.PyInstance;
import dev.fermata.vm.object.PyNone;
import dev.fermata.vm.object.PyTuple;
import dev.fermata.vm.object.PyType;
import dev.fermata.vm.object.Str;
import dev.fermata.vm.object.ThreadState;
import dev.fermata.vm.types.Buffers;

import java.nio.charset.Charset;

/// A codec of characters of several bytes: what is common to all texts in one character set.
@PyTypeSpec(name = "MultibyteCodec", module = "_multibytecodec", hidden = true)
final class PyMultibyteCodec extends PyInstance {

    static final PyType TYPE = PyMultibyteCodecSpec.TYPE;

    private final String name;
    private final Charset charset;

    PyMultibyteCodec(String name, Charset charset) {
        super(TYPE);
        this.name = name;
        this.charset = charset;
    }

    /// Return the bytes of a text, and its length.
    @PyMethod("encode(self, /, input, errors=None)")
    Object encode(ThreadState ts, Object input, Object errors) {
        Object bytes =
                new MultibyteEncoding(name, charset)
                        .encode(ts, input, handler("encode", errors), true);
        return PyTuple.of(bytes, (long) Str.length(input));
    }

    /// Return the text of bytes, and how many there were.
    @PyMethod("decode(self, /, input, errors=None)")
    Object decode(ThreadState ts, Object input, Object errors) {
        String bytes = Buffers.latin1(ts, input);
        return new MultibyteDecoding(name, charset)
                .decode(ts, bytes, handler("decode", errors), true);
    }

    private static String handler(String function, Object errors) {
        if (errors == PyNone.NONE) {
            return "strict";
        }
        if (!Str.isStr(errors)) {
            throw PyErr.typeError(
                    "%s() argument 'errors' must be str or None, not %s",
                    function, PyErr.className(errors));
        }
        return Str.utf16(errors);
    }

    /// Return what encodes or decodes a text in portions.
    @PyMethod("_portions(self, /)")
    Object portions() {
        return new PyMultibyteState(name, charset);
    }
}
