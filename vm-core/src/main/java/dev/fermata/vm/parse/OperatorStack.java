package dev.fermata.vm.parse;

import dev.fermata.vm.ast.Expr;

import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

import java.util.Arrays;

/// Turns a flat list of operands and arithmetic operators into a tree, by precedence, as it is read.
final class OperatorStack {

    private final AstBuilder builder;

    private SourceToken[] operators = new SourceToken[4];
    private int[] precedences = new int[4];
    private int operatorCount;

    /// What the operators on the stack would cost as recursion.
    private int pendingDepth;

    private Expr[] operands = new Expr[4];
    private SourceToken[] starts = new SourceToken[4];
    private SourceToken[] ends = new SourceToken[4];
    private int operandCount;

    OperatorStack(AstBuilder builder) {
        this.builder = builder;
    }

    void prefix(Token operator) {
        push((SourceToken) operator, Operators.PREFIX);
    }

    void binary(Token operator) {
        int precedence = Operators.precedence(operator.getType());
        while (operatorCount > 0 && bindsTighter(precedences[operatorCount - 1], precedence)) {
            reduce();
        }
        push((SourceToken) operator, precedence);
    }

    private static boolean bindsTighter(int left, int right) {
        return left > right || left == right && right != Operators.POWER;
    }

    void operand(Expr value, Token start) {
        if (operandCount == operands.length) {
            operands = Arrays.copyOf(operands, operandCount * 2);
            starts = Arrays.copyOf(starts, operandCount * 2);
            ends = Arrays.copyOf(ends, operandCount * 2);
        }
        operands[operandCount] = value;
        starts[operandCount] = (SourceToken) start;
        ends[operandCount++] = builder.tokens.previous();
    }

    /// The tree; `last` is an operand not yet added, if any.
    Expr finish(@Nullable Expr last, Token start) {
        if (last != null) {
            operand(last, start);
        }
        while (operatorCount > 0) {
            reduce();
        }
        return operands[0];
    }

    private void push(SourceToken operator, int precedence) {
        if (operatorCount == operators.length) {
            operators = Arrays.copyOf(operators, operatorCount * 2);
            precedences = Arrays.copyOf(precedences, operatorCount * 2);
        }
        operators[operatorCount] = operator;
        precedences[operatorCount++] = precedence;
        pendingDepth += cost(precedence);
        builder.checkDepth(pendingDepth);
    }

    private static int cost(int precedence) {
        return switch (precedence) {
            case Operators.PREFIX -> AstBuilder.PREFIX_DEPTH;
            case Operators.POWER -> AstBuilder.POWER_DEPTH;
            default -> 0;
        };
    }

    private void reduce() {
        SourceToken operator = operators[--operatorCount];
        int precedence = precedences[operatorCount];
        pendingDepth -= cost(precedence);
        int last = operandCount - 1;
        if (precedence == Operators.PREFIX) {
            operands[last] =
                    new Expr.UnaryOp(
                            Operators.prefix(operator.type),
                            operands[last],
                            operator.line,
                            operator.col,
                            ends[last].endLine,
                            ends[last].endCol);
            starts[last] = operator;
        } else {
            operandCount = last;
            SourceToken start = starts[last - 1];
            SourceToken end = ends[last];
            operands[last - 1] =
                    new Expr.BinOp(
                            operands[last - 1],
                            Operators.binary(operator.type),
                            operands[last],
                            start.line,
                            start.col,
                            end.endLine,
                            end.endCol);
            ends[last - 1] = end;
        }
    }
}
