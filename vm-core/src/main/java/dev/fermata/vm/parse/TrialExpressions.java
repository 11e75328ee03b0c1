package dev.fermata.vm.parse;

import static dev.fermata.vm.parse.PythonParser.*;

import dev.fermata.vm.parse.Phrase.Kind;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// The rules of expressions, from lists of them down to arithmetic.
final class TrialExpressions {

    private final Trial t;

    TrialExpressions(Trial trial) {
        t = trial;
    }

    // ---- lists of expressions

    /// One expression, or several that make a tuple; `*x` allowed.
    @Nullable Phrase starExpressions() {
        return listOf(this::starExpression);
    }

    /// The same without `*x`.
    @Nullable Phrase expressions() {
        return listOf(this::expression);
    }

    private interface Element {
        @Nullable Phrase parse();
    }

    private @Nullable Phrase listOf(Element element) {
        int start = t.mark;
        Phrase first = element.parse();
        if (first == null) {
            return t.back(start);
        }
        if (!t.at(COMMA)) {
            return first;
        }
        List<Phrase> elements = new ArrayList<>();
        elements.add(first);
        while (t.accept(COMMA)) {
            Phrase next = element.parse();
            if (next == null) {
                break;
            }
            elements.add(next);
        }
        return new Phrase(Kind.TUPLE, start, t.mark - 1, elements);
    }

    @Nullable Phrase starExpression() {
        return t.remember(
                Trial.Rule.STAR_EXPRESSION,
                () -> {
                    Phrase starred = starredOperand();
                    return starred != null ? starred : expression();
                });
    }

    /// `*x` where x is arithmetic.
    @Nullable Phrase starredOperand() {
        int start = t.mark;
        if (!t.accept(STAR)) {
            return null;
        }
        Phrase value = arithmetic();
        return value == null
                ? t.back(start)
                : new Phrase(Kind.STARRED, start, value.last(), List.of(value));
    }

    /// Elements of a display; null if there is none.
    @Nullable List<Phrase> starNamedExpressions() {
        int start = t.mark;
        Phrase first = starNamedExpression();
        if (first == null) {
            t.mark = start;
            return null;
        }
        List<Phrase> elements = new ArrayList<>();
        elements.add(first);
        while (t.accept(COMMA)) {
            Phrase next = starNamedExpression();
            if (next == null) {
                break;
            }
            elements.add(next);
        }
        return elements;
    }

    @Nullable Phrase starNamedExpression() {
        return t.rememberApart(
                Trial.Rule.STAR_NAMED,
                () -> {
                    Phrase starred = starredOperand();
                    return starred != null ? starred : namedExpression();
                });
    }

    @Nullable Phrase yieldExpression() {
        int start = t.mark;
        if (!t.accept(YIELD)) {
            return null;
        }
        int value = t.mark;
        if (t.accept(FROM)) {
            if (expression() != null) {
                return t.phrase(Kind.YIELD, start);
            }
            t.mark = value;
        }
        starExpressions();
        return t.phrase(Kind.YIELD, start);
    }

    /// A yield expression, or a list of expressions.
    @Nullable Phrase yieldOrStarExpressions() {
        Phrase yield = yieldExpression();
        return yield != null ? yield : starExpressions();
    }

    // ---- assignment expressions

    @Nullable Phrase assignmentExpression() {
        int start = t.mark;
        if (t.accept(NAME) && t.accept(COLON_EQUAL) && expression() != null) {
            return t.phrase(Kind.NAMED, start);
        }
        return t.back(start);
    }

    @Nullable Phrase namedExpression() {
        return t.rememberApart(
                Trial.Rule.NAMED,
                () -> {
                    int start = t.mark;
                    Phrase assignment = assignmentExpression();
                    if (assignment != null) {
                        return assignment;
                    }
                    if (t.mistakes) {
                        invalidNamedExpression();
                    }
                    return expressionWithout(COLON_EQUAL, start);
                });
    }

    /// An expression that a token does not follow.
    @Nullable Phrase expressionWithout(int type, int start) {
        Phrase value = expression();
        return value == null || t.at(type) ? t.back(start) : value;
    }

    private void invalidNamedExpression() {
        t.remember(
                Trial.Rule.INVALID_NAMED,
                () -> {
                    int start = t.mark;
                    Phrase target = expression();
                    if (target != null && t.accept(COLON_EQUAL) && expression() != null) {
                        throw t.raise(
                                target,
                                "cannot use assignment expressions with " + target.description());
                    }
                    t.mark = start;
                    if (t.accept(NAME) && t.accept(EQUAL)) {
                        Phrase value = arithmetic();
                        if (value != null && !t.at(EQUAL) && !t.at(COLON_EQUAL)) {
                            throw t.raise(
                                    start,
                                    value.last(),
                                    "invalid syntax. Maybe you meant '==' or ':=' instead of '='?");
                        }
                    }
                    t.mark = start;
                    if (!startsTargetOrConstant()) {
                        Phrase left = arithmetic();
                        if (left != null
                                && t.accept(EQUAL)
                                && arithmetic() != null
                                && !t.at(EQUAL)
                                && !t.at(COLON_EQUAL)) {
                            throw t.raise(
                                    left,
                                    "cannot assign to %s here. Maybe you meant '==' instead of '='?"
                                            .formatted(left.description()));
                        }
                    }
                    return t.back(start);
                });
    }

    private boolean startsTargetOrConstant() {
        return t.ahead(t.atoms::list)
                || t.ahead(t.atoms::tuple)
                || t.ahead(t.atoms::generator)
                || t.at(TRUE)
                || t.at(NONE)
                || t.at(FALSE);
    }

    // ---- expressions

    @Nullable Phrase expression() {
        return t.remember(
                Trial.Rule.EXPRESSION,
                () -> {
                    if (t.mistakes) {
                        invalidExpression();
                        invalidLegacyExpression();
                    }
                    return plainExpression();
                });
    }

    /// An expression; mistakes are not looked for in it.
    private @Nullable Phrase expressionWithoutMistakes() {
        boolean mistakes = t.mistakes;
        t.mistakes = false;
        Phrase result = plainExpression();
        t.mistakes = mistakes;
        return result;
    }

    private @Nullable Phrase plainExpression() {
        int start = t.mark;
        Phrase body = disjunction();
        if (body == null) {
            return lambda();
        }
        int end = t.mark;
        if (t.accept(IF) && disjunction() != null && t.accept(ELSE) && expression() != null) {
            return t.phrase(Kind.CONDITIONAL, start);
        }
        t.mark = end;
        return body;
    }

    private void invalidExpression() {
        int start = t.mark;
        if (!isNameAndString() && !isSoftKeyword()) {
            Phrase left = disjunction();
            if (left != null) {
                Phrase right = expressionWithoutMistakes();
                if (right != null && !isLegacyStatement(left) && t.bracketDepth(t.mark - 1) > 0) {
                    throw t.raise(
                            left.first(),
                            right.last(),
                            "invalid syntax. Perhaps you forgot a comma?");
                }
            }
        }
        t.mark = start;
        Phrase body = disjunction();
        if (body != null && t.accept(IF)) {
            Phrase test = disjunction();
            if (test != null && !t.at(ELSE) && !t.at(COLON)) {
                throw t.raise(body.first(), test.last(), "expected 'else' after 'if' expression");
            }
        }
        t.mark = start;
        if (t.accept(LAMBDA)) {
            t.parameters.lambdaParameters();
            if (t.accept(COLON) && (t.at(FSTRING_MIDDLE) || t.at(RBRACE))) {
                throw t.raise(
                        start,
                        t.mark - 1,
                        "f-string: lambda expressions are not allowed without parentheses");
            }
        }
        t.mark = start;
    }

    private boolean isNameAndString() {
        return t.at(NAME) && t.typeAt(t.mark + 1) == STRING;
    }

    /// Whether a name stands here that begins as a soft keyword does; CPython takes such a name for the keyword.
    private boolean isSoftKeyword() {
        String name = t.tokens[t.mark].name;
        return t.at(NAME)
                && name != null
                && ("_".startsWith(name)
                        || "case".startsWith(name)
                        || "match".startsWith(name)
                        || "type".startsWith(name));
    }

    private boolean isLegacyStatement(Phrase phrase) {
        String name = t.tokens[phrase.first()].name;
        return phrase.kind() == Kind.NAME && ("print".equals(name) || "exec".equals(name));
    }

    private void invalidLegacyExpression() {
        int start = t.mark;
        if (t.accept(NAME) && !t.at(LPAR)) {
            Phrase arguments = starExpressions();
            String name = t.tokens[start].name;
            if (arguments != null && ("print".equals(name) || "exec".equals(name))) {
                throw t.raise(
                        start,
                        arguments.last(),
                        "Missing parentheses in call to '%s'. Did you mean %s(...)?"
                                .formatted(name, name));
            }
        }
        t.mark = start;
    }

    private @Nullable Phrase lambda() {
        int start = t.mark;
        if (!t.accept(LAMBDA)) {
            return null;
        }
        t.parameters.lambdaParameters();
        return t.accept(COLON) && expression() != null
                ? t.phrase(Kind.LAMBDA, start)
                : t.back(start);
    }

    // ---- operators

    @Nullable Phrase disjunction() {
        return t.remember(Trial.Rule.DISJUNCTION, () -> chain(OR, this::conjunction));
    }

    private @Nullable Phrase conjunction() {
        return chain(AND, this::inversion);
    }

    private @Nullable Phrase chain(int operator, Element operand) {
        int start = t.mark;
        Phrase first = operand.parse();
        if (first == null) {
            return t.back(start);
        }
        boolean several = false;
        while (true) {
            int end = t.mark;
            if (!t.accept(operator)) {
                break;
            }
            if (operand.parse() == null) {
                t.mark = end;
                break;
            }
            several = true;
        }
        return several ? t.phrase(Kind.OPERATION, start) : first;
    }

    private @Nullable Phrase inversion() {
        int start = t.mark;
        int nots = 0;
        while (t.accept(NOT)) {
            nots++;
        }
        Phrase operand = comparison();
        if (operand == null) {
            return t.back(start);
        }
        return nots > 0 ? t.phrase(Kind.OPERATION, start) : operand;
    }

    private @Nullable Phrase comparison() {
        int start = t.mark;
        Phrase left = arithmetic();
        if (left == null) {
            return t.back(start);
        }
        int operator = t.type();
        boolean several = false;
        while (true) {
            int end = t.mark;
            if (!comparisonOperator()) {
                break;
            }
            if (arithmetic() == null) {
                t.mark = end;
                break;
            }
            several = true;
        }
        if (!several) {
            return left;
        }
        Kind kind = operator == IN ? Kind.MEMBERSHIP : Kind.COMPARISON;
        return new Phrase(kind, start, t.mark - 1, List.of(left));
    }

    private boolean comparisonOperator() {
        int start = t.mark;
        switch (t.type()) {
            case EQ_EQUAL, NOT_EQUAL, LESS, LESS_EQUAL, GREATER, GREATER_EQUAL, IN -> {
                t.mark++;
                return true;
            }
            case NOT -> {
                t.mark++;
                return t.accept(IN) || t.fail(start);
            }
            case IS -> {
                t.mark++;
                t.accept(NOT);
                return true;
            }
            default -> {
                return false;
            }
        }
    }

    /// Bitwise operators and what binds tighter, read as one flat list.
    @Nullable Phrase arithmetic() {
        return t.remember(
                Trial.Rule.ARITHMETIC,
                () -> {
                    int start = t.mark;
                    Phrase operand = operand();
                    if (operand == null) {
                        return t.back(start);
                    }
                    boolean several = false;
                    while (true) {
                        int end = t.mark;
                        if (!isBinary(t.type())) {
                            break;
                        }
                        t.mark++;
                        if (operand() == null) {
                            t.mark = end;
                            break;
                        }
                        several = true;
                    }
                    return several ? t.phrase(Kind.OPERATION, start) : operand;
                });
    }

    /// A primary with its prefix operators.
    private @Nullable Phrase operand() {
        int start = t.mark;
        boolean prefixed = false;
        while (t.at(PLUS) || t.at(MINUS) || t.at(TILDE)) {
            t.mark++;
            prefixed = true;
        }
        Phrase value = t.atoms.awaitPrimary();
        if (value == null) {
            return t.back(start);
        }
        return prefixed ? t.phrase(Kind.OPERATION, start) : value;
    }

    private static boolean isBinary(int type) {
        return switch (type) {
            case PLUS,
                    MINUS,
                    STAR,
                    SLASH,
                    DOUBLE_SLASH,
                    PERCENT,
                    AT,
                    AMPER,
                    VBAR,
                    CIRCUMFLEX,
                    LEFT_SHIFT,
                    RIGHT_SHIFT,
                    DOUBLE_STAR ->
                    true;
            default -> false;
        };
    }
}
