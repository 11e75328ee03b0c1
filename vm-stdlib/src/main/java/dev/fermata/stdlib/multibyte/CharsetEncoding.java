package dev.fermata.stdlib.multibyte;

import dev.fermata.vm.types.StrBuilder;

import org.jspecify.annotations.Nullable;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/// An encoding without state, which a charset of the JDK's knows.
final class CharsetEncoding implements MultibyteEncoding {

    private static final int LAST_ASCII = 0x7f;
    private static final char EM_DASH = '\u2014';
    private static final char HORIZONTAL_BAR = '\u2015';

    /// How CPython's tables differ from the JDK's.
    enum Variant {
        SAME,
        /// Characters for private use are not mapped.
        PUBLIC,
        /// The dash of JIS X 0208 is a horizontal bar.
        BAR
    }

    private final Charset charset;
    private final Variant variant;

    CharsetEncoding(String charset, Variant variant) {
        this.charset = Charset.forName(charset);
        this.variant = variant;
    }

    @Override
    public @Nullable Encoded encode(int c, long state) {
        if (c <= LAST_ASCII) {
            return new Encoded(Character.toString(c), state);
        }
        String latin1 = encode(c);
        return latin1 == null ? null : new Encoded(latin1, state);
    }

    /// The bytes of a code point; null if the encoding does not have it.
    @Nullable String encode(int c) {
        if (isRefused(c) || variant == Variant.BAR && c == EM_DASH) {
            return null;
        }
        int known = variant == Variant.BAR && c == HORIZONTAL_BAR ? EM_DASH : c;
        try {
            ByteBuffer bytes =
                    charset.newEncoder().encode(CharBuffer.wrap(Character.toString(known)));
            return StandardCharsets.ISO_8859_1.decode(bytes).toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    private boolean isRefused(int c) {
        return variant == Variant.PUBLIC && Character.getType(c) == Character.PRIVATE_USE;
    }

    @Override
    public Stop decode(Input in, StrBuilder out, int limit) {
        int length = Math.min(in.remaining(), limit);
        int start = in.position();
        ByteBuffer bytes =
                ByteBuffer.wrap(
                        in.latin1()
                                .substring(start, start + length)
                                .getBytes(StandardCharsets.ISO_8859_1));
        CharBuffer chars = CharBuffer.allocate(length * 2);
        CharsetDecoder decoder = charset.newDecoder();
        CoderResult result = decoder.decode(bytes, chars, false);
        if (!result.isError()) {
            decoder.decode(bytes, chars, true);
            decoder.flush(chars);
        }
        String text = chars.flip().toString();
        if (variant == Variant.PUBLIC && text.codePoints().anyMatch(this::isRefused)) {
            return decodeWhileAccepted(in, out, length);
        }
        append(out, text);
        in.skip(bytes.position());
        if (result.isError()) {
            return Stop.ILLEGAL;
        }
        return in.remaining() == 0 ? Stop.END : Stop.INCOMPLETE;
    }

    /// Decodes character by character, so that it is known where one is refused.
    private Stop decodeWhileAccepted(Input in, StrBuilder out, int length) {
        int end = in.position() + length;
        while (in.position() < end) {
            int size = in.at(0) <= LAST_ASCII || in.remaining() == 1 ? 1 : 2;
            String text = decode(in.latin1().substring(in.position(), in.position() + size));
            if (text == null || text.codePoints().anyMatch(this::isRefused)) {
                return Stop.ILLEGAL;
            }
            append(out, text);
            in.skip(size);
        }
        return in.remaining() == 0 ? Stop.END : Stop.INCOMPLETE;
    }

    /// The text of whole characters; null if they are none.
    @Nullable String decode(String latin1) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(latin1.getBytes(StandardCharsets.ISO_8859_1));
            return known(charset.newDecoder().decode(bytes).toString());
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    private void append(StrBuilder out, String text) {
        known(text).codePoints().forEach(out::append);
    }

    private String known(String text) {
        return variant == Variant.BAR ? text.replace(EM_DASH, HORIZONTAL_BAR) : text;
    }
}
