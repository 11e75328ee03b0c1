package dev.fermata.vm.parse;

import static dev.fermata.vm.parse.PythonParser.*;

import dev.fermata.vm.parse.Phrase.Kind;

import org.jspecify.annotations.Nullable;

/// The rules of whole inputs and of simple statements.
final class TrialStatements {

    private final Trial t;

    TrialStatements(Trial trial) {
        t = trial;
    }

    // ---- inputs

    /// A file; true if all of it was recognised.
    boolean file() {
        while (statement()) {
            t.forget();
        }
        return t.atEnd();
    }

    /// The source of `eval`.
    boolean evaluation() {
        if (t.expressions.expressions() == null) {
            return false;
        }
        while (t.accept(NEWLINE)) {
            // Blank lines may follow.
        }
        return t.atEnd();
    }

    /// One input of the prompt.
    boolean interactive() {
        if (t.compounds.compound()) {
            return t.accept(NEWLINE);
        }
        return simpleStatements();
    }

    boolean statement() {
        return t.compounds.compound() || simpleStatements();
    }

    boolean simpleStatements() {
        int start = t.mark;
        if (simpleStatement() == null) {
            return t.fail(start);
        }
        while (t.accept(SEMI)) {
            if (simpleStatement() == null) {
                break;
            }
        }
        if (!t.accept(NEWLINE)) {
            return t.fail(start);
        }
        t.forgetExpressions();
        return true;
    }

    // ---- simple statements

    private @Nullable Phrase simpleStatement() {
        return t.remember(
                Trial.Rule.STATEMENT,
                () -> {
                    int start = t.mark;
                    boolean matches =
                            assignment()
                                    || typeAlias()
                                    || t.expressions.starExpressions() != null
                                    || keyword();
                    return matches ? t.phrase(Kind.OTHER, start) : t.back(start);
                });
    }

    private boolean keyword() {
        int start = t.mark;
        int keyword = t.type();
        t.mark++;
        boolean matches =
                switch (keyword) {
                    case RETURN -> {
                        t.expressions.starExpressions();
                        yield true;
                    }
                    case IMPORT -> importNames();
                    case FROM -> importFrom();
                    case RAISE -> {
                        raise();
                        yield true;
                    }
                    case PASS, BREAK, CONTINUE -> true;
                    case DEL -> delete();
                    case YIELD -> {
                        t.mark--;
                        yield t.expressions.yieldExpression() != null;
                    }
                    case ASSERT -> assertion();
                    case GLOBAL, NONLOCAL -> names();
                    default -> false;
                };
        return matches || t.fail(start);
    }

    private void raise() {
        if (t.expressions.expression() != null) {
            int end = t.mark;
            if (!t.accept(FROM) || t.expressions.expression() == null) {
                t.mark = end;
            }
        }
    }

    private boolean assertion() {
        if (t.expressions.expression() == null) {
            return false;
        }
        int end = t.mark;
        if (!t.accept(COMMA) || t.expressions.expression() == null) {
            t.mark = end;
        }
        return true;
    }

    private boolean names() {
        if (!t.accept(NAME)) {
            return false;
        }
        while (true) {
            int end = t.mark;
            if (!t.accept(COMMA) || !t.accept(NAME)) {
                t.mark = end;
                return true;
            }
        }
    }

    private boolean delete() {
        int start = t.mark;
        if (t.targets.deleteTargets() && (t.at(SEMI) || t.at(NEWLINE))) {
            return true;
        }
        t.mark = start;
        if (t.mistakes) {
            Phrase target = t.expressions.starExpressions();
            if (target != null) {
                t.targets.check(target, TrialTargets.Use.DELETION);
            }
        }
        return t.fail(start);
    }

    private boolean typeAlias() {
        int start = t.mark;
        if (!t.acceptSoft("type") || !t.accept(NAME)) {
            return t.fail(start);
        }
        t.compounds.typeParameters();
        return t.accept(EQUAL) && t.expressions.expression() != null || t.fail(start);
    }

    // ---- imports

    private boolean importNames() {
        if (t.mistakes) {
            invalidImport();
        }
        if (!dottedAsName()) {
            return false;
        }
        while (true) {
            int end = t.mark;
            if (!t.accept(COMMA) || !dottedAsName()) {
                t.mark = end;
                return true;
            }
        }
    }

    private void invalidImport() {
        int start = t.mark;
        do {
            if (!dottedName()) {
                break;
            }
        } while (t.accept(COMMA));
        if (t.accept(FROM) && dottedName()) {
            throw t.raiseFrom(start - 1, "Did you mean to use 'from ... import ...' instead?");
        }
        t.mark = start;
    }

    private boolean dottedAsName() {
        if (!dottedName()) {
            return false;
        }
        alias();
        return true;
    }

    private boolean dottedName() {
        if (!t.accept(NAME)) {
            return false;
        }
        while (true) {
            int end = t.mark;
            if (!t.accept(DOT) || !t.accept(NAME)) {
                t.mark = end;
                return true;
            }
        }
    }

    private void alias() {
        int start = t.mark;
        if (!t.accept(AS) || !t.accept(NAME)) {
            t.mark = start;
        }
    }

    private boolean importFrom() {
        boolean dots = false;
        while (t.accept(DOT) || t.accept(ELLIPSIS)) {
            dots = true;
        }
        if (!dottedName() && !dots || !t.accept(IMPORT)) {
            return false;
        }
        int targets = t.mark;
        if (t.accept(LPAR)) {
            if (asNames()) {
                t.accept(COMMA);
                return t.accept(RPAR);
            }
            return false;
        }
        if (asNames()) {
            if (!t.at(COMMA)) {
                return true;
            }
            t.mark++;
            if (t.mistakes && t.at(NEWLINE)) {
                t.mark++;
                throw t.raiseHere("trailing comma not allowed without surrounding parentheses");
            }
            return t.fail(targets);
        }
        return t.accept(STAR);
    }

    private boolean asNames() {
        if (!t.accept(NAME)) {
            return false;
        }
        alias();
        while (true) {
            int end = t.mark;
            if (!t.accept(COMMA) || !t.accept(NAME)) {
                t.mark = end;
                return true;
            }
            alias();
        }
    }

    // ---- assignments

    private boolean assignment() {
        int start = t.mark;
        if (t.accept(NAME) && annotation()
                || restart(start) && t.targets.annotatedTarget() != null && annotation()) {
            return true;
        }
        t.mark = start;
        if (chain()) {
            return true;
        }
        t.mark = start;
        if (t.targets.singleTarget() != null && augmented()) {
            // No other alternative is tried after an augmented assignment's operator.
            return t.expressions.yieldOrStarExpressions() != null || t.fail(start);
        }
        t.mark = start;
        if (t.mistakes) {
            invalidAssignment();
        }
        return t.fail(start);
    }

    private boolean restart(int start) {
        t.mark = start;
        return true;
    }

    private boolean annotation() {
        if (!t.accept(COLON) || t.expressions.expression() == null) {
            return false;
        }
        int end = t.mark;
        if (!t.accept(EQUAL) || t.expressions.yieldOrStarExpressions() == null) {
            t.mark = end;
        }
        return true;
    }

    /// `targets = targets = ... = value`
    private boolean chain() {
        return targets() && t.expressions.yieldOrStarExpressions() != null && !t.at(EQUAL);
    }

    /// Any number of `targets =`; true if there is one.
    private boolean targets() {
        boolean any = false;
        while (true) {
            int end = t.mark;
            if (t.targets.starTargets() == null || !t.accept(EQUAL)) {
                t.mark = end;
                return any;
            }
            any = true;
        }
    }

    private boolean augmented() {
        boolean matches =
                switch (t.type()) {
                    case PLUS_EQUAL,
                            MINUS_EQUAL,
                            STAR_EQUAL,
                            AT_EQUAL,
                            SLASH_EQUAL,
                            PERCENT_EQUAL,
                            AMPER_EQUAL,
                            VBAR_EQUAL,
                            CIRCUMFLEX_EQUAL,
                            LEFT_SHIFT_EQUAL,
                            RIGHT_SHIFT_EQUAL,
                            DOUBLE_STAR_EQUAL,
                            DOUBLE_SLASH_EQUAL ->
                            true;
                    default -> false;
                };
        if (matches) {
            t.mark++;
        }
        return matches;
    }

    private void invalidAssignment() {
        int start = t.mark;
        Phrase target = invalidAnnotationTarget();
        if (target != null && t.accept(COLON) && t.expressions.expression() != null) {
            throw t.raise(
                    target,
                    "only single target (not %s) can be annotated".formatted(target.description()));
        }
        t.mark = start;
        target = t.expressions.starNamedExpression();
        if (target != null && t.accept(COMMA)) {
            while (t.expressions.starNamedExpressions() != null) {
                // Any number of lists may stand side by side here.
            }
            if (t.accept(COLON) && t.expressions.expression() != null) {
                throw t.raise(target, "only single target (not tuple) can be annotated");
            }
        }
        t.mark = start;
        target = t.expressions.expression();
        if (target != null && t.accept(COLON) && t.expressions.expression() != null) {
            throw t.raise(target, "illegal target for annotation");
        }
        t.mark = start;
        targets();
        int last = t.mark;
        target = t.expressions.starExpressions();
        if (target != null && t.accept(EQUAL)) {
            t.targets.check(target, TrialTargets.Use.ASSIGNMENT);
        }
        t.mark = last;
        target = t.expressions.yieldExpression();
        if (target != null && t.accept(EQUAL)) {
            throw t.raise(target, "assignment to yield expression not possible");
        }
        t.mark = start;
        target = t.expressions.starExpressions();
        if (target != null && augmented() && t.expressions.yieldOrStarExpressions() != null) {
            throw t.raise(
                    target,
                    "'%s' is an illegal expression for augmented assignment"
                            .formatted(target.description()));
        }
        t.mark = start;
    }

    private @Nullable Phrase invalidAnnotationTarget() {
        int start = t.mark;
        if (t.at(LSQB)) {
            return t.atoms.list();
        }
        Phrase tuple = t.atoms.tuple();
        if (tuple != null) {
            return tuple;
        }
        if (t.accept(LPAR)) {
            Phrase inner = invalidAnnotationTarget();
            if (inner != null && t.accept(RPAR)) {
                return inner;
            }
        }
        return t.back(start);
    }
}
