package dev.fermata.stdlib.multibyte;

import dev.fermata.vm.object.PyException;
import dev.fermata.vm.object.PyPrimitive;
import dev.fermata.vm.object.Str;
import dev.fermata.vm.object.ThreadState;
import dev.fermata.vm.types.CodecErrors;
import dev.fermata.vm.types.PyBytes;
import dev.fermata.vm.types.StrBuilder;

/// Encodes and decodes whole inputs, with error handlers.
///
/// @param name the codec's name in errors
record Transcoder(String name, MultibyteEncoding encoding) {

    private static final String ILLEGAL = "illegal multibyte sequence";
    private static final String INCOMPLETE = "incomplete multibyte sequence";
    private static final int PORTION = 4096;

    /// Encodes a plain str.
    ///
    /// @param complete whether the bytes are to end in the initial state
    /// @throws PyException UnicodeEncodeError or what the handler raises
    MultibyteEncoding.Encoded encode(
            ThreadState ts, Object text, String errors, long state, boolean complete) {
        StringBuilder out = new StringBuilder();
        long current = state;
        int length = Str.length(text);
        for (int i = 0; i < length; ) {
            ts.charge(1);
            MultibyteEncoding.Encoded encoded = encoding.encode(Str.codePointAt(text, i), current);
            if (encoded != null) {
                out.append(encoded.latin1());
                current = encoded.state();
                i++;
                continue;
            }
            CodecErrors.Replacement answer =
                    CodecErrors.encoding(ts, errors, name, ILLEGAL, text, i, i + 1);
            if (PyPrimitive.unwrap(answer.content()) instanceof PyBytes bytes) {
                out.append(bytes.latin1());
            } else {
                Object replacement = PyPrimitive.unwrap(answer.content());
                encoded = encode(ts, replacement, "strict", current, false);
                out.append(encoded.latin1());
                current = encoded.state();
            }
            i = answer.position();
        }
        if (complete) {
            out.append(encoding.reset(current));
            current = encoding.initialState();
        }
        return new MultibyteEncoding.Encoded(out.toString(), current);
    }

    /// Decodes from the position of `in` on.
    ///
    /// @param complete whether an incomplete end is an error; else it is left in `in`
    /// @throws PyException UnicodeDecodeError or what the handler raises
    Object decode(ThreadState ts, MultibyteEncoding.Input in, String errors, boolean complete) {
        StrBuilder out = new StrBuilder();
        while (in.remaining() > 0) {
            ts.charge(Math.min(in.remaining(), PORTION));
            int before = in.position();
            boolean cut = in.remaining() > PORTION;
            MultibyteEncoding.Stop stop = encoding.decode(in, out, PORTION);
            boolean incomplete = stop == MultibyteEncoding.Stop.INCOMPLETE;
            if (stop == MultibyteEncoding.Stop.END || incomplete && cut && in.position() > before) {
                continue;
            }
            if (incomplete && !complete) {
                break;
            }
            int start = in.position();
            int end = incomplete ? in.latin1().length() : start + 1;
            CodecErrors.Replacement answer =
                    CodecErrors.decoding(
                            ts,
                            errors,
                            name,
                            incomplete ? INCOMPLETE : ILLEGAL,
                            in.latin1(),
                            start,
                            end);
            out.append(PyPrimitive.unwrap(answer.content()));
            in.setPosition(answer.position());
        }
        return out.toStr();
    }
}
