package dev.fermata.vm.pyast;

import dev.fermata.vm.ast.ExprContext;

/// Which context the expressions in a field must have.
final class AstContexts {

    private AstContexts() {}

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
