package dev.fermata.stdlib.multibyte;

import dev.fermata.vm.object.PyPrimitive;
import dev.fermata.vm.object.PyStr;
import dev.fermata.vm.object.PyTuple;
import dev.fermata.vm.object.Str;
import dev.fermata.vm.object.ThreadState;
import dev.fermata.vm.types.CodecErrors;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/// Turns bytes of a character set into text, in one or more portions.
final class MultibyteDecoding {

    private static final int PORTION = 8192;

    private final String name;
    private final CharsetDecoder decoder;
    private final CharBuffer portion = CharBuffer.allocate(PORTION);

    MultibyteDecoding(String name, Charset charset) {
        this.name = name;
        this.decoder =
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /// The text of a portion, and how many of its bytes that took: all but those of a character that goes on in the next
    /// portion.
    ///
    /// @param latin1 the bytes
    /// @param isFinal whether it is the last; then the next begins anew
    /// @throws dev.fermata.vm.object.PyException UnicodeDecodeError, or what the error handler raises
    PyTuple decode(ThreadState ts, String latin1, String errors, boolean isFinal) {
        StringBuilder out = new StringBuilder();
        ByteBuffer in = ByteBuffer.wrap(latin1.getBytes(StandardCharsets.ISO_8859_1));
        while (true) {
            CoderResult result = decodeAll(ts, in, out);
            boolean incomplete = result.isUnderflow() && in.hasRemaining();
            if (!result.isError() && !(incomplete && isFinal)) {
                break;
            }
            int start = in.position();
            int end = incomplete ? latin1.length() : start + result.length();
            String reason = (incomplete ? "incomplete" : "illegal") + " multibyte sequence";
            CodecErrors.Replacement answer =
                    CodecErrors.decoding(ts, errors, name, reason, latin1, start, end);
            out.append(Str.utf16(PyPrimitive.unwrap(answer.content())));
            in.position(answer.position());
        }
        if (isFinal) {
            decoder.decode(ByteBuffer.allocate(0), portion, true);
            decoder.flush(portion);
            drain(out);
            decoder.reset();
        }
        return PyTuple.of(PyStr.of(out.toString()), (long) in.position());
    }

    /// Decodes until the end or an error.
    private CoderResult decodeAll(ThreadState ts, ByteBuffer in, StringBuilder out) {
        while (true) {
            int before = in.position();
            CoderResult result = decoder.decode(in, portion, false);
            ts.charge(1 + in.position() - before);
            drain(out);
            if (!result.isOverflow()) {
                return result;
            }
        }
    }

    private void drain(StringBuilder out) {
        out.append(portion.flip());
        portion.clear();
    }
}
