package dev.fermata.stdlib.text;

import dev.fermata.annotations.PyMethod;
import dev.fermata.annotations.PyTypeSpec;
import dev.fermata.vm.builtins.SyntaxErrors;
import dev.fermata.vm.object.CallOps;
import dev.fermata.vm.object.ExceptionTypes;
import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.PyException;
import dev.fermata.vm.object.PyIterator;
import dev.fermata.vm.object.PyNone;
import dev.fermata.vm.object.PyStr;
import dev.fermata.vm.object.PyTuple;
import dev.fermata.vm.object.PyType;
import dev.fermata.vm.object.Str;
import dev.fermata.vm.object.ThreadState;
import dev.fermata.vm.parse.LexicalTokens;
import dev.fermata.vm.parse.LexicalTokens.Kind;
import dev.fermata.vm.parse.LexicalTokens.LexicalToken;
import dev.fermata.vm.parse.SyntaxFailure;
import dev.fermata.vm.source.SourceFile;
import dev.fermata.vm.types.Buffers;

import org.jspecify.annotations.Nullable;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// The tokens of a source as tuples of type, text, start, end and line. All lines are read before the first token.
@PyTypeSpec(name = "TokenizerIter", module = "_tokenize", hidden = true)
final class PyTokenizerIter extends PyIterator {

    static final PyType TYPE = PyTokenizerIterSpec.TYPE;

    /// The texts of the operators, by the numbers that the module `token` gives them.
    private static final List<String> OPERATORS =
            List.of(
                    "( ) [ ] : , ; + - * / | & < > = . % { } == != <= >= ~ ^ << >> ** += -= *= /= %= &= |= ^= <<= >>= **= // //= @ @= -> ... := !"
                            .split(" "));

    private static final int FIRST_OPERATOR = 7;
    private static final int OPERATOR = 55;

    private final List<String> lines;
    private final byte[] utf8;
    private final LexicalTokens source;
    private final boolean extraTokens;
    private int index;

    /// The line of the byte that was looked at last, counted from 1, and where it begins.
    private int line = 1;

    private int lineStart;

    private PyTokenizerIter(PyType type, List<String> lines, SourceFile file, boolean extraTokens) {
        super(type);
        this.lines = lines;
        this.utf8 = file.utf8();
        this.source = LexicalTokens.of(file);
        this.extraTokens = extraTokens;
    }

    @PyMethod("__new__(cls, readline, /, *, extra_tokens, encoding=None)")
    static Object make(
            ThreadState ts, PyType cls, Object readline, boolean extraTokens, Object encoding) {
        List<String> lines = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (String line = read(ts, readline, encoding);
                !line.isEmpty();
                line = read(ts, readline, encoding)) {
            ts.charge(line.length());
            ts.interpreter().reserve(line.length());
            lines.add(line);
            text.append(line);
        }
        SourceFile file = SourceFile.of("<string>", text.toString());
        return new PyTokenizerIter(cls, lines, file, extraTokens);
    }

    /// The next line, empty at the end.
    private static String read(ThreadState ts, Object readline, Object encoding) {
        Object line;
        try {
            line = CallOps.call0(ts, readline);
        } catch (PyException e) {
            if (e.is(ExceptionTypes.STOP_ITERATION)) {
                return "";
            }
            throw e;
        }
        if (encoding != PyNone.NONE) {
            if (!Buffers.supports(line)) {
                throw PyErr.typeError(
                        "readline() returned a non-bytes object of type '%s'",
                        PyErr.className(line));
            }
            return new String(Buffers.bytes(ts, line), charset(Str.utf16(encoding)));
        }
        if (!Str.isStr(line)) {
            throw PyErr.typeError("readline() returned a non-string object");
        }
        return Str.utf16(line);
    }

    private static Charset charset(String encoding) {
        try {
            return Charset.forName(encoding);
        } catch (IllegalArgumentException e) {
            throw PyErr.of(ExceptionTypes.LOOKUP_ERROR, "unknown encoding: %s", encoding);
        }
    }

    @Override
    public @Nullable Object next(ThreadState ts) {
        ts.charge(1);
        List<LexicalToken> tokens = source.tokens();
        if (index < tokens.size()) {
            return tuple(tokens.get(index++));
        }
        SyntaxFailure failure = source.failure();
        if (failure == null) {
            return null;
        }
        if (source.isUnclosed()) {
            throw SyntaxErrors.exception(
                    new SyntaxFailure(
                            SyntaxFailure.Kind.SYNTAX_ERROR,
                            "unexpected EOF in multi-line statement",
                            failure.filename(),
                            lines.size(),
                            0,
                            lines.size(),
                            0,
                            lineText(lines.size())));
        }
        throw SyntaxErrors.exception(failure);
    }

    private PyTuple tuple(LexicalToken token) {
        Kind kind = token.kind();
        if (kind == Kind.END || kind == Kind.DEDENT && token.start() == utf8.length) {
            PyTuple end = PyTuple.of(lines.size() + 1L, 0L);
            return PyTuple.of((long) number(kind, ""), "", end, end, "");
        }
        moveTo(token.start());
        int firstLine = line;
        long column = column(token.start());
        PyTuple start = PyTuple.of((long) firstLine, column);
        String text =
                kind == Kind.DEDENT
                        ? ""
                        : new String(
                                utf8,
                                token.start(),
                                token.end() - token.start(),
                                StandardCharsets.UTF_8);
        PyTuple end;
        if (kind == Kind.NEWLINE || kind == Kind.NON_LOGICAL_NEWLINE) {
            text = text.isEmpty() || !lineText(firstLine).endsWith("\r\n") ? text : "\r\n";
            end = PyTuple.of((long) firstLine, column + Math.max(1, text.length()));
        } else {
            moveTo(token.end());
            end = PyTuple.of((long) line, column(token.end()));
        }
        StringBuilder shown = new StringBuilder();
        for (int i = firstLine; i <= Math.max(firstLine, line); i++) {
            shown.append(lineText(i));
        }
        return PyTuple.of(
                (long) number(kind, text), PyStr.of(text), start, end, PyStr.of(shown.toString()));
    }

    private String lineText(int number) {
        return number <= lines.size() ? lines.get(number - 1) : "";
    }

    private void moveTo(int offset) {
        if (offset < lineStart) {
            line = 1;
            lineStart = 0;
        }
        for (int i = lineStart; i < offset; i++) {
            if (utf8[i] == '\n') {
                line++;
                lineStart = i + 1;
            }
        }
    }

    /// How many characters lie before `offset` on its line.
    private long column(int offset) {
        long column = 0;
        for (int i = lineStart; i < offset; i++) {
            column += (utf8[i] & 0xC0) == 0x80 ? 0 : 1;
        }
        return column;
    }

    private int number(Kind kind, String text) {
        return switch (kind) {
            case END -> 0;
            case NAME -> 1;
            case NUMBER -> 2;
            case STRING -> 3;
            case NEWLINE -> 4;
            case INDENT -> 5;
            case DEDENT -> 6;
            case OPERATOR -> extraTokens ? OPERATOR : FIRST_OPERATOR + OPERATORS.indexOf(text);
            case FSTRING_START -> 61;
            case FSTRING_MIDDLE -> 62;
            case FSTRING_END -> 63;
            case COMMENT -> 64;
            case NON_LOGICAL_NEWLINE -> 65;
        };
    }
}
