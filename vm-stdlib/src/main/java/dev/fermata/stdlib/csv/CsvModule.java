package dev.fermata.stdlib.csv;

import dev.fermata.annotations.PyConstant;
import dev.fermata.annotations.PyMethod;
import dev.fermata.annotations.PyModuleSpec;
import dev.fermata.vm.object.AttrOps;
import dev.fermata.vm.object.CallOps;
import dev.fermata.vm.object.ExceptionSpec;
import dev.fermata.vm.object.ExceptionTypes;
import dev.fermata.vm.object.IterOps;
import dev.fermata.vm.object.PyDict;
import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.PyException;
import dev.fermata.vm.object.PyModule;
import dev.fermata.vm.object.PyType;
import dev.fermata.vm.object.Str;
import dev.fermata.vm.object.ThreadState;

import org.jspecify.annotations.Nullable;

/// CSV parsing and writing; use the module csv.
@PyModuleSpec(name = "_csv")
final class CsvModule {

    @PyConstant("Error")
    static final PyType ERROR =
            ExceptionSpec.define("_csv", "Error", ExceptionTypes.EXCEPTION, "Malformed rows.");

    @PyConstant("__version__")
    static final String VERSION = "1.0";

    @PyConstant("QUOTE_MINIMAL")
    static final int QUOTE_MINIMAL = 0;

    @PyConstant("QUOTE_ALL")
    static final int QUOTE_ALL = 1;

    @PyConstant("QUOTE_NONNUMERIC")
    static final int QUOTE_NONNUMERIC = 2;

    @PyConstant("QUOTE_NONE")
    static final int QUOTE_NONE = 3;

    @PyConstant("QUOTE_STRINGS")
    static final int QUOTE_STRINGS = 4;

    @PyConstant("QUOTE_NOTNULL")
    static final int QUOTE_NOTNULL = 5;

    private CsvModule() {}

    /// What a script has registered and set.
    static final class Settings {
        final PyDict dialects = new PyDict();
        long fieldLimit = 128 * 1024;
    }

    static Settings settings(ThreadState ts) {
        return ts.interpreter().state(Settings.class, Settings::new);
    }

    static void exec(ThreadState ts, PyModule module) {
        module.dict().put("_dialects", settings(ts).dialects);
        module.dict().put("Reader", PyCsvReader.TYPE);
        module.dict().put("Writer", PyCsvWriter.TYPE);
    }

    /// A _csv.Error.
    static PyException error(String format, Object... args) {
        return PyErr.of(ERROR, format, args);
    }

    /// Return a reader object that will process lines from the given iterable.
    ///
    /// The "iterable" argument can be any object that returns a line of input for each iteration, such as a file object
    /// or a list. The optional "dialect" argument defines a CSV dialect. The function also accepts optional keyword
    /// arguments which override settings provided by the dialect.
    @PyMethod("reader(iterable, dialect=<unrepresentable>, /, **fmtparams)")
    static Object reader(
            ThreadState ts, Object iterable, @Nullable Object dialect, PyDict fmtparams) {
        Object lines = IterOps.iter(ts, iterable);
        return new PyCsvReader(lines, PyDialect.of(ts, dialect, fmtparams));
    }

    /// Return a writer object that will write user data on the given file object.
    ///
    /// The "fileobj" argument can be any object that supports the file API. The optional "dialect" argument defines a
    /// CSV dialect. The function also accepts optional keyword arguments which override settings provided by the dialect.
    @PyMethod("writer(fileobj, dialect=<unrepresentable>, /, **fmtparams)")
    static Object writer(
            ThreadState ts, Object fileobj, @Nullable Object dialect, PyDict fmtparams) {
        PyDialect made = PyDialect.of(ts, dialect, fmtparams);
        Object write = AttrOps.find(ts, fileobj, "write");
        if (write == null || !CallOps.isCallable(write)) {
            throw PyErr.typeError("argument 1 must have a \"write\" method");
        }
        return new PyCsvWriter(write, made);
    }

    /// Create a mapping from a string name to a CVS dialect.
    ///
    /// The optional "dialect" argument specifies the base dialect instance or the name of the registered dialect. The
    /// function also accepts optional keyword arguments which override settings provided by the dialect.
    @PyMethod("register_dialect(name, dialect=<unrepresentable>, /, **fmtparams)")
    static void registerDialect(
            ThreadState ts, Object name, @Nullable Object dialect, PyDict fmtparams) {
        if (!Str.isStr(name)) {
            throw PyErr.typeError("dialect name must be a string");
        }
        settings(ts).dialects.put(Str.utf16(name), PyDialect.of(ts, dialect, fmtparams));
    }

    /// Delete the name/dialect mapping associated with a string name.
    @PyMethod("unregister_dialect(name)")
    static void unregisterDialect(ThreadState ts, Object name) {
        getDialect(ts, name);
        settings(ts).dialects.remove(Str.utf16(name));
    }

    /// Return the dialect instance associated with name.
    @PyMethod("get_dialect(name)")
    static Object getDialect(ThreadState ts, Object name) {
        Object found = Str.isStr(name) ? settings(ts).dialects.get(Str.utf16(name)) : null;
        if (found == null) {
            throw error("unknown dialect");
        }
        return found;
    }

    /// Return a list of all known dialect names.
    @PyMethod("list_dialects()")
    static Object listDialects(ThreadState ts) {
        return IterOps.toList(ts, settings(ts).dialects);
    }

    /// Sets an upper limit on parsed fields.
    ///
    /// Returns old limit. If limit is not given, no new limit is set and the old limit is returned.
    @PyMethod("field_size_limit(new_limit=<unrepresentable>)")
    static long fieldSizeLimit(ThreadState ts, @Nullable Object newLimit) {
        Settings settings = settings(ts);
        long old = settings.fieldLimit;
        if (newLimit != null) {
            if (!(newLimit instanceof Long limit)) {
                throw PyErr.typeError("limit must be an integer");
            }
            settings.fieldLimit = limit;
        }
        return old;
    }
}
