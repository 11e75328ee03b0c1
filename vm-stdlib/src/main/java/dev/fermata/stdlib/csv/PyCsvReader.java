package dev.fermata.stdlib.csv;

import dev.fermata.annotations.PyGetter;
import dev.fermata.annotations.PyTypeSpec;
import dev.fermata.vm.object.IterOps;
import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.PyIterator;
import dev.fermata.vm.object.PyList;
import dev.fermata.vm.object.PyType;
import dev.fermata.vm.object.Str;
import dev.fermata.vm.object.ThreadState;

import org.jspecify.annotations.Nullable;

/// CSV reader
///
/// Reader objects are responsible for reading and parsing tabular data in CSV format.
@PyTypeSpec(name = "reader", module = "_csv", hidden = true)
final class PyCsvReader extends PyIterator {

    static final PyType TYPE = PyCsvReaderSpec.TYPE;

    private final Object lines;
    private final PyDialect dialect;
    private long lineNumber;

    PyCsvReader(Object lines, PyDialect dialect) {
        super(TYPE);
        this.lines = lines;
        this.dialect = dialect;
    }

    @PyGetter("dialect")
    Object dialect() {
        return dialect;
    }

    @PyGetter(value = "line_num", member = true)
    long lineNum() {
        return lineNumber;
    }

    @Override
    public @Nullable Object next(ThreadState ts) {
        RecordParser parser = new RecordParser(dialect, CsvModule.settings(ts).fieldLimit);
        do {
            Object line = IterOps.next(ts, lines);
            if (line == null) {
                if (!parser.end()) {
                    return null;
                }
                break;
            }
            if (!Str.isStr(line)) {
                throw CsvModule.error(
                        "iterator should return strings, not %s (the file should be opened in text"
                                + " mode)",
                        PyErr.className(line));
            }
            lineNumber++;
            String text = Str.utf16(line);
            ts.charge(text.length());
            parser.line(text);
        } while (!parser.isComplete());
        PyList row = new PyList();
        for (RecordParser.Field field : parser.fields()) {
            row.add(field.value(ts));
        }
        return row;
    }
}
