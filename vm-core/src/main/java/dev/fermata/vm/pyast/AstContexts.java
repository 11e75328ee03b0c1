package dev.fermata.vm.pyast;

import dev.fermata.vm.ast.Expr;
import dev.fermata.vm.ast.ExprContext;

/// Which context the expressions in a field must have.
final class AstContexts {

    private AstContexts() {}

    /// Whether an expression says in which context it is.
    static boolean has(Expr node) {
        return switch (node) {
            case Expr.Attribute e -> true;
            case Expr.Subscript e -> true;
            case Expr.Starred e -> true;
            case Expr.Name e -> true;
            case Expr.ListExpr e -> true;
            case Expr.Tuple e -> true;
            default -> false;
        };
    }

    /// The context of the expressions in `field` of a node that itself has context `own`.
    static ExprContext of(NodeShape shape, AstGrammar.Field field, ExprContext own) {
        return switch (shape.python().name() + "." + field.name()) {
            case "Assign.targets",
                    "AugAssign.target",
                    "AnnAssign.target",
                    "For.target",
                    "AsyncFor.target",
                    "NamedExpr.target",
                    "TypeAlias.name",
                    "comprehension.target",
                    "withitem.optional_vars" ->
                    ExprContext.STORE;
            case "Delete.targets" -> ExprContext.DEL;
            case "Tuple.elts", "List.elts", "Starred.value" -> own;
            default -> ExprContext.LOAD;
        };
    }
}
