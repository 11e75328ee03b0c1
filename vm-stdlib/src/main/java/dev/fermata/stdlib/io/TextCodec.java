package dev.fermata.stdlib.io;

import dev.fermata.vm.object.AttrOps;
import dev.fermata.vm.object.CallOps;
import dev.fermata.vm.object.CompareOps;
import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.PyStr;
import dev.fermata.vm.object.PyTuple;
import dev.fermata.vm.object.PyType;
import dev.fermata.vm.object.ThreadState;
import dev.fermata.vm.types.CodecRegistry;
import dev.fermata.vm.types.Codecs;
import dev.fermata.vm.types.PyBytes;

import org.jspecify.annotations.Nullable;

/// How a text stream encodes and decodes.
final class TextCodec {

    private final String codec;
    private final String errors;
    private final @Nullable PyTuple registered;
    private @Nullable Object encoder;
    private boolean atStart = true;

    /// @throws dev.fermata.vm.object.PyException LookupError if there is no such encoding of text
    TextCodec(ThreadState ts, String encoding, String errors) {
        this.codec = Codecs.normalize(encoding);
        this.errors = errors;
        boolean builtin = Codecs.encodeBuiltin(ts, "", codec, "strict") != null;
        this.registered = builtin ? null : CodecRegistry.of(ts).lookup(ts, encoding);
        if (registered != null) {
            Object isText = AttrOps.find(ts, registered, "_is_text_encoding");
            if (isText != null && !CompareOps.truth(ts, isText)) {
                throw PyErr.lookupError(
                        "'%s' is not a text encoding; use codecs.open() to handle arbitrary codecs",
                        encoding);
            }
        }
    }

    /// A new decoder.
    Decoding decoding(ThreadState ts) {
        if (registered == null) {
            return new Decoding.Builtin(codec, errors);
        }
        Object make = AttrOps.get(ts, registered, "incrementaldecoder");
        return new Decoding.Registered(CallOps.call1(ts, make, PyStr.of(errors)));
    }

    /// Whether each ASCII character is one byte and nothing else is ASCII.
    boolean extendsAscii() {
        return registered == null && (codec.equals("utf_8") || codec.equals("latin_1"));
    }

    /// Encodes the next part of the text.
    ///
    /// @param text a plain str
    /// @return the bytes as Latin-1 text
    String encode(ThreadState ts, Object text) {
        if (registered == null) {
            boolean begun = !atStart && Decoding.Builtin.needsMark(codec);
            atStart = false;
            return String.valueOf(
                    Codecs.encodeBuiltin(ts, text, begun ? codec + "_le" : codec, errors));
        }
        Object incremental = encoder;
        if (incremental == null) {
            Object make = AttrOps.get(ts, registered, "incrementalencoder");
            incremental = CallOps.call1(ts, make, PyStr.of(errors));
            encoder = incremental;
            if (!atStart) {
                CallOps.callAttribute(ts, incremental, "setstate", 0L);
            }
        }
        Object bytes = CallOps.callAttribute(ts, incremental, "encode", text);
        if (bytes instanceof PyBytes b) {
            return b.latin1();
        }
        throw PyErr.typeError(
                "encoder should return a bytes object, not '%s'", PyType.of(bytes).name());
    }

    /// Says whether what is encoded next is the beginning of the file, where a byte order mark belongs.
    void setAtStart(ThreadState ts, boolean start) {
        atStart = start;
        if (encoder != null) {
            if (start) {
                CallOps.callAttribute(ts, encoder, "reset");
            } else {
                CallOps.callAttribute(ts, encoder, "setstate", 0L);
            }
        }
    }
}
