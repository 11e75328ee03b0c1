package dev.fermata.stdlib.json;

import dev.fermata.annotations.PyMethod;
import dev.fermata.annotations.PyModuleSpec;
import dev.fermata.vm.object.AttrOps;
import dev.fermata.vm.object.CallOps;
import dev.fermata.vm.object.PyBaseException;
import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.PyException;
import dev.fermata.vm.object.PyModule;
import dev.fermata.vm.object.PyTuple;
import dev.fermata.vm.object.Str;
import dev.fermata.vm.object.ThreadState;
import dev.fermata.vm.types.StrBuilder;

/// json speedups
@PyModuleSpec(name = "_json")
final class JsonModule {

    private JsonModule() {}

    static void exec(ThreadState ts, PyModule module) {
        module.dict().put("make_scanner", PyJsonScanner.TYPE);
        module.dict().put("make_encoder", PyJsonEncoder.TYPE);
    }

    /// Return a JSON representation of a Python string
    @PyMethod("encode_basestring(string, /)")
    static Object encodeBasestring(ThreadState ts, Object string) {
        return quoted(ts, string, false);
    }

    /// Return an ASCII-only JSON representation of a Python string
    @PyMethod("encode_basestring_ascii(string, /)")
    static Object encodeBasestringAscii(ThreadState ts, Object string) {
        return quoted(ts, string, true);
    }

    private static Object quoted(ThreadState ts, Object string, boolean asciiOnly) {
        StrBuilder out = new StrBuilder();
        JsonText.quote(ts, out, checkStr(string), asciiOnly);
        return out.toStr();
    }

    /// Scan the string s for a JSON string.
    ///
    /// End is the index of the character in s after the quote that started the JSON string. Unescapes all valid JSON
    /// string escape sequences and raises ValueError on attempt to decode an invalid string. If strict is False then
    /// literal control characters are allowed in the string.
    ///
    /// Returns a tuple of the decoded string and the index of the character in s after the end quote.
    @PyMethod("scanstring(string, end, strict=True, /)")
    static Object scanstring(ThreadState ts, Object string, long end, boolean strict) {
        JsonText text = new JsonText(checkStr(string));
        if (end < 0 || end > text.length()) {
            throw PyErr.valueError("end is out of bounds");
        }
        Object found = text.string(ts, (int) end, strict);
        return PyTuple.of(found, (long) text.end());
    }

    /// Checks an argument that is to be a str.
    ///
    /// @throws PyException TypeError
    static Object checkStr(Object o) {
        if (!Str.isStr(o)) {
            throw PyErr.typeError("first argument must be a string, not %s", PyErr.className(o));
        }
        return o;
    }

    /// A json.JSONDecodeError at an index of a document.
    static PyException decodeError(ThreadState ts, String message, Object document, int at) {
        Object json = CallOps.call1(ts, ts.interpreter().builtin("__import__"), "json.decoder");
        Object type = AttrOps.get(ts, AttrOps.get(ts, json, "decoder"), "JSONDecodeError");
        Object error = CallOps.call3(ts, type, message, document, (long) at);
        return error instanceof PyBaseException e
                ? new PyException(e)
                : PyErr.typeError("exceptions must derive from BaseException");
    }
}
