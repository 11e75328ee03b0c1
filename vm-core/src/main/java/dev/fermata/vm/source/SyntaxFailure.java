package dev.fermata.vm.source;

/// A source text that is no program. Becomes the Python exception that [#kind()] names.
///
/// The fields are those of Python's `SyntaxError`: lines count from 1, offsets from 1 in code points; 0 stands for "not
/// known", -1 as end for "none".
public final class SyntaxFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /// The Python exception that a failure becomes.
    public enum Kind {
        SYNTAX_ERROR("SyntaxError"),
        INDENTATION_ERROR("IndentationError"),
        TAB_ERROR("TabError"),
        VALUE_ERROR("ValueError"),
        OVERFLOW_ERROR("OverflowError"),
        MEMORY_ERROR("MemoryError"),
        RECURSION_ERROR("RecursionError"),
        SYSTEM_ERROR("SystemError");

        private final String pythonName;

        Kind(String pythonName) {
            this.pythonName = pythonName;
        }

        /// The name of the exception type.
        public String pythonName() {
            return pythonName;
        }
    }

    private final Kind kind;
    private final String filename;
    private final int lineno;
    private final int offset;
    private final int endLineno;
    private final int endOffset;

    /// A failure with its place.
    public SyntaxFailure(
            Kind kind,
            String message,
            String filename,
            int lineno,
            int offset,
            int endLineno,
            int endOffset) {
        super(message, null, false, false);
        this.kind = kind;
        this.filename = filename;
        this.lineno = lineno;
        this.offset = offset;
        this.endLineno = endLineno;
        this.endOffset = endOffset;
    }

    /// The Python exception this becomes.
    public Kind kind() {
        return kind;
    }

    /// The text of the Python exception.
    public String message() {
        return String.valueOf(getMessage());
    }

    /// The name of the source.
    public String filename() {
        return filename;
    }

    /// The first line.
    public int lineno() {
        return lineno;
    }

    /// The first code point in the first line.
    public int offset() {
        return offset;
    }

    /// The last line.
    public int endLineno() {
        return endLineno;
    }

    /// The code point after the last, in the last line.
    public int endOffset() {
        return endOffset;
    }
}
