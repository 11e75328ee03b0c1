package dev.fermata.vm.parse;

import org.jspecify.annotations.Nullable;

/// Makes the tokens of string literals, and of the text within f-strings (PEP 701).
///
/// In an f-string the tokenizer alternates between its text, which [#formattedText()] reads, and its replacement
/// fields, which are read as any other source until the bracket that opened them closes, or `:` starts a format
/// specification, which is text again.
final class StringScanner {

    /// How many f-strings may enclose each other.
    private static final int MAX_NESTED_STRINGS = 150;

    /// How many replacement fields of one f-string may enclose each other.
    private static final int MAX_NESTED_FIELDS = 3;

    private final Tokenizer tokenizer;
    private final byte[] b;
    private @Nullable Formatted current;

    StringScanner(Tokenizer tokenizer) {
        this.tokenizer = tokenizer;
        this.b = tokenizer.b;
    }

    /// An f-string that is being read.
    private static final class Formatted {

        final @Nullable Formatted enclosing;
        final int nesting;
        final byte quote;
        final int quotes;
        final boolean raw;
        final int line;
        final int lineStart;
        final int start;

        /// The bracket depths at which its open fields began.
        final int[] fieldDepths = new int[MAX_NESTED_FIELDS];

        int fields;
        boolean inText = true;
        boolean inFormatSpec;

        Formatted(
                @Nullable Formatted enclosing,
                byte quote,
                int quotes,
                boolean raw,
                int line,
                int lineStart,
                int start) {
            this.enclosing = enclosing;
            this.nesting = enclosing == null ? 1 : enclosing.nesting + 1;
            this.quote = quote;
            this.quotes = quotes;
            this.raw = raw;
            this.line = line;
            this.lineStart = lineStart;
            this.start = start;
        }
    }

    // ---- state the tokenizer asks for

    /// Whether [#formattedText()] must read next.
    boolean inFormattedText() {
        return current != null && current.inText;
    }

    boolean inFormattedString() {
        return current != null;
    }

    /// The number of open replacement fields of the innermost f-string.
    int fieldDepth() {
        return current == null ? 0 : current.fields;
    }

    /// Whether the innermost bracket is the one that opened the innermost replacement field.
    boolean fieldEndsAt(int bracketDepth) {
        return current != null
                && current.fields > 0
                && current.fieldDepths[current.fields - 1] == bracketDepth;
    }

    /// The colon before a format specification was read.
    void beginFormatSpec() {
        if (current != null) {
            current.inText = true;
            current.inFormatSpec = true;
        }
    }

    /// The bracket that ends a replacement field was read.
    void endField() {
        if (current != null) {
            current.fields--;
            current.inText = true;
            current.inFormatSpec = current.fields > 0;
        }
    }

    // ---- plain strings

    /// Makes the token of a string that starts at `start`; the tokenizer stands at its quote.
    void string(int start, int prefixFlags) {
        int startLine = tokenizer.line;
        int startLineStart = tokenizer.lineStart;
        int p = tokenizer.p;
        int flags = prefixFlags;
        byte quote = b[p];
        int quotes = 1;
        if (b[p + 1] == quote && b[p + 2] == quote) {
            quotes = 3;
            flags |= StringFlags.TRIPLE;
        }
        p += quotes;
        while (true) {
            byte c = b[p];
            if (c == quote && (quotes == 1 || b[p + 1] == quote && b[p + 2] == quote)) {
                break;
            }
            if (c == '\\') {
                flags |= StringFlags.BACKSLASH;
                c = b[++p];
            } else if (c == '\n' && quotes == 1) {
                throw unterminated(start, startLine, startLineStart, quote, quotes);
            }
            if (p >= tokenizer.length) {
                tokenizer.p = p;
                throw unterminated(start, startLine, startLineStart, quote, quotes);
            }
            p++;
            if (c == '\n') {
                tokenizer.line++;
                tokenizer.lineStart = p;
            }
        }
        tokenizer.p = p + quotes;
        tokenizer.emit(PythonParser.STRING, start, startLine, start - startLineStart).flags = flags;
    }

    private LexicalError unterminated(
            int start, int startLine, int startLineStart, byte quote, int quotes) {
        String message;
        if (current != null && current.quote == quote && current.quotes == quotes) {
            message = "f-string: expecting '}'";
        } else {
            String kind = quotes == 3 ? "triple-quoted string" : "string";
            message =
                    "unterminated %s literal (detected at line %d)"
                            .formatted(kind, tokenizer.lastLine());
        }
        LexicalError error = tokenizer.syntaxErrorAt(message, startLine, startLineStart, start + 1);
        boolean continued = tokenizer.p >= tokenizer.length;
        return quotes == 3 || continued ? error.endsTooEarly() : error;
    }

    // ---- f-strings

    /// Makes the FSTRING_START of an f-string; the tokenizer stands at its quote.
    void openFormatted(int start, int flags) {
        int p = tokenizer.p;
        byte quote = b[p];
        int quotes = b[p + 1] == quote && b[p + 2] == quote ? 3 : 1;
        tokenizer.p = p + quotes;
        if (current != null && current.nesting + 1 >= MAX_NESTED_STRINGS) {
            throw tokenizer.syntaxError("too many nested f-strings");
        }
        tokenizer.emit(PythonParser.FSTRING_START, start).flags = flags;
        boolean raw = (flags & StringFlags.RAW) != 0;
        current =
                new Formatted(
                        current, quote, quotes, raw, tokenizer.line, tokenizer.lineStart, start);
    }

    /// Makes the tokens of text up to the next replacement field, the end of this one, or the end of the f-string.
    void formattedText() {
        Formatted f = current;
        if (f == null) {
            throw new IllegalStateException();
        }
        int start = tokenizer.p;
        int startLine = tokenizer.line;
        int startCol = start - tokenizer.lineStart;
        int flags = f.raw ? StringFlags.RAW : 0;
        int p = start;
        while (true) {
            byte c = b[p];
            if (c == f.quote && (f.quotes == 1 || b[p + 1] == f.quote && b[p + 2] == f.quote)) {
                middle(start, p, startLine, startCol, flags);
                close(f, p);
                return;
            }
            if (p >= tokenizer.length || c == '\n' && f.quotes == 1) {
                boolean newline = c == '\n' || tokenizer.input == Input.FILE;
                if (f.inFormatSpec && f.quotes == 1 && newline) {
                    middle(start, p, startLine, startCol, flags);
                    f.inText = false;
                    return;
                }
                tokenizer.p = p;
                throw unterminated(f);
            }
            if (c == '{') {
                if (b[p + 1] == '{' && !f.inFormatSpec) {
                    doubledBrace(start, p, startLine, startCol, flags);
                } else {
                    middle(start, p, startLine, startCol, flags);
                    openField(f, p);
                }
                return;
            }
            if (c == '}') {
                if (f.inFormatSpec) {
                    boolean afterField =
                            tokenizer.out.tokens[tokenizer.out.size - 1].type
                                    == PythonParser.RBRACE;
                    if (p > start || afterField) {
                        emitMiddle(start, p, startLine, startCol, flags);
                    }
                    tokenizer.p = p;
                    f.inText = false;
                    return;
                }
                if (b[p + 1] == '}') {
                    doubledBrace(start, p, startLine, startCol, flags);
                    return;
                }
                middle(start, p, startLine, startCol, flags);
                tokenizer.p = p + 1;
                throw tokenizer.syntaxError("f-string: single '}' is not allowed");
            }
            if (c == '\\') {
                flags |= StringFlags.BACKSLASH;
                p = afterBackslash(f, p + 1);
            } else {
                p++;
                if (c == '\n') {
                    tokenizer.line++;
                    tokenizer.lineStart = p;
                }
            }
        }
    }

    /// Steps over what a backslash escapes, but not over a brace, which means the same after one.
    private int afterBackslash(Formatted f, int p) {
        byte c = b[p];
        if (c == '{' || c == '}') {
            if (!f.raw) {
                tokenizer.out.warnings.add(
                        new SyntaxWarning(
                                "SyntaxWarning",
                                "invalid escape sequence '\\" + (char) c + "'",
                                tokenizer.line,
                                p - tokenizer.lineStart));
            }
            return p;
        }
        if (c == 'N' && !f.raw && b[p + 1] == '{') {
            int q = p + 2;
            while (b[q] != '}' && b[q] != '\n' && b[q] != f.quote && q < tokenizer.length) {
                q++;
            }
            return b[q] == '}' ? q + 1 : q;
        }
        if (p >= tokenizer.length) {
            return p;
        }
        if (c == '\n') {
            tokenizer.line++;
            tokenizer.lineStart = p + 1;
        }
        return p + 1;
    }

    /// Text that ends in a doubled brace; the second one is not part of the token's text.
    private void doubledBrace(int start, int brace, int startLine, int startCol, int flags) {
        emitMiddle(start, brace + 2, startLine, startCol, flags).end--;
    }

    private void middle(int start, int end, int startLine, int startCol, int flags) {
        tokenizer.p = end;
        if (end > start) {
            emitMiddle(start, end, startLine, startCol, flags);
        }
    }

    private SourceToken emitMiddle(int start, int end, int startLine, int startCol, int flags) {
        tokenizer.p = end;
        SourceToken token = tokenizer.emit(PythonParser.FSTRING_MIDDLE, start, startLine, startCol);
        token.flags = flags;
        return token;
    }

    private void openField(Formatted f, int brace) {
        if (f.fields == MAX_NESTED_FIELDS) {
            tokenizer.p = brace;
            throw tokenizer.syntaxError("f-string: expressions nested too deeply");
        }
        tokenizer.p = brace + 1;
        tokenizer.open(PythonParser.LBRACE, brace);
        f.fieldDepths[f.fields++] = tokenizer.brackets.depth();
        f.inText = false;
        f.inFormatSpec = false;
    }

    private void close(Formatted f, int quote) {
        tokenizer.p = quote + f.quotes;
        tokenizer.emit(PythonParser.FSTRING_END, quote);
        current = f.enclosing;
    }

    private LexicalError unterminated(Formatted f) {
        String kind = f.quotes == 3 ? "triple-quoted f-string" : "f-string";
        String message =
                "unterminated %s literal (detected at line %d)"
                        .formatted(kind, tokenizer.lastLine());
        LexicalError error = tokenizer.syntaxErrorAt(message, f.line, f.lineStart, f.start + 1);
        return f.quotes == 3 ? error.endsTooEarly() : error;
    }
}
