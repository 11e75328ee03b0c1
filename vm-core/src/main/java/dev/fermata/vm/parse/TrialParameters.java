package dev.fermata.vm.parse;

import static dev.fermata.vm.parse.PythonParser.*;

/// The rules of the parameters of functions and lambdas.
final class TrialParameters {

    private final Trial t;

    TrialParameters(Trial trial) {
        t = trial;
    }

    /// The parameters of a function, if it has any.
    void functionParameters() {
        new Reading(RPAR).parameters();
    }

    /// The parameters of a lambda, if it has any.
    void lambdaParameters() {
        t.rememberApart(
                Trial.Rule.LAMBDA_PARAMETERS,
                () -> {
                    int start = t.mark;
                    new Reading(COLON).parameters();
                    return t.mark == start ? null : t.phrase(Phrase.Kind.OTHER, start);
                });
    }

    /// The rules for one kind of function, whose parameters end before a token of one type.
    private final class Reading {

        private final int end;

        Reading(int end) {
            this.end = end;
        }

        private boolean lambda() {
            return end == COLON;
        }

        void parameters() {
            if (t.mistakes) {
                int start = t.mark;
                invalidParameters();
                t.mark = start;
            }
            if (slashNoDefault()) {
                any(this::noDefault);
                any(this::withDefault);
            } else if (slashWithDefault()) {
                any(this::withDefault);
            } else {
                any(this::noDefault);
                any(this::withDefault);
            }
            starEtc();
        }

        private interface Rule {
            boolean parse();
        }

        /// Zero or more; true if there was one.
        private boolean any(Rule rule) {
            boolean found = false;
            while (rule.parse()) {
                found = true;
            }
            return found;
        }

        // ---- one parameter

        private boolean parameter() {
            if (!t.accept(NAME)) {
                return false;
            }
            if (!lambda()) {
                annotation();
            }
            return true;
        }

        private void annotation() {
            int start = t.mark;
            if (!t.accept(COLON) || t.expressions.expression() == null) {
                t.mark = start;
            }
        }

        private boolean defaultValue() {
            int start = t.mark;
            if (t.accept(EQUAL)) {
                if (t.expressions.expression() != null) {
                    return true;
                }
                if (t.mistakes && (t.at(RPAR) || t.at(COMMA))) {
                    throw t.raiseToken(start, "expected default value expression");
                }
            }
            return t.fail(start);
        }

        private boolean separated() {
            return t.accept(COMMA) || t.at(end);
        }

        private boolean noDefault() {
            int start = t.mark;
            return parameter() && separated() || t.fail(start);
        }

        private boolean withDefault() {
            int start = t.mark;
            return parameter() && defaultValue() && separated() || t.fail(start);
        }

        private boolean maybeDefault() {
            int start = t.mark;
            if (!parameter()) {
                return t.fail(start);
            }
            defaultValue();
            return separated() || t.fail(start);
        }

        // ---- groups of parameters

        private boolean slash() {
            return t.accept(SLASH) && separated();
        }

        private boolean slashNoDefault() {
            int start = t.mark;
            return any(this::noDefault) && slash() || t.fail(start);
        }

        private boolean slashWithDefault() {
            int start = t.mark;
            any(this::noDefault);
            return any(this::withDefault) && slash() || t.fail(start);
        }

        private boolean starEtc() {
            int start = t.mark;
            if (t.mistakes) {
                invalidStarEtc();
                t.mark = start;
            }
            if (t.accept(STAR)) {
                if (noDefault() || starAnnotated()) {
                    any(this::maybeDefault);
                    keywords();
                    return true;
                }
                if (t.accept(COMMA) && any(this::maybeDefault)) {
                    keywords();
                    return true;
                }
            }
            t.mark = start;
            return keywords();
        }

        /// A parameter annotated `*x`, as only `*args` may be.
        private boolean starAnnotated() {
            int start = t.mark;
            return !lambda()
                            && t.accept(NAME)
                            && t.accept(COLON)
                            && t.expressions.starExpression() != null
                            && separated()
                    || t.fail(start);
        }

        private boolean keywords() {
            int start = t.mark;
            if (t.mistakes) {
                invalidKeywords();
                t.mark = start;
            }
            return t.accept(DOUBLE_STAR) && noDefault() || t.fail(start);
        }

        // ---- mistakes

        private void invalidParameters() {
            int start = t.mark;
            if (t.accept(SLASH) && t.at(COMMA)) {
                throw t.raiseToken(start, "at least one argument must precede /");
            }
            t.mark = start;
            if (slashNoDefault() || slashWithDefault()) {
                any(this::maybeDefault);
                if (t.at(SLASH)) {
                    throw t.raiseToken(t.mark, "/ may appear only once");
                }
            }
            t.mark = start;
            defaultBeforeNone();
            t.mark = start;
            parenthesized();
            t.mark = start;
            if (!slashNoDefault()) {
                slashWithDefault();
            }
            any(this::maybeDefault);
            if (t.accept(STAR) && (t.accept(COMMA) || noDefault())) {
                any(this::maybeDefault);
                if (t.at(SLASH)) {
                    throw t.raiseToken(t.mark, "/ must be ahead of *");
                }
            }
            t.mark = start;
            if (any(this::maybeDefault) && t.accept(SLASH) && t.at(STAR)) {
                throw t.raiseToken(t.mark, "expected comma between / and *");
            }
        }

        private void defaultBeforeNone() {
            slashNoDefault();
            any(this::noDefault);
            if (slashWithDefault() || any(this::withDefault)) {
                int name = t.mark;
                if (noDefault()) {
                    int last =
                            t.tokens[t.mark - 1].type == COMMA
                                            || t.tokens[t.mark - 1].type == TRAILING_COMMA
                                    ? t.mark - 2
                                    : t.mark - 1;
                    throw t.raise(
                            name,
                            last,
                            "parameter without a default follows parameter with a default");
                }
            }
        }

        private void parenthesized() {
            any(this::noDefault);
            int open = t.mark;
            if (!t.accept(LPAR)) {
                return;
            }
            boolean inner = lambda() ? names() : any(new Reading(RPAR)::noDefault);
            if (inner) {
                t.accept(COMMA);
                if (t.accept(RPAR)) {
                    throw t.raise(
                            open,
                            t.mark - 1,
                            (lambda() ? "Lambda expression" : "Function")
                                    + " parameters cannot be parenthesized");
                }
            }
        }

        private boolean names() {
            if (!t.accept(NAME)) {
                return false;
            }
            while (t.at(COMMA) && t.typeAt(t.mark + 1) == NAME) {
                t.mark += 2;
            }
            return true;
        }

        private void invalidStarEtc() {
            int start = t.mark;
            if (!t.accept(STAR)) {
                return;
            }
            if (t.at(end) || t.accept(COMMA) && (t.at(end) || t.at(DOUBLE_STAR))) {
                String message = "named arguments must follow bare *";
                throw lambda() ? t.raiseHere(message) : t.raiseToken(start, message);
            }
            t.mark = start + 1;
            if (parameter() && t.at(EQUAL)) {
                throw t.raiseToken(t.mark, "var-positional argument cannot have default value");
            }
            t.mark = start + 1;
            if (noDefault() || t.accept(COMMA)) {
                any(this::maybeDefault);
                int second = t.mark;
                if (t.accept(STAR) && (noDefault() || t.at(COMMA))) {
                    throw t.raiseToken(second, "* argument may appear only once");
                }
            }
        }

        private void invalidKeywords() {
            if (!t.accept(DOUBLE_STAR) || !parameter()) {
                return;
            }
            if (t.at(EQUAL)) {
                throw t.raiseToken(t.mark, "var-keyword argument cannot have default value");
            }
            if (t.accept(COMMA)) {
                int next = t.mark;
                String message = "arguments cannot follow var-keyword argument";
                if (parameter()) {
                    throw t.raise(next, t.mark - 1, message);
                }
                if (t.at(STAR) || t.at(DOUBLE_STAR) || t.at(SLASH)) {
                    throw t.raiseToken(next, message);
                }
            }
        }
    }
}
