package dev.fermata.vm.parse;

import static dev.fermata.vm.parse.PythonParser.*;

import dev.fermata.vm.parse.Phrase.Kind;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// The rules of call arguments.
final class TrialArguments {

    private final Trial t;

    TrialArguments(Trial trial) {
        t = trial;
    }

    /// All arguments up to the closing parenthesis, which must follow.
    @Nullable Phrase arguments() {
        return t.remember(
                Trial.Rule.ARGUMENTS,
                () -> {
                    int start = t.mark;
                    if (args() != null) {
                        t.accept(COMMA);
                        if (t.at(RPAR)) {
                            return t.phrase(Kind.OTHER, start);
                        }
                    }
                    t.mark = start;
                    if (t.mistakes) {
                        invalidArguments();
                    }
                    return t.back(start);
                });
    }

    /// What a list of arguments was found to hold.
    private record Arguments(@Nullable Phrase lastPositional, boolean keywords, boolean unpacked) {}

    private @Nullable Arguments args() {
        int start = t.mark;
        Phrase last = positional();
        if (last == null) {
            t.mark = start;
            return keywords(null);
        }
        while (true) {
            int end = t.mark;
            if (!t.accept(COMMA)) {
                return new Arguments(last, false, false);
            }
            Phrase next = positional();
            if (next == null) {
                Arguments withKeywords = keywords(last);
                if (withKeywords != null) {
                    return withKeywords;
                }
                t.mark = end;
                return new Arguments(last, false, false);
            }
            last = next;
        }
    }

    private @Nullable Phrase positional() {
        int start = t.mark;
        Phrase value = starredExpression();
        if (value != null) {
            return value;
        }
        value = t.expressions.assignmentExpression();
        if (value == null) {
            value = t.expressions.expressionWithout(COLON_EQUAL, start);
        }
        return value == null || t.at(EQUAL) ? t.back(start) : value;
    }

    @Nullable Phrase starredExpression() {
        int start = t.mark;
        if (t.mistakes && t.accept(STAR)) {
            if (t.expressions.expression() != null && t.accept(EQUAL)) {
                Phrase value = t.expressions.expression();
                if (value != null) {
                    throw t.raise(
                            start, value.last(), "cannot assign to iterable argument unpacking");
                }
            }
            t.mark = start;
        }
        if (!t.accept(STAR)) {
            return null;
        }
        Phrase value = t.expressions.expression();
        return value == null
                ? t.back(start)
                : new Phrase(Kind.STARRED, start, t.mark - 1, List.of(value));
    }

    /// Keyword arguments: `name=value` and `*x`, then `name=value` and `**x`.
    private @Nullable Arguments keywords(@Nullable Phrase lastPositional) {
        int start = t.mark;
        boolean unpacked = false;
        boolean any = false;
        if (keywordOrStarred()) {
            any = true;
            while (true) {
                int end = t.mark;
                if (!t.accept(COMMA)) {
                    break;
                }
                if (!keywordOrStarred()) {
                    t.mark = end;
                    break;
                }
            }
        }
        int end = t.mark;
        if (!any || t.accept(COMMA)) {
            if (keywordOrDoubleStarred()) {
                any = true;
                unpacked = true;
                while (true) {
                    end = t.mark;
                    if (!t.accept(COMMA)) {
                        break;
                    }
                    if (!keywordOrDoubleStarred()) {
                        t.mark = end;
                        break;
                    }
                }
            } else {
                t.mark = end;
            }
        }
        if (!any) {
            t.mark = start;
            return null;
        }
        return new Arguments(lastPositional, true, unpacked);
    }

    private boolean keywordOrStarred() {
        int start = t.mark;
        if (t.mistakes) {
            invalidKeyword();
        }
        return keyword() || starredExpression() != null || t.fail(start);
    }

    private boolean keywordOrDoubleStarred() {
        int start = t.mark;
        if (t.mistakes) {
            invalidKeyword();
        }
        return keyword() || doubleStarred() || t.fail(start);
    }

    private boolean keyword() {
        int start = t.mark;
        return t.accept(NAME) && t.accept(EQUAL) && t.expressions.expression() != null
                || t.fail(start);
    }

    private boolean doubleStarred() {
        int start = t.mark;
        return t.accept(DOUBLE_STAR) && t.expressions.expression() != null || t.fail(start);
    }

    private void invalidKeyword() {
        int start = t.mark;
        if (t.at(TRUE) || t.at(FALSE) || t.at(NONE)) {
            t.mark++;
            if (t.accept(EQUAL)) {
                throw t.raise(start, t.mark - 1, "cannot assign to " + t.tokens[start].name);
            }
        }
        t.mark = start;
        invalidKeywordGenerator();
        if (!(t.at(NAME) && t.typeAt(t.mark + 1) == EQUAL)) {
            Phrase name = t.expressions.expression();
            if (name != null && t.accept(EQUAL)) {
                throw t.raise(
                        name.first(),
                        t.mark - 1,
                        "expression cannot contain assignment, perhaps you meant \"==\"?");
            }
        }
        t.mark = start;
        if (t.accept(DOUBLE_STAR) && t.expressions.expression() != null && t.accept(EQUAL)) {
            Phrase value = t.expressions.expression();
            if (value != null) {
                throw t.raise(start, value.last(), "cannot assign to keyword argument unpacking");
            }
        }
        t.mark = start;
    }

    /// `name=value for ...`
    private void invalidKeywordGenerator() {
        int start = t.mark;
        if (t.accept(NAME) && t.accept(EQUAL)) {
            int equal = t.mark - 1;
            if (t.expressions.expression() != null && t.atoms.forIfClauses() != null) {
                throw t.raise(
                        start,
                        equal,
                        "invalid syntax. Maybe you meant '==' or ':=' instead of '='?");
            }
        }
        t.mark = start;
    }

    private void invalidArguments() {
        int start = t.mark;
        Arguments arguments = args();
        if (arguments == null || !arguments.keywords()) {
            t.mark = start;
            arguments = keywords(null);
        }
        if (arguments != null && t.accept(COMMA) && t.at(STAR)) {
            throw t.raiseToken(
                    t.mark, "iterable argument unpacking follows keyword argument unpacking");
        }
        t.mark = start;
        invalidFirstGenerator();
        invalidKeywordGenerator();
        missingValue();
        arguments = args();
        if (arguments != null) {
            int end = t.mark;
            Phrase clauses = t.atoms.forIfClauses();
            if (clauses != null
                    && arguments.lastPositional() != null
                    && arguments.lastPositional().first() != start) {
                throw t.raise(
                        arguments.lastPositional().first(),
                        clauses.last(),
                        "Generator expression must be parenthesized");
            }
            t.mark = end;
            if (t.accept(COMMA)) {
                int comma = t.mark;
                Phrase element = t.expressions.expression();
                if (element != null) {
                    Phrase generators = t.atoms.forIfClauses();
                    if (generators != null) {
                        throw t.raise(
                                element.first(),
                                generators.last(),
                                "Generator expression must be parenthesized");
                    }
                }
                t.mark = comma;
                if (args() != null) {
                    throw t.raiseHere(
                            arguments.unpacked()
                                    ? "positional argument follows keyword argument unpacking"
                                    : "positional argument follows keyword argument");
                }
            }
        }
        t.mark = start;
    }

    /// `name=` without a value.
    private void missingValue() {
        int start = t.mark;
        if (args() == null || !t.accept(COMMA)) {
            t.mark = start;
        }
        int name = t.mark;
        if (t.accept(NAME) && t.accept(EQUAL) && (t.at(COMMA) || t.at(RPAR))) {
            throw t.raise(name, name + 1, "expected argument value expression");
        }
        t.mark = start;
    }

    private void invalidFirstGenerator() {
        int start = t.mark;
        Phrase element = t.expressions.expression();
        if (element != null) {
            Phrase clauses = t.atoms.forIfClauses();
            if (clauses != null && t.accept(COMMA)) {
                int end = t.mark;
                if (args() == null) {
                    t.mark = end;
                }
                throw t.raise(
                        element.first(),
                        clauses.last(),
                        "Generator expression must be parenthesized");
            }
        }
        t.mark = start;
    }
}
