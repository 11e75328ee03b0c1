package dev.fermata.stdlib.text;

import dev.fermata.annotations.PyConstant;
import dev.fermata.annotations.PyMethod;
import dev.fermata.annotations.PyModuleSpec;
import dev.fermata.stdlib.zlib.Checksums;
import dev.fermata.vm.object.ExceptionSpec;
import dev.fermata.vm.object.ExceptionTypes;
import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.PyException;
import dev.fermata.vm.object.PyType;
import dev.fermata.vm.object.Str;
import dev.fermata.vm.object.ThreadState;
import dev.fermata.vm.types.Allocation;
import dev.fermata.vm.types.Buffers;
import dev.fermata.vm.types.BytesHex;
import dev.fermata.vm.types.PyBytes;

import org.jspecify.annotations.Nullable;

import java.util.Base64;
import java.util.HexFormat;

/// Conversion between binary data and ASCII.
@PyModuleSpec(name = "binascii")
final class BinasciiModule {

    @PyConstant("Error")
    static final PyType ERROR =
            ExceptionSpec.define(
                    "binascii", "Error", ExceptionTypes.VALUE_ERROR, "Data is malformed.");

    @PyConstant("Incomplete")
    static final PyType INCOMPLETE =
            ExceptionSpec.define(
                    "binascii", "Incomplete", ExceptionTypes.EXCEPTION, "Data is incomplete.");

    private static final int CRC_HQX_POLYNOMIAL = 0x1021;

    private BinasciiModule() {}

    /// A binascii.Error.
    static PyException error(String format, Object... args) {
        return PyErr.of(ERROR, format, args);
    }

    /// The characters of an argument that is bytes-like or a str of ASCII.
    static String ascii(ThreadState ts, Object data) {
        if (Buffers.supports(data)) {
            return Buffers.latin1(ts, data);
        }
        if (!Str.isStr(data)) {
            throw PyErr.typeError(
                    "argument should be bytes, buffer or ASCII string, not '%s'",
                    PyErr.className(data));
        }
        String text = Str.utf16(data);
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                throw PyErr.valueError("string argument should contain only ASCII characters");
            }
        }
        return text;
    }

    /// Hexadecimal representation of binary data.
    ///
    /// sep is put between groups of bytes_per_sep bytes, which are counted from the right if it is positive and from
    /// the left if it is negative.
    @PyMethod("b2a_hex(data, sep=<unrepresentable>, bytes_per_sep=1)")
    static Object b2aHex(ThreadState ts, Object data, @Nullable Object sep, int bytesPerSep) {
        return PyBytes.ofLatin1(BytesHex.format(ts, Buffers.latin1(ts, data), sep, bytesPerSep));
    }

    /// Hexadecimal representation of binary data.
    ///
    /// sep is put between groups of bytes_per_sep bytes, which are counted from the right if it is positive and from
    /// the left if it is negative.
    @PyMethod("hexlify(data, sep=<unrepresentable>, bytes_per_sep=1)")
    static Object hexlify(ThreadState ts, Object data, @Nullable Object sep, int bytesPerSep) {
        return b2aHex(ts, data, sep, bytesPerSep);
    }

    /// Binary data of hexadecimal representation.
    @PyMethod("a2b_hex(hexstr, /)")
    static Object a2bHex(ThreadState ts, Object hexstr) {
        String text = ascii(ts, hexstr);
        if (text.length() % 2 != 0) {
            throw error("Odd-length string");
        }
        ts.charge(text.length());
        byte[] bytes = new byte[text.length() / 2];
        for (int i = 0; i < bytes.length; i++) {
            char high = text.charAt(2 * i);
            char low = text.charAt(2 * i + 1);
            if (!HexFormat.isHexDigit(high) || !HexFormat.isHexDigit(low)) {
                throw error("Non-hexadecimal digit found");
            }
            bytes[i] = (byte) (HexFormat.fromHexDigit(high) << 4 | HexFormat.fromHexDigit(low));
        }
        return PyBytes.of(bytes);
    }

    /// Binary data of hexadecimal representation.
    @PyMethod("unhexlify(hexstr, /)")
    static Object unhexlify(ThreadState ts, Object hexstr) {
        return a2bHex(ts, hexstr);
    }

    /// Base64-code line of binary data.
    @PyMethod("b2a_base64(data, /, *, newline=True)")
    static Object b2aBase64(ThreadState ts, Object data, boolean newline) {
        byte[] bytes = Buffers.bytes(ts, data);
        Allocation.length(ts, bytes.length / 3 * 4L + 5);
        String line = Base64.getEncoder().encodeToString(bytes);
        return PyBytes.ofLatin1(newline ? line + "\n" : line);
    }

    /// Decode a line of base64 data.
    ///
    /// With strict_mode, anything but well-formed base64 is an error; without it, other characters are skipped.
    @PyMethod("a2b_base64(data, /, *, strict_mode=False)")
    static Object a2bBase64(ThreadState ts, Object data, boolean strictMode) {
        return PyBytes.ofLatin1(Base64Decoder.decode(ts, ascii(ts, data), strictMode));
    }

    /// Uuencode line of data.
    @PyMethod("b2a_uu(data, /, *, backtick=False)")
    static Object b2aUu(ThreadState ts, Object data, boolean backtick) {
        return PyBytes.ofLatin1(Uuencoding.encode(Buffers.latin1(ts, data), backtick));
    }

    /// Decode a line of uuencoded data.
    @PyMethod("a2b_uu(data, /)")
    static Object a2bUu(ThreadState ts, Object data) {
        return PyBytes.ofLatin1(Uuencoding.decode(ascii(ts, data)));
    }

    /// Encode a string using quoted-printable encoding.
    ///
    /// On encoding, when istext is set, newlines are not encoded, and white space at end of lines is. When istext is
    /// not set, \\r and \\n (CR/LF) are both encoded. When quotetabs is set, space and tabs are encoded.
    @PyMethod("b2a_qp(data, quotetabs=False, istext=True, header=False)")
    static Object b2aQp(
            ThreadState ts, Object data, boolean quotetabs, boolean istext, boolean header) {
        String bytes = Buffers.latin1(ts, data);
        Allocation.length(ts, bytes.length() * 3L);
        ts.charge(bytes.length());
        return PyBytes.ofLatin1(QuotedPrintable.encode(bytes, quotetabs, istext, header));
    }

    /// Decode a string of qp-encoded data.
    @PyMethod("a2b_qp(data, header=False)")
    static Object a2bQp(ThreadState ts, Object data, boolean header) {
        String text = ascii(ts, data);
        ts.charge(text.length());
        return PyBytes.ofLatin1(QuotedPrintable.decode(text, header));
    }

    /// Compute CRC-32 incrementally.
    @PyMethod("crc32(data, crc=0, /)")
    static long crc32(ThreadState ts, Object data, Object crc) {
        return Checksums.crc32(Buffers.bytes(ts, data), Checksums.start(ts, crc));
    }

    /// Compute CRC-CCITT incrementally.
    @PyMethod("crc_hqx(data, crc, /)")
    static long crcHqx(ThreadState ts, Object data, long crc) {
        int sum = (int) (crc & 0xFFFF);
        for (byte b : Buffers.bytes(ts, data)) {
            sum ^= (b & 0xFF) << 8;
            for (int bit = 0; bit < 8; bit++) {
                sum = sum << 1 ^ ((sum & 0x8000) != 0 ? CRC_HQX_POLYNOMIAL : 0);
            }
            sum &= 0xFFFF;
        }
        return sum;
    }
}
