package dev.fermata.vm.parse;

import dev.fermata.vm.ast.Alias;
import dev.fermata.vm.ast.ExceptHandler;
import dev.fermata.vm.ast.Expr;
import dev.fermata.vm.ast.ExprContext;
import dev.fermata.vm.ast.Stmt;
import dev.fermata.vm.ast.TypeParam;
import dev.fermata.vm.ast.WithItem;

import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// Makes statements. Called by the grammar's actions when a statement has been read.
final class StmtBuilder {

    private final TokenArray tokens;
    private final ExprBuilder exprs;

    StmtBuilder(TokenArray tokens, ExprBuilder exprs) {
        this.tokens = tokens;
        this.exprs = exprs;
    }

    // ---- simple statements

    Stmt expression(Token start, Expr value) {
        var s = (SourceToken) start;
        SourceToken end = tokens.previous();
        return new Stmt.ExprStmt(value, s.line, s.col, end.endLine, end.endCol);
    }

    Stmt assign(Token start, ArrayList<Expr> targetsAndValue) {
        var s = (SourceToken) start;
        SourceToken end = tokens.previous();
        Expr value = targetsAndValue.removeLast();
        targetsAndValue.replaceAll(exprs::store);
        return new Stmt.Assign(targetsAndValue, value, s.line, s.col, end.endLine, end.endCol);
    }

    Stmt annAssign(Token start, Expr target, Expr annotation, @Nullable Expr value) {
        var s = (SourceToken) start;
        SourceToken end = tokens.previous();
        boolean simple = target instanceof Expr.Name && s.type != PythonParser.LPAR;
        return new Stmt.AnnAssign(
                singleTarget(target),
                annotation,
                value,
                simple,
                s.line,
                s.col,
                end.endLine,
                end.endCol);
    }

    Stmt augAssign(Token start, Expr target, Token operator, Expr value) {
        var s = (SourceToken) start;
        SourceToken end = tokens.previous();
        return new Stmt.AugAssign(
                singleTarget(target),
                Operators.binary(operator.getType()),
                value,
                s.line,
                s.col,
                end.endLine,
                end.endCol);
    }

    private Expr singleTarget(Expr target) {
        return switch (target) {
            case Expr.Name n -> exprs.store(n);
            case Expr.Attribute a -> exprs.store(a);
            case Expr.Subscript u -> exprs.store(u);
            default -> throw new Rejection();
        };
    }

    Stmt pass(Token start) {
        var s = (SourceToken) start;
        return new Stmt.Pass(s.line, s.col, s.endLine, s.endCol);
    }

    Stmt breakLoop(Token start) {
        var s = (SourceToken) start;
        return new Stmt.Break(s.line, s.col, s.endLine, s.endCol);
    }

    Stmt continueLoop(Token start) {
        var s = (SourceToken) start;
        return new Stmt.Continue(s.line, s.col, s.endLine, s.endCol);
    }

    Stmt returnValue(Token start, @Nullable Expr value) {
        var s = (SourceToken) start;
        SourceToken end = tokens.previous();
        return new Stmt.Return(value, s.line, s.col, end.endLine, end.endCol);
    }

    Stmt raise(Token start, @Nullable Expr exc, @Nullable Expr cause) {
        var s = (SourceToken) start;
        SourceToken end = tokens.previous();
        return new Stmt.Raise(exc, cause, s.line, s.col, end.endLine, end.endCol);
    }

    Stmt assertion(Token start, Expr test, @Nullable Expr msg) {
        var s = (SourceToken) start;
        SourceToken end = tokens.previous();
        return new Stmt.Assert(test, msg, s.line, s.col, end.endLine, end.endCol);
    }

    Stmt delete(Token start, ArrayList<Expr> targets) {
        var s = (SourceToken) start;
        SourceToken end = tokens.previous();
        targets.replaceAll(e -> exprs.inContext(e, ExprContext.DEL));
        return new Stmt.Delete(targets, s.line, s.col, end.endLine, end.endCol);
    }

    Stmt scope(Token start, Token keyword, List<String> names) {
        var s = (SourceToken) start;
        SourceToken end = tokens.previous();
        return keyword.getType() == PythonParser.GLOBAL
                ? new Stmt.Global(names, s.line, s.col, end.endLine, end.endCol)
                : new Stmt.Nonlocal(names, s.line, s.col, end.endLine, end.endCol);
    }

    Stmt importNames(Token start, List<Alias> names) {
        var s = (SourceToken) start;
        SourceToken end = tokens.previous();
        return new Stmt.Import(names, s.line, s.col, end.endLine, end.endCol);
    }

    Stmt importFrom(Token start, @Nullable String module, List<Alias> names, int level) {
        var s = (SourceToken) start;
        SourceToken end = tokens.previous();
        return new Stmt.ImportFrom(module, names, level, s.line, s.col, end.endLine, end.endCol);
    }

    Alias alias(Token start, String name, @Nullable String asname) {
        var s = (SourceToken) start;
        SourceToken end = tokens.previous();
        return new Alias(name, asname, s.line, s.col, end.endLine, end.endCol);
    }

    /// The `*` of `from module import *`.
    Alias star(Token star) {
        var s = (SourceToken) star;
        return new Alias("*", null, s.line, s.col, s.endLine, s.endCol);
    }

    Stmt typeAlias(Token start, Token name, List<TypeParam> typeParams, Expr value) {
        var s = (SourceToken) start;
        SourceToken end = tokens.previous();
        return new Stmt.TypeAlias(
                exprs.store(exprs.name(name)),
                typeParams,
                value,
                s.line,
                s.col,
                end.endLine,
                end.endCol);
    }

    TypeParam typeVar(Token start, Token name, @Nullable Expr bound) {
        var s = (SourceToken) start;
        SourceToken end = tokens.previous();
        return new TypeParam.TypeVar(nameOf(name), bound, s.line, s.col, end.endLine, end.endCol);
    }

    TypeParam typeVarTuple(Token start, Token name) {
        var s = (SourceToken) start;
        SourceToken end = tokens.previous();
        return new TypeParam.TypeVarTuple(nameOf(name), s.line, s.col, end.endLine, end.endCol);
    }

    TypeParam paramSpec(Token start, Token name) {
        var s = (SourceToken) start;
        SourceToken end = tokens.previous();
        return new TypeParam.ParamSpec(nameOf(name), s.line, s.col, end.endLine, end.endCol);
    }

    // ---- compound statements: the range ends with the last token of the last block

    Stmt whileLoop(Token start, Expr test, List<Stmt> body, List<Stmt> orelse) {
        var s = (SourceToken) start;
        SourceToken end = tokens.previousVisible();
        return new Stmt.While(test, body, orelse, s.line, s.col, end.endLine, end.endCol);
    }

    Stmt forLoop(
            @Nullable Token async,
            Token start,
            Expr target,
            Expr iter,
            List<Stmt> body,
            List<Stmt> orelse) {
        var s = (SourceToken) (async == null ? start : async);
        SourceToken end = tokens.previousVisible();
        return async == null
                ? new Stmt.For(target, iter, body, orelse, s.line, s.col, end.endLine, end.endCol)
                : new Stmt.AsyncFor(
                        target, iter, body, orelse, s.line, s.col, end.endLine, end.endCol);
    }

    Stmt with(@Nullable Token async, Token start, List<WithItem> items, List<Stmt> body) {
        var s = (SourceToken) (async == null ? start : async);
        SourceToken end = tokens.previousVisible();
        return async == null
                ? new Stmt.With(items, body, s.line, s.col, end.endLine, end.endCol)
                : new Stmt.AsyncWith(items, body, s.line, s.col, end.endLine, end.endCol);
    }

    /// `stars` is the number of `except*` among the handlers: all or none.
    Stmt tryExcept(
            Token start,
            List<Stmt> body,
            List<ExceptHandler> handlers,
            List<Stmt> orelse,
            List<Stmt> finalbody,
            int stars) {
        if (stars != 0 && stars != handlers.size()) {
            throw new Rejection();
        }
        var s = (SourceToken) start;
        SourceToken end = tokens.previousVisible();
        return stars == 0
                ? new Stmt.Try(
                        body, handlers, orelse, finalbody, s.line, s.col, end.endLine, end.endCol)
                : new Stmt.TryStar(
                        body, handlers, orelse, finalbody, s.line, s.col, end.endLine, end.endCol);
    }

    ExceptHandler handler(
            Token start,
            boolean star,
            @Nullable Expr type,
            @Nullable String name,
            List<Stmt> body) {
        if (star && type == null) {
            throw new Rejection();
        }
        var s = (SourceToken) start;
        SourceToken end = tokens.previousVisible();
        return new ExceptHandler(type, name, body, s.line, s.col, end.endLine, end.endCol);
    }

    Stmt classDef(
            Token start,
            Token name,
            List<TypeParam> typeParams,
            CallArguments arguments,
            List<Stmt> body,
            @Nullable List<Expr> decorators) {
        var s = (SourceToken) start;
        SourceToken end = tokens.previousVisible();
        return new Stmt.ClassDef(
                nameOf(name),
                arguments.bases(),
                arguments.keywords(),
                body,
                orEmpty(decorators),
                typeParams,
                s.line,
                s.col,
                end.endLine,
                end.endCol);
    }

    Stmt functionDef(
            @Nullable Token async,
            Token start,
            Token name,
            List<TypeParam> typeParams,
            ParameterList parameters,
            @Nullable Expr returns,
            List<Stmt> body,
            @Nullable List<Expr> decorators) {
        var s = (SourceToken) (async == null ? start : async);
        SourceToken end = tokens.previousVisible();
        return async == null
                ? new Stmt.FunctionDef(
                        nameOf(name),
                        parameters.finish(),
                        body,
                        orEmpty(decorators),
                        returns,
                        typeParams,
                        s.line,
                        s.col,
                        end.endLine,
                        end.endCol)
                : new Stmt.AsyncFunctionDef(
                        nameOf(name),
                        parameters.finish(),
                        body,
                        orEmpty(decorators),
                        returns,
                        typeParams,
                        s.line,
                        s.col,
                        end.endLine,
                        end.endCol);
    }

    private static List<Expr> orEmpty(@Nullable List<Expr> list) {
        return list == null ? List.of() : list;
    }

    private static String nameOf(Token token) {
        return Objects.requireNonNull(((SourceToken) token).name);
    }
}
