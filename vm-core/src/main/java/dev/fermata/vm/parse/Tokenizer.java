package dev.fermata.vm.parse;

import dev.fermata.vm.source.SourceFile;

import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;

/// Makes the tokens of a source, once, in [#run()].
///
/// Besides Python's tokens it settles, by looking back at tokens already made, what would cost the grammar more than
/// one token of look-ahead; [Rewriter] does that. At the first lexical error an ERROR token and EOF end the tokens:
/// whether the error is reported depends on whether the parser gets that far.
final class Tokenizer {

    private static final int MAX_INDENTS = 100;
    private static final int TAB_SIZE = 8;

    final byte[] b;

    /// The number of bytes before the padding.
    final int length;

    final TokenArray out;
    final Input input;
    final Brackets brackets = new Brackets();
    private final Rewriter rewriter;
    private final NumberScanner numbers;
    private final StringScanner strings;
    private final NameTable names = new NameTable();

    /// The next byte, its line counted from 1, and where that line begins.
    int p;

    int line = 1;
    int lineStart;

    /// Columns of the open blocks, with tabs to multiples of eight and with tabs as one.
    private final int[] indents = new int[MAX_INDENTS + 1];

    private final int[] otherIndents = new int[MAX_INDENTS + 1];
    private int depth;

    /// Whether the source ends in white space without a newline.
    private boolean partialLine;

    Tokenizer(SourceFile source, Input input) {
        this.input = input;
        byte[] utf8 = source.utf8();
        length = utf8.length;
        // Padding lets look-ahead read past the end.
        b = Arrays.copyOf(utf8, length + 4);
        out = new TokenArray(source, input, b);
        rewriter = new Rewriter(out, brackets);
        numbers = new NumberScanner(this);
        strings = new StringScanner(this);
    }

    /// All tokens.
    TokenArray run() {
        try {
            scan();
        } catch (LexicalError e) {
            out.lexicalFailure = e.failure;
            out.endsTooEarly = e.endsTooEarly;
            out.lexicalFailureYields = e.yields || strings.inFormattedString();
            if (brackets.depth() > 0 && !strings.inFormattedString()) {
                out.unclosedBracket = brackets.neverClosed(this);
            }
            p = Math.min(p, length);
            out.add(PythonParser.ERROR, p, p, line, p - lineStart, line, p - lineStart);
            out.add(Token.EOF, p, p, line, p - lineStart, line, p - lineStart);
        }
        rewriter.finish();
        return out;
    }

    private void scan() {
        boolean lineBegins = true;
        while (true) {
            if (strings.inFormattedText()) {
                strings.formattedText();
                continue;
            }
            if (lineBegins) {
                if (!beginLine()) {
                    if (p >= length) {
                        break;
                    }
                    continue;
                }
                lineBegins = false;
            }
            byte c = b[p];
            while (c == ' ' || c == '\t' || c == '\f') {
                c = b[++p];
            }
            if (CharacterClass.isNameStart(c)) {
                nameOrString();
            } else if (CharacterClass.isDigit(c) || c == '.' && CharacterClass.isDigit(b[p + 1])) {
                numbers.scan();
            } else if (c == '"' || c == '\'') {
                strings.string(p, 0);
            } else if (c == '\n') {
                lineBegins = endLine(p);
            } else if (c == '#') {
                int start = p;
                skipComment();
                lineBegins = endLine(start);
            } else if (c == '\\') {
                continuation();
            } else if (c == 0 && p >= length) {
                break;
            } else {
                punctuation();
            }
        }
        endOfSource();
    }

    // ---- lines and indentation

    /// Reads the white space a line begins with. False if the line is empty, or the source at its end.
    private boolean beginLine() {
        int col = 0;
        int otherCol = 0;
        int continuedCol = 0;
        while (true) {
            byte c = b[p];
            if (c == ' ') {
                col++;
                otherCol++;
            } else if (c == '\t') {
                col = (col / TAB_SIZE + 1) * TAB_SIZE;
                otherCol++;
            } else if (c == '\f') {
                col = 0;
                otherCol = 0;
            } else if (c == '\\') {
                continuedCol = continuedCol != 0 ? continuedCol : col;
                continuation();
                p--;
                col = 0;
                otherCol = 0;
            } else {
                break;
            }
            p++;
        }
        if (b[p] == '#') {
            skipComment();
        }
        if (b[p] == '\n') {
            nextLine();
            return false;
        }
        if (p >= length) {
            if (input == Input.FILE || p == lineStart) {
                return false;
            }
            partialLine = true;
        }
        if (continuedCol != 0) {
            col = continuedCol;
            otherCol = continuedCol;
        }
        indent(col, otherCol);
        return true;
    }

    private void indent(int col, int otherCol) {
        if (col == indents[depth]) {
            if (otherCol != otherIndents[depth]) {
                throw tabError();
            }
        } else if (col > indents[depth]) {
            if (depth + 1 >= MAX_INDENTS) {
                throw indentationError("too many levels of indentation");
            }
            if (otherCol <= otherIndents[depth]) {
                throw tabError();
            }
            depth++;
            indents[depth] = col;
            otherIndents[depth] = otherCol;
            rewriter.indent(depth);
            emit(PythonParser.INDENT, lineStart);
        } else {
            int outer = depth;
            while (outer > 0 && col < indents[outer]) {
                outer--;
            }
            if (col != indents[outer]) {
                throw unindentError();
            }
            if (otherCol != otherIndents[outer]) {
                throw tabError();
            }
            while (depth > outer) {
                depth--;
                emit(PythonParser.DEDENT, p);
                rewriter.dedent();
            }
        }
        rewriter.beginLine();
    }

    private void skipComment() {
        while (b[p] != '\n' && p < length) {
            p++;
        }
    }

    /// Ends a line at a newline or at the end of the source; `start` is where its comment begins, if it has one. True
    /// if it was a logical line.
    private boolean endLine(int start) {
        if (p >= length) {
            return false;
        }
        if (brackets.depth() > 0 || strings.inFormattedString()) {
            nextLine();
            return false;
        }
        newline(start);
        nextLine();
        return true;
    }

    private void newline(int start) {
        rewriter.endLine();
        out.add(PythonParser.NEWLINE, start, p, line, start - lineStart, line, p - lineStart + 1);
    }

    /// Steps over a newline.
    void nextLine() {
        p++;
        line++;
        lineStart = p;
    }

    private void continuation() {
        if (p + 1 >= length && input == Input.FILE) {
            throw unexpectedEnd(line).endsTooEarly();
        }
        if (b[p + 1] != '\n') {
            LexicalError error = unexpectedAfterBackslash();
            throw p + 1 >= length ? error.endsTooEarly() : error;
        }
        p++;
        nextLine();
        if (p >= length) {
            throw unexpectedEnd(line - 1).endsTooEarly();
        }
    }

    private void endOfSource() {
        p = length;
        if (brackets.depth() > 0) {
            throw new LexicalError(brackets.neverClosed(this), true).endsTooEarly();
        }
        if (out.size > 0) {
            int last = out.tokens[out.size - 1].type;
            if (last != PythonParser.NEWLINE && last != PythonParser.DEDENT) {
                endLastLine();
            } else if (partialLine && input == Input.INTERACTIVE) {
                placelessNewline();
            }
        }
        while (depth > 0) {
            depth--;
            emit(PythonParser.DEDENT, length);
        }
        if (input == Input.INTERACTIVE && (out.size == 0 || out.tokens[out.size - 1].col >= 0)) {
            // The prompt ends a compound statement with an empty line; a source may do without.
            placelessNewline();
        }
        emit(Token.EOF, length);
    }

    /// Ends a last line that lacks its newline. Only a file's gets one; an expression does without.
    private void endLastLine() {
        switch (input) {
            case FILE -> newline(length);
            case INTERACTIVE -> {
                rewriter.endLine();
                placelessNewline();
            }
            case EXPRESSION -> rewriter.endLine();
        }
    }

    private void placelessNewline() {
        out.add(PythonParser.NEWLINE, length, length, line, -1, line, p - lineStart);
    }

    // ---- names and punctuation

    private void nameOrString() {
        int start = p;
        if (isQuote(b[p + 1]) || isQuote(b[p + 2])) {
            int flags = prefix();
            if (flags >= 0) {
                if ((flags & StringFlags.FORMATTED) != 0) {
                    strings.openFormatted(start, flags);
                } else {
                    strings.string(start, flags);
                }
                return;
            }
        }
        boolean ascii = true;
        do {
            if (b[p] < 0) {
                ascii = false;
            }
            p++;
        } while (CharacterClass.isNamePart(b[p]));
        int type = PythonParser.NAME;
        String name;
        if (ascii) {
            int slot = names.slot(b, start, p);
            type = names.type(slot);
            name = names.name(slot);
        } else {
            name = identifier(start);
        }
        SourceToken token = emit(type, start);
        token.name = name;
        rewriter.name(token, depth);
    }

    /// An identifier with other than ASCII characters.
    private String identifier(int start) {
        String text = new String(b, start, p - start, StandardCharsets.UTF_8);
        int bad = CharacterClass.firstNonIdentifier(text);
        if (bad < text.length()) {
            int c = text.codePointAt(bad);
            String before = text.substring(0, bad) + Character.toString(c);
            p = start + before.getBytes(StandardCharsets.UTF_8).length;
            throw syntaxError(
                    CharacterClass.isPrintable(c)
                            ? "invalid character '%s' (U+%04X)".formatted(Character.toString(c), c)
                            : "invalid non-printable character U+%04X".formatted(c));
        }
        return Normalizer.normalize(text, Normalizer.Form.NFKC).intern();
    }

    private static boolean isQuote(byte c) {
        return c == '"' || c == '\'';
    }

    /// The flags of a string prefix at `p`, which then stands at the quote; -1 if it is none.
    private int prefix() {
        int flags = 0;
        int q = p;
        while (!isQuote(b[q])) {
            int flag =
                    switch (b[q] | 0x20) {
                        case 'r' -> StringFlags.RAW;
                        case 'b' -> StringFlags.BYTES;
                        case 'f' -> StringFlags.FORMATTED;
                        case 'u' -> StringFlags.UNICODE;
                        default -> 0;
                    };
            boolean pair =
                    (flags | flag) == (StringFlags.RAW | StringFlags.BYTES)
                            || (flags | flag) == (StringFlags.RAW | StringFlags.FORMATTED);
            if (flag == 0 || flags != 0 && (flags == flag || !pair) || q - p > 1) {
                return -1;
            }
            flags |= flag;
            q++;
        }
        if (b[p] == 'U') {
            flags = 0;
        }
        p = q;
        return flags;
    }

    private void punctuation() {
        int start = p;
        if (b[p] == ':' && strings.fieldEndsAt(brackets.depth())) {
            p++;
            emit(PythonParser.COLON, start);
            strings.beginFormatSpec();
            return;
        }
        int type = Punctuation.type(b, p);
        if (type == Token.EOF) {
            p++;
            throw syntaxError("invalid non-printable character U+%04X".formatted(b[start]));
        }
        p += Punctuation.length(type);
        switch (type) {
            case PythonParser.LPAR, PythonParser.LSQB, PythonParser.LBRACE -> open(type, start);
            case PythonParser.RPAR, PythonParser.RSQB, PythonParser.RBRACE -> close(type, start);
            default -> {
                rewriter.punctuation(type);
                emit(type, start);
            }
        }
    }

    /// Makes the token of an opening bracket.
    void open(int type, int start) {
        if (brackets.depth() >= Brackets.MAX_DEPTH) {
            throw syntaxError("too many nested parentheses");
        }
        brackets.push(b[start], line, start - lineStart);
        rewriter.opened(emit(type, start));
        out.deepestBracket = Math.max(out.deepestBracket, brackets.depth());
    }

    private void close(int type, int start) {
        char c = (char) b[start];
        if (c == '}' && strings.inFormattedString() && strings.fieldDepth() == 0) {
            throw syntaxError("f-string: single '}' is not allowed");
        }
        if (brackets.depth() == 0) {
            throw syntaxError("unmatched '" + c + "'");
        }
        char opening = brackets.top();
        if (Brackets.closing(opening) != c) {
            if (opening == '{' && strings.fieldEndsAt(brackets.depth())) {
                throw syntaxError("f-string: unmatched '" + c + "'");
            }
            String where = brackets.topLine() == line ? "" : " on line " + brackets.topLine();
            throw syntaxError(
                    "closing parenthesis '%c' does not match opening parenthesis '%c'%s"
                            .formatted(c, opening, where));
        }
        SourceToken token = emit(type, start);
        boolean field = c == '}' && strings.fieldEndsAt(brackets.depth());
        brackets.pop();
        rewriter.closed(token);
        if (field) {
            strings.endField();
        }
    }

    // ---- output

    SourceToken emit(int type, int start) {
        return emit(type, start, line, start - lineStart);
    }

    SourceToken emit(int type, int start, int startLine, int startCol) {
        rewriter.before(type);
        return out.add(type, start, p, startLine, startCol, line, p - lineStart);
    }

    // ---- errors

    /// An error at the byte before `p`.
    LexicalError syntaxError(String message) {
        return syntaxErrorAt(message, line, lineStart, p);
    }

    /// An error at the byte before `end`.
    LexicalError syntaxErrorAt(String message, int atLine, int atLineStart, int end) {
        int offset = characters(atLineStart, Math.min(end, length));
        return new LexicalError(
                failure(
                        SyntaxFailure.Kind.SYNTAX_ERROR,
                        message,
                        atLine,
                        offset,
                        offset,
                        lineText(atLine)),
                false);
    }

    SyntaxFailure failure(
            SyntaxFailure.Kind kind,
            String message,
            int atLine,
            int offset,
            int endOffset,
            @Nullable String text) {
        return new SyntaxFailure(
                kind, message, out.source.name(), atLine, offset, atLine, endOffset, text);
    }

    private LexicalError yielding(
            SyntaxFailure.Kind kind,
            String message,
            int atLine,
            int offset,
            int endOffset,
            @Nullable String text) {
        return new LexicalError(failure(kind, message, atLine, offset, endOffset, text), true);
    }

    private LexicalError tabError() {
        return yielding(
                SyntaxFailure.Kind.TAB_ERROR,
                "inconsistent use of tabs and spaces in indentation",
                line,
                1,
                0,
                wholeLine(line));
    }

    private LexicalError indentationError(String message) {
        return yielding(SyntaxFailure.Kind.INDENTATION_ERROR, message, line, 1, 0, wholeLine(line));
    }

    private LexicalError unindentError() {
        String text = wholeLine(line);
        return yielding(
                SyntaxFailure.Kind.INDENTATION_ERROR,
                "unindent does not match any outer indentation level",
                line,
                text.codePointCount(0, text.length()),
                -1,
                text);
    }

    private LexicalError unexpectedAfterBackslash() {
        boolean end = p + 1 >= length;
        return yielding(
                SyntaxFailure.Kind.SYNTAX_ERROR,
                "unexpected character after line continuation character",
                line,
                characters(lineStart, p) + (end ? 1 : 2),
                0,
                wholeLine(line));
    }

    private LexicalError unexpectedEnd(int line) {
        if (brackets.depth() > 0) {
            return new LexicalError(brackets.neverClosed(this), true);
        }
        String text = wholeLine(line);
        return yielding(
                SyntaxFailure.Kind.SYNTAX_ERROR,
                "unexpected EOF while parsing",
                line,
                text.codePointCount(0, text.length()),
                -1,
                text);
    }

    String lineText(int lineno) {
        return out.source.line(lineno);
    }

    /// The text of a line with its newline, its own or the one that CPython adds to a file.
    String wholeLine(int lineno) {
        boolean newline = input == Input.FILE || lineno < out.source.lines().lineCount();
        return newline ? lineText(lineno) + "\n" : lineText(lineno);
    }

    /// The line that ends the source; an empty one after a final newline does not count.
    int lastLine() {
        return p >= length && lineStart == length && line > 1 ? line - 1 : line;
    }

    /// The number of characters in a range of bytes.
    int characters(int start, int end) {
        int count = 0;
        for (int i = start; i < end; i++) {
            if ((b[i] & 0xC0) != 0x80) {
                count++;
            }
        }
        return count;
    }
}
