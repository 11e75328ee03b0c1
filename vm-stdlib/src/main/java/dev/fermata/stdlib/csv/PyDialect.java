package dev.fermata.stdlib.csv;

import dev.fermata.annotations.PyGetter;
import dev.fermata.annotations.PyMethod;
import dev.fermata.annotations.PyTypeSpec;
import dev.fermata.vm.object.AttrOps;
import dev.fermata.vm.object.CompareOps;
import dev.fermata.vm.object.PyDict;
import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.PyInstance;
import dev.fermata.vm.object.PyNone;
import dev.fermata.vm.object.PyStr;
import dev.fermata.vm.object.PyType;
import dev.fermata.vm.object.Str;
import dev.fermata.vm.object.ThreadState;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// CSV dialect
///
/// The Dialect type records CSV parsing and generation options.
@PyTypeSpec(name = "Dialect", module = "_csv", subclassable = true)
final class PyDialect extends PyInstance {

    static final PyType TYPE = PyDialectSpec.TYPE;

    /// What a character is that is not set.
    static final int NONE = -1;

    private static final List<String> OPTIONS =
            List.of(
                    "delimiter",
                    "doublequote",
                    "escapechar",
                    "lineterminator",
                    "quotechar",
                    "quoting",
                    "skipinitialspace",
                    "strict");

    final int delimiter;
    final boolean doublequote;
    final int escapechar;
    final String lineterminator;
    final int quotechar;
    final int quoting;
    final boolean skipinitialspace;
    final boolean strict;

    private PyDialect(ThreadState ts, PyType type, @Nullable Object[] options) {
        super(type);
        delimiter = character("delimiter", options[0], ',', false);
        doublequote = options[1] == null || CompareOps.truth(ts, options[1]);
        escapechar = character("escapechar", options[2], NONE, true);
        lineterminator = lineTerminator(options[3]);
        quotechar = character("quotechar", options[4], '"', true);
        quoting = quoting(options[5], options[4] == PyNone.NONE);
        skipinitialspace = options[6] != null && CompareOps.truth(ts, options[6]);
        strict = options[7] != null && CompareOps.truth(ts, options[7]);
        if (quoting != CsvModule.QUOTE_NONE && quotechar == NONE) {
            throw PyErr.typeError("quotechar must be set if quoting enabled");
        }
    }

    private static int character(
            String name, @Nullable Object value, int standard, boolean optional) {
        if (value == null) {
            return standard;
        }
        if (optional && value == PyNone.NONE) {
            return NONE;
        }
        if (!Str.isStr(value)) {
            throw PyErr.typeError(
                    "\"%s\" must be string%s, not %s",
                    name, optional ? " or None" : "", PyErr.className(value));
        }
        if (Str.length(value) != 1) {
            throw PyErr.typeError("\"%s\" must be a 1-character string", name);
        }
        return Str.codePointAt(value, 0);
    }

    private static String lineTerminator(@Nullable Object value) {
        if (value == null) {
            return "\r\n";
        }
        if (value == PyNone.NONE) {
            throw PyErr.typeError("lineterminator must be set");
        }
        if (!Str.isStr(value)) {
            throw PyErr.typeError("\"lineterminator\" must be a string");
        }
        return Str.utf16(value);
    }

    private static int quoting(@Nullable Object value, boolean noQuotes) {
        if (value == null) {
            return noQuotes ? CsvModule.QUOTE_NONE : CsvModule.QUOTE_MINIMAL;
        }
        if (!(value instanceof Long n)) {
            throw PyErr.typeError("\"quoting\" must be an integer");
        }
        if (n < CsvModule.QUOTE_MINIMAL || n > CsvModule.QUOTE_NOTNULL) {
            throw PyErr.typeError("bad \"quoting\" value");
        }
        return n.intValue();
    }

    /// The dialect of a function's arguments.
    ///
    /// @param dialect its name, a dialect, or an object with its attributes
    /// @param options what is to differ from it
    static PyDialect of(ThreadState ts, @Nullable Object dialect, PyDict options) {
        @Nullable Object[] values = new Object[OPTIONS.size()];
        Object base = dialect;
        for (Object key : options.keys()) {
            String name = Str.utf16(key);
            int index = OPTIONS.indexOf(name);
            if (index >= 0) {
                values[index] = options.get(name);
            } else if (name.equals("dialect") && dialect == null) {
                base = options.get(name);
            } else {
                throw PyErr.typeError(
                        "'%s' is an invalid keyword argument for this function", name);
            }
        }
        return of(ts, TYPE, base, values);
    }

    private static PyDialect of(
            ThreadState ts, PyType type, @Nullable Object dialect, @Nullable Object[] options) {
        Object base = dialect == PyNone.NONE ? null : dialect;
        if (base != null && Str.isStr(base)) {
            base = CsvModule.getDialect(ts, base);
        }
        boolean changed = false;
        for (int i = 0; i < options.length; i++) {
            changed |= options[i] != null;
            if (options[i] == null && base != null) {
                options[i] = AttrOps.find(ts, base, OPTIONS.get(i));
            }
        }
        return base instanceof PyDialect same && !changed && type == TYPE
                ? same
                : new PyDialect(ts, type, options);
    }

    @PyMethod(
            "__new__(cls, dialect=<unrepresentable>, delimiter=<unrepresentable>,"
                    + " doublequote=<unrepresentable>, escapechar=<unrepresentable>,"
                    + " lineterminator=<unrepresentable>, quotechar=<unrepresentable>,"
                    + " quoting=<unrepresentable>, skipinitialspace=<unrepresentable>,"
                    + " strict=<unrepresentable>)")
    static Object make(
            ThreadState ts,
            PyType cls,
            @Nullable Object dialect,
            @Nullable Object delimiter,
            @Nullable Object doublequote,
            @Nullable Object escapechar,
            @Nullable Object lineterminator,
            @Nullable Object quotechar,
            @Nullable Object quoting,
            @Nullable Object skipinitialspace,
            @Nullable Object strict) {
        @Nullable Object[] options = {
            delimiter,
            doublequote,
            escapechar,
            lineterminator,
            quotechar,
            quoting,
            skipinitialspace,
            strict
        };
        return of(ts, cls, dialect, options);
    }

    private static Object shown(int character) {
        return character == NONE ? PyNone.NONE : PyStr.of(Character.toString(character));
    }

    @PyGetter("delimiter")
    Object delimiter() {
        return shown(delimiter);
    }

    @PyGetter("doublequote")
    boolean doublequote() {
        return doublequote;
    }

    @PyGetter("escapechar")
    Object escapechar() {
        return shown(escapechar);
    }

    @PyGetter("lineterminator")
    Object lineterminator() {
        return PyStr.of(lineterminator);
    }

    @PyGetter("quotechar")
    Object quotechar() {
        return shown(quotechar);
    }

    @PyGetter("quoting")
    long quoting() {
        return quoting;
    }

    @PyGetter("skipinitialspace")
    boolean skipinitialspace() {
        return skipinitialspace;
    }

    @PyGetter("strict")
    boolean strict() {
        return strict;
    }

    @PyMethod("__reduce__(self, /)")
    Object reduce() {
        throw PyErr.typeError("cannot pickle 'Dialect' instances");
    }

    @PyMethod("__reduce_ex__(self, protocol, /)")
    Object reduceEx(Object protocol) {
        return reduce();
    }
}
