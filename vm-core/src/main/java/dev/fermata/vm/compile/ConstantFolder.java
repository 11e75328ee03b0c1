package dev.fermata.vm.compile;

import dev.fermata.vm.ast.BytesLiteral;
import dev.fermata.vm.ast.ComplexLiteral;
import dev.fermata.vm.ast.Expr;
import dev.fermata.vm.ast.ExprContext;
import dev.fermata.vm.ast.Operator;
import dev.fermata.vm.ast.Singleton;
import dev.fermata.vm.ast.WideString;
import dev.fermata.vm.code.FrozenSetConstant;
import dev.fermata.vm.code.TupleConstant;

import org.jspecify.annotations.Nullable;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/// Evaluates expressions whose value is known: literals, tuples of them, and arithmetic on numbers that cannot fail and
/// stays small. What CPython folds beyond that cannot be told from its value.
final class ConstantFolder {
    private static final int MAX_DEPTH = 20;
    private static final int MAX_SHIFT = 128;

    private final CodeCompiler compiler;

    ConstantFolder(CodeCompiler compiler) {
        this.compiler = compiler;
    }

    /// The value of an expression, or null if it is not known.
    @Nullable Object fold(Expr expr) {
        return fold(expr, MAX_DEPTH);
    }

    private @Nullable Object fold(Expr expr, int depth) {
        if (depth == 0) {
            return null;
        }
        return switch (expr) {
            case Expr.Constant e -> e.value();
            case Expr.Name e when e.ctx() == ExprContext.LOAD && e.id().equals("__debug__") ->
                    compiler.options.optimize() == 0;
            case Expr.Tuple e when e.ctx() == ExprContext.LOAD -> tuple(e.elts(), depth - 1);
            case Expr.UnaryOp e -> unary(e, fold(e.operand(), depth - 1));
            case Expr.BinOp e -> {
                Object left = fold(e.left(), depth - 1);
                Object right = left == null ? null : fold(e.right(), depth - 1);
                yield right == null ? null : binary(e.op(), left, right);
            }
            default -> null;
        };
    }

    /// The truth of an expression, or null if it is not known.
    @Nullable Boolean truth(Expr expr) {
        Object value = fold(expr);
        return switch (value) {
            case null -> null;
            case Boolean b -> b;
            case Long n -> n != 0;
            case BigInteger n -> true;
            case Double d -> d != 0;
            case ComplexLiteral c -> c.real() != 0 || c.imag() != 0;
            case String s -> !s.isEmpty();
            case WideString s -> true;
            case BytesLiteral b -> b.value().length > 0;
            case TupleConstant t -> !t.elements().isEmpty();
            default -> value != Singleton.NONE;
        };
    }

    /// The constant for a list, tuple or set display that is only searched, or null.
    @Nullable Object searched(Expr expr) {
        return switch (expr) {
            case Expr.ListExpr e -> tuple(e.elts(), MAX_DEPTH);
            case Expr.SetExpr e ->
                    tuple(e.elts(), MAX_DEPTH) instanceof TupleConstant t
                            ? new FrozenSetConstant(t.elements())
                            : null;
            default -> null;
        };
    }

    /// The tuple of known values, or null.
    @Nullable TupleConstant tuple(List<Expr> elements) {
        return tuple(elements, MAX_DEPTH);
    }

    private @Nullable TupleConstant tuple(List<Expr> elements, int depth) {
        List<Object> values = new ArrayList<>();
        for (Expr element : elements) {
            Object value = fold(element, depth);
            if (value == null) {
                return null;
            }
            values.add(value);
        }
        return new TupleConstant(values);
    }

    private static @Nullable Object unary(Expr.UnaryOp e, @Nullable Object operand) {
        return switch (e.op()) {
            case U_SUB ->
                    switch (operand) {
                        case Long n -> normal(BigInteger.valueOf(n).negate());
                        case BigInteger n -> normal(n.negate());
                        case Double d -> -d;
                        case ComplexLiteral c -> new ComplexLiteral(-c.real(), -c.imag());
                        case null, default -> null;
                    };
            case U_ADD ->
                    operand instanceof Long
                                    || operand instanceof BigInteger
                                    || operand instanceof Double
                            ? operand
                            : null;
            case INVERT -> operand instanceof Long n ? (Object) ~n : null;
            case NOT -> null;
        };
    }

    private static @Nullable Object binary(Operator op, Object left, Object right) {
        if (left instanceof Long a && right instanceof Long b) {
            return integer(op, a, b);
        }
        if (isReal(left) && isReal(right)) {
            return real(op, ((Number) left).doubleValue(), ((Number) right).doubleValue());
        }
        if (isReal(left)
                && right instanceof ComplexLiteral c
                && (op == Operator.ADD || op == Operator.SUB)) {
            double real = ((Number) left).doubleValue();
            return op == Operator.ADD
                    ? new ComplexLiteral(real + c.real(), c.imag())
                    : new ComplexLiteral(real - c.real(), -c.imag());
        }
        return null;
    }

    private static boolean isReal(Object value) {
        return value instanceof Double || value instanceof Long n && Math.abs(n) < 1L << 53;
    }

    private static @Nullable Object integer(Operator op, long a, long b) {
        return switch (op) {
            case ADD -> normal(BigInteger.valueOf(a).add(BigInteger.valueOf(b)));
            case SUB -> normal(BigInteger.valueOf(a).subtract(BigInteger.valueOf(b)));
            case MULT -> normal(BigInteger.valueOf(a).multiply(BigInteger.valueOf(b)));
            case FLOOR_DIV -> b == 0 ? null : normal(floorDivide(a, b));
            case MOD -> b == 0 ? null : (Object) Math.floorMod(a, b);
            case DIV -> b == 0 || !isReal(a) || !isReal(b) ? null : (Object) ((double) a / b);
            case POW ->
                    b < 0 || b > MAX_SHIFT || BigInteger.valueOf(a).bitLength() * b > MAX_SHIFT
                            ? null
                            : normal(BigInteger.valueOf(a).pow((int) b));
            case L_SHIFT ->
                    b < 0 || b > MAX_SHIFT
                            ? null
                            : normal(BigInteger.valueOf(a).shiftLeft((int) b));
            case R_SHIFT -> b < 0 ? null : (Object) (a >> Math.min(b, Long.SIZE - 1));
            case BIT_AND -> a & b;
            case BIT_OR -> a | b;
            case BIT_XOR -> a ^ b;
            case MAT_MULT -> null;
        };
    }

    private static BigInteger floorDivide(long a, long b) {
        BigInteger[] parts = BigInteger.valueOf(a).divideAndRemainder(BigInteger.valueOf(b));
        boolean down = parts[1].signum() != 0 && parts[1].signum() != Long.signum(b);
        return down ? parts[0].subtract(BigInteger.ONE) : parts[0];
    }

    private static @Nullable Object real(Operator op, double a, double b) {
        return switch (op) {
            case ADD -> a + b;
            case SUB -> a - b;
            case MULT -> a * b;
            case DIV -> b == 0 ? null : (Object) (a / b);
            default -> null;
        };
    }

    private static Object normal(BigInteger value) {
        return value.bitLength() < Long.SIZE ? (Object) value.longValue() : value;
    }
}
