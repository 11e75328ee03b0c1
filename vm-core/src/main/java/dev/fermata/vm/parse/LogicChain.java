package dev.fermata.vm.parse;

import dev.fermata.vm.ast.BoolOperator;
import dev.fermata.vm.ast.CmpOp;
import dev.fermata.vm.ast.Expr;
import dev.fermata.vm.ast.UnaryOperator;

import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;

/// Turns a flat list of operands, comparisons, `not`, `and` and `or` into a tree.
final class LogicChain {

    private final AstBuilder builder;

    /// The operand being built, and its first token; null until a first operand is known.
    private @Nullable Expr current;

    private @Nullable SourceToken currentStart;

    private @Nullable ArrayList<SourceToken> nots;
    private @Nullable ArrayList<CmpOp> ops;
    private ArrayList<Expr> comparators = new ArrayList<>(0);
    private @Nullable ArrayList<Expr> conjuncts;
    private @Nullable SourceToken conjunctsStart;
    private @Nullable ArrayList<Expr> disjuncts;
    private @Nullable SourceToken disjunctsStart;

    LogicChain(AstBuilder builder) {
        this.builder = builder;
    }

    /// A `not` was read.
    void not() {
        if (nots == null) {
            nots = new ArrayList<>(1);
        }
        nots.add(builder.tokens.previous());
        builder.checkDepth(nots.size() * AstBuilder.PREFIX_DEPTH);
    }

    /// Comparison operators follow; `left` is the first operand unless one is known.
    void startComparison(Expr left, SourceToken start) {
        first(left, start);
        ops = new ArrayList<>(1);
        comparators = new ArrayList<>(1);
    }

    void compare(Token operator) {
        compare(Operators.comparison(operator.getType()));
    }

    void compare(CmpOp operator) {
        if (ops != null) {
            ops.add(operator);
        }
    }

    void comparator(Expr right) {
        comparators.add(right);
    }

    /// The operand after `and` or `or`.
    void operand(Expr value, SourceToken start) {
        current = value;
        currentStart = start;
    }

    void operand(Expr value, Token start) {
        operand(value, (SourceToken) start);
    }

    /// An `and` or `or` was read; `left` is the first operand unless one is known.
    void connective(int type, Expr left, SourceToken start) {
        first(left, start);
        SourceToken end = builder.tokens.tokens[builder.tokens.index() - 2];
        finishOperand(end);
        if (type == PythonParser.AND) {
            if (conjuncts == null) {
                conjuncts = new ArrayList<>(3);
                conjunctsStart = currentStart;
            }
            conjuncts.add(operand());
        } else {
            finishConjunction(end);
            if (disjuncts == null) {
                disjuncts = new ArrayList<>(3);
                disjunctsStart = currentStart;
            }
            disjuncts.add(operand());
        }
    }

    /// The tree; `only` is the operand if there was no other.
    Expr finish(Expr only) {
        SourceToken end = builder.tokens.previous();
        if (current == null) {
            current = only;
        }
        finishOperand(end);
        finishConjunction(end);
        if (disjuncts != null && disjunctsStart != null) {
            disjuncts.add(operand());
            return new Expr.BoolOp(
                    BoolOperator.OR,
                    disjuncts,
                    disjunctsStart.line,
                    disjunctsStart.col,
                    end.endLine,
                    end.endCol);
        }
        return operand();
    }

    private Expr operand() {
        if (current == null) {
            throw new IllegalStateException();
        }
        return current;
    }

    private void first(Expr left, SourceToken start) {
        if (current == null) {
            current = left;
            currentStart = start;
        }
    }

    private void finishOperand(SourceToken end) {
        Expr value = operand();
        if (ops != null && currentStart != null) {
            value =
                    new Expr.Compare(
                            value,
                            ops,
                            comparators,
                            currentStart.line,
                            currentStart.col,
                            end.endLine,
                            end.endCol);
            ops = null;
        }
        if (nots != null) {
            for (SourceToken not : nots.reversed()) {
                value =
                        new Expr.UnaryOp(
                                UnaryOperator.NOT,
                                value,
                                not.line,
                                not.col,
                                end.endLine,
                                end.endCol);
                currentStart = not;
            }
            nots = null;
        }
        current = value;
    }

    private void finishConjunction(SourceToken end) {
        if (conjuncts != null && conjunctsStart != null) {
            conjuncts.add(operand());
            current =
                    new Expr.BoolOp(
                            BoolOperator.AND,
                            conjuncts,
                            conjunctsStart.line,
                            conjunctsStart.col,
                            end.endLine,
                            end.endCol);
            currentStart = conjunctsStart;
            conjuncts = null;
        }
    }
}
