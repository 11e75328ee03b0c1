package dev.fermata.vm.types;

import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.PyException;
import dev.fermata.vm.object.PyPrimitive;
import dev.fermata.vm.object.PyTuple;
import dev.fermata.vm.object.Str;
import dev.fermata.vm.object.ThreadState;

import org.jspecify.annotations.Nullable;

import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Encoding and decoding by name. The common encodings are built in; others are found in the script's [CodecRegistry].
public final class Codecs {

    /// The JDK's charsets of one byte a character whose tables are those of Python, by normalised name.
    /// The codecs that need no registry, so that their errors name none.
    private static final Set<String> DIRECT =
            Set.of(
                    "utf_8",
                    "utf8",
                    "utf_16",
                    "utf16",
                    "utf_32",
                    "utf32",
                    "ascii",
                    "us_ascii",
                    "latin_1",
                    "latin1",
                    "iso_8859_1",
                    "iso8859_1");

    private static final Map<String, String> CHARSETS = new HashMap<>();

    static {
        for (int i = 1250; i <= 1258; i++) {
            CHARSETS.put("cp" + i, "windows-" + i);
            CHARSETS.put("windows_" + i, "windows-" + i);
        }
        CHARSETS.put("koi8_r", "KOI8-R");
        CHARSETS.put("koi8_u", "KOI8-U");
        for (int i : new int[] {2, 4, 5, 9, 15}) {
            CHARSETS.put("iso8859_" + i, "ISO-8859-" + i);
            CHARSETS.put("iso_8859_" + i, "ISO-8859-" + i);
        }
        for (int i : new int[] {437, 850, 852, 855, 857, 862, 866}) {
            CHARSETS.put("cp" + i, "IBM" + i);
        }
    }

    private Codecs() {}

    /// The name by which a codec is looked up: lower case, with `_` between words.
    public static String normalize(String encoding) {
        StringBuilder out = new StringBuilder();
        boolean gap = false;
        for (char c : encoding.toLowerCase(Locale.ROOT).toCharArray()) {
            if (Character.isLetterOrDigit(c) && c < 0x80 || c == '.') {
                if (gap && !out.isEmpty()) {
                    out.append('_');
                }
                gap = false;
                out.append(c);
            } else {
                gap = true;
            }
        }
        return out.toString();
    }

    /// `text.encode(encoding, errors)`.
    ///
    /// @param text a plain str
    /// @throws PyException LookupError, UnicodeEncodeError or what a handler raises
    public static PyBytes encode(ThreadState ts, Object text, String encoding, String errors) {
        String codec = normalize(encoding);
        String built =
                DIRECT.contains(codec)
                        ? encodeBuiltin(ts, text, codec, errors)
                        : CodecRegistry.noting(
                                ts,
                                "encoding",
                                encoding,
                                () -> encodeBuiltin(ts, text, codec, errors));
        if (built != null) {
            return PyBytes.ofLatin1(built);
        }
        PyTuple found = CodecRegistry.of(ts).lookupText(ts, encoding, "encode");
        Object result = CodecRegistry.encode(ts, found, text, errors, encoding);
        if (result instanceof PyBytes bytes) {
            return bytes;
        }
        throw PyErr.typeError(
                "'%s' encoder returned '%s' instead of 'bytes'; use codecs.encode() to encode to"
                        + " arbitrary types",
                encoding, PyErr.className(result));
    }

    /// Encodes with a built-in codec, by its normalised name; returns null if it is none.
    public static @Nullable String encodeBuiltin(
            ThreadState ts, Object text, String codec, String errors) {
        switch (codec) {
            case "utf_8", "utf8", "u8", "cp65001" -> {
                return encodeUtf8(ts, text, errors);
            }
            case "ascii", "us_ascii", "646" -> {
                return new TextEncoder.Prefix("ascii", 0x80).encode(ts, text, errors);
            }
            case "latin_1", "latin1", "iso_8859_1", "iso8859_1", "8859", "l1", "latin" -> {
                return new TextEncoder.Prefix("latin-1", 0x100).encode(ts, text, errors);
            }
            case "utf_16", "utf16" -> {
                return "\u00FF\u00FE"
                        + new TextEncoder.Utf("utf-16", 2, false).encode(ts, text, errors);
            }
            case "utf_16_le", "utf_16le" -> {
                return new TextEncoder.Utf("utf-16-le", 2, false).encode(ts, text, errors);
            }
            case "utf_16_be", "utf_16be" -> {
                return new TextEncoder.Utf("utf-16-be", 2, true).encode(ts, text, errors);
            }
            case "utf_32", "utf32" -> {
                return "\u00FF\u00FE\0\0"
                        + new TextEncoder.Utf("utf-32", 4, false).encode(ts, text, errors);
            }
            case "utf_32_le", "utf_32le" -> {
                return new TextEncoder.Utf("utf-32-le", 4, false).encode(ts, text, errors);
            }
            case "utf_32_be", "utf_32be" -> {
                return new TextEncoder.Utf("utf-32-be", 4, true).encode(ts, text, errors);
            }
            case "utf_7", "utf7", "u7" -> {
                return Utf7.encode(ts, text);
            }
            case "unicode_escape" -> {
                return EscapeCodecs.encode(ts, text, false);
            }
            case "raw_unicode_escape" -> {
                return EscapeCodecs.encode(ts, text, true);
            }
            default -> {
                ByteTable table = table(codec);
                return table == null ? null : new TextEncoder.Table(table).encode(ts, text, errors);
            }
        }
    }

    private static String encodeUtf8(ThreadState ts, Object text, String errors) {
        if (text instanceof String s && isAscii(s)) {
            ts.charge(s.length() / 16);
            return s;
        }
        return new TextEncoder.Utf("utf-8", 1, true).encode(ts, text, errors);
    }

    private static boolean isAscii(String s) {
        for (int i = 0; i < s.length(); i++) {
            if (s.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    private static @Nullable ByteTable table(String codec) {
        String charset = CHARSETS.get(codec);
        return charset == null ? null : ByteTable.of(Charset.forName(charset));
    }

    /// `bytes.decode(encoding, errors)` of a bytes-like object.
    ///
    /// @return a plain str
    /// @throws PyException LookupError, UnicodeDecodeError or what a handler raises
    public static Object decode(ThreadState ts, Object bytes, String encoding, String errors) {
        StrBuilder out = new StrBuilder();
        String latin1 = Buffers.latin1(ts, bytes);
        String codec = normalize(encoding);
        if (isUtf8(codec) && isAscii(latin1)) {
            return latin1;
        }
        int used =
                DIRECT.contains(codec)
                        ? decodeBuiltin(ts, latin1, codec, errors, true, out)
                        : CodecRegistry.noting(
                                ts,
                                "decoding",
                                encoding,
                                () -> decodeBuiltin(ts, latin1, codec, errors, true, out));
        if (used >= 0) {
            return out.toStr();
        }
        PyTuple found = CodecRegistry.of(ts).lookupText(ts, encoding, "decode");
        Object text = PyPrimitive.unwrap(CodecRegistry.decode(ts, found, bytes, errors, encoding));
        if (Str.isStr(text)) {
            return text;
        }
        throw PyErr.typeError(
                "'%s' decoder returned '%s' instead of 'str'; use codecs.decode() to decode to"
                        + " arbitrary types",
                encoding, PyErr.className(text));
    }

    private static boolean isUtf8(String codec) {
        return codec.equals("utf_8")
                || codec.equals("utf8")
                || codec.equals("u8")
                || codec.equals("cp65001");
    }

    /// Decodes with a built-in codec, by its normalised name, and adds the characters to `out`.
    ///
    /// @param complete whether the input ends here, so that an incomplete sequence is an error
    /// @return how many bytes were used; -1 if there is no such codec
    public static int decodeBuiltin(
            ThreadState ts,
            String latin1,
            String codec,
            String errors,
            boolean complete,
            StrBuilder out) {
        switch (codec) {
            case "utf_8", "utf8", "u8", "cp65001" -> {
                return new TextDecoder.Utf8().decode(ts, latin1, 0, errors, complete, out);
            }
            case "ascii", "us_ascii", "646" -> {
                return new TextDecoder.Ascii().decode(ts, latin1, 0, errors, complete, out);
            }
            case "latin_1", "latin1", "iso_8859_1", "iso8859_1", "8859", "l1", "latin" -> {
                ts.charge(latin1.length());
                out.append((Object) latin1);
                return latin1.length();
            }
            case "utf_16", "utf16" -> {
                boolean big = latin1.startsWith("\u00FE\u00FF");
                int start = big || latin1.startsWith("\u00FF\u00FE") ? 2 : 0;
                return new TextDecoder.Utf16(big ? "utf-16-be" : "utf-16-le", big)
                        .decode(ts, latin1, start, errors, complete, out);
            }
            case "utf_16_le", "utf_16le" -> {
                return new TextDecoder.Utf16("utf-16-le", false)
                        .decode(ts, latin1, 0, errors, complete, out);
            }
            case "utf_16_be", "utf_16be" -> {
                return new TextDecoder.Utf16("utf-16-be", true)
                        .decode(ts, latin1, 0, errors, complete, out);
            }
            case "utf_32", "utf32" -> {
                boolean big = latin1.startsWith("\0\0\u00FE\u00FF");
                int start = big || latin1.startsWith("\u00FF\u00FE\0\0") ? 4 : 0;
                return new TextDecoder.Utf32(big ? "utf-32-be" : "utf-32-le", big)
                        .decode(ts, latin1, start, errors, complete, out);
            }
            case "utf_32_le", "utf_32le" -> {
                return new TextDecoder.Utf32("utf-32-le", false)
                        .decode(ts, latin1, 0, errors, complete, out);
            }
            case "utf_32_be", "utf_32be" -> {
                return new TextDecoder.Utf32("utf-32-be", true)
                        .decode(ts, latin1, 0, errors, complete, out);
            }
            case "utf_7", "utf7", "u7" -> {
                return Utf7.decode(ts, latin1, errors, complete, out);
            }
            case "unicode_escape" -> {
                return new EscapeCodecs.Unicode().decode(ts, latin1, 0, errors, complete, out);
            }
            case "raw_unicode_escape" -> {
                return new EscapeCodecs.Raw().decode(ts, latin1, 0, errors, complete, out);
            }
            default -> {
                ByteTable table = table(codec);
                return table == null
                        ? -1
                        : new TextDecoder.Table(table).decode(ts, latin1, 0, errors, complete, out);
            }
        }
    }
}
