package dev.fermata.stdlib.multibyte;

import dev.fermata.annotations.PyMethod;
import dev.fermata.annotations.PyTypeSpec;
import dev.fermata.vm.object.PyInstance;
import dev.fermata.vm.object.PyType;
import dev.fermata.vm.object.ThreadState;
import dev.fermata.vm.types.Buffers;

import java.nio.charset.Charset;

/// Where a text is that is encoded or decoded in portions: which of the character sets it is in.
@PyTypeSpec(name = "MultibyteState", module = "_multibytecodec", hidden = true)
final class PyMultibyteState extends PyInstance {

    static final PyType TYPE = PyMultibyteStateSpec.TYPE;

    private final MultibyteEncoding encoding;
    private final MultibyteDecoding decoding;

    PyMultibyteState(String name, Charset charset) {
        super(TYPE);
        encoding = new MultibyteEncoding(name, charset);
        decoding = new MultibyteDecoding(name, charset);
    }

    /// Return the bytes of the next portion.
    @PyMethod("encode(self, input, errors, last, /)")
    Object encode(ThreadState ts, Object input, String errors, boolean last) {
        return encoding.encode(ts, input, errors, last);
    }

    /// Return the text of the next portion, and how many of its bytes that took.
    @PyMethod("decode(self, input, errors, last, /)")
    Object decode(ThreadState ts, Object input, String errors, boolean last) {
        return decoding.decode(ts, Buffers.latin1(ts, input), errors, last);
    }
}
