package dev.fermata.vm.pyast;

import dev.fermata.vm.ast.BoolOperator;
import dev.fermata.vm.ast.CmpOp;
import dev.fermata.vm.ast.ExprContext;
import dev.fermata.vm.ast.Node;
import dev.fermata.vm.ast.Operator;
import dev.fermata.vm.ast.UnaryOperator;
import dev.fermata.vm.interp.Constants;
import dev.fermata.vm.object.PyList;
import dev.fermata.vm.object.PyNone;
import dev.fermata.vm.object.PyStr;
import dev.fermata.vm.object.ThreadState;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// Makes Python's nodes of a tree.
public final class AstObjects {

    private final ThreadState ts;
    private final AstClasses classes;

    private AstObjects(ThreadState ts) {
        this.ts = ts;
        this.classes = AstClasses.of(ts);
    }

    /// The Python tree of `root`.
    ///
    /// @throws dev.fermata.vm.object.PyException RecursionError if the tree is too deep
    public static Object of(ThreadState ts, Node root) {
        return new AstObjects(ts).node(root);
    }

    private Object node(Node node) {
        ts.enter();
        try {
            ts.charge(1);
            NodeShape shape = NodeShape.of(node);
            PyAst made = new PyAst(classes.get(shape.python().name()));
            for (AstGrammar.Field field : shape.python().fields()) {
                made.setOwn(field.name(), field.quantity() == '*' ? new PyList() : PyNone.NONE);
            }
            for (NodeShape.Component component : shape.components()) {
                AstGrammar.Field field = component.field();
                made.setOwn(field.name(), value(field, component.of(node)));
            }
            return made;
        } finally {
            ts.leave();
        }
    }

    private Object value(AstGrammar.Field field, @Nullable Object value) {
        return switch (value) {
            case null -> PyNone.NONE;
            case Node n -> node(n);
            case List<?> list -> list(field, list);
            case Operator o -> classes.singleton(o.pythonName());
            case UnaryOperator o -> classes.singleton(o.pythonName());
            case BoolOperator o -> classes.singleton(o.pythonName());
            case CmpOp o -> classes.singleton(o.pythonName());
            case ExprContext c -> classes.singleton(c.pythonName());
            case Integer i -> (long) i;
            case Boolean b when !field.type().equals("constant") -> b ? 1L : 0L;
            case String s when !field.type().equals("constant") -> PyStr.of(s);
            default -> Constants.value(ts, value);
        };
    }

    private Object list(AstGrammar.Field field, List<?> list) {
        PyList items = new PyList();
        for (Object item : list) {
            items.add(value(field, item));
        }
        return items;
    }
}
