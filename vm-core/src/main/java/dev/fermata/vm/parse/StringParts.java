package dev.fermata.vm.parse;

import dev.fermata.vm.ast.BytesLiteral;
import dev.fermata.vm.ast.Expr;

import org.antlr.v4.runtime.Token;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/// Collects adjacent string literals, the parts of an f-string, or those of a format specification.
final class StringParts {

    private final TokenArray tokens;
    private final ArrayList<Expr> parts = new ArrayList<>(2);
    private boolean formatted;
    private boolean bytes;
    private boolean text;

    StringParts(TokenArray tokens) {
        this.tokens = tokens;
    }

    void string(Token token) {
        var t = (SourceToken) token;
        if ((t.flags & StringFlags.BYTES) != 0) {
            bytes = true;
        } else {
            text = true;
        }
        Object value = StringLiterals.value(tokens, t);
        String kind = (t.flags & StringFlags.UNICODE) != 0 ? "u" : null;
        parts.add(new Expr.Constant(value, kind, t.line, t.col, t.endLine, t.endCol));
    }

    /// The start of an f-string.
    void open(Token start) {
        formatted = true;
        text = true;
    }

    /// Text within an f-string or format specification.
    void middle(Token token) {
        var t = (SourceToken) token;
        Object value = StringLiterals.middle(tokens, t);
        parts.add(new Expr.Constant(value, null, t.line, t.col, t.endLine, t.endCol));
    }

    /// A replacement field; one with `=` is two parts.
    void field(Expr field) {
        if (field instanceof Expr.JoinedStr j) {
            parts.addAll(j.values());
        } else {
            parts.add(field);
        }
    }

    /// The literal that all parts make together.
    Expr finish(Token start) {
        if (bytes && text) {
            throw new Rejection();
        }
        if (!formatted && parts.size() == 1) {
            return parts.getFirst();
        }
        var s = (SourceToken) start;
        SourceToken end = tokens.previous();
        if (bytes) {
            return new Expr.Constant(joinedBytes(), null, s.line, s.col, end.endLine, end.endCol);
        }
        List<Expr> joined = joined();
        return formatted
                ? new Expr.JoinedStr(joined, s.line, s.col, end.endLine, end.endCol)
                : joined.getFirst();
    }

    Expr formatSpec(Token start) {
        var s = (SourceToken) start;
        SourceToken end = tokens.previous();
        boolean constant = parts.size() == 1 && parts.getFirst() instanceof Expr.Constant;
        return new Expr.JoinedStr(
                constant ? parts : joined(), s.line, s.col, end.endLine, end.endCol);
    }

    private BytesLiteral joinedBytes() {
        var out = new ByteArrayOutputStream();
        for (Expr part : parts) {
            if (part instanceof Expr.Constant c && c.value() instanceof BytesLiteral b) {
                out.writeBytes(b.value());
            }
        }
        return new BytesLiteral(out.toByteArray());
    }

    /// The parts with adjacent text made one; an f-string has no empty text.
    private List<Expr> joined() {
        var result = new ArrayList<Expr>(parts.size());
        int i = 0;
        while (i < parts.size()) {
            Expr part = parts.get(i++);
            if (part instanceof Expr.Constant first) {
                int run = i;
                while (run < parts.size() && parts.get(run) instanceof Expr.Constant) {
                    run++;
                }
                Expr.Constant whole = run == i ? first : joined(first, i, run);
                i = run;
                if (!formatted || !"".equals(whole.value())) {
                    result.add(whole);
                }
            } else {
                result.add(part);
            }
        }
        return result;
    }

    private Expr.Constant joined(Expr.Constant first, int from, int to) {
        var text = new CodePoints();
        text.append(first.value());
        Expr.Constant last = first;
        for (int i = from; i < to; i++) {
            last = (Expr.Constant) parts.get(i);
            text.append(last.value());
        }
        return new Expr.Constant(
                text.toConstant(),
                first.kind(),
                first.lineno(),
                first.colOffset(),
                last.endLineno(),
                last.endColOffset());
    }
}
