package dev.fermata.vm.parse;

import static dev.fermata.vm.parse.PythonParser.*;

import dev.fermata.vm.parse.Phrase.Kind;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// The rules of primaries, atoms, displays and comprehensions.
final class TrialAtoms {

    private final Trial t;

    TrialAtoms(Trial trial) {
        t = trial;
    }

    // ---- primaries

    @Nullable Phrase awaitPrimary() {
        int start = t.mark;
        if (t.accept(AWAIT)) {
            return primary() == null ? t.back(start) : t.phrase(Kind.AWAIT, start);
        }
        return primary();
    }

    private @Nullable Phrase primary() {
        return t.remember(
                Trial.Rule.PRIMARY,
                () -> {
                    int start = t.mark;
                    Phrase result = atom();
                    if (result == null) {
                        return t.back(start);
                    }
                    while (true) {
                        Kind trailer = trailer();
                        if (trailer == null) {
                            return result;
                        }
                        result = t.phrase(trailer, start);
                    }
                });
    }

    /// One of `.name`, `(arguments)`, `[slices]`; null if there is none.
    @Nullable Kind trailer() {
        int start = t.mark;
        switch (t.type()) {
            case DOT -> {
                t.mark++;
                if (t.accept(NAME)) {
                    return Kind.ATTRIBUTE;
                }
            }
            case LPAR -> {
                if (generator() != null) {
                    return Kind.CALL;
                }
                t.mark++;
                t.arguments.arguments();
                if (t.accept(RPAR)) {
                    return Kind.CALL;
                }
            }
            case LSQB -> {
                generator();
                t.mark++;
                if (slices() && t.accept(RSQB)) {
                    return Kind.SUBSCRIPT;
                }
            }
            case LBRACE -> generator();
            default -> {
                // Nothing that could be one.
            }
        }
        t.mark = start;
        return null;
    }

    boolean slices() {
        int start = t.mark;
        if (slice() && !t.at(COMMA)) {
            return true;
        }
        t.mark = start;
        if (!sliceOrStarred()) {
            return t.fail(start);
        }
        while (t.accept(COMMA)) {
            if (!sliceOrStarred()) {
                break;
            }
        }
        return true;
    }

    private boolean sliceOrStarred() {
        return slice() || t.arguments.starredExpression() != null;
    }

    private boolean slice() {
        int start = t.mark;
        t.expressions.expression();
        if (t.accept(COLON)) {
            t.expressions.expression();
            if (t.accept(COLON)) {
                t.expressions.expression();
            }
            return true;
        }
        t.mark = start;
        return t.expressions.namedExpression() != null;
    }

    // ---- atoms

    @Nullable Phrase atom() {
        return switch (t.type()) {
            case NAME -> token(Kind.NAME);
            case TRUE -> token(Kind.TRUE);
            case FALSE -> token(Kind.FALSE);
            case NONE -> token(Kind.NONE);
            case ELLIPSIS -> token(Kind.ELLIPSIS);
            case NUMBER -> number();
            case STRING, FSTRING_START -> t.strings.strings();
            case LPAR, LSQB, LBRACE -> t.rememberApart(Trial.Rule.ATOM, this::bracketed);
            default -> null;
        };
    }

    private @Nullable Phrase bracketed() {
        int start = t.mark;
        return switch (t.type()) {
            case LPAR -> firstOf(start, tuple(), () -> firstOf(start, group(), this::generator));
            case LSQB -> firstOf(start, list(), this::listComprehension);
            default ->
                    firstOf(
                            start,
                            dict(),
                            () ->
                                    firstOf(
                                            start,
                                            set(),
                                            () ->
                                                    firstOf(
                                                            start,
                                                            dictComprehension(),
                                                            this::setComprehension)));
        };
    }

    private interface Alternative {
        @Nullable Phrase parse();
    }

    private @Nullable Phrase firstOf(int start, @Nullable Phrase first, Alternative second) {
        if (first != null) {
            return first;
        }
        t.mark = start;
        return second.parse();
    }

    private Phrase token(Kind kind) {
        t.mark++;
        return t.phrase(kind, t.mark - 1);
    }

    private Phrase number() {
        SourceToken token = t.tokens[t.mark];
        try {
            NumberLiterals.value(t.array.utf8, token.start, token.end);
        } catch (Rejection e) {
            throw new Trial.Raised(
                    new SyntaxFailure(
                            SyntaxFailure.Kind.SYNTAX_ERROR,
                            e.getMessage(),
                            t.source().name(),
                            token.line,
                            0,
                            token.line,
                            0,
                            t.source().line(token.line) + "\n"));
        }
        return token(Kind.LITERAL);
    }

    // ---- parentheses

    @Nullable Phrase tuple() {
        return t.rememberApart(
                Trial.Rule.TUPLE,
                () -> {
                    int start = t.mark;
                    if (!t.accept(LPAR)) {
                        return null;
                    }
                    List<Phrase> elements = List.of();
                    int content = t.mark;
                    Phrase first = t.expressions.starNamedExpression();
                    if (first != null && t.accept(COMMA)) {
                        List<Phrase> rest = t.expressions.starNamedExpressions();
                        elements = rest == null ? List.of(first) : concat(first, rest);
                    } else {
                        t.mark = content;
                    }
                    return t.accept(RPAR)
                            ? new Phrase(Kind.TUPLE, start, t.mark - 1, elements)
                            : t.back(start);
                });
    }

    private static List<Phrase> concat(Phrase first, List<Phrase> rest) {
        rest.addFirst(first);
        return rest;
    }

    private @Nullable Phrase group() {
        int start = t.mark;
        t.mark++;
        Phrase value = t.expressions.yieldExpression();
        if (value == null) {
            value = t.expressions.namedExpression();
        }
        if (value != null && t.accept(RPAR)) {
            return value;
        }
        t.mark = start;
        if (t.mistakes) {
            invalidGroup();
        }
        return t.back(start);
    }

    private void invalidGroup() {
        int start = t.mark;
        t.mark++;
        Phrase starred = t.arguments.starredExpression();
        if (starred != null && t.accept(RPAR)) {
            throw t.raise(starred, "cannot use starred expression here");
        }
        t.mark = start + 1;
        if (t.accept(DOUBLE_STAR) && t.expressions.expression() != null && t.accept(RPAR)) {
            throw t.raiseToken(start + 1, "cannot use double starred expression here");
        }
        t.mark = start;
    }

    /// A generator expression. Mistakes in comprehensions are looked for at other brackets, too.
    @Nullable Phrase generator() {
        return t.rememberApart(
                Trial.Rule.GENERATOR,
                () -> {
                    int start = t.mark;
                    if (t.accept(LPAR)) {
                        Phrase element = t.expressions.assignmentExpression();
                        if (element == null) {
                            element = t.expressions.expressionWithout(COLON_EQUAL, t.mark);
                        }
                        if (element != null && forIfClauses() != null && t.accept(RPAR)) {
                            return t.phrase(Kind.GENERATOR, start);
                        }
                    }
                    t.mark = start;
                    if (t.mistakes && (t.at(LPAR) || t.at(LSQB) || t.at(LBRACE))) {
                        invalidComprehension();
                    }
                    return t.back(start);
                });
    }

    // ---- brackets

    @Nullable Phrase list() {
        return t.rememberApart(
                Trial.Rule.LIST,
                () -> {
                    int start = t.mark;
                    if (!t.accept(LSQB)) {
                        return null;
                    }
                    List<Phrase> elements = t.expressions.starNamedExpressions();
                    return t.accept(RSQB)
                            ? new Phrase(
                                    Kind.LIST,
                                    start,
                                    t.mark - 1,
                                    elements == null ? List.of() : elements)
                            : t.back(start);
                });
    }

    private @Nullable Phrase listComprehension() {
        return comprehension(RSQB, Kind.LIST_COMPREHENSION);
    }

    private @Nullable Phrase setComprehension() {
        return comprehension(RBRACE, Kind.SET_COMPREHENSION);
    }

    private @Nullable Phrase comprehension(int closing, Kind kind) {
        int start = t.mark;
        t.mark++;
        if (t.expressions.namedExpression() != null
                && forIfClauses() != null
                && t.accept(closing)) {
            return t.phrase(kind, start);
        }
        t.mark = start;
        if (t.mistakes) {
            invalidComprehension();
        }
        return t.back(start);
    }

    private void invalidComprehension() {
        int start = t.mark;
        boolean parenthesis = t.at(LPAR);
        t.mark++;
        Phrase starred = t.arguments.starredExpression();
        if (starred != null && forIfClauses() != null) {
            throw t.raise(starred, "iterable unpacking cannot be used in comprehension");
        }
        t.mark = start;
        if (parenthesis) {
            return;
        }
        String forgot = "did you forget parentheses around the comprehension target?";
        t.mark = start + 1;
        Phrase first = t.expressions.starNamedExpression();
        if (first != null && t.accept(COMMA)) {
            int comma = t.mark - 1;
            List<Phrase> rest = t.expressions.starNamedExpressions();
            if (rest != null && forIfClauses() != null) {
                throw t.raise(first.first(), rest.getLast().last(), forgot);
            }
            t.mark = comma + 1;
            if (forIfClauses() != null) {
                throw t.raise(first.first(), comma, forgot);
            }
        }
        t.mark = start;
    }

    // ---- braces

    private @Nullable Phrase set() {
        int start = t.mark;
        t.mark++;
        return t.expressions.starNamedExpressions() != null && t.accept(RBRACE)
                ? t.phrase(Kind.SET, start)
                : t.back(start);
    }

    private @Nullable Phrase dict() {
        int start = t.mark;
        t.mark++;
        pairs();
        if (t.accept(RBRACE)) {
            return t.phrase(Kind.DICT, start);
        }
        t.mark = start + 1;
        // CPython looks for these mistakes even when it reads a source for the first time.
        invalidPairs();
        return t.back(start);
    }

    private void pairs() {
        if (!pairOrUnpacking()) {
            return;
        }
        while (t.accept(COMMA)) {
            if (!pairOrUnpacking()) {
                return;
            }
        }
    }

    private boolean pairOrUnpacking() {
        int start = t.mark;
        if (t.accept(DOUBLE_STAR)) {
            return t.expressions.arithmetic() != null || t.fail(start);
        }
        return pair();
    }

    private boolean pair() {
        int start = t.mark;
        return t.expressions.expression() != null
                        && t.accept(COLON)
                        && t.expressions.expression() != null
                || t.fail(start);
    }

    private void invalidPairs() {
        int start = t.mark;
        if (pairOrUnpacking()) {
            int end = t.mark;
            while (t.accept(COMMA)) {
                if (!pairOrUnpacking()) {
                    break;
                }
                end = t.mark;
            }
            t.mark = end;
            if (t.accept(COMMA)) {
                invalidPair();
            }
        }
        t.mark = start;
        invalidPairValue();
        t.mark = start;
    }

    private void invalidPair() {
        int start = t.mark;
        Phrase key = t.expressions.expression();
        if (key != null && !t.at(COLON)) {
            throw new Trial.Raised(
                    Failures.lastCharacter(t, key, "':' expected after dictionary key"));
        }
        t.mark = start;
        invalidPairValue();
    }

    private void invalidPairValue() {
        int start = t.mark;
        if (t.expressions.expression() != null && t.accept(COLON)) {
            int colon = t.mark - 1;
            if (t.accept(STAR) && t.expressions.arithmetic() != null) {
                throw t.raiseFrom(
                        colon + 1, "cannot use a starred expression in a dictionary value");
            }
            t.mark = colon + 1;
            if (t.at(RBRACE) || t.at(COMMA)) {
                throw t.raiseToken(colon, "expression expected after dictionary key and ':'");
            }
        }
        t.mark = start;
    }

    private @Nullable Phrase dictComprehension() {
        int start = t.mark;
        t.mark++;
        if (pair() && forIfClauses() != null && t.accept(RBRACE)) {
            return t.phrase(Kind.DICT_COMPREHENSION, start);
        }
        t.mark = start + 1;
        if (t.mistakes
                && t.accept(DOUBLE_STAR)
                && t.expressions.arithmetic() != null
                && forIfClauses() != null
                && t.accept(RBRACE)) {
            throw t.raiseToken(start + 1, "dict unpacking cannot be used in dict comprehension");
        }
        return t.back(start);
    }

    // ---- comprehension clauses

    /// One or more `for ... in ... if ...`.
    @Nullable Phrase forIfClauses() {
        return t.rememberApart(
                Trial.Rule.FOR_IF,
                () -> {
                    int start = t.mark;
                    boolean any = false;
                    while (forIfClause()) {
                        any = true;
                    }
                    return any ? t.phrase(Kind.OTHER, start) : t.back(start);
                });
    }

    private boolean forIfClause() {
        int start = t.mark;
        t.accept(ASYNC);
        if (t.accept(FOR) && t.targets.starTargets() != null && t.accept(IN)) {
            if (t.expressions.disjunction() == null) {
                return t.fail(start);
            }
            while (t.at(IF)) {
                int clause = t.mark;
                t.mark++;
                if (t.expressions.disjunction() == null) {
                    t.mark = clause;
                    break;
                }
            }
            return true;
        }
        t.mark = start;
        if (t.mistakes) {
            t.targets.invalidForTarget();
        }
        return t.fail(start);
    }
}
