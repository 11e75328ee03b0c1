package dev.fermata.vm.symtable;

import dev.fermata.vm.ast.Alias;
import dev.fermata.vm.ast.Arg;
import dev.fermata.vm.ast.Arguments;
import dev.fermata.vm.ast.ExceptHandler;
import dev.fermata.vm.ast.Expr;
import dev.fermata.vm.ast.Located;
import dev.fermata.vm.ast.MatchCase;
import dev.fermata.vm.ast.Mod;
import dev.fermata.vm.ast.Pattern;
import dev.fermata.vm.ast.Stmt;
import dev.fermata.vm.ast.TypeParam;
import dev.fermata.vm.ast.WithItem;
import dev.fermata.vm.symtable.Symbol.Use;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;

/// Notes what each scope of a tree does with each name. The first of two passes, see [ScopeAnalysis].
final class SymbolTableBuilder {
    private final ScopeStack scopes;
    private final NestingDepth depth;
    private final ExprSymbols exprs;
    private final boolean futureAnnotations;

    SymbolTableBuilder(String filename, boolean futureAnnotations) {
        this.scopes = new ScopeStack(filename);
        this.depth = new NestingDepth(filename);
        this.exprs = new ExprSymbols(scopes, depth);
        this.futureAnnotations = futureAnnotations;
    }

    SymbolTable build(Mod tree) {
        Scope top = scopes.enter(ScopeKind.MODULE, "top", tree, 0);
        switch (tree) {
            case Mod.Module m -> visitAll(m.body());
            case Mod.Interactive i -> visitAll(i.body());
            case Mod.Expression e -> exprs.visit(e.body());
        }
        scopes.leave();
        return new SymbolTable(top, scopes.scopes());
    }

    private void visitAll(List<Stmt> body) {
        for (Stmt statement : body) {
            visit(statement);
        }
    }

    private void visit(Stmt statement) {
        if (depth.isShallow()) {
            depth.enter();
            visitHere(statement);
            depth.leave();
        } else {
            depth.descend(() -> visitHere(statement));
        }
    }

    private void visitHere(Stmt statement) {
        switch (statement) {
            case Stmt.FunctionDef s ->
                    visitFunction(
                            s,
                            s.name(),
                            s.args(),
                            s.body(),
                            s.decoratorList(),
                            s.returns(),
                            s.typeParams());
            case Stmt.AsyncFunctionDef s ->
                    visitFunction(
                            s,
                            s.name(),
                            s.args(),
                            s.body(),
                            s.decoratorList(),
                            s.returns(),
                            s.typeParams());
            case Stmt.ClassDef s -> visitClass(s);
            case Stmt.TypeAlias s -> visitTypeAlias(s);
            case Stmt.Return s -> exprs.visit(s.value());
            case Stmt.Delete s -> exprs.visitAll(s.targets());
            case Stmt.Assign s -> {
                exprs.visitAll(s.targets());
                exprs.visit(s.value());
            }
            case Stmt.AnnAssign s -> visitAnnAssign(s);
            case Stmt.AugAssign s -> {
                exprs.visit(s.target());
                exprs.visit(s.value());
            }
            case Stmt.For s -> visitFor(s.target(), s.iter(), s.body(), s.orelse());
            case Stmt.AsyncFor s -> {
                scopes.current().setCoroutine();
                visitFor(s.target(), s.iter(), s.body(), s.orelse());
            }
            case Stmt.While s -> {
                exprs.visit(s.test());
                visitAll(s.body());
                visitAll(s.orelse());
            }
            case Stmt.If s -> {
                exprs.visit(s.test());
                visitAll(s.body());
                visitAll(s.orelse());
            }
            case Stmt.With s -> visitWith(s.items(), s.body());
            case Stmt.AsyncWith s -> {
                scopes.current().setCoroutine();
                visitWith(s.items(), s.body());
            }
            case Stmt.Match s -> {
                exprs.visit(s.subject());
                for (MatchCase block : s.cases()) {
                    visitPattern(block.pattern());
                    exprs.visit(block.guard());
                    visitAll(block.body());
                }
            }
            case Stmt.Raise s -> {
                exprs.visit(s.exc());
                exprs.visit(s.cause());
            }
            case Stmt.Try s -> visitTry(s.body(), s.handlers(), s.orelse(), s.finalbody());
            case Stmt.TryStar s -> visitTry(s.body(), s.handlers(), s.orelse(), s.finalbody());
            case Stmt.Assert s -> {
                exprs.visit(s.test());
                exprs.visit(s.msg());
            }
            case Stmt.Import s -> s.names().forEach(this::visitAlias);
            case Stmt.ImportFrom s -> s.names().forEach(this::visitAlias);
            case Stmt.Global s ->
                    s.names().forEach(name -> visitDirective(name, Use.GLOBAL, "global", s));
            case Stmt.Nonlocal s ->
                    s.names().forEach(name -> visitDirective(name, Use.NONLOCAL, "nonlocal", s));
            case Stmt.ExprStmt s -> exprs.visit(s.value());
            case Stmt.Pass s -> {}
            case Stmt.Break s -> {}
            case Stmt.Continue s -> {}
        }
    }

    private void visitFunction(
            Stmt s,
            String name,
            Arguments args,
            List<Stmt> body,
            List<Expr> decorators,
            @Nullable Expr returns,
            List<TypeParam> typeParams) {
        scopes.add(name, Use.LOCAL, s);
        exprs.visitAll(args.defaults());
        exprs.visitAll(args.kwDefaults());
        exprs.visitAll(decorators);
        if (!typeParams.isEmpty()) {
            enterTypeParameters(name, typeParams, s);
            if (!args.defaults().isEmpty()) {
                scopes.add(".defaults", Use.PARAMETER, s);
            }
            if (args.kwDefaults().stream().anyMatch(Objects::nonNull)) {
                scopes.add(".kwdefaults", Use.PARAMETER, s);
            }
            typeParams.forEach(this::visitTypeParam);
        }
        visitAnnotations(args, returns);
        Scope scope = scopes.enter(ScopeKind.FUNCTION, name, s, s.lineno());
        if (s instanceof Stmt.AsyncFunctionDef) {
            scope.setCoroutine();
        }
        exprs.visitParameters(args);
        visitAll(body);
        scopes.leave();
        if (!typeParams.isEmpty()) {
            scopes.leave();
        }
    }

    private void visitAnnotations(Arguments args, @Nullable Expr returns) {
        args.posonlyargs().forEach(this::visitAnnotation);
        args.args().forEach(this::visitAnnotation);
        visitAnnotation(args.vararg());
        visitAnnotation(args.kwarg());
        args.kwonlyargs().forEach(this::visitAnnotation);
        visitAnnotation(returns);
    }

    private void visitAnnotation(@Nullable Arg parameter) {
        if (parameter != null) {
            visitAnnotation(parameter.annotation());
        }
    }

    private void visitAnnotation(@Nullable Expr annotation) {
        if (annotation == null) {
            return;
        }
        if (futureAnnotations) {
            scopes.enter(ScopeKind.ANNOTATION, "_annotation", new Object(), annotation.lineno());
            exprs.visit(annotation);
            scopes.leave();
        } else {
            exprs.visit(annotation);
        }
    }

    private void visitClass(Stmt.ClassDef s) {
        String outerClass = scopes.className();
        scopes.add(s.name(), Use.LOCAL, s);
        exprs.visitAll(s.decoratorList());
        boolean generic = !s.typeParams().isEmpty();
        if (generic) {
            enterTypeParameters(s.name(), s.typeParams(), s);
            scopes.setClassName(s.name());
            for (String hidden : List.of(".type_params", ".generic_base")) {
                scopes.add(hidden, Use.LOCAL, s);
                scopes.add(hidden, Use.READ, s);
            }
            s.typeParams().forEach(this::visitTypeParam);
        }
        exprs.visitAll(s.bases());
        exprs.visitKeywords(s.keywords());
        scopes.enter(ScopeKind.CLASS, s.name(), s, s.lineno());
        scopes.setClassName(s.name());
        if (generic) {
            scopes.add("__type_params__", Use.LOCAL, s);
            scopes.add(".type_params", Use.READ, s);
        }
        visitAll(s.body());
        scopes.leave();
        if (generic) {
            scopes.leave();
        }
        scopes.setClassName(outerClass);
    }

    private void visitTypeAlias(Stmt.TypeAlias s) {
        exprs.visit(s.name());
        String name = ((Expr.Name) s.name()).id();
        boolean inClass = scopes.current().kind() == ScopeKind.CLASS;
        boolean generic = !s.typeParams().isEmpty();
        if (generic) {
            enterTypeParameters(name, s.typeParams(), s);
            s.typeParams().forEach(this::visitTypeParam);
        }
        enterAnnotationScope(ScopeKind.TYPE_ALIAS, name, s, inClass, s);
        exprs.visit(s.value());
        scopes.leave();
        if (generic) {
            scopes.leave();
        }
    }

    private void enterTypeParameters(String name, List<TypeParam> typeParams, Located at) {
        boolean inClass = scopes.current().kind() == ScopeKind.CLASS;
        enterAnnotationScope(ScopeKind.TYPE_PARAMETERS, name, typeParams, inClass, at);
    }

    private void enterAnnotationScope(
            ScopeKind kind, String name, Object part, boolean inClass, Located at) {
        Scope scope = scopes.enter(kind, name, part, at.lineno());
        scope.setSeesClassScope(inClass);
        if (inClass) {
            scopes.add("__classdict__", Use.READ, at);
        }
    }

    private void visitTypeParam(TypeParam typeParam) {
        switch (typeParam) {
            case TypeParam.TypeVar t -> {
                addTypeParam(t.name(), t);
                if (t.bound() != null) {
                    enterAnnotationScope(
                            ScopeKind.TYPE_VAR_BOUND,
                            t.name(),
                            t,
                            scopes.current().seesClassScope(),
                            t);
                    exprs.visit(t.bound());
                    scopes.leave();
                }
            }
            case TypeParam.ParamSpec t -> addTypeParam(t.name(), t);
            case TypeParam.TypeVarTuple t -> addTypeParam(t.name(), t);
        }
    }

    private void addTypeParam(String name, Located at) {
        scopes.add(name, Use.TYPE_PARAMETER, at);
        scopes.add(name, Use.LOCAL, at);
    }

    private void visitAnnAssign(Stmt.AnnAssign s) {
        if (s.target() instanceof Expr.Name target) {
            Symbol symbol = scopes.lookup(target.id());
            if (s.simple()
                    && symbol != null
                    && scopes.current().kind() != ScopeKind.MODULE
                    && (symbol.has(Use.GLOBAL) || symbol.has(Use.NONLOCAL))) {
                String declared = symbol.has(Use.GLOBAL) ? "global" : "nonlocal";
                throw scopes.failure(
                        "annotated name '" + target.id() + "' can't be " + declared, s);
            }
            if (s.simple()) {
                scopes.add(target.id(), Use.ANNOTATED, target);
                scopes.add(target.id(), Use.LOCAL, target);
            } else if (s.value() != null) {
                scopes.add(target.id(), Use.LOCAL, target);
            }
        } else {
            exprs.visit(s.target());
        }
        visitAnnotation(s.annotation());
        exprs.visit(s.value());
    }

    private void visitFor(Expr target, Expr iter, List<Stmt> body, List<Stmt> orelse) {
        exprs.visit(target);
        exprs.visit(iter);
        visitAll(body);
        visitAll(orelse);
    }

    private void visitWith(List<WithItem> items, List<Stmt> body) {
        for (WithItem item : items) {
            exprs.visit(item.contextExpr());
            exprs.visit(item.optionalVars());
        }
        visitAll(body);
    }

    private void visitTry(
            List<Stmt> body,
            List<ExceptHandler> handlers,
            List<Stmt> orelse,
            List<Stmt> finalbody) {
        visitAll(body);
        for (ExceptHandler handler : handlers) {
            exprs.visit(handler.type());
            if (handler.name() != null) {
                scopes.add(handler.name(), Use.LOCAL, handler);
            }
            visitAll(handler.body());
        }
        visitAll(orelse);
        visitAll(finalbody);
    }

    private void visitPattern(Pattern pattern) {
        switch (pattern) {
            case Pattern.MatchValue p -> exprs.visit(p.value());
            case Pattern.MatchSingleton p -> {}
            case Pattern.MatchSequence p -> p.patterns().forEach(this::visitPattern);
            case Pattern.MatchStar p -> addCapture(p.name(), p);
            case Pattern.MatchMapping p -> {
                exprs.visitAll(p.keys());
                p.patterns().forEach(this::visitPattern);
                addCapture(p.rest(), p);
            }
            case Pattern.MatchClass p -> {
                exprs.visit(p.cls());
                p.patterns().forEach(this::visitPattern);
                p.kwdPatterns().forEach(this::visitPattern);
            }
            case Pattern.MatchAs p -> {
                if (p.pattern() != null) {
                    visitPattern(p.pattern());
                }
                addCapture(p.name(), p);
            }
            case Pattern.MatchOr p -> p.patterns().forEach(this::visitPattern);
        }
    }

    private void addCapture(@Nullable String name, Located at) {
        if (name != null) {
            scopes.add(name, Use.LOCAL, at);
        }
    }

    private void visitAlias(Alias alias) {
        if (alias.name().equals("*")) {
            if (scopes.current().kind() != ScopeKind.MODULE) {
                throw scopes.failure("import * only allowed at module level", alias);
            }
            return;
        }
        String name = alias.asname();
        if (name == null) {
            int dot = alias.name().indexOf('.');
            name = dot < 0 ? alias.name() : alias.name().substring(0, dot);
        }
        scopes.add(name, Use.IMPORT, alias);
    }

    private void visitDirective(String name, Use use, String word, Stmt s) {
        Symbol symbol = scopes.lookup(name);
        if (symbol != null) {
            String complaint = null;
            if (symbol.has(Use.PARAMETER)) {
                complaint = "name '" + name + "' is parameter and " + word;
            } else if (symbol.has(Use.READ)) {
                complaint = "name '" + name + "' is used prior to " + word + " declaration";
            } else if (symbol.has(Use.ANNOTATED)) {
                complaint = "annotated name '" + name + "' can't be " + word;
            } else if (symbol.has(Use.LOCAL)) {
                complaint = "name '" + name + "' is assigned to before " + word + " declaration";
            }
            if (complaint != null) {
                throw scopes.failure(complaint, s);
            }
        }
        scopes.declare(name, use, s);
    }
}
