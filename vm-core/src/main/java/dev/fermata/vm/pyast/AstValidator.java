package dev.fermata.vm.pyast;

import dev.fermata.vm.ast.Expr;
import dev.fermata.vm.ast.ExprContext;
import dev.fermata.vm.ast.Located;
import dev.fermata.vm.ast.Mod;
import dev.fermata.vm.ast.Node;
import dev.fermata.vm.ast.Pattern;
import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.ThreadState;

import java.util.List;

/// Checks what a tree must be besides having fields of the right types: contexts, positions, and the rules of
/// [AstChecks] and [PatternChecks]. Parsed trees obey them always.
final class AstValidator {

    private final ThreadState ts;

    private AstValidator(ThreadState ts) {
        this.ts = ts;
    }

    /// Checks a tree.
    ///
    /// @throws dev.fermata.vm.object.PyException ValueError or TypeError
    static void validate(ThreadState ts, Mod tree) {
        new AstValidator(ts).node(tree, ExprContext.LOAD);
    }

    private void node(Node node, ExprContext context) {
        ts.enter();
        try {
            ts.charge(1);
            if (node instanceof Located located) {
                position(located);
            }
            if (node instanceof Expr expression) {
                context(expression, context);
            }
            AstChecks.check(node);
            if (node instanceof Pattern pattern) {
                PatternChecks.check(pattern);
            }
            NodeShape shape = NodeShape.of(node);
            for (NodeShape.Component component : shape.components()) {
                AstGrammar.Field field = component.field();
                ExprContext inner = AstContexts.of(shape, field, context);
                Object part = component.of(node);
                if (part instanceof Node child) {
                    node(child, inner);
                } else if (part instanceof List<?> children) {
                    nodes(children, shape, field, inner);
                }
            }
        } finally {
            ts.leave();
        }
    }

    private void nodes(
            List<?> children, NodeShape shape, AstGrammar.Field field, ExprContext context) {
        boolean mayBeNone =
                field.name().equals("kw_defaults")
                        || field.name().equals("keys") && shape.python().name().equals("Dict");
        for (Object child : children) {
            if (child instanceof Node node) {
                node(node, context);
            } else if (child == null && !mayBeNone) {
                String kind = field.type().equals("stmt") ? "statement" : "expression";
                throw PyErr.valueError("None disallowed in %s list", kind);
            }
        }
    }

    private static void position(Located node) {
        int line = node.lineno();
        int endLine = node.endLineno();
        int column = node.colOffset();
        int endColumn = node.endColOffset();
        if (line > endLine) {
            throw PyErr.valueError("AST node line range (%d, %d) is not valid", line, endLine);
        }
        if (line < 0 && endLine != line || column < 0 && endColumn != column) {
            throw PyErr.valueError(
                    "AST node column range (%d, %d) for line range (%d, %d) is not valid",
                    column, endColumn, line, endLine);
        }
        if (line == endLine && column > endColumn) {
            throw PyErr.valueError(
                    "line %d, column %d-%d is not a valid range", line, column, endColumn);
        }
    }

    private static void context(Expr node, ExprContext expected) {
        ExprContext own =
                switch (node) {
                    case Expr.Attribute e -> e.ctx();
                    case Expr.Subscript e -> e.ctx();
                    case Expr.Starred e -> e.ctx();
                    case Expr.Name e -> e.ctx();
                    case Expr.ListExpr e -> e.ctx();
                    case Expr.Tuple e -> e.ctx();
                    default -> ExprContext.LOAD;
                };
        if (own == expected) {
            return;
        }
        boolean assignable = AstContexts.has(node);
        throw assignable
                ? PyErr.valueError(
                        "expression must have %s context but has %s instead",
                        expected.pythonName(), own.pythonName())
                : PyErr.valueError(
                        "expression which can't be assigned to in %s context",
                        expected.pythonName());
    }
}
