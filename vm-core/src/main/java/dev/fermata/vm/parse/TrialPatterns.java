package dev.fermata.vm.parse;

import static dev.fermata.vm.parse.PythonParser.*;

import dev.fermata.vm.ast.ComplexLiteral;
import dev.fermata.vm.parse.Phrase.Kind;

import org.jspecify.annotations.Nullable;

/// The rules of `match` statements and patterns.
final class TrialPatterns {

    private final Trial t;

    TrialPatterns(Trial trial) {
        t = trial;
    }

    // ---- statement

    boolean match() {
        int start = t.mark;
        if (!t.atSoft("match")) {
            return false;
        }
        t.mark++;
        if (subject() && t.accept(COLON) && t.accept(NEWLINE) && t.accept(INDENT)) {
            boolean any = false;
            while (caseBlock()) {
                any = true;
            }
            if (any && t.accept(DEDENT)) {
                return true;
            }
        }
        t.mark = start + 1;
        if (t.mistakes && subject()) {
            t.compounds.requireColon();
            t.compounds.requireBlock(start, "'match' statement");
        }
        return t.fail(start);
    }

    private boolean subject() {
        int start = t.mark;
        if (t.expressions.starNamedExpression() != null && t.accept(COMMA)) {
            t.expressions.starNamedExpressions();
            return true;
        }
        t.mark = start;
        return t.expressions.namedExpression() != null;
    }

    private boolean caseBlock() {
        int start = t.mark;
        if (!t.atSoft("case")) {
            return false;
        }
        if (t.mistakes && caseHeader()) {
            t.compounds.requireColon();
            t.compounds.requireBlock(start, "'case' statement");
        }
        t.mark = start;
        return caseHeader() && t.accept(COLON) && t.compounds.block() || t.fail(start);
    }

    private boolean caseHeader() {
        t.mark++;
        if (!patterns()) {
            return false;
        }
        int end = t.mark;
        if (!t.accept(IF) || t.expressions.namedExpression() == null) {
            t.mark = end;
        }
        return true;
    }

    // ---- sequences

    private boolean patterns() {
        int start = t.mark;
        if (maybeStarPattern() && t.accept(COMMA)) {
            maybeSequence();
            return true;
        }
        t.mark = start;
        return pattern() != null;
    }

    /// One or more elements, with an optional comma at the end.
    private boolean maybeSequence() {
        int start = t.mark;
        if (!maybeStarPattern()) {
            return t.fail(start);
        }
        while (t.accept(COMMA)) {
            if (!maybeStarPattern()) {
                break;
            }
        }
        return true;
    }

    private boolean maybeStarPattern() {
        int start = t.mark;
        if (t.accept(STAR)) {
            if (t.acceptSoft("_") || captureTarget()) {
                return true;
            }
            t.mark = start;
        }
        return pattern() != null;
    }

    // ---- patterns

    private @Nullable Phrase pattern() {
        return t.rememberApart(
                Trial.Rule.PATTERN,
                () -> {
                    int start = t.mark;
                    if (orPattern() && t.accept(AS) && captureTarget()) {
                        return t.phrase(Kind.OTHER, start);
                    }
                    t.mark = start;
                    if (t.mistakes) {
                        invalidAsPattern();
                        t.mark = start;
                    }
                    return orPattern() ? t.phrase(Kind.OTHER, start) : t.back(start);
                });
    }

    private void invalidAsPattern() {
        if (!orPattern() || !t.accept(AS)) {
            return;
        }
        if (t.atSoft("_")) {
            throw t.raiseToken(t.mark, "cannot use '_' as a target");
        }
        if (!t.at(NAME)) {
            Phrase target = t.expressions.expression();
            if (target != null) {
                throw t.raise(target, "invalid pattern target");
            }
        }
    }

    private boolean orPattern() {
        if (closedPattern() == null) {
            return false;
        }
        while (true) {
            int end = t.mark;
            if (!t.accept(VBAR) || closedPattern() == null) {
                t.mark = end;
                return true;
            }
        }
    }

    private @Nullable Phrase closedPattern() {
        return t.rememberApart(
                Trial.Rule.CLOSED_PATTERN,
                () -> {
                    int start = t.mark;
                    boolean matches =
                            switch (t.type()) {
                                case NUMBER, MINUS -> number();
                                case STRING, FSTRING_START -> t.strings.strings() != null;
                                case NONE, TRUE, FALSE -> {
                                    t.mark++;
                                    yield true;
                                }
                                case NAME -> nameOrClass();
                                case LPAR -> groupOrSequence();
                                case LSQB -> {
                                    t.mark++;
                                    maybeSequence();
                                    yield t.accept(RSQB);
                                }
                                case LBRACE -> mapping();
                                default -> false;
                            };
                    return matches ? t.phrase(Kind.OTHER, start) : t.back(start);
                });
    }

    private boolean captureTarget() {
        int start = t.mark;
        if (!t.atSoft("_") && t.accept(NAME) && !t.at(DOT) && !t.at(LPAR) && !t.at(EQUAL)) {
            return true;
        }
        return t.fail(start);
    }

    private boolean number() {
        int start = t.mark;
        if (signedNumber() && !t.at(PLUS) && !t.at(MINUS)) {
            return true;
        }
        t.mark = start;
        if (!signedNumber()) {
            return false;
        }
        int real = t.mark - 1;
        if (!t.accept(PLUS) && !t.accept(MINUS) || !t.accept(NUMBER)) {
            return false;
        }
        int imaginary = t.mark - 1;
        if (isImaginary(real)) {
            throw t.raise(real, real, "real number required in complex literal");
        }
        if (!isImaginary(imaginary)) {
            throw t.raiseToken(imaginary, "imaginary number required in complex literal");
        }
        return true;
    }

    private boolean signedNumber() {
        t.accept(MINUS);
        return t.accept(NUMBER);
    }

    private boolean isImaginary(int token) {
        SourceToken number = t.tokens[token];
        return NumberLiterals.value(t.array.utf8, number.start, number.end)
                instanceof ComplexLiteral;
    }

    private boolean nameOrClass() {
        int start = t.mark;
        if (captureTarget()) {
            return true;
        }
        if (t.acceptSoft("_") && !t.at(DOT) && !t.at(LPAR)) {
            return true;
        }
        t.mark = start + 1;
        boolean dotted = false;
        while (t.at(DOT) && t.typeAt(t.mark + 1) == NAME) {
            t.mark += 2;
            dotted = true;
        }
        if (dotted && !t.at(DOT) && !t.at(LPAR) && !t.at(EQUAL)) {
            return true;
        }
        int open = t.mark;
        if (t.accept(LPAR)) {
            if (classArguments()) {
                return true;
            }
            t.mark = open + 1;
            if (t.mistakes) {
                invalidClassArguments();
            }
        }
        return false;
    }

    private boolean classArguments() {
        if (t.accept(RPAR)) {
            return true;
        }
        int start = t.mark;
        if (positionalPatterns() != null) {
            int end = t.mark;
            if (t.accept(COMMA) && keywordPatterns()) {
                t.accept(COMMA);
                return t.accept(RPAR);
            }
            t.mark = end;
            t.accept(COMMA);
            return t.accept(RPAR);
        }
        t.mark = start;
        if (keywordPatterns()) {
            t.accept(COMMA);
            return t.accept(RPAR);
        }
        return false;
    }

    /// `pattern, pattern, ...`
    private @Nullable Phrase positionalPatterns() {
        int start = t.mark;
        if (pattern() == null) {
            return t.back(start);
        }
        while (true) {
            int end = t.mark;
            if (!t.accept(COMMA) || pattern() == null) {
                t.mark = end;
                return t.phrase(Kind.OTHER, start);
            }
        }
    }

    private boolean keywordPatterns() {
        int start = t.mark;
        if (!keywordPattern()) {
            return t.fail(start);
        }
        while (true) {
            int end = t.mark;
            if (!t.accept(COMMA) || !keywordPattern()) {
                t.mark = end;
                return true;
            }
        }
    }

    private boolean keywordPattern() {
        return t.accept(NAME) && t.accept(EQUAL) && pattern() != null;
    }

    private void invalidClassArguments() {
        int start = t.mark;
        if (positionalPatterns() == null || !t.accept(COMMA)) {
            t.mark = start;
        }
        if (keywordPatterns() && t.accept(COMMA)) {
            Phrase late = positionalPatterns();
            if (late != null) {
                throw t.raise(late, "positional patterns follow keyword patterns");
            }
        }
    }

    private boolean groupOrSequence() {
        int start = t.mark;
        t.mark++;
        if (pattern() != null && t.accept(RPAR)) {
            return true;
        }
        t.mark = start + 1;
        if (maybeStarPattern() && t.accept(COMMA)) {
            maybeSequence();
            return t.accept(RPAR);
        }
        t.mark = start + 1;
        return t.accept(RPAR);
    }

    private boolean mapping() {
        t.mark++;
        if (t.accept(RBRACE)) {
            return true;
        }
        if (keyValue()) {
            while (true) {
                int end = t.mark;
                if (!t.accept(COMMA) || !keyValue()) {
                    t.mark = end;
                    break;
                }
            }
            int end = t.mark;
            if (!t.accept(COMMA) || !rest()) {
                t.mark = end;
            }
        } else if (!rest()) {
            return false;
        }
        t.accept(COMMA);
        return t.accept(RBRACE);
    }

    private boolean rest() {
        return t.accept(DOUBLE_STAR) && captureTarget();
    }

    private boolean keyValue() {
        int start = t.mark;
        boolean key =
                switch (t.type()) {
                    case NUMBER, MINUS -> number();
                    case STRING, FSTRING_START -> t.strings.strings() != null;
                    case NONE, TRUE, FALSE -> {
                        t.mark++;
                        yield true;
                    }
                    case NAME -> {
                        t.mark++;
                        boolean dotted = false;
                        while (t.at(DOT) && t.typeAt(t.mark + 1) == NAME) {
                            t.mark += 2;
                            dotted = true;
                        }
                        yield dotted;
                    }
                    default -> false;
                };
        return key && t.accept(COLON) && pattern() != null || t.fail(start);
    }
}
