package dev.fermata.vm.parse;

import dev.fermata.vm.ast.CmpOp;
import dev.fermata.vm.ast.Operator;
import dev.fermata.vm.ast.UnaryOperator;

/// What each operator token means, and how tightly it binds.
final class Operators {

    /// How tightly the prefix operators bind; a higher number binds tighter.
    static final int PREFIX = 7;

    /// How tightly `**` binds, the only operator that groups to the right.
    static final int POWER = 8;

    private Operators() {}

    /// The precedence of a binary operator token.
    static int precedence(int type) {
        return switch (type) {
            case PythonParser.VBAR -> 1;
            case PythonParser.CIRCUMFLEX -> 2;
            case PythonParser.AMPER -> 3;
            case PythonParser.LEFT_SHIFT, PythonParser.RIGHT_SHIFT -> 4;
            case PythonParser.PLUS, PythonParser.MINUS -> 5;
            case PythonParser.DOUBLE_STAR -> POWER;
            default -> 6;
        };
    }

    /// The operator of a binary operator token or of its assignment form.
    static Operator binary(int type) {
        return switch (type) {
            case PythonParser.VBAR, PythonParser.VBAR_EQUAL -> Operator.BIT_OR;
            case PythonParser.CIRCUMFLEX, PythonParser.CIRCUMFLEX_EQUAL -> Operator.BIT_XOR;
            case PythonParser.AMPER, PythonParser.AMPER_EQUAL -> Operator.BIT_AND;
            case PythonParser.LEFT_SHIFT, PythonParser.LEFT_SHIFT_EQUAL -> Operator.L_SHIFT;
            case PythonParser.RIGHT_SHIFT, PythonParser.RIGHT_SHIFT_EQUAL -> Operator.R_SHIFT;
            case PythonParser.PLUS, PythonParser.PLUS_EQUAL -> Operator.ADD;
            case PythonParser.MINUS, PythonParser.MINUS_EQUAL -> Operator.SUB;
            case PythonParser.STAR, PythonParser.STAR_EQUAL -> Operator.MULT;
            case PythonParser.SLASH, PythonParser.SLASH_EQUAL -> Operator.DIV;
            case PythonParser.DOUBLE_SLASH, PythonParser.DOUBLE_SLASH_EQUAL -> Operator.FLOOR_DIV;
            case PythonParser.PERCENT, PythonParser.PERCENT_EQUAL -> Operator.MOD;
            case PythonParser.AT, PythonParser.AT_EQUAL -> Operator.MAT_MULT;
            case PythonParser.DOUBLE_STAR, PythonParser.DOUBLE_STAR_EQUAL -> Operator.POW;
            default -> throw new IllegalArgumentException("no binary operator: " + type);
        };
    }

    static UnaryOperator prefix(int type) {
        return switch (type) {
            case PythonParser.MINUS -> UnaryOperator.U_SUB;
            case PythonParser.PLUS -> UnaryOperator.U_ADD;
            default -> UnaryOperator.INVERT;
        };
    }

    /// The operator of a comparison that is one token.
    static CmpOp comparison(int type) {
        return switch (type) {
            case PythonParser.LESS -> CmpOp.LT;
            case PythonParser.GREATER -> CmpOp.GT;
            case PythonParser.EQ_EQUAL -> CmpOp.EQ;
            case PythonParser.GREATER_EQUAL -> CmpOp.GT_E;
            case PythonParser.LESS_EQUAL -> CmpOp.LT_E;
            case PythonParser.NOT_EQUAL -> CmpOp.NOT_EQ;
            default -> CmpOp.IN;
        };
    }
}
