package dev.fermata.vm.pyast;

import dev.fermata.vm.ast.Arguments;
import dev.fermata.vm.ast.ExceptHandler;
import dev.fermata.vm.ast.Expr;
import dev.fermata.vm.ast.MatchCase;
import dev.fermata.vm.ast.Node;
import dev.fermata.vm.ast.Stmt;
import dev.fermata.vm.object.PyErr;

import java.util.List;

/// What a node must be besides having fields of the right types; parsed trees always are.
final class AstChecks {

    private AstChecks() {}

    /// Checks one node, but not its children.
    ///
    /// @throws dev.fermata.vm.object.PyException ValueError
    static void check(Node node) {
        switch (node) {
            case Stmt.FunctionDef s -> nonempty(s.body(), "body", "FunctionDef");
            case Stmt.AsyncFunctionDef s -> nonempty(s.body(), "body", "AsyncFunctionDef");
            case Stmt.ClassDef s -> nonempty(s.body(), "body", "ClassDef");
            case Stmt.Delete s -> nonempty(s.targets(), "targets", "Delete");
            case Stmt.Assign s -> nonempty(s.targets(), "targets", "Assign");
            case Stmt.For s -> nonempty(s.body(), "body", "For");
            case Stmt.AsyncFor s -> nonempty(s.body(), "body", "AsyncFor");
            case Stmt.While s -> nonempty(s.body(), "body", "While");
            case Stmt.If s -> nonempty(s.body(), "body", "If");
            case Stmt.With s -> {
                nonempty(s.items(), "items", "With");
                nonempty(s.body(), "body", "With");
            }
            case Stmt.AsyncWith s -> {
                nonempty(s.items(), "items", "AsyncWith");
                nonempty(s.body(), "body", "AsyncWith");
            }
            case Stmt.Match s -> nonempty(s.cases(), "cases", "Match");
            case Stmt.Try s ->
                    tryStatement(s.body(), s.handlers(), s.orelse(), s.finalbody(), "Try");
            case Stmt.TryStar s ->
                    tryStatement(s.body(), s.handlers(), s.orelse(), s.finalbody(), "TryStar");
            case Stmt.Import s -> nonempty(s.names(), "names", "Import");
            case Stmt.ImportFrom s when s.level() < 0 ->
                    throw PyErr.valueError("Negative ImportFrom level");
            case Stmt.ImportFrom s -> nonempty(s.names(), "names", "ImportFrom");
            case Stmt.Raise s when s.exc() == null && s.cause() != null ->
                    throw PyErr.valueError("Raise with cause but no exception");
            case Stmt.AnnAssign s when s.simple() && !(s.target() instanceof Expr.Name) ->
                    throw PyErr.typeError("AnnAssign with simple non-Name target");
            case Stmt.TypeAlias s when !(s.name() instanceof Expr.Name) ->
                    throw PyErr.typeError("TypeAlias with non-Name name");
            case Stmt.Global s -> nonempty(s.names(), "names", "Global");
            case Stmt.Nonlocal s -> nonempty(s.names(), "names", "Nonlocal");
            case ExceptHandler h -> nonempty(h.body(), "body", "ExceptHandler");
            case MatchCase c -> {
                nonempty(c.body(), "body", "match_case");
                PatternChecks.unstarred(c.pattern());
            }
            case Arguments a -> arguments(a);
            case Expr e -> expression(e);
            default -> {
                // Nothing to check.
            }
        }
    }

    private static void expression(Expr node) {
        switch (node) {
            case Expr.BoolOp e when e.values().size() < 2 ->
                    throw PyErr.valueError("BoolOp with less than 2 values");
            case Expr.Dict e when e.keys().size() != e.values().size() ->
                    throw PyErr.valueError("Dict doesn't have the same number of keys as values");
            case Expr.Compare e when e.comparators().isEmpty() ->
                    throw PyErr.valueError("Compare with no comparators");
            case Expr.Compare e when e.comparators().size() != e.ops().size() ->
                    throw PyErr.valueError(
                            "Compare has a different number of comparators and operands");
            case Expr.Name e -> name(e.id());
            case Expr.ListComp e -> generators(e.generators());
            case Expr.SetComp e -> generators(e.generators());
            case Expr.DictComp e -> generators(e.generators());
            case Expr.GeneratorExp e -> generators(e.generators());
            case Expr.NamedExpr e when !(e.target() instanceof Expr.Name) ->
                    throw PyErr.typeError("NamedExpr target must be a Name");
            default -> {
                // Nothing to check.
            }
        }
    }

    private static void generators(List<?> generators) {
        if (generators.isEmpty()) {
            throw PyErr.valueError("comprehension with no generators");
        }
    }

    private static void arguments(Arguments a) {
        if (a.defaults().size() > a.posonlyargs().size() + a.args().size()) {
            throw PyErr.valueError("more positional defaults than args on arguments");
        }
        if (a.kwDefaults().size() != a.kwonlyargs().size()) {
            throw PyErr.valueError(
                    "length of kwonlyargs is not the same as kw_defaults on arguments");
        }
    }

    private static void tryStatement(
            List<?> body, List<?> handlers, List<?> orelse, List<?> finalbody, String name) {
        nonempty(body, "body", name);
        if (handlers.isEmpty() && finalbody.isEmpty()) {
            throw PyErr.valueError("%s has neither except handlers nor finalbody", name);
        }
        if (handlers.isEmpty() && !orelse.isEmpty()) {
            throw PyErr.valueError("%s has orelse but no except handlers", name);
        }
    }

    /// Checks that an identifier is none of the constants that have names.
    static void name(String id) {
        if (id.equals("None") || id.equals("True") || id.equals("False")) {
            throw PyErr.valueError("identifier field can't represent '%s' constant", id);
        }
    }

    private static void nonempty(List<?> list, String field, String name) {
        if (list.isEmpty()) {
            throw PyErr.valueError("empty %s on %s", field, name);
        }
    }
}
