package dev.fermata.vm.pyast;

import dev.fermata.vm.ast.BoolOperator;
import dev.fermata.vm.ast.CmpOp;
import dev.fermata.vm.ast.ExprContext;
import dev.fermata.vm.ast.Mod;
import dev.fermata.vm.ast.Node;
import dev.fermata.vm.ast.Operator;
import dev.fermata.vm.ast.UnaryOperator;
import dev.fermata.vm.object.AttrOps;
import dev.fermata.vm.object.Convert;
import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.PyList;
import dev.fermata.vm.object.PyNone;
import dev.fermata.vm.object.PyType;
import dev.fermata.vm.object.ReprOps;
import dev.fermata.vm.object.Str;
import dev.fermata.vm.object.ThreadState;

import org.jspecify.annotations.Nullable;

import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.List;

/// Makes a tree of Python's nodes, checked so far that the compiler can rely on it: fields have the right types here,
/// the rest is [AstValidator]'s.
public final class AstReader {

    private final ThreadState ts;
    private final AstClasses classes;

    private AstReader(ThreadState ts) {
        this.ts = ts;
        this.classes = AstClasses.of(ts);
    }

    /// Whether `o` is an instance of Python's `ast.AST`.
    public static boolean isTree(Object o) {
        return PyType.of(o).isSubtypeOf(PyAst.TYPE);
    }

    /// The tree that `root` stands for.
    ///
    /// @param mode `exec`, `eval` or `single`
    /// @throws dev.fermata.vm.object.PyException TypeError or ValueError for what is no tree
    public static Mod read(ThreadState ts, Object root, String mode) {
        AstReader reader = new AstReader(ts);
        String expected =
                switch (mode) {
                    case "eval" -> "Expression";
                    case "single" -> "Interactive";
                    default -> "Module";
                };
        if (!PyType.of(root).isSubtypeOf(reader.classes.get(expected))) {
            throw PyErr.typeError("expected %s node, got %s", expected, PyType.of(root).name());
        }
        Mod tree = (Mod) reader.made(root, "mod");
        AstValidator.validate(ts, tree);
        return tree;
    }

    /// The node of a sum type (of the abstract grammar), for which None may stand, or of a product type.
    private @Nullable Node node(Object object, String type) {
        return object == PyNone.NONE && NodeShape.named(type) == null ? null : made(object, type);
    }

    private Node made(Object object, String type) {
        ts.enter();
        try {
            ts.charge(1);
            AstGrammar.NodeClass expected = AstGrammar.get(type);
            if (expected.located() && NodeShape.named(type) == null) {
                position(object, "lineno", type);
                position(object, "col_offset", type);
            }
            NodeShape shape = shapeOf(object, expected);
            Object[] parts = new Object[shape.components().size()];
            for (int i = 0; i < parts.length; i++) {
                parts[i] = part(object, shape, shape.components().get(i));
            }
            return make(shape, parts);
        } finally {
            ts.leave();
        }
    }

    private static Node make(NodeShape shape, Object[] parts) {
        try {
            return (Node) shape.maker().newInstance(parts);
        } catch (InstantiationException
                | IllegalAccessException
                | InvocationTargetException
                | IllegalArgumentException e) {
            throw PyErr.typeError("malformed %s node", shape.python().name());
        }
    }

    /// Checks an attribute of a sum type, which is read before the fields are.
    private void position(Object object, String attribute, String type) {
        Object value = AttrOps.find(ts, object, attribute);
        if (value == null) {
            throw PyErr.typeError("required field \"%s\" missing from %s", attribute, type);
        }
        integer(value);
    }

    private static Object need(
            Object object, NodeShape shape, String field, @Nullable Object value) {
        if (value == null) {
            throw PyErr.typeError(
                    "required field \"%s\" missing from %s", field, shape.python().name());
        }
        return value;
    }

    /// The shape to read; that of a product type is read from any object with its fields.
    private NodeShape shapeOf(Object object, AstGrammar.NodeClass expected) {
        NodeShape product = NodeShape.named(expected.name());
        if (product != null) {
            return product;
        }
        for (PyType t : PyType.of(object).mro()) {
            NodeShape shape = NodeShape.named(t.name());
            boolean fits =
                    shape != null
                            && classes.get(shape.python().name()) == t
                            && (expected == shape.python()
                                    || expected.name().equals(shape.python().sum()));
            if (fits && shape != null) {
                return shape;
            }
        }
        throw PyErr.typeError(
                "expected some sort of %s, but got %s",
                expected.name(), Str.utf16(ReprOps.repr(ts, object)));
    }

    private @Nullable Object part(Object object, NodeShape shape, NodeShape.Component component) {
        AstGrammar.Field field = component.field();
        Object value = AttrOps.find(ts, object, field.name());
        Class<?> javaType = component.accessor().getType();
        if (field.quantity() == '*') {
            return list(shape, field, value);
        }
        if (field.quantity() == '?' && (value == null || value == PyNone.NONE)) {
            return javaType == int.class ? (Object) absentInt(object, field) : null;
        }
        Object given = need(object, shape, field.name(), value);
        boolean none = given == PyNone.NONE && field.type().equals("identifier");
        Object read =
                none
                        ? null
                        : isNode(field.type())
                                ? node(given, field.type())
                                : scalar(field.type(), given);
        if (read == null) {
            throw PyErr.valueError(
                    "field '%s' is required for %s", field.name(), shape.python().name());
        }
        return javaType == boolean.class && read instanceof Integer i ? (Object) (i != 0) : read;
    }

    /// The value of an optional number: an absent end is where the node begins, an absent level is 0.
    private int absentInt(Object object, AstGrammar.Field field) {
        String start =
                switch (field.name()) {
                    case "end_lineno" -> "lineno";
                    case "end_col_offset" -> "col_offset";
                    default -> "";
                };
        Object value = start.isEmpty() ? null : AttrOps.find(ts, object, start);
        return value == null ? 0 : integer(value);
    }

    private static boolean isNode(String type) {
        return switch (type) {
            case "identifier",
                    "string",
                    "int",
                    "constant",
                    "expr_context",
                    "operator",
                    "unaryop",
                    "boolop",
                    "cmpop" ->
                    false;
            default -> true;
        };
    }

    private List<@Nullable Object> list(
            NodeShape shape, AstGrammar.Field field, @Nullable Object value) {
        Object given = value == null ? new PyList() : value;
        if (!(given instanceof PyList items)) {
            throw PyErr.typeError(
                    "%s field \"%s\" must be a list, not a %s",
                    shape.python().name(), field.name(), PyErr.className(given));
        }
        List<@Nullable Object> read = new ArrayList<>();
        for (Object item : items.toArray()) {
            read.add(isNode(field.type()) ? node(item, field.type()) : scalar(field.type(), item));
        }
        return read;
    }

    private Object scalar(String type, Object value) {
        return switch (type) {
            case "identifier" -> text(value, "AST identifier must be of type str");
            case "string" -> text(value, "AST string must be of type str");
            case "int" -> integer(value);
            case "constant" -> AstConstants.read(value);
            case "expr_context" -> choose(ExprContext.values(), type, value);
            case "operator" -> choose(Operator.values(), type, value);
            case "unaryop" -> choose(UnaryOperator.values(), type, value);
            case "boolop" -> choose(BoolOperator.values(), type, value);
            default -> choose(CmpOp.values(), type, value);
        };
    }

    private static Object text(Object value, String error) {
        if (!Str.isStr(value)) {
            throw PyErr.typeError(error);
        }
        return Str.utf16(value);
    }

    private int integer(Object value) {
        if (!(value instanceof Long) && !(value instanceof Boolean)) {
            throw PyErr.valueError("invalid integer value: %s", Str.utf16(ReprOps.repr(ts, value)));
        }
        return Convert.toInt(ts, value);
    }

    private <E extends Enum<E>> E choose(E[] values, String type, Object given) {
        for (E value : values) {
            String name =
                    switch (value) {
                        case ExprContext c -> c.pythonName();
                        case Operator o -> o.pythonName();
                        case UnaryOperator o -> o.pythonName();
                        case BoolOperator o -> o.pythonName();
                        case CmpOp o -> o.pythonName();
                        default -> value.name();
                    };
            if (PyType.of(given).isSubtypeOf(classes.get(name))) {
                return value;
            }
        }
        throw PyErr.typeError(
                "expected some sort of %s, but got %s", type, Str.utf16(ReprOps.repr(ts, given)));
    }
}
