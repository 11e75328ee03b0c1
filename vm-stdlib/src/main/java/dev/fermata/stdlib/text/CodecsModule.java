package dev.fermata.stdlib.text;

import dev.fermata.annotations.PyMethod;
import dev.fermata.annotations.PyModuleSpec;
import dev.fermata.vm.object.AttrOps;
import dev.fermata.vm.object.CallOps;
import dev.fermata.vm.object.Convert;
import dev.fermata.vm.object.ExceptionTypes;
import dev.fermata.vm.object.ItemOps;
import dev.fermata.vm.object.PyBaseException;
import dev.fermata.vm.object.PyDict;
import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.PyException;
import dev.fermata.vm.object.PyNone;
import dev.fermata.vm.object.PyTuple;
import dev.fermata.vm.object.Str;
import dev.fermata.vm.object.ThreadState;
import dev.fermata.vm.types.Buffers;
import dev.fermata.vm.types.CodecErrors;
import dev.fermata.vm.types.CodecRegistry;
import dev.fermata.vm.types.Codecs;
import dev.fermata.vm.types.PyBytes;
import dev.fermata.vm.types.StrBuilder;
import dev.fermata.vm.types.StrParts;

import java.util.Set;

/// The registry of codecs and the codecs that need speed; use the module codecs.
@PyModuleSpec(name = "_codecs")
final class CodecsModule {

    private static final Set<String> HANDLERS =
            Set.of(
                    "strict",
                    "ignore",
                    "replace",
                    "xmlcharrefreplace",
                    "backslashreplace",
                    "namereplace",
                    "surrogateescape",
                    "surrogatepass");

    private CodecsModule() {}

    private static String errors(Object errors) {
        return errors == PyNone.NONE ? "strict" : Convert.toText(errors, "argument 2");
    }

    private static Object encodeWith(ThreadState ts, Object text, Object errors, String codec) {
        Object plain = StrParts.plain(text, "argument 1");
        String encoded = Codecs.encodeBuiltin(ts, plain, codec, errors(errors));
        if (encoded == null) {
            throw PyErr.lookupError("unknown encoding: %s", codec);
        }
        return PyTuple.of(PyBytes.ofLatin1(encoded), (long) Str.length(plain));
    }

    private static Object decodeWith(
            ThreadState ts, Object data, Object errors, boolean complete, String codec) {
        StrBuilder out = new StrBuilder();
        String latin1 =
                Str.isStr(data)
                        ? Codecs.encode(ts, StrParts.plain(data, "argument 1"), "utf-8", "strict")
                                .latin1()
                        : Buffers.latin1(ts, data);
        int used = Codecs.decodeBuiltin(ts, latin1, codec, errors(errors), complete, out);
        return PyTuple.of(out.toStr(), (long) used);
    }

    /// Register a codec search function.
    ///
    /// It is expected to take one argument, the encoding name in all lower case letters, and either return None, or a
    /// tuple of functions (encoder, decoder, stream_reader, stream_writer) or a CodecInfo object.
    @PyMethod("register(search_function, /)")
    static void register(ThreadState ts, Object searchFunction) {
        if (!CallOps.isCallable(searchFunction)) {
            throw PyErr.typeError("argument must be callable");
        }
        CodecRegistry.of(ts).register(searchFunction);
    }

    /// Unregister a codec search function and forget what it found.
    @PyMethod("unregister(search_function, /)")
    static void unregister(ThreadState ts, Object searchFunction) {
        CodecRegistry.of(ts).unregister(searchFunction);
    }

    /// Looks up a codec and returns its CodecInfo.
    @PyMethod("lookup(encoding, /)")
    static Object lookup(ThreadState ts, String encoding) {
        return CodecRegistry.of(ts).lookup(ts, encoding);
    }

    /// Encodes obj using the codec registered for encoding.
    @PyMethod("encode(obj, encoding='utf-8', errors='strict')")
    static Object encode(ThreadState ts, Object obj, String encoding, String errors) {
        PyTuple codec = CodecRegistry.of(ts).lookup(ts, encoding);
        return CodecRegistry.encode(ts, codec, obj, errors, encoding);
    }

    /// Decodes obj using the codec registered for encoding.
    @PyMethod("decode(obj, encoding='utf-8', errors='strict')")
    static Object decode(ThreadState ts, Object obj, String encoding, String errors) {
        PyTuple codec = CodecRegistry.of(ts).lookup(ts, encoding);
        return CodecRegistry.decode(ts, codec, obj, errors, encoding);
    }

    /// Register the specified error handler under the name errors.
    @PyMethod("register_error(errors, handler, /)")
    static void registerError(ThreadState ts, String errors, Object handler) {
        if (!CallOps.isCallable(handler)) {
            throw PyErr.typeError("handler must be callable");
        }
        CodecRegistry.of(ts).registerErrorHandler(errors, handler);
    }

    /// Return the error handler for the specified error handling name.
    @PyMethod("lookup_error(name, /)")
    static Object lookupError(ThreadState ts, String name) {
        CodecRegistry registry = CodecRegistry.of(ts);
        if (!registry.hasErrorHandler(name) && HANDLERS.contains(name)) {
            Object module = CallOps.call1(ts, ts.interpreter().builtin("__import__"), "_codecs");
            return AttrOps.get(ts, module, "_" + name + "_errors");
        }
        return registry.errorHandler(ts, name);
    }

    private static Object handle(ThreadState ts, Object exception, String errors) {
        if (!(exception instanceof PyBaseException error)) {
            throw PyErr.typeError("codec must pass exception instance");
        }
        if (errors.equals("strict")) {
            throw new PyException(error);
        }
        boolean encoding = error.type().isSubtypeOf(ExceptionTypes.UNICODE_ENCODE_ERROR);
        boolean decoding = error.type().isSubtypeOf(ExceptionTypes.UNICODE_DECODE_ERROR);
        if (!encoding && !decoding) {
            throw PyErr.typeError(
                    "don't know how to handle %s in error callback", error.type().name());
        }
        String codec = Str.utf16(AttrOps.get(ts, error, "encoding"));
        String reason = Str.utf16(AttrOps.get(ts, error, "reason"));
        Object input = AttrOps.get(ts, error, "object");
        int length = (int) ItemOps.len(ts, input);
        int start =
                Math.max(0, Math.min(Convert.toInt(ts, AttrOps.get(ts, error, "start")), length));
        int end =
                Math.max(start, Math.min(Convert.toInt(ts, AttrOps.get(ts, error, "end")), length));
        CodecErrors.Replacement answer =
                encoding
                        ? CodecErrors.encoding(
                                ts,
                                errors,
                                codec,
                                reason,
                                StrParts.plain(input, "object"),
                                start,
                                end)
                        : CodecErrors.decoding(
                                ts, errors, codec, reason, Buffers.latin1(ts, input), start, end);
        return PyTuple.of(answer.content(), (long) answer.position());
    }

    /// The error handler 'strict'.
    @PyMethod("_strict_errors(exception, /)")
    static Object strict(ThreadState ts, Object exception) {
        return handle(ts, exception, "strict");
    }

    /// The error handler 'ignore'.
    @PyMethod("_ignore_errors(exception, /)")
    static Object ignore(ThreadState ts, Object exception) {
        return handle(ts, exception, "ignore");
    }

    /// The error handler 'replace'.
    @PyMethod("_replace_errors(exception, /)")
    static Object replace(ThreadState ts, Object exception) {
        return handle(ts, exception, "replace");
    }

    /// The error handler 'xmlcharrefreplace'.
    @PyMethod("_xmlcharrefreplace_errors(exception, /)")
    static Object xmlcharrefreplace(ThreadState ts, Object exception) {
        return handle(ts, exception, "xmlcharrefreplace");
    }

    /// The error handler 'backslashreplace'.
    @PyMethod("_backslashreplace_errors(exception, /)")
    static Object backslashreplace(ThreadState ts, Object exception) {
        return handle(ts, exception, "backslashreplace");
    }

    /// The error handler 'namereplace'.
    @PyMethod("_namereplace_errors(exception, /)")
    static Object namereplace(ThreadState ts, Object exception) {
        return handle(ts, exception, "namereplace");
    }

    /// The error handler 'surrogateescape'.
    @PyMethod("_surrogateescape_errors(exception, /)")
    static Object surrogateescape(ThreadState ts, Object exception) {
        return handle(ts, exception, "surrogateescape");
    }

    /// The error handler 'surrogatepass'.
    @PyMethod("_surrogatepass_errors(exception, /)")
    static Object surrogatepass(ThreadState ts, Object exception) {
        return handle(ts, exception, "surrogatepass");
    }

    /// Encodes str: returns the bytes and the length of what was encoded.
    @PyMethod("utf_8_encode(str, errors=None, /)")
    static Object utf8Encode(ThreadState ts, Object str, Object errors) {
        return encodeWith(ts, str, errors, "utf_8");
    }

    /// Decodes data: returns the text and how many bytes were used. Unless final, an incomplete end is left.
    @PyMethod("utf_8_decode(data, errors=None, final=False, /)")
    static Object utf8Decode(ThreadState ts, Object data, Object errors, boolean final_) {
        return decodeWith(ts, data, errors, final_, "utf_8");
    }

    /// Encodes str; byteorder is -1 for little-endian, 1 for big-endian, 0 for a byte order mark and little-endian.
    @PyMethod("utf_16_encode(str, errors=None, byteorder=0, /)")
    static Object utf16Encode(ThreadState ts, Object str, Object errors, int byteorder) {
        return encodeWith(
                ts,
                str,
                errors,
                byteorder == 0 ? "utf_16" : byteorder < 0 ? "utf_16_le" : "utf_16_be");
    }

    /// Decodes data: returns the text and how many bytes were used. Unless final, an incomplete end is left.
    @PyMethod("utf_16_decode(data, errors=None, final=False, /)")
    static Object utf16Decode(ThreadState ts, Object data, Object errors, boolean final_) {
        return decodeWith(ts, data, errors, final_, "utf_16");
    }

    /// Encodes str: returns the bytes and the length of what was encoded.
    @PyMethod("utf_16_le_encode(str, errors=None, /)")
    static Object utf16LeEncode(ThreadState ts, Object str, Object errors) {
        return encodeWith(ts, str, errors, "utf_16_le");
    }

    /// Decodes data: returns the text and how many bytes were used. Unless final, an incomplete end is left.
    @PyMethod("utf_16_le_decode(data, errors=None, final=False, /)")
    static Object utf16LeDecode(ThreadState ts, Object data, Object errors, boolean final_) {
        return decodeWith(ts, data, errors, final_, "utf_16_le");
    }

    /// Encodes str: returns the bytes and the length of what was encoded.
    @PyMethod("utf_16_be_encode(str, errors=None, /)")
    static Object utf16BeEncode(ThreadState ts, Object str, Object errors) {
        return encodeWith(ts, str, errors, "utf_16_be");
    }

    /// Decodes data: returns the text and how many bytes were used. Unless final, an incomplete end is left.
    @PyMethod("utf_16_be_decode(data, errors=None, final=False, /)")
    static Object utf16BeDecode(ThreadState ts, Object data, Object errors, boolean final_) {
        return decodeWith(ts, data, errors, final_, "utf_16_be");
    }

    /// Encodes str; byteorder is -1 for little-endian, 1 for big-endian, 0 for a byte order mark and little-endian.
    @PyMethod("utf_32_encode(str, errors=None, byteorder=0, /)")
    static Object utf32Encode(ThreadState ts, Object str, Object errors, int byteorder) {
        return encodeWith(
                ts,
                str,
                errors,
                byteorder == 0 ? "utf_32" : byteorder < 0 ? "utf_32_le" : "utf_32_be");
    }

    /// Decodes data: returns the text and how many bytes were used. Unless final, an incomplete end is left.
    @PyMethod("utf_32_decode(data, errors=None, final=False, /)")
    static Object utf32Decode(ThreadState ts, Object data, Object errors, boolean final_) {
        return decodeWith(ts, data, errors, final_, "utf_32");
    }

    /// Encodes str: returns the bytes and the length of what was encoded.
    @PyMethod("utf_32_le_encode(str, errors=None, /)")
    static Object utf32LeEncode(ThreadState ts, Object str, Object errors) {
        return encodeWith(ts, str, errors, "utf_32_le");
    }

    /// Decodes data: returns the text and how many bytes were used. Unless final, an incomplete end is left.
    @PyMethod("utf_32_le_decode(data, errors=None, final=False, /)")
    static Object utf32LeDecode(ThreadState ts, Object data, Object errors, boolean final_) {
        return decodeWith(ts, data, errors, final_, "utf_32_le");
    }

    /// Encodes str: returns the bytes and the length of what was encoded.
    @PyMethod("utf_32_be_encode(str, errors=None, /)")
    static Object utf32BeEncode(ThreadState ts, Object str, Object errors) {
        return encodeWith(ts, str, errors, "utf_32_be");
    }

    /// Decodes data: returns the text and how many bytes were used. Unless final, an incomplete end is left.
    @PyMethod("utf_32_be_decode(data, errors=None, final=False, /)")
    static Object utf32BeDecode(ThreadState ts, Object data, Object errors, boolean final_) {
        return decodeWith(ts, data, errors, final_, "utf_32_be");
    }

    /// Encodes str: returns the bytes and the length of what was encoded.
    @PyMethod("utf_7_encode(str, errors=None, /)")
    static Object utf7Encode(ThreadState ts, Object str, Object errors) {
        return encodeWith(ts, str, errors, "utf_7");
    }

    /// Decodes data: returns the text and how many bytes were used. Unless final, an unfinished end is left.
    @PyMethod("utf_7_decode(data, errors=None, final=False, /)")
    static Object utf7Decode(ThreadState ts, Object data, Object errors, boolean final_) {
        return decodeWith(ts, data, errors, final_, "utf_7");
    }

    /// Encodes str: returns the bytes and the length of what was encoded.
    @PyMethod("latin_1_encode(str, errors=None, /)")
    static Object latin1Encode(ThreadState ts, Object str, Object errors) {
        return encodeWith(ts, str, errors, "latin_1");
    }

    /// Decodes data: returns the text and how many bytes were used.
    @PyMethod("latin_1_decode(data, errors=None, /)")
    static Object latin1Decode(ThreadState ts, Object data, Object errors) {
        return decodeWith(ts, data, errors, true, "latin_1");
    }

    /// Encodes str: returns the bytes and the length of what was encoded.
    @PyMethod("ascii_encode(str, errors=None, /)")
    static Object asciiEncode(ThreadState ts, Object str, Object errors) {
        return encodeWith(ts, str, errors, "ascii");
    }

    /// Decodes data: returns the text and how many bytes were used.
    @PyMethod("ascii_decode(data, errors=None, /)")
    static Object asciiDecode(ThreadState ts, Object data, Object errors) {
        return decodeWith(ts, data, errors, true, "ascii");
    }

    /// Encodes str: returns the bytes and the length of what was encoded.
    @PyMethod("unicode_escape_encode(str, errors=None, /)")
    static Object unicodeEscapeEncode(ThreadState ts, Object str, Object errors) {
        return encodeWith(ts, str, errors, "unicode_escape");
    }

    /// Decodes data: returns the text and how many bytes were used. Unless final, an incomplete end is left.
    @PyMethod("unicode_escape_decode(data, errors=None, final=True, /)")
    static Object unicodeEscapeDecode(ThreadState ts, Object data, Object errors, boolean final_) {
        return decodeWith(ts, data, errors, final_, "unicode_escape");
    }

    /// Encodes str: returns the bytes and the length of what was encoded.
    @PyMethod("raw_unicode_escape_encode(str, errors=None, /)")
    static Object rawUnicodeEscapeEncode(ThreadState ts, Object str, Object errors) {
        return encodeWith(ts, str, errors, "raw_unicode_escape");
    }

    /// Decodes data: returns the text and how many bytes were used. Unless final, an incomplete end is left.
    @PyMethod("raw_unicode_escape_decode(data, errors=None, final=True, /)")
    static Object rawUnicodeEscapeDecode(
            ThreadState ts, Object data, Object errors, boolean final_) {
        return decodeWith(ts, data, errors, final_, "raw_unicode_escape");
    }

    /// As utf_16_decode, with the byte order as third result: -1, 0 or 1.
    @PyMethod("utf_16_ex_decode(data, errors=None, byteorder=0, final=False, /)")
    static Object utf16ExDecode(
            ThreadState ts, Object data, Object errors, int byteorder, boolean final_) {
        String latin1 = Buffers.latin1(ts, data);
        int order = byteorder != 0 ? byteorder : byteOrderOf(latin1, 2);
        String codec = byteorder == 0 ? "utf_16" : byteorder < 0 ? "utf_16_le" : "utf_16_be";
        PyTuple pair = (PyTuple) decodeWith(ts, data, errors, final_, codec);
        return PyTuple.of(pair.get(0), pair.get(1), (long) order);
    }

    /// As utf_32_decode, with the byte order as third result: -1, 0 or 1.
    @PyMethod("utf_32_ex_decode(data, errors=None, byteorder=0, final=False, /)")
    static Object utf32ExDecode(
            ThreadState ts, Object data, Object errors, int byteorder, boolean final_) {
        String latin1 = Buffers.latin1(ts, data);
        int order = byteorder != 0 ? byteorder : byteOrderOf(latin1, 4);
        String codec = byteorder == 0 ? "utf_32" : byteorder < 0 ? "utf_32_le" : "utf_32_be";
        PyTuple pair = (PyTuple) decodeWith(ts, data, errors, final_, codec);
        return PyTuple.of(pair.get(0), pair.get(1), (long) order);
    }

    private static int byteOrderOf(String latin1, int unit) {
        String little = unit == 2 ? "\u00FF\u00FE" : "\u00FF\u00FE\0\0";
        String big = unit == 2 ? "\u00FE\u00FF" : "\0\0\u00FE\u00FF";
        return latin1.startsWith(little) ? -1 : latin1.startsWith(big) ? 1 : 0;
    }

    /// Writes bytes as a bytes literal does: returns the bytes and the length of what was encoded.
    @PyMethod("escape_encode(data, errors=None, /)")
    static Object escapeEncode(ThreadState ts, Object data, Object errors) {
        if (!(data instanceof PyBytes bytes)) {
            throw PyErr.typeError(
                    "escape_encode() argument 1 must be bytes, not %s", PyErr.className(data));
        }
        return PyTuple.of(
                PyBytes.ofLatin1(BytesEscapes.encode(ts, bytes.latin1())),
                (long) bytes.byteLength());
    }

    /// Reads the escapes of bytes literals: returns the bytes and how many bytes were used.
    @PyMethod("escape_decode(data, errors=None, /)")
    static Object escapeDecode(ThreadState ts, Object data, Object errors) {
        String in =
                Str.isStr(data)
                        ? Codecs.encode(ts, StrParts.plain(data, "argument 1"), "utf-8", "strict")
                                .latin1()
                        : Buffers.latin1(ts, data);
        return PyTuple.of(
                PyBytes.ofLatin1(new BytesEscapes(ts, in, errors(errors)).decode()),
                (long) in.length());
    }

    /// Returns the bytes of a bytes-like object, or of a str in UTF-8, and their number.
    @PyMethod("readbuffer_encode(data, errors=None, /)")
    static Object readbufferEncode(ThreadState ts, Object data, Object errors) {
        PyBytes bytes =
                Str.isStr(data)
                        ? Codecs.encode(ts, StrParts.plain(data, "data"), "utf-8", "strict")
                        : PyBytes.of(Buffers.bytes(ts, data));
        return PyTuple.of(bytes, (long) bytes.byteLength());
    }

    /// Decodes bytes with a table: a str by index, or a mapping from ints to ints, strs or None.
    @PyMethod("charmap_decode(data, errors=None, mapping=None, /)")
    static Object charmapDecode(ThreadState ts, Object data, Object errors, Object mapping) {
        if (mapping == PyNone.NONE) {
            return decodeWith(ts, data, errors, true, "latin_1");
        }
        return CharmapCodec.decode(ts, Buffers.latin1(ts, data), errors(errors), mapping);
    }

    /// Encodes text with a mapping from ints to ints, bytes or None.
    @PyMethod("charmap_encode(str, errors=None, mapping=None, /)")
    static Object charmapEncode(ThreadState ts, Object str, Object errors, Object mapping) {
        if (mapping == PyNone.NONE) {
            return encodeWith(ts, str, errors, "latin_1");
        }
        return CharmapCodec.encode(ts, StrParts.plain(str, "argument 1"), errors(errors), mapping);
    }

    /// Makes the mapping for charmap_encode from a decoding table.
    @PyMethod("charmap_build(map, /)")
    static Object charmapBuild(ThreadState ts, Object map) {
        PyDict table = new PyDict();
        for (int i = 0; i < Str.length(map); i++) {
            long c = Str.codePointAt(map, i);
            if (c != 0xFFFE) {
                table.put(ts, c, (long) i);
            }
        }
        return table;
    }
}
