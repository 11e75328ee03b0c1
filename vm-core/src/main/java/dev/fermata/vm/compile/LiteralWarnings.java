package dev.fermata.vm.compile;

import dev.fermata.vm.ast.BytesLiteral;
import dev.fermata.vm.ast.CmpOp;
import dev.fermata.vm.ast.ComplexLiteral;
import dev.fermata.vm.ast.Expr;
import dev.fermata.vm.ast.Located;
import dev.fermata.vm.ast.Singleton;
import dev.fermata.vm.ast.Stmt;
import dev.fermata.vm.ast.WideString;
import dev.fermata.vm.parse.SyntaxWarning;

import org.jspecify.annotations.Nullable;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;

/// Warns of uses of literals that cannot be meant, as CPython's compiler does. Each warning is given once.
final class LiteralWarnings {
    private final Consumer<SyntaxWarning> warnings;
    private final Set<String> given = new HashSet<>();

    LiteralWarnings(Consumer<SyntaxWarning> warnings) {
        this.warnings = warnings;
    }

    /// Identity of a literal.
    void checkCompare(Expr.Compare e) {
        Expr left = e.left();
        for (int i = 0; i < e.ops().size(); i++) {
            Expr right = e.comparators().get(i);
            CmpOp op = e.ops().get(i);
            if (op == CmpOp.IS || op == CmpOp.IS_NOT) {
                Expr literal = isValue(left) ? left : isValue(right) ? right : null;
                if (literal != null) {
                    warn(
                            (op == CmpOp.IS ? "\"is\" with '" : "\"is not\" with '")
                                    + type(literal)
                                    + "' literal. Did you mean \""
                                    + (op == CmpOp.IS ? "==" : "!=")
                                    + "\"?",
                            e);
                    return;
                }
            }
            left = right;
        }
    }

    private static boolean isValue(Expr e) {
        return switch (e) {
            case Expr.Constant c ->
                    !(c.value() instanceof Singleton) && !(c.value() instanceof Boolean);
            case Expr.Tuple t -> t.elts().stream().allMatch(LiteralWarnings::isConstant);
            default -> false;
        };
    }

    private static boolean isConstant(Expr e) {
        return e instanceof Expr.Constant
                || e instanceof Expr.Tuple t
                        && t.elts().stream().allMatch(LiteralWarnings::isConstant);
    }

    /// The call of something that is no function.
    void checkCall(Expr.Call e) {
        String type = e.func() instanceof Expr.Lambda ? null : type(e.func());
        if (type != null) {
            warn("'" + type + "' object is not callable; perhaps you missed a comma?", e);
        }
    }

    /// A subscript of something that has none, or not of that type.
    void checkSubscript(Expr.Subscript e) {
        String type = type(e.value());
        if (type == null) {
            return;
        }
        switch (type) {
            case "dict" -> {}
            case "str", "bytes", "tuple", "list" -> {
                String index = type(e.slice());
                if (index != null && !index.equals("int") && !index.equals("bool")) {
                    warn(
                            type
                                    + " indices must be integers or slices, not "
                                    + index
                                    + "; perhaps you missed a comma?",
                            e);
                }
            }
            default ->
                    warn(
                            "'"
                                    + type
                                    + "' object is not subscriptable; perhaps you missed a comma?",
                            e);
        }
    }

    /// An assertion of a tuple.
    void checkAssert(Stmt.Assert s) {
        if (s.test() instanceof Expr.Tuple tuple && !tuple.elts().isEmpty()) {
            warn("assertion is always true, perhaps remove parentheses?", s);
        }
    }

    private void warn(String message, Located at) {
        if (given.add(at.lineno() + message)) {
            warnings.accept(
                    new SyntaxWarning("SyntaxWarning", message, at.lineno(), at.colOffset()));
        }
    }

    /// The name of the type that the value of an expression certainly has, or null.
    private static @Nullable String type(Expr e) {
        return switch (e) {
            case Expr.Tuple t -> "tuple";
            case Expr.ListExpr l -> "list";
            case Expr.ListComp l -> "list";
            case Expr.Dict d -> "dict";
            case Expr.DictComp d -> "dict";
            case Expr.SetExpr s -> "set";
            case Expr.SetComp s -> "set";
            case Expr.GeneratorExp g -> "generator";
            case Expr.Lambda l -> "function";
            case Expr.JoinedStr s -> "str";
            case Expr.FormattedValue s -> "str";
            case Expr.Constant c -> type(c.value());
            default -> null;
        };
    }

    private static String type(Object value) {
        return switch (value) {
            case String s -> "str";
            case WideString s -> "str";
            case BytesLiteral b -> "bytes";
            case Boolean b -> "bool";
            case Double d -> "float";
            case ComplexLiteral c -> "complex";
            case Singleton s -> s == Singleton.NONE ? "NoneType" : "ellipsis";
            default -> "int";
        };
    }
}
