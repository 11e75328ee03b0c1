package dev.fermata.vm.parse;

import org.jspecify.annotations.Nullable;

/// A source that Python refuses: everything the runtime needs to raise the Python exception.
///
/// Lines and offsets are those of Python's `SyntaxError`: they count from 1, and offsets count characters, not bytes.
/// An end offset may be -1 or 0 where CPython knows no end. A kind other than SyntaxError, IndentationError and
/// TabError has a message only.
public final class SyntaxFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /// The Python exception to raise.
    public enum Kind {
        SYNTAX_ERROR("SyntaxError"),
        INDENTATION_ERROR("IndentationError"),
        TAB_ERROR("TabError"),
        VALUE_ERROR("ValueError"),
        MEMORY_ERROR("MemoryError"),
        RECURSION_ERROR("RecursionError"),
        OVERFLOW_ERROR("OverflowError");

        private final String pythonName;

        Kind(String pythonName) {
            this.pythonName = pythonName;
        }

        /// The name of the Python exception class.
        public String pythonName() {
            return pythonName;
        }

        /// Whether it is SyntaxError or one of its subclasses, and so has a place in the source.
        public boolean isSyntaxError() {
            return this == SYNTAX_ERROR || this == INDENTATION_ERROR || this == TAB_ERROR;
        }
    }

    private final Kind kind;
    private final String filename;
    private final int lineno;
    private final int offset;
    private final int endLineno;
    private final int endOffset;
    private final @Nullable String text;

    /// A failure at a place; text is the source line, or null where CPython gives none.
    public SyntaxFailure(
            Kind kind,
            String message,
            String filename,
            int lineno,
            int offset,
            int endLineno,
            int endOffset,
            @Nullable String text) {
        super(message, null, false, false);
        this.kind = kind;
        this.filename = filename;
        this.lineno = lineno;
        this.offset = offset;
        this.endLineno = endLineno;
        this.endOffset = endOffset;
        this.text = text;
    }

    /// A failure without place.
    public SyntaxFailure(Kind kind, String message, String filename) {
        this(kind, message, filename, 0, 0, 0, 0, null);
    }

    /// The Python exception to raise.
    public Kind kind() {
        return kind;
    }

    /// The message, which is Python's `msg`.
    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }

    /// The name of the source.
    public String filename() {
        return filename;
    }

    /// The line; 0 where CPython gives none.
    public int lineno() {
        return lineno;
    }

    /// The first character.
    public int offset() {
        return offset;
    }

    /// The line of the end.
    public int endLineno() {
        return endLineno;
    }

    /// The end, exclusive.
    public int endOffset() {
        return endOffset;
    }

    /// The source line, newline included if there is one, or null.
    public @Nullable String text() {
        return text;
    }
}
