package dev.fermata.vm.symtable;

import dev.fermata.vm.ast.Arg;
import dev.fermata.vm.ast.Arguments;
import dev.fermata.vm.ast.Comprehension;
import dev.fermata.vm.ast.Expr;
import dev.fermata.vm.ast.ExprContext;
import dev.fermata.vm.ast.Keyword;
import dev.fermata.vm.symtable.Symbol.Use;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// Notes what expressions do with names.
final class ExprSymbols {
    private final ScopeStack scopes;
    private final NestingDepth depth;

    ExprSymbols(ScopeStack scopes, NestingDepth depth) {
        this.scopes = scopes;
        this.depth = depth;
    }

    void visitAll(List<? extends @Nullable Expr> exprs) {
        for (Expr expr : exprs) {
            visit(expr);
        }
    }

    void visit(@Nullable Expr expr) {
        if (expr == null) {
            return;
        }
        if (depth.isShallow()) {
            depth.enter();
            visitHere(expr);
            depth.leave();
        } else {
            depth.descend(() -> visitHere(expr));
        }
    }

    private void visitHere(Expr expr) {
        switch (expr) {
            case Expr.Name e -> visitName(e);
            case Expr.Constant e -> {}
            case Expr.BoolOp e -> visitAll(e.values());
            case Expr.NamedExpr e -> visitNamedExpr(e);
            case Expr.BinOp e -> {
                visit(e.left());
                visit(e.right());
            }
            case Expr.UnaryOp e -> visit(e.operand());
            case Expr.Lambda e -> visitLambda(e);
            case Expr.IfExp e -> {
                visit(e.test());
                visit(e.body());
                visit(e.orelse());
            }
            case Expr.Dict e -> {
                visitAll(e.keys());
                visitAll(e.values());
            }
            case Expr.SetExpr e -> visitAll(e.elts());
            case Expr.ListComp e ->
                    visitComprehension(e, ComprehensionKind.LIST, e.generators(), e.elt(), null);
            case Expr.SetComp e ->
                    visitComprehension(e, ComprehensionKind.SET, e.generators(), e.elt(), null);
            case Expr.GeneratorExp e ->
                    visitComprehension(
                            e, ComprehensionKind.GENERATOR, e.generators(), e.elt(), null);
            case Expr.DictComp e ->
                    visitComprehension(
                            e, ComprehensionKind.DICT, e.generators(), e.key(), e.value());
            case Expr.Yield e -> visitYield(e, e.value());
            case Expr.YieldFrom e -> visitYield(e, e.value());
            case Expr.Await e -> {
                scopes.refuseInAnnotation("await expression", e);
                visit(e.value());
                scopes.current().setCoroutine();
            }
            case Expr.Compare e -> {
                visit(e.left());
                visitAll(e.comparators());
            }
            case Expr.Call e -> {
                visit(e.func());
                visitAll(e.args());
                visitKeywords(e.keywords());
            }
            case Expr.FormattedValue e -> {
                visit(e.value());
                visit(e.formatSpec());
            }
            case Expr.JoinedStr e -> visitAll(e.values());
            case Expr.Attribute e -> visit(e.value());
            case Expr.Subscript e -> {
                visit(e.value());
                visit(e.slice());
            }
            case Expr.Starred e -> visit(e.value());
            case Expr.Slice e -> {
                visit(e.lower());
                visit(e.upper());
                visit(e.step());
            }
            case Expr.ListExpr e -> visitAll(e.elts());
            case Expr.Tuple e -> visitAll(e.elts());
        }
    }

    void visitKeywords(List<Keyword> keywords) {
        for (Keyword keyword : keywords) {
            visit(keyword.value());
        }
    }

    private void visitName(Expr.Name e) {
        scopes.add(e.id(), e.ctx() == ExprContext.LOAD ? Use.READ : Use.LOCAL, e);
        if (e.ctx() == ExprContext.LOAD
                && e.id().equals("super")
                && scopes.current().kind().isFunctionLike()) {
            scopes.add("__class__", Use.READ, e);
        }
    }

    private void visitNamedExpr(Expr.NamedExpr e) {
        scopes.refuseInAnnotation("named expression", e);
        Scope scope = scopes.current();
        if (scope.iterableDepth > 0) {
            throw scopes.failure(
                    "assignment expression cannot be used in a comprehension iterable expression",
                    e);
        }
        if (scope.comprehension() != null) {
            scopes.bindNamedExpression((Expr.Name) e.target());
        }
        visit(e.value());
        visit(e.target());
        scopes.add(((Expr.Name) e.target()).id(), Use.NAMED_EXPRESSION_TARGET, e);
    }

    private void visitYield(Expr e, @Nullable Expr value) {
        scopes.refuseInAnnotation("yield expression", e);
        visit(value);
        Scope scope = scopes.current();
        scope.setGenerator(true);
        if (scope.comprehension() != null) {
            throw scopes.failure("'yield' inside " + scope.comprehension().words(), e);
        }
    }

    /// Scopes that see a class's names cannot hold code of their own.
    private void refuseInClassAnnotation(String words, Expr e) {
        if (scopes.current().seesClassScope()) {
            throw scopes.failure(
                    "Cannot use " + words + " in annotation scope within class scope", e);
        }
    }

    private void visitLambda(Expr.Lambda e) {
        refuseInClassAnnotation("lambda", e);
        visitAll(e.args().defaults());
        visitAll(e.args().kwDefaults());
        scopes.enter(ScopeKind.FUNCTION, "lambda", e, e.lineno());
        visitParameters(e.args());
        visit(e.body());
        scopes.leave();
    }

    void visitParameters(Arguments args) {
        addParameters(args.posonlyargs());
        addParameters(args.args());
        addParameters(args.kwonlyargs());
        if (args.vararg() != null) {
            scopes.add(args.vararg().arg(), Use.PARAMETER, args.vararg());
        }
        if (args.kwarg() != null) {
            scopes.add(args.kwarg().arg(), Use.PARAMETER, args.kwarg());
        }
    }

    private void addParameters(List<Arg> parameters) {
        for (Arg parameter : parameters) {
            scopes.add(parameter.arg(), Use.PARAMETER, parameter);
        }
    }

    private void visitComprehension(
            Expr e,
            ComprehensionKind kind,
            List<Comprehension> generators,
            Expr element,
            @Nullable Expr value) {
        refuseInClassAnnotation("comprehension", e);
        Comprehension outermost = generators.getFirst();
        Scope outer = scopes.current();
        outer.iterableDepth++;
        visit(outermost.iter());
        outer.iterableDepth--;
        Scope scope = scopes.enter(ScopeKind.FUNCTION, kind.codeName(), e, e.lineno());
        scope.setComprehension(kind);
        if (outermost.isAsync()) {
            scope.setCoroutine();
        }
        scopes.add(".0", Use.PARAMETER, e);
        visitTargets(outermost);
        for (Comprehension inner : generators.subList(1, generators.size())) {
            visitTargets(inner, scope);
        }
        visit(value);
        visit(element);
        scope.setGenerator(kind == ComprehensionKind.GENERATOR);
        scopes.leave();
        if (scope.isCoroutine() && kind != ComprehensionKind.GENERATOR) {
            outer.setCoroutine();
        }
    }

    private void visitTargets(Comprehension outermost) {
        Scope scope = scopes.current();
        scope.visitingTargets = true;
        visit(outermost.target());
        scope.visitingTargets = false;
        visitAll(outermost.ifs());
    }

    private void visitTargets(Comprehension inner, Scope scope) {
        scope.visitingTargets = true;
        visit(inner.target());
        scope.visitingTargets = false;
        scope.iterableDepth++;
        visit(inner.iter());
        scope.iterableDepth--;
        visitAll(inner.ifs());
        if (inner.isAsync()) {
            scope.setCoroutine();
        }
    }
}
