package dev.fermata.vm.types;

import dev.fermata.vm.object.AttrOps;
import dev.fermata.vm.object.CallOps;
import dev.fermata.vm.object.Convert;
import dev.fermata.vm.object.ExceptionTypes;
import dev.fermata.vm.object.PyBaseException;
import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.PyException;
import dev.fermata.vm.object.PyPrimitive;
import dev.fermata.vm.object.PyTuple;
import dev.fermata.vm.object.PyType;
import dev.fermata.vm.object.Slot;
import dev.fermata.vm.object.Str;
import dev.fermata.vm.object.ThreadState;

/// The error handlers of codecs (Library Reference, "Error Handlers"): what stands for characters that cannot be encoded
/// and for bytes that cannot be decoded.
public final class CodecErrors {

    /// What a handler answers.
    ///
    /// @param content a str, or [PyBytes] from some handlers of encoding
    /// @param position where to go on in the input
    public record Replacement(Object content, int position) {}

    private CodecErrors() {}

    /// Asks the handler called `errors` about characters that cannot be encoded.
    ///
    /// @param start index of the first such character of the plain str `text`
    /// @param end index after the last
    /// @throws PyException UnicodeEncodeError or what the handler raises
    public static Replacement encoding(
            ThreadState ts,
            String errors,
            String codec,
            String reason,
            Object text,
            int start,
            int end) {
        switch (errors) {
            case "ignore" -> {
                return new Replacement("", end);
            }
            case "replace" -> {
                return new Replacement("?".repeat(end - start), end);
            }
            case "xmlcharrefreplace", "backslashreplace", "namereplace" -> {
                return new Replacement(describe(text, start, end, errors), end);
            }
            case "surrogateescape", "surrogatepass" -> {
                StringBuilder bytes = new StringBuilder();
                for (int i = start; i < end; i++) {
                    String escaped =
                            errors.equals("surrogateescape")
                                    ? escapedByte(Str.codePointAt(text, i))
                                    : Surrogates.bytes(codec, Str.codePointAt(text, i));
                    if (escaped.isEmpty()) {
                        throw encodeError(ts, codec, reason, text, start, end);
                    }
                    bytes.append(escaped);
                }
                return new Replacement(PyBytes.ofLatin1(bytes.toString()), end);
            }
            case "strict" -> throw encodeError(ts, codec, reason, text, start, end);
            default -> {
                Object handler = CodecRegistry.of(ts).errorHandler(ts, errors);
                PyException error = encodeError(ts, codec, reason, text, start, end);
                return checked(
                        ts, CallOps.call1(ts, handler, error.value()), Str.length(text), true);
            }
        }
    }

    private static String escapedByte(int c) {
        return c >= 0xDC80 && c <= 0xDCFF ? String.valueOf((char) (c - 0xDC00)) : "";
    }

    /// How the handler `errors` writes characters in ASCII.
    public static String describe(Object text, int start, int end, String errors) {
        StringBuilder out = new StringBuilder();
        for (int i = start; i < end; i++) {
            int c = Str.codePointAt(text, i);
            switch (errors) {
                case "xmlcharrefreplace" -> out.append("&#").append(c).append(';');
                case "backslashreplace" -> out.append(hexEscape(c));
                default -> {
                    String name = CharacterNames.name(c);
                    out.append(name == null ? hexEscape(c) : "\\N{" + name + "}");
                }
            }
        }
        return out.toString();
    }

    private static String hexEscape(int c) {
        return (c <= 0xFF ? "\\x%02x" : c <= 0xFFFF ? "\\u%04x" : "\\U%08x").formatted(c);
    }

    /// The UnicodeEncodeError for characters of a plain str.
    public static PyException encodeError(
            ThreadState ts, String codec, String reason, Object text, int start, int end) {
        Object[] args = {codec, text, (long) start, (long) end, reason};
        return new PyException(
                (PyBaseException)
                        CallOps.call(ts, ExceptionTypes.UNICODE_ENCODE_ERROR, args, null));
    }

    /// Asks the handler called `errors` about bytes that cannot be decoded.
    ///
    /// @param start index of the first such byte
    /// @param end index after the last
    /// @throws PyException UnicodeDecodeError or what the handler raises
    public static Replacement decoding(
            ThreadState ts,
            String errors,
            String codec,
            String reason,
            String latin1,
            int start,
            int end) {
        switch (errors) {
            case "ignore" -> {
                return new Replacement("", end);
            }
            case "replace" -> {
                return new Replacement("\uFFFD", end);
            }
            case "backslashreplace" -> {
                return new Replacement(describe(latin1, start, end, errors), end);
            }
            case "surrogateescape" -> {
                StringBuilder escaped = new StringBuilder();
                int i = start;
                while (i < end && latin1.charAt(i) >= 0x80) {
                    escaped.append((char) (0xDC00 + latin1.charAt(i++)));
                }
                if (i == start) {
                    throw decodeError(ts, codec, reason, latin1, start, end);
                }
                return new Replacement(escaped.toString(), i);
            }
            case "surrogatepass" -> {
                int c = Surrogates.decode(codec, latin1, start);
                if (c < 0) {
                    throw decodeError(ts, codec, reason, latin1, start, end);
                }
                return new Replacement(String.valueOf((char) c), start + Surrogates.size(codec));
            }
            case "xmlcharrefreplace", "namereplace" ->
                    throw PyErr.typeError(
                            "don't know how to handle UnicodeDecodeError in error callback");
            case "strict" -> throw decodeError(ts, codec, reason, latin1, start, end);
            default -> {
                Object handler = CodecRegistry.of(ts).errorHandler(ts, errors);
                PyException error = decodeError(ts, codec, reason, latin1, start, end);
                return checked(
                        ts, CallOps.call1(ts, handler, error.value()), latin1.length(), false);
            }
        }
    }

    /// The UnicodeDecodeError for bytes held as Latin-1 text.
    public static PyException decodeError(
            ThreadState ts, String codec, String reason, String latin1, int start, int end) {
        Object[] args = {codec, PyBytes.ofLatin1(latin1), (long) start, (long) end, reason};
        return new PyException(
                (PyBaseException)
                        CallOps.call(ts, ExceptionTypes.UNICODE_DECODE_ERROR, args, null));
    }

    /// CPython makes one exception for all errors of a text and changes its attributes, but not its `args`, from one to
    /// the next.
    ///
    /// @param first start, end and reason of the first error
    static void tellFirst(ThreadState ts, PyException e, String errors, Object[] first) {
        PyBaseException error = e.value();
        boolean ofCallback = errors.equals("surrogatepass") || errors.equals("surrogateescape");
        if (!ofCallback || error.type() != ExceptionTypes.UNICODE_DECODE_ERROR) {
            return;
        }
        Object encoding = AttrOps.get(ts, error, "encoding");
        if (encoding.equals("utf-8") || encoding.equals("ascii")) {
            return;
        }
        Object object = AttrOps.get(ts, error, "object");
        AttrOps.set(ts, error, "args", PyTuple.of(encoding, object, first[0], first[1], first[2]));
    }

    private static Replacement checked(
            ThreadState ts, Object result, int length, boolean encoding) {
        String expected =
                encoding
                        ? "encoding error handler must return (str/bytes, int) tuple"
                        : "decoding error handler must return (str, int) tuple";
        if (!(result instanceof PyTuple pair) || pair.size() != 2) {
            throw PyErr.typeError(expected);
        }
        Object content = PyPrimitive.unwrap(pair.get(0));
        boolean bytes = encoding && content instanceof PyBytes;
        if (!Str.isStr(content) && !bytes || PyType.of(pair.get(1)).slot(Slot.INDEX) == null) {
            throw PyErr.typeError(expected);
        }
        long position = Convert.toLong(ts, pair.get(1));
        long from = position < 0 ? position + length : position;
        if (from < 0 || from > length) {
            throw PyErr.indexError("position %d from error handler out of bounds", position);
        }
        return new Replacement(content, (int) from);
    }
}
