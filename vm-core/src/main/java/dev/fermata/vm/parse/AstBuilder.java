package dev.fermata.vm.parse;

import dev.fermata.vm.ast.Expr;

import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenStream;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Objects;

/// The superclass of the generated parser: holds the builders that its actions call, and counts depth.
abstract class AstBuilder extends Parser {

    /// What a level of each kind of recursion costs, in calls of CPython's parser, measured by nesting each until
    /// CPython 3.12 gave up. Where CPython recurses and this parser does not, the cost is counted all the same.
    static final int TERNARY_DEPTH = 1;

    static final int ELIF_DEPTH = 1;
    static final int PREFIX_DEPTH = 1;
    static final int LAMBDA_DEPTH = 2;
    static final int POWER_DEPTH = 2;
    static final int BRACKET_DEPTH = 14;
    static final int FSTRING_DEPTH = 14;

    /// The calls CPython's parser allows, less those between the start of a file and an expression.
    private static final int MAX_DEPTH = 5970;

    final TokenArray tokens;
    final StmtBuilder stmts;
    final ExprBuilder exprs;
    final PatternBuilder patterns;

    private int depth;

    AstBuilder(TokenStream input) {
        super(input);
        tokens = (TokenArray) input;
        exprs = new ExprBuilder(tokens);
        stmts = new StmtBuilder(tokens, exprs);
        patterns = new PatternBuilder(tokens, exprs);
    }

    final void deeper(int cost) {
        depth += cost;
        checkDepth(0);
    }

    /// Gives up if what is pending in an operator list would, as recursion, be too deep.
    final void checkDepth(int pending) {
        if (depth + pending >= MAX_DEPTH) {
            throw new TooDeep();
        }
    }

    final void shallower(int cost) {
        depth -= cost;
    }

    static String id(Token name) {
        return Objects.requireNonNull(((SourceToken) name).name);
    }

    static <X> ArrayList<X> list(X first) {
        var list = new ArrayList<X>(4);
        list.add(first);
        return list;
    }

    final LogicChain not(@Nullable LogicChain chain) {
        LogicChain result = chain == null ? new LogicChain(this) : chain;
        result.not();
        return result;
    }

    final LogicChain comparison(@Nullable LogicChain chain, Expr left, Token start) {
        LogicChain result = chain == null ? new LogicChain(this) : chain;
        result.startComparison(left, (SourceToken) start);
        return result;
    }

    final LogicChain connective(
            @Nullable LogicChain chain, Token operator, Expr left, Token start) {
        LogicChain result = chain == null ? new LogicChain(this) : chain;
        result.connective(operator.getType(), left, (SourceToken) start);
        return result;
    }

    final OperatorStack prefix(@Nullable OperatorStack stack, Token operator) {
        OperatorStack result = stack == null ? new OperatorStack(this) : stack;
        result.prefix(operator);
        return result;
    }

    final OperatorStack operand(@Nullable OperatorStack stack, Expr value, Token start) {
        OperatorStack result = stack == null ? new OperatorStack(this) : stack;
        result.operand(value, start);
        return result;
    }

    /// Thrown where CPython's parser would run out of its own stack.
    static final class TooDeep extends RuntimeException {

        private static final long serialVersionUID = 1L;

        TooDeep() {
            super(null, null, false, false);
        }
    }
}
