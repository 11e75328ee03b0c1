package dev.fermata.stdlib.csv;

import dev.fermata.vm.object.CallOps;
import dev.fermata.vm.object.CoreTypes;
import dev.fermata.vm.object.PyStr;
import dev.fermata.vm.object.ThreadState;

import java.util.ArrayList;
import java.util.List;

/// Takes the lines of one record apart, as a [PyDialect] says.
///
/// ```
/// START_RECORD -> START_FIELD -> FIELD          -> START_FIELD, END_OF_LINE
///                             -> QUOTED         <-> QUOTE_SEEN, ESCAPED_IN_QUOTED
///                             -> ESCAPED        -> FIELD
/// END_OF_LINE  -> START_RECORD                  the record is complete
/// ```
final class RecordParser {

    private enum State {
        START_RECORD,
        START_FIELD,
        ESCAPED,
        FIELD,
        QUOTED,
        ESCAPED_IN_QUOTED,
        QUOTE_SEEN,
        END_OF_LINE,
        AFTER_ESCAPED_NEWLINE
    }

    /// The end of a line, where another character may not follow.
    private static final int END = -2;

    /// One value of a record.
    ///
    /// @param numeric whether it stands for a float
    record Field(String text, boolean numeric) {

        Object value(ThreadState ts) {
            Object str = PyStr.of(text);
            return numeric ? CallOps.call1(ts, CoreTypes.FLOAT, str) : str;
        }
    }

    private final PyDialect dialect;
    private final long limit;
    private final List<Field> fields = new ArrayList<>();
    private final StringBuilder field = new StringBuilder();
    private long fieldLength;
    private boolean numeric;
    private State state = State.START_RECORD;

    RecordParser(PyDialect dialect, long limit) {
        this.dialect = dialect;
        this.limit = limit;
    }

    boolean isComplete() {
        return state == State.START_RECORD;
    }

    List<Field> fields() {
        return fields;
    }

    /// Says that there are no more lines.
    ///
    /// @return whether there is a record nevertheless
    boolean end() {
        if (fieldLength == 0 && state != State.QUOTED && state != State.ESCAPED_IN_QUOTED) {
            return false;
        }
        if (dialect.strict) {
            throw CsvModule.error("unexpected end of data");
        }
        save();
        return true;
    }

    /// Takes the next line of the record.
    void line(String text) {
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            take(c);
        }
        take(END);
    }

    private void take(int c) {
        switch (state) {
            case START_RECORD -> startRecord(c);
            case START_FIELD -> startField(c);
            case ESCAPED -> escaped(c);
            case FIELD -> inField(c);
            case AFTER_ESCAPED_NEWLINE -> {
                if (c != END) {
                    inField(c);
                }
            }
            case QUOTED -> quoted(c);
            case ESCAPED_IN_QUOTED -> {
                add(c == END ? '\n' : c);
                state = State.QUOTED;
            }
            case QUOTE_SEEN -> quoteSeen(c);
            case END_OF_LINE -> endOfLine(c);
        }
    }

    private static boolean isNewline(int c) {
        return c == '\n' || c == '\r';
    }

    private void startRecord(int c) {
        if (isNewline(c)) {
            state = State.END_OF_LINE;
        } else if (c != END) {
            state = State.START_FIELD;
            startField(c);
        }
    }

    private void startField(int c) {
        if (isNewline(c) || c == END) {
            save();
            leaveLine(c);
        } else if (c == dialect.quotechar && dialect.quoting != CsvModule.QUOTE_NONE) {
            state = State.QUOTED;
        } else if (c == dialect.escapechar) {
            state = State.ESCAPED;
        } else if (c == ' ' && dialect.skipinitialspace) {
            return;
        } else if (c == dialect.delimiter) {
            save();
        } else {
            numeric = dialect.quoting == CsvModule.QUOTE_NONNUMERIC;
            add(c);
            state = State.FIELD;
        }
    }

    private void escaped(int c) {
        if (isNewline(c)) {
            add(c);
            state = State.AFTER_ESCAPED_NEWLINE;
        } else {
            add(c == END ? '\n' : c);
            state = State.FIELD;
        }
    }

    private void inField(int c) {
        if (isNewline(c) || c == END) {
            save();
            leaveLine(c);
        } else if (c == dialect.escapechar) {
            state = State.ESCAPED;
        } else if (c == dialect.delimiter) {
            save();
            state = State.START_FIELD;
        } else {
            add(c);
            state = State.FIELD;
        }
    }

    private void quoted(int c) {
        if (c == END) {
            return;
        }
        if (c == dialect.escapechar) {
            state = State.ESCAPED_IN_QUOTED;
        } else if (c == dialect.quotechar && dialect.quoting != CsvModule.QUOTE_NONE) {
            state = dialect.doublequote ? State.QUOTE_SEEN : State.FIELD;
        } else {
            add(c);
        }
    }

    private void quoteSeen(int c) {
        if (dialect.quoting != CsvModule.QUOTE_NONE && c == dialect.quotechar) {
            add(c);
            state = State.QUOTED;
        } else if (c == dialect.delimiter) {
            save();
            state = State.START_FIELD;
        } else if (isNewline(c) || c == END) {
            save();
            leaveLine(c);
        } else if (!dialect.strict) {
            add(c);
            state = State.FIELD;
        } else {
            throw CsvModule.error(
                    "'%s' expected after '%s'",
                    Character.toString(dialect.delimiter), Character.toString(dialect.quotechar));
        }
    }

    private void leaveLine(int c) {
        state = c == END ? State.START_RECORD : State.END_OF_LINE;
    }

    private void endOfLine(int c) {
        if (c == END) {
            state = State.START_RECORD;
        } else if (!isNewline(c)) {
            throw CsvModule.error(
                    "new-line character seen in unquoted field - do you need to open the file in"
                            + " universal-newline mode?");
        }
    }

    private void add(int c) {
        if (fieldLength >= limit) {
            throw CsvModule.error("field larger than field limit (%d)", limit);
        }
        field.appendCodePoint(c);
        fieldLength++;
    }

    private void save() {
        fields.add(new Field(field.toString(), numeric));
        field.setLength(0);
        fieldLength = 0;
        numeric = false;
    }
}
