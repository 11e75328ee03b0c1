package dev.fermata.vm.parse;

import dev.fermata.vm.ast.ComplexLiteral;
import dev.fermata.vm.ast.Expr;
import dev.fermata.vm.ast.MatchCase;
import dev.fermata.vm.ast.Operator;
import dev.fermata.vm.ast.Pattern;
import dev.fermata.vm.ast.Stmt;
import dev.fermata.vm.ast.UnaryOperator;

import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;

/// Makes `match` statements and patterns. Called by the grammar's actions when a pattern has been read.
final class PatternBuilder {

    private static final String WILDCARD = "_";

    private final TokenArray tokens;
    private final ExprBuilder exprs;

    PatternBuilder(TokenArray tokens, ExprBuilder exprs) {
        this.tokens = tokens;
        this.exprs = exprs;
    }

    Stmt match(Token start, Expr subject, List<MatchCase> cases) {
        var s = (SourceToken) start;
        SourceToken end = tokens.previousVisible();
        return new Stmt.Match(subject, cases, s.line, s.col, end.endLine, end.endCol);
    }

    /// What stands after `case`: a pattern, or a sequence without brackets.
    Pattern openSequence(Token start, Pattern first, @Nullable List<Pattern> patterns) {
        return patterns == null ? unstarred(first) : sequence(start, patterns);
    }

    Pattern groupOrSequence(Token start, List<Pattern> patterns) {
        boolean comma = tokens.tokens[tokens.index() - 2].type == PythonParser.TRAILING_COMMA;
        return patterns.size() == 1 && !comma
                ? unstarred(patterns.getFirst())
                : sequence(start, patterns);
    }

    private static Pattern unstarred(Pattern pattern) {
        if (pattern instanceof Pattern.MatchStar) {
            throw new Rejection();
        }
        return pattern;
    }

    Pattern sequence(Token start, List<Pattern> patterns) {
        var s = (SourceToken) start;
        SourceToken end = tokens.previous();
        return new Pattern.MatchSequence(patterns, s.line, s.col, end.endLine, end.endCol);
    }

    Pattern star(Token start, Token name) {
        var s = (SourceToken) start;
        SourceToken end = tokens.previous();
        String n = nameOf(name);
        return new Pattern.MatchStar(
                n.equals(WILDCARD) ? null : n, s.line, s.col, end.endLine, end.endCol);
    }

    Pattern or(Token start, List<Pattern> patterns) {
        var s = (SourceToken) start;
        SourceToken end = tokens.previous();
        return new Pattern.MatchOr(patterns, s.line, s.col, end.endLine, end.endCol);
    }

    Pattern as(Token start, Pattern pattern, Token name) {
        var s = (SourceToken) start;
        SourceToken end = tokens.previous();
        String n = nameOf(name);
        if (n.equals(WILDCARD)) {
            throw new Rejection();
        }
        return new Pattern.MatchAs(pattern, n, s.line, s.col, end.endLine, end.endCol);
    }

    /// A capture, wildcard, dotted name or class pattern.
    Pattern nameOrClass(Token start, Expr name, @Nullable ClassPattern arguments) {
        var s = (SourceToken) start;
        SourceToken end = tokens.previous();
        if (arguments != null) {
            return new Pattern.MatchClass(
                    name,
                    arguments.positional(),
                    arguments.keywords(),
                    arguments.keywordPatterns(),
                    s.line,
                    s.col,
                    end.endLine,
                    end.endCol);
        }
        if (name instanceof Expr.Name n) {
            String capture = n.id().equals(WILDCARD) ? null : n.id();
            return new Pattern.MatchAs(null, capture, s.line, s.col, end.endLine, end.endCol);
        }
        return value(start, name);
    }

    Pattern value(Token start, Expr value) {
        var s = (SourceToken) start;
        SourceToken end = tokens.previous();
        return new Pattern.MatchValue(value, s.line, s.col, end.endLine, end.endCol);
    }

    Pattern singleton(Token keyword) {
        var k = (SourceToken) keyword;
        var constant = (Expr.Constant) exprs.constant(k);
        return new Pattern.MatchSingleton(constant.value(), k.line, k.col, k.endLine, k.endCol);
    }

    Pattern mapping(Token start, MappingPattern mapping) {
        var s = (SourceToken) start;
        SourceToken end = tokens.previous();
        return new Pattern.MatchMapping(
                mapping.keys(),
                mapping.patterns(),
                mapping.rest(),
                s.line,
                s.col,
                end.endLine,
                end.endCol);
    }

    Expr signed(Token start, boolean negative, Token number) {
        Expr value = exprs.number(number);
        if (!negative) {
            return value;
        }
        var s = (SourceToken) start;
        SourceToken end = tokens.previous();
        return new Expr.UnaryOp(UnaryOperator.U_SUB, value, s.line, s.col, end.endLine, end.endCol);
    }

    /// `real + imaginary` or `real - imaginary`.
    Expr complex(Token start, Expr real, Token operator, Token number) {
        Expr imaginary = exprs.number(number);
        if (!isImaginary(imaginary)
                || isImaginary(real instanceof Expr.UnaryOp u ? u.operand() : real)) {
            throw new Rejection();
        }
        var s = (SourceToken) start;
        SourceToken end = tokens.previous();
        Operator op = Operators.binary(operator.getType());
        return new Expr.BinOp(real, op, imaginary, s.line, s.col, end.endLine, end.endCol);
    }

    private static boolean isImaginary(Expr e) {
        return e instanceof Expr.Constant c && c.value() instanceof ComplexLiteral;
    }

    private static String nameOf(Token token) {
        return Objects.requireNonNull(((SourceToken) token).name);
    }
}
