package dev.fermata.stdlib.csv;

import dev.fermata.annotations.PyGetter;
import dev.fermata.annotations.PyMethod;
import dev.fermata.annotations.PyTypeSpec;
import dev.fermata.vm.object.CallOps;
import dev.fermata.vm.object.ExceptionTypes;
import dev.fermata.vm.object.IterOps;
import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.PyException;
import dev.fermata.vm.object.PyInstance;
import dev.fermata.vm.object.PyNone;
import dev.fermata.vm.object.PyStr;
import dev.fermata.vm.object.PyType;
import dev.fermata.vm.object.ReprOps;
import dev.fermata.vm.object.Slot;
import dev.fermata.vm.object.Str;
import dev.fermata.vm.object.ThreadState;

/// CSV writer
///
/// Writer objects are responsible for generating tabular data in CSV format from sequence input.
@PyTypeSpec(name = "writer", module = "_csv", hidden = true)
final class PyCsvWriter extends PyInstance {

    static final PyType TYPE = PyCsvWriterSpec.TYPE;

    private final Object write;
    private final PyDialect dialect;

    PyCsvWriter(Object write, PyDialect dialect) {
        super(TYPE);
        this.write = write;
        this.dialect = dialect;
    }

    @PyGetter("dialect")
    Object dialect() {
        return dialect;
    }

    /// writerow(iterable)
    ///
    /// Construct and write a CSV record from an iterable of fields. Non-string elements will be converted to string.
    @PyMethod("writerow(self, row, /)")
    Object writerow(ThreadState ts, Object row) {
        Object values;
        try {
            values = IterOps.iter(ts, row);
        } catch (PyException e) {
            if (e.is(ExceptionTypes.TYPE_ERROR)) {
                throw CsvModule.error("iterable expected, not %s", PyErr.className(row));
            }
            throw e;
        }
        StringBuilder line = new StringBuilder();
        int count = 0;
        for (Object value = IterOps.next(ts, values);
                value != null;
                value = IterOps.next(ts, values)) {
            if (count++ > 0) {
                line.appendCodePoint(dialect.delimiter);
            }
            append(ts, line, value);
        }
        if (count > 0 && line.isEmpty()) {
            if (dialect.quoting == CsvModule.QUOTE_NONE) {
                throw CsvModule.error("single empty field record must be quoted");
            }
            append(line, "", true);
        }
        return CallOps.call1(ts, write, PyStr.of(line.append(dialect.lineterminator).toString()));
    }

    /// writerows(iterable of iterables)
    ///
    /// Construct and write a series of iterables to a csv file. Non-string elements will be converted to string.
    @PyMethod("writerows(self, rows, /)")
    void writerows(ThreadState ts, Object rows) {
        Object it = IterOps.iter(ts, rows);
        for (Object row = IterOps.next(ts, it); row != null; row = IterOps.next(ts, it)) {
            writerow(ts, row);
        }
    }

    private void append(ThreadState ts, StringBuilder line, Object value) {
        boolean quoted =
                switch (dialect.quoting) {
                    case CsvModule.QUOTE_ALL -> true;
                    case CsvModule.QUOTE_NONNUMERIC -> !isNumber(value);
                    case CsvModule.QUOTE_STRINGS -> Str.isStr(value);
                    case CsvModule.QUOTE_NOTNULL -> value != PyNone.NONE;
                    default -> false;
                };
        String text = value == PyNone.NONE ? "" : Str.utf16(ReprOps.str(ts, value));
        ts.charge(text.length());
        append(line, text, quoted);
    }

    private static boolean isNumber(Object value) {
        PyType type = PyType.of(value);
        return type.slot(Slot.FLOAT) != null
                || type.slot(Slot.INT) != null
                || type.slot(Slot.INDEX) != null;
    }

    private void append(StringBuilder line, String text, boolean quotedAnyway) {
        StringBuilder field = new StringBuilder();
        boolean quoted = quotedAnyway;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            int before = prefix(c);
            if (before != PyDialect.NONE) {
                field.appendCodePoint(before);
            }
            quoted |= isSpecial(c) && (before == PyDialect.NONE || isDoubled(c));
            field.appendCodePoint(c);
        }
        if (quoted) {
            line.appendCodePoint(dialect.quotechar)
                    .append(field)
                    .appendCodePoint(dialect.quotechar);
        } else {
            line.append(field);
        }
    }

    private boolean isSpecial(int c) {
        return c == dialect.delimiter
                || c == dialect.escapechar
                || c == dialect.quotechar
                || dialect.lineterminator.indexOf(c) >= 0;
    }

    private boolean isDoubled(int c) {
        return c == dialect.quotechar
                && dialect.doublequote
                && dialect.quoting != CsvModule.QUOTE_NONE;
    }

    /// What comes before a character: its double, the escape character, or nothing.
    private int prefix(int c) {
        if (!isSpecial(c)) {
            return PyDialect.NONE;
        }
        if (isDoubled(c)) {
            return c;
        }
        boolean escaped =
                dialect.quoting == CsvModule.QUOTE_NONE
                        || c == dialect.quotechar
                        || c == dialect.escapechar;
        if (!escaped) {
            return PyDialect.NONE;
        }
        if (dialect.escapechar == PyDialect.NONE) {
            throw CsvModule.error("need to escape, but no escapechar set");
        }
        return dialect.escapechar;
    }
}
