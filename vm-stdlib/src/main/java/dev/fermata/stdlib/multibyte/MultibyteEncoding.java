package dev.fermata.stdlib.multibyte;

import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.PyPrimitive;
import dev.fermata.vm.object.Str;
import dev.fermata.vm.object.ThreadState;
import dev.fermata.vm.types.CodecErrors;
import dev.fermata.vm.types.PyBytes;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;

/// Turns text into bytes of a character set, in one or more portions.
final class MultibyteEncoding {

    private static final String REASON = "illegal multibyte sequence";
    private static final int PORTION = 8192;

    private final String name;
    private final CharsetEncoder encoder;
    private final ByteBuffer portion = ByteBuffer.allocate(PORTION);
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    MultibyteEncoding(String name, Charset charset) {
        this.name = name;
        this.encoder =
                charset.newEncoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /// The bytes of a portion.
    ///
    /// @param isFinal whether it is the last; then the next begins anew
    /// @throws dev.fermata.vm.object.PyException UnicodeEncodeError, or what the error handler raises
    PyBytes encode(ThreadState ts, Object input, String errors, boolean isFinal) {
        if (!Str.isStr(input)) {
            throw PyErr.typeError(
                    "couldn't convert the object to str. (%s)", PyErr.className(input));
        }
        Object text = PyPrimitive.unwrap(input);
        String utf16 = Str.utf16(text);
        out.reset();
        CharBuffer in = CharBuffer.wrap(utf16);
        CoderResult result = encodeAll(ts, in);
        while (result.isError()) {
            int start = utf16.codePointCount(0, in.position());
            int end = start + utf16.codePointCount(in.position(), in.position() + result.length());
            CodecErrors.Replacement answer =
                    CodecErrors.encoding(ts, errors, name, REASON, text, start, end);
            if (answer.content() instanceof PyBytes bytes) {
                out.writeBytes(bytes.toByteArray());
            } else {
                replace(ts, answer.content());
            }
            in.position(utf16.offsetByCodePoints(0, answer.position()));
            result = encodeAll(ts, in);
        }
        if (isFinal) {
            encoder.encode(CharBuffer.allocate(0), portion, true);
            encoder.flush(portion);
            drain();
            encoder.reset();
        }
        return PyBytes.of(out.toByteArray());
    }

    /// Encodes what an error handler puts in place of characters.
    private void replace(ThreadState ts, Object replacement) {
        String utf16 = Str.utf16(replacement);
        CharBuffer in = CharBuffer.wrap(utf16);
        if (encodeAll(ts, in).isError()) {
            int start = utf16.codePointCount(0, in.position());
            throw CodecErrors.encodeError(ts, name, REASON, replacement, start, start + 1);
        }
    }

    /// Encodes until the end or an error.
    private CoderResult encodeAll(ThreadState ts, CharBuffer in) {
        while (true) {
            int before = in.position();
            CoderResult result = encoder.encode(in, portion, false);
            ts.charge(1 + in.position() - before);
            drain();
            if (result.isError()) {
                return result;
            }
            if (result.isUnderflow()) {
                // What is left is half of a surrogate pair.
                return in.hasRemaining() ? CoderResult.malformedForLength(1) : result;
            }
        }
    }

    private void drain() {
        out.write(portion.array(), 0, portion.position());
        portion.clear();
    }
}
