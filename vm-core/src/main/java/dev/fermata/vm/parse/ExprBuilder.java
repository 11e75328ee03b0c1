package dev.fermata.vm.parse;

import dev.fermata.vm.ast.Arg;
import dev.fermata.vm.ast.Comprehension;
import dev.fermata.vm.ast.Expr;
import dev.fermata.vm.ast.ExprContext;
import dev.fermata.vm.ast.Keyword;
import dev.fermata.vm.ast.Singleton;

import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// Makes expressions. Called by the grammar's actions when an expression has been read, so its range runs from the
/// start token to the token consumed last.
final class ExprBuilder {

    private final TokenArray tokens;

    ExprBuilder(TokenArray tokens) {
        this.tokens = tokens;
    }

    // ---- targets

    Expr store(Expr e) {
        return inContext(e, ExprContext.STORE);
    }

    /// The same expression as target of an assignment or deletion; rejected if it cannot be one.
    Expr inContext(Expr e, ExprContext c) {
        return switch (e) {
            case Expr.Name n ->
                    new Expr.Name(
                            n.id(), c, n.lineno(), n.colOffset(), n.endLineno(), n.endColOffset());
            case Expr.Attribute n ->
                    new Expr.Attribute(
                            n.value(),
                            n.attr(),
                            c,
                            n.lineno(),
                            n.colOffset(),
                            n.endLineno(),
                            n.endColOffset());
            case Expr.Subscript n ->
                    new Expr.Subscript(
                            n.value(),
                            n.slice(),
                            c,
                            n.lineno(),
                            n.colOffset(),
                            n.endLineno(),
                            n.endColOffset());
            case Expr.Starred n when c == ExprContext.STORE ->
                    new Expr.Starred(
                            inContext(n.value(), c),
                            c,
                            n.lineno(),
                            n.colOffset(),
                            n.endLineno(),
                            n.endColOffset());
            case Expr.Tuple n ->
                    new Expr.Tuple(
                            inContext(n.elts(), c),
                            c,
                            n.lineno(),
                            n.colOffset(),
                            n.endLineno(),
                            n.endColOffset());
            case Expr.ListExpr n ->
                    new Expr.ListExpr(
                            inContext(n.elts(), c),
                            c,
                            n.lineno(),
                            n.colOffset(),
                            n.endLineno(),
                            n.endColOffset());
            default -> throw new Rejection();
        };
    }

    private List<Expr> inContext(List<Expr> elements, ExprContext c) {
        var result = new ArrayList<Expr>(elements.size());
        for (Expr e : elements) {
            result.add(inContext(e, c));
        }
        return result;
    }

    Expr target(Token start, Expr first, @Nullable List<Expr> elements) {
        return store(tuple(start, first, elements));
    }

    // ---- restrictions the grammar does not express

    /// The expression, unless it is `*x`.
    Expr unstarred(Expr e) {
        if (e instanceof Expr.Starred) {
            throw new Rejection();
        }
        return e;
    }

    /// The expression, unless it is `*x` or an assignment expression without parentheses.
    Expr plain(Token start, Expr e) {
        if (e instanceof Expr.NamedExpr && start.getType() == PythonParser.NAME) {
            throw new Rejection();
        }
        return unstarred(e);
    }

    // ---- atoms

    Expr name(Token token) {
        var t = (SourceToken) token;
        return new Expr.Name(nameOf(t), ExprContext.LOAD, t.line, t.col, t.endLine, t.endCol);
    }

    Expr number(Token token) {
        var t = (SourceToken) token;
        Object value = NumberLiterals.value(tokens.utf8, t.start, t.end);
        return new Expr.Constant(value, null, t.line, t.col, t.endLine, t.endCol);
    }

    Expr constant(Token token) {
        var t = (SourceToken) token;
        Object value =
                switch (t.type) {
                    case PythonParser.TRUE -> Boolean.TRUE;
                    case PythonParser.FALSE -> Boolean.FALSE;
                    case PythonParser.NONE -> Singleton.NONE;
                    default -> Singleton.ELLIPSIS;
                };
        return new Expr.Constant(value, null, t.line, t.col, t.endLine, t.endCol);
    }

    // ---- displays and comprehensions

    Expr tuple(Token start, Expr first, @Nullable List<Expr> elements) {
        return elements == null ? first : tuple(start, elements);
    }

    Expr tuple(Token start, List<Expr> elements) {
        var s = (SourceToken) start;
        SourceToken end = tokens.previous();
        return new Expr.Tuple(elements, ExprContext.LOAD, s.line, s.col, end.endLine, end.endCol);
    }

    Expr list(Token start, List<Expr> elements) {
        var s = (SourceToken) start;
        SourceToken end = tokens.previous();
        return new Expr.ListExpr(
                elements, ExprContext.LOAD, s.line, s.col, end.endLine, end.endCol);
    }

    Expr set(Token start, List<Expr> elements) {
        var s = (SourceToken) start;
        SourceToken end = tokens.previous();
        return new Expr.SetExpr(elements, s.line, s.col, end.endLine, end.endCol);
    }

    Expr dict(Token start, List<@Nullable Expr> keys, List<Expr> values) {
        var s = (SourceToken) start;
        SourceToken end = tokens.previous();
        return new Expr.Dict(keys, values, s.line, s.col, end.endLine, end.endCol);
    }

    Expr.GeneratorExp generatorExp(Token start, Expr element, List<Comprehension> generators) {
        var s = (SourceToken) start;
        SourceToken end = tokens.previous();
        return new Expr.GeneratorExp(
                unstarred(element), generators, s.line, s.col, end.endLine, end.endCol);
    }

    Expr listComp(Token start, Expr element, List<Comprehension> generators) {
        var s = (SourceToken) start;
        SourceToken end = tokens.previous();
        return new Expr.ListComp(
                unstarred(element), generators, s.line, s.col, end.endLine, end.endCol);
    }

    Expr setComp(Token start, Expr element, List<Comprehension> generators) {
        var s = (SourceToken) start;
        SourceToken end = tokens.previous();
        return new Expr.SetComp(
                unstarred(element), generators, s.line, s.col, end.endLine, end.endCol);
    }

    Expr dictComp(Token start, Expr key, Expr value, List<Comprehension> generators) {
        var s = (SourceToken) start;
        SourceToken end = tokens.previous();
        return new Expr.DictComp(key, value, generators, s.line, s.col, end.endLine, end.endCol);
    }

    // ---- trailers

    Expr attribute(Token start, Expr value, Token name) {
        var s = (SourceToken) start;
        var end = (SourceToken) name;
        return new Expr.Attribute(
                value, nameOf(end), ExprContext.LOAD, s.line, s.col, end.endLine, end.endCol);
    }

    Expr call(Token start, Token open, Expr func, CallArguments arguments) {
        var s = (SourceToken) start;
        SourceToken end = tokens.previous();
        return new Expr.Call(
                func,
                arguments.args(open, end),
                arguments.keywords(),
                s.line,
                s.col,
                end.endLine,
                end.endCol);
    }

    Expr subscript(Token start, Expr value, Expr slice) {
        var s = (SourceToken) start;
        SourceToken end = tokens.previous();
        return new Expr.Subscript(
                value, slice, ExprContext.LOAD, s.line, s.col, end.endLine, end.endCol);
    }

    /// What stands in a subscript's brackets; a single `*x` makes a tuple there.
    Expr slices(Token start, Expr first, @Nullable List<Expr> elements) {
        if (elements == null && first instanceof Expr.Starred) {
            return tuple(start, List.of(first));
        }
        return tuple(start, first, elements);
    }

    Expr slice(Token start, @Nullable Expr lower, @Nullable Expr upper, @Nullable Expr step) {
        var s = (SourceToken) start;
        SourceToken end = tokens.previous();
        return new Expr.Slice(lower, upper, step, s.line, s.col, end.endLine, end.endCol);
    }

    // ---- the rest

    Expr starred(Token start, Expr value) {
        var s = (SourceToken) start;
        SourceToken end = tokens.previous();
        return new Expr.Starred(value, ExprContext.LOAD, s.line, s.col, end.endLine, end.endCol);
    }

    Expr await(Token start, Expr value) {
        var s = (SourceToken) start;
        SourceToken end = tokens.previous();
        return new Expr.Await(value, s.line, s.col, end.endLine, end.endCol);
    }

    Expr yield(Token start, @Nullable Expr value) {
        var s = (SourceToken) start;
        SourceToken end = tokens.previous();
        return new Expr.Yield(value, s.line, s.col, end.endLine, end.endCol);
    }

    Expr yieldFrom(Token start, Expr value) {
        var s = (SourceToken) start;
        SourceToken end = tokens.previous();
        return new Expr.YieldFrom(value, s.line, s.col, end.endLine, end.endCol);
    }

    Expr walrus(Token start, Expr target, Expr value) {
        var s = (SourceToken) start;
        if (!(target instanceof Expr.Name) || s.type != PythonParser.NAME) {
            throw new Rejection();
        }
        SourceToken end = tokens.previous();
        return new Expr.NamedExpr(store(target), value, s.line, s.col, end.endLine, end.endCol);
    }

    Expr ifExp(Token start, Expr body, Expr test, Expr orelse) {
        var s = (SourceToken) start;
        SourceToken end = tokens.previous();
        return new Expr.IfExp(test, body, orelse, s.line, s.col, end.endLine, end.endCol);
    }

    Expr lambda(Token start, ParameterList parameters, Expr body) {
        var s = (SourceToken) start;
        SourceToken end = tokens.previous();
        return new Expr.Lambda(parameters.finish(), body, s.line, s.col, end.endLine, end.endCol);
    }

    Arg arg(Token name, @Nullable Expr annotation) {
        var s = (SourceToken) name;
        SourceToken end = tokens.previous();
        return new Arg(nameOf(s), annotation, s.line, s.col, end.endLine, end.endCol);
    }

    Keyword keyword(Token start, @Nullable String name, Expr value) {
        var s = (SourceToken) start;
        SourceToken end = tokens.previous();
        return new Keyword(name, value, s.line, s.col, end.endLine, end.endCol);
    }

    /// A replacement field of an f-string. With `=` it is two parts, the text of the expression and its value, given as
    /// a [Expr.JoinedStr].
    Expr field(
            Token start,
            Expr value,
            @Nullable Token equal,
            @Nullable Token exclamation,
            @Nullable Token conversion,
            @Nullable Expr spec) {
        var s = (SourceToken) start;
        SourceToken end = tokens.previous();
        int convert = -1;
        if (exclamation != null && conversion != null) {
            convert = conversionOf((SourceToken) exclamation, (SourceToken) conversion);
        } else if (equal != null && spec == null) {
            convert = 'r';
        }
        var formatted =
                new Expr.FormattedValue(
                        value, convert, spec, s.line, s.col, end.endLine, end.endCol);
        if (equal == null) {
            return formatted;
        }
        SourceToken next = tokens.tokens[((SourceToken) equal).index + 1];
        int endLine = next.type == PythonParser.RBRACE ? end.endLine : next.line;
        int endCol = next.type == PythonParser.RBRACE ? end.endCol : next.endCol;
        if (exclamation != null && conversion != null) {
            endLine = ((SourceToken) conversion).line;
            endCol = ((SourceToken) conversion).col;
        }
        Object text = StringLiterals.withoutComments(tokens.utf8, s.end, next.start);
        var constant = new Expr.Constant(text, null, s.line, s.col + 1, endLine, endCol - 1);
        return new Expr.JoinedStr(List.of(constant, formatted), s.line, s.col, endLine, endCol);
    }

    private static int conversionOf(SourceToken exclamation, SourceToken conversion) {
        String name = nameOf(conversion);
        if (exclamation.end != conversion.start || name.length() != 1 || "rsa".indexOf(name) < 0) {
            throw new Rejection();
        }
        return name.charAt(0);
    }

    private static String nameOf(SourceToken token) {
        return Objects.requireNonNull(token.name);
    }
}
