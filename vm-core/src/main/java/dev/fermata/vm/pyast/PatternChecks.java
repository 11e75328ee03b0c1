package dev.fermata.vm.pyast;

import dev.fermata.vm.ast.BytesLiteral;
import dev.fermata.vm.ast.ComplexLiteral;
import dev.fermata.vm.ast.Expr;
import dev.fermata.vm.ast.Operator;
import dev.fermata.vm.ast.Pattern;
import dev.fermata.vm.ast.Singleton;
import dev.fermata.vm.ast.UnaryOperator;
import dev.fermata.vm.ast.WideString;
import dev.fermata.vm.object.PyErr;

import org.jspecify.annotations.Nullable;

import java.math.BigInteger;

/// What a pattern of a `match` statement must be (PEP 634).
final class PatternChecks {

    private PatternChecks() {}

    /// Checks a pattern, but not those in it.
    ///
    /// @throws dev.fermata.vm.object.PyException ValueError
    static void check(Pattern pattern) {
        switch (pattern) {
            case Pattern.MatchValue p -> value(p.value());
            case Pattern.MatchSingleton p -> {
                boolean single = p.value() instanceof Boolean || p.value() == Singleton.NONE;
                require(single, "MatchSingleton can only contain True, False and None");
            }
            case Pattern.MatchSequence p -> {}
            case Pattern.MatchMapping p -> mapping(p);
            case Pattern.MatchClass p -> instance(p);
            case Pattern.MatchStar p -> capture(p.name());
            case Pattern.MatchAs p -> {
                capture(p.name());
                require(
                        p.pattern() == null || p.name() != null,
                        "MatchAs must specify a target name if a pattern is given");
                unstarred(p.pattern());
            }
            case Pattern.MatchOr p -> {
                require(p.patterns().size() >= 2, "MatchOr requires at least 2 patterns");
                p.patterns().forEach(PatternChecks::unstarred);
            }
        }
    }

    private static void mapping(Pattern.MatchMapping p) {
        require(
                p.keys().size() == p.patterns().size(),
                "MatchMapping doesn't have the same number of keys as patterns");
        capture(p.rest());
        for (Expr key : p.keys()) {
            boolean single =
                    key instanceof Expr.Constant c
                            && (c.value() instanceof Boolean || c.value() == Singleton.NONE);
            if (!single) {
                value(key);
            }
        }
        p.patterns().forEach(PatternChecks::unstarred);
    }

    private static void instance(Pattern.MatchClass p) {
        require(
                p.kwdAttrs().size() == p.kwdPatterns().size(),
                "MatchClass doesn't have the same number of keyword attributes as patterns");
        Expr cls = p.cls();
        while (cls instanceof Expr.Attribute attribute) {
            cls = attribute.value();
        }
        require(
                cls instanceof Expr.Name,
                "MatchClass cls field can only contain Name or Attribute nodes.");
        p.kwdAttrs().forEach(AstChecks::name);
        p.patterns().forEach(PatternChecks::unstarred);
        p.kwdPatterns().forEach(PatternChecks::unstarred);
    }

    /// Checks that a pattern is none that may only be in a sequence.
    static void unstarred(@Nullable Pattern pattern) {
        require(!(pattern instanceof Pattern.MatchStar), "can't use MatchStar here");
    }

    private static void capture(@Nullable String name) {
        if (name != null) {
            require(!name.equals("_"), "can't capture name '_' in patterns");
            AstChecks.name(name);
        }
    }

    private static void value(@Nullable Expr value) {
        if (value instanceof Expr.Constant constant) {
            require(
                    isNumber(constant.value()) || isText(constant.value()),
                    "unexpected constant inside of a literal pattern");
            return;
        }
        boolean allowed =
                switch (value) {
                    case null -> false;
                    case Expr.Attribute e -> true;
                    // The compiler refuses it, with a SyntaxError.
                    case Expr.JoinedStr e -> true;
                    case Expr.UnaryOp e -> isNegative(e);
                    case Expr.BinOp e -> isComplex(e);
                    default -> false;
                };
        require(allowed, "patterns may only match literals and attribute lookups");
    }

    private static boolean isNegative(Expr.UnaryOp e) {
        return e.op() == UnaryOperator.U_SUB
                && e.operand() instanceof Expr.Constant c
                && isNumber(c.value());
    }

    private static boolean isComplex(Expr.BinOp e) {
        boolean sum = e.op() == Operator.ADD || e.op() == Operator.SUB;
        boolean real =
                switch (e.left()) {
                    case Expr.Constant c -> isReal(c.value());
                    case Expr.UnaryOp negative ->
                            isNegative(negative)
                                    && negative.operand() instanceof Expr.Constant c
                                    && isReal(c.value());
                    default -> false;
                };
        return sum
                && real
                && e.right() instanceof Expr.Constant c
                && c.value() instanceof ComplexLiteral;
    }

    private static boolean isNumber(Object value) {
        return isReal(value) || value instanceof ComplexLiteral;
    }

    private static boolean isReal(Object value) {
        return value instanceof Long || value instanceof BigInteger || value instanceof Double;
    }

    private static boolean isText(Object value) {
        return value instanceof String
                || value instanceof WideString
                || value instanceof BytesLiteral;
    }

    private static void require(boolean condition, String message) {
        if (!condition) {
            throw PyErr.valueError(message);
        }
    }
}
