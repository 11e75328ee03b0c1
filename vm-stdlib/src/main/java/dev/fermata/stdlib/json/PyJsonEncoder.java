package dev.fermata.stdlib.json;

import dev.fermata.annotations.PyGetter;
import dev.fermata.annotations.PyMethod;
import dev.fermata.annotations.PyTypeSpec;
import dev.fermata.vm.object.PyBuiltinFunction;
import dev.fermata.vm.object.PyDict;
import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.PyInstance;
import dev.fermata.vm.object.PyModule;
import dev.fermata.vm.object.PyNone;
import dev.fermata.vm.object.PyTuple;
import dev.fermata.vm.object.PyType;
import dev.fermata.vm.object.Str;
import dev.fermata.vm.object.ThreadState;

/// Encoder(markers, default, encoder, indent, key_separator, item_separator, sort_keys, skipkeys, allow_nan)
@PyTypeSpec(name = "Encoder", module = "_json", subclassable = true, hidden = true)
final class PyJsonEncoder extends PyInstance {

    static final PyType TYPE = PyJsonEncoderSpec.TYPE;

    /// How strings are written.
    enum Quoting {
        ASCII,
        UNICODE,
        CALL
    }

    private final Object markers;
    private final Object defaultFunction;
    private final Object encoder;
    private final Quoting quoting;
    private final Object indent;
    private final Object keySeparator;
    private final Object itemSeparator;
    private final boolean sortKeys;
    private final boolean skipkeys;
    private final boolean allowNan;

    private PyJsonEncoder(
            ThreadState ts,
            PyType type,
            Object markers,
            Object defaultFunction,
            Object encoder,
            Object indent,
            Object keySeparator,
            Object itemSeparator,
            boolean sortKeys,
            boolean skipkeys,
            boolean allowNan) {
        super(type);
        this.markers = markers;
        this.defaultFunction = defaultFunction;
        this.encoder = encoder;
        this.quoting = quoting(ts, encoder);
        this.indent = indent;
        this.keySeparator = keySeparator;
        this.itemSeparator = itemSeparator;
        this.sortKeys = sortKeys;
        this.skipkeys = skipkeys;
        this.allowNan = allowNan;
    }

    @PyMethod(
            "__new__(cls, markers, default, encoder, indent, key_separator, item_separator,"
                    + " sort_keys, skipkeys, allow_nan)")
    static Object make(
            ThreadState ts,
            PyType cls,
            Object markers,
            Object default_,
            Object encoder,
            Object indent,
            Object keySeparator,
            Object itemSeparator,
            boolean sortKeys,
            boolean skipkeys,
            boolean allowNan) {
        checkStr(5, keySeparator);
        checkStr(6, itemSeparator);
        if (markers != PyNone.NONE && !(markers instanceof PyDict)) {
            throw PyErr.typeError(
                    "make_encoder() argument 1 must be dict or None, not %s",
                    PyErr.className(markers));
        }
        return new PyJsonEncoder(
                ts,
                cls,
                markers,
                default_,
                encoder,
                indent,
                keySeparator,
                itemSeparator,
                sortKeys,
                skipkeys,
                allowNan);
    }

    private static void checkStr(int argument, Object o) {
        if (!Str.isStr(o)) {
            throw PyErr.expected("make_encoder() argument " + argument, "str", o);
        }
    }

    /// Recognizes this module's own functions, which need not be called.
    private static Quoting quoting(ThreadState ts, Object encoder) {
        if (encoder instanceof PyBuiltinFunction f
                && f.self() instanceof PyModule module
                && module == ts.interpreter().modules().get("_json")) {
            return switch (f.def().name()) {
                case "encode_basestring_ascii" -> Quoting.ASCII;
                case "encode_basestring" -> Quoting.UNICODE;
                default -> Quoting.CALL;
            };
        }
        return Quoting.CALL;
    }

    /// Call self as a function.
    @PyMethod("__call__(self, obj, _current_indent_level)")
    Object encode(ThreadState ts, Object obj, long currentIndentLevel) {
        return PyTuple.of(new EncodeRun(ts, this).encode(obj));
    }

    /// How strings are written.
    Quoting quoting() {
        return quoting;
    }

    /// Whether a container within itself is an error.
    boolean checksCycles() {
        return markers != PyNone.NONE;
    }

    /// Whether floats that JSON does not have are written.
    boolean allowsNan() {
        return allowNan;
    }

    /// markers
    @PyGetter("markers")
    Object markers() {
        return markers;
    }

    /// default
    @PyGetter("default")
    Object defaultFunction() {
        return defaultFunction;
    }

    /// encoder
    @PyGetter("encoder")
    Object encoder() {
        return encoder;
    }

    /// indent
    @PyGetter("indent")
    Object indent() {
        return indent;
    }

    /// key_separator
    @PyGetter("key_separator")
    Object keySeparator() {
        return keySeparator;
    }

    /// item_separator
    @PyGetter("item_separator")
    Object itemSeparator() {
        return itemSeparator;
    }

    /// sort_keys
    @PyGetter("sort_keys")
    boolean sortKeys() {
        return sortKeys;
    }

    /// skipkeys
    @PyGetter("skipkeys")
    boolean skipkeys() {
        return skipkeys;
    }
}
