package dev.fermata.vm.parse;

import static dev.fermata.vm.parse.PythonParser.*;

import dev.fermata.vm.parse.Phrase.Kind;

/// The rules of compound statements.
final class TrialCompounds {

    private final Trial t;

    TrialCompounds(Trial trial) {
        t = trial;
    }

    boolean compound() {
        int start = t.mark;
        boolean matches =
                switch (t.type()) {
                    case DEF -> function();
                    case AT -> decorated();
                    case ASYNC -> function() || with() || loop();
                    case IF -> conditional(IF, "if");
                    case CLASS -> classDefinition();
                    case WITH -> with();
                    case FOR -> loop();
                    case TRY -> tryStatement();
                    case WHILE -> whileLoop();
                    case NAME -> t.patterns.match();
                    default -> false;
                };
        return matches || t.fail(start);
    }

    // ---- blocks

    boolean block() {
        return t.rememberBlock(
                        Trial.Rule.BLOCK,
                        () -> {
                            int start = t.mark;
                            if (t.accept(NEWLINE)) {
                                if (t.accept(INDENT)) {
                                    boolean any = false;
                                    while (t.statements.statement()) {
                                        any = true;
                                    }
                                    if (any && t.accept(DEDENT)) {
                                        return t.phrase(Kind.OTHER, start);
                                    }
                                }
                                t.mark = start;
                            }
                            if (t.statements.simpleStatements()) {
                                return t.phrase(Kind.OTHER, start);
                            }
                            if (t.mistakes && t.accept(NEWLINE) && !t.at(INDENT)) {
                                throw t.raiseIndentation("expected an indented block");
                            }
                            return t.back(start);
                        })
                != null;
    }

    /// After a header: raises if its colon is missing at the end of the line.
    void requireColon() {
        if (t.accept(NEWLINE)) {
            throw t.raiseHere("expected ':'");
        }
    }

    /// After a header: raises if its colon ends the line and no indented block follows.
    void requireBlock(int keyword, String what) {
        if (t.accept(COLON) && t.accept(NEWLINE) && !t.at(INDENT)) {
            throw t.raiseIndentation(
                    "expected an indented block after %s on line %d"
                            .formatted(what, t.tokens[keyword].line));
        }
    }

    private boolean colonAndBlock() {
        return t.accept(COLON) && block();
    }

    // ---- if and while

    private boolean conditional(int keyword, String name) {
        int start = t.mark;
        if (t.mistakes) {
            checkConditional(keyword, name);
            t.mark = start;
        }
        if (!t.accept(keyword) || t.expressions.namedExpression() == null || !colonAndBlock()) {
            return t.fail(start);
        }
        int end = t.mark;
        if (t.at(ELIF) && conditional(ELIF, "elif")) {
            return true;
        }
        t.mark = end;
        otherwise();
        return true;
    }

    private void checkConditional(int keyword, String name) {
        int start = t.mark;
        if (t.accept(keyword) && t.expressions.namedExpression() != null) {
            requireColon();
            requireBlock(start, "'" + name + "' statement");
        }
    }

    /// An `else` block, if there is one.
    private void otherwise() {
        int start = t.mark;
        if (t.mistakes && t.accept(ELSE)) {
            requireBlock(start, "'else' statement");
        }
        t.mark = start;
        if (t.accept(ELSE)) {
            t.force(COLON, ":");
            if (!block()) {
                t.mark = start;
            }
        }
    }

    private boolean whileLoop() {
        int start = t.mark;
        if (t.mistakes) {
            checkConditional(WHILE, "while");
            t.mark = start;
        }
        if (!t.accept(WHILE) || t.expressions.namedExpression() == null || !colonAndBlock()) {
            return t.fail(start);
        }
        otherwise();
        return true;
    }

    // ---- for

    private boolean loop() {
        int start = t.mark;
        if (t.mistakes) {
            int keyword = forHeader();
            if (keyword >= 0) {
                requireColon();
                requireBlock(keyword, "'for' statement");
            }
            t.mark = start;
        }
        t.accept(ASYNC);
        if (t.accept(FOR) && t.targets.starTargets() != null && t.accept(IN)) {
            // No other alternative is tried after the `in`.
            if (t.expressions.starExpressions() == null || !colonAndBlock()) {
                return t.fail(start);
            }
            otherwise();
            return true;
        }
        t.mark = start;
        if (t.mistakes) {
            t.targets.invalidForTarget();
        }
        return t.fail(start);
    }

    /// The header without its colon; the `for` or `async` it begins with, or -1.
    private int forHeader() {
        int start = t.mark;
        t.accept(ASYNC);
        int keyword = t.mark;
        boolean matches =
                t.accept(FOR)
                        && t.targets.starTargets() != null
                        && t.accept(IN)
                        && t.expressions.starExpressions() != null;
        return matches ? keyword : minusOne(start);
    }

    private int minusOne(int start) {
        t.mark = start;
        return -1;
    }

    // ---- with

    private boolean with() {
        int start = t.mark;
        if (t.mistakes) {
            checkWith(false);
            t.mark = start;
        }
        if (withHeader(true, this::item) && colonAndBlock()) {
            return true;
        }
        t.mark = start;
        if (withHeader(false, this::item) && colonAndBlock()) {
            return true;
        }
        t.mark = start;
        if (t.mistakes) {
            checkWith(true);
            t.mark = start;
        }
        return t.fail(start);
    }

    private void checkWith(boolean colon) {
        int start = t.mark;
        int keyword = t.at(ASYNC) ? start + 1 : start;
        for (boolean parenthesized : new boolean[] {false, true}) {
            t.mark = start;
            if (withHeader(parenthesized, () -> plainItem(parenthesized))) {
                if (colon) {
                    requireColon();
                } else {
                    requireBlock(keyword, "'with' statement");
                }
            }
        }
    }

    private interface Item {
        boolean parse();
    }

    private boolean withHeader(boolean parenthesized, Item item) {
        t.accept(ASYNC);
        if (!t.accept(WITH) || parenthesized && !t.accept(LPAR) || !item.parse()) {
            return false;
        }
        while (true) {
            int end = t.mark;
            if (!t.accept(COMMA) || !item.parse()) {
                t.mark = end;
                break;
            }
        }
        if (parenthesized) {
            t.accept(COMMA);
            return t.accept(RPAR);
        }
        return true;
    }

    private boolean item() {
        int start = t.mark;
        if (t.expressions.expression() != null
                && t.accept(AS)
                && t.targets.starTarget() != null
                && endsItem()) {
            return true;
        }
        t.mark = start;
        if (t.mistakes) {
            if (t.expressions.expression() != null && t.accept(AS)) {
                Phrase target = t.expressions.expression();
                if (target != null && endsItem()) {
                    t.targets.check(target, TrialTargets.Use.ASSIGNMENT);
                }
            }
            t.mark = start;
        }
        return t.expressions.expression() != null || t.fail(start);
    }

    private boolean endsItem() {
        return t.at(COMMA) || t.at(RPAR) || t.at(COLON);
    }

    private boolean plainItem(boolean parenthesized) {
        int start = t.mark;
        Phrase value = parenthesized ? t.expressions.expressions() : t.expressions.expression();
        if (value == null) {
            return t.fail(start);
        }
        int end = t.mark;
        if (!t.accept(AS) || t.targets.starTarget() == null) {
            t.mark = end;
        }
        return true;
    }

    // ---- functions and classes

    private boolean decorated() {
        int start = t.mark;
        while (t.accept(AT)) {
            if (t.expressions.namedExpression() == null || !t.accept(NEWLINE)) {
                return t.fail(start);
            }
        }
        return function() || classDefinition() || t.fail(start);
    }

    private boolean function() {
        int start = t.mark;
        if (t.mistakes) {
            invalidFunction();
            t.mark = start;
        }
        t.accept(ASYNC);
        if (!t.accept(DEF) || !t.accept(NAME)) {
            return t.fail(start);
        }
        typeParameters();
        t.force(LPAR, "(");
        t.parameters.functionParameters();
        if (!t.accept(RPAR)) {
            return t.fail(start);
        }
        returnAnnotation();
        t.force(COLON, ":");
        return block() || t.fail(start);
    }

    private void invalidFunction() {
        t.accept(ASYNC);
        int keyword = t.mark;
        if (!t.accept(DEF) || !t.accept(NAME)) {
            return;
        }
        typeParameters();
        if (!t.accept(LPAR)) {
            return;
        }
        t.parameters.functionParameters();
        if (t.accept(RPAR)) {
            returnAnnotation();
            requireBlock(keyword, "function definition");
        }
    }

    private void returnAnnotation() {
        int start = t.mark;
        if (!t.accept(RARROW) || t.expressions.expression() == null) {
            t.mark = start;
        }
    }

    private boolean classDefinition() {
        int start = t.mark;
        if (t.mistakes && classHeader()) {
            requireColon();
            requireBlock(start, "class definition");
        }
        t.mark = start;
        return classHeader() && colonAndBlock() || t.fail(start);
    }

    private boolean classHeader() {
        if (!t.accept(CLASS) || !t.accept(NAME)) {
            return false;
        }
        typeParameters();
        int bases = t.mark;
        if (t.accept(LPAR)) {
            t.arguments.arguments();
            if (!t.accept(RPAR)) {
                t.mark = bases;
            }
        }
        return true;
    }

    /// Type parameters, if there are any.
    void typeParameters() {
        int start = t.mark;
        if (!t.accept(LSQB)) {
            return;
        }
        boolean any = false;
        while (typeParameter()) {
            any = true;
            if (!t.accept(COMMA)) {
                break;
            }
        }
        if (!any || !t.accept(RSQB)) {
            t.mark = start;
        }
    }

    private boolean typeParameter() {
        int start = t.mark;
        boolean star = t.accept(STAR);
        boolean doubleStar = !star && t.accept(DOUBLE_STAR);
        if (!t.accept(NAME)) {
            return t.fail(start);
        }
        int end = t.mark;
        if (t.accept(COLON)) {
            Phrase bound = t.expressions.expression();
            if (bound == null) {
                t.mark = end;
            } else if (star || doubleStar) {
                throw t.raiseFrom(
                        end,
                        "cannot use %s with %s"
                                .formatted(
                                        bound.kind() == Kind.TUPLE ? "constraints" : "bound",
                                        star ? "TypeVarTuple" : "ParamSpec"));
            }
        }
        return true;
    }

    // ---- try

    private boolean tryStatement() {
        int start = t.mark;
        if (t.mistakes) {
            invalidTry();
            t.mark = start;
        }
        t.mark++;
        t.force(COLON, ":");
        if (!block()) {
            return t.fail(start);
        }
        int body = t.mark;
        if (finallyBlock()) {
            return true;
        }
        t.mark = body;
        if (exceptBlocks(false) || exceptBlocks(true)) {
            otherwise();
            int end = t.mark;
            if (!finallyBlock()) {
                t.mark = end;
            }
            return true;
        }
        return t.fail(start);
    }

    private boolean exceptBlocks(boolean star) {
        boolean any = false;
        while (except(star)) {
            any = true;
        }
        return any;
    }

    private void invalidTry() {
        int start = t.mark;
        t.mark++;
        requireBlock(start, "'try' statement");
        t.mark = start + 1;
        if (!t.accept(COLON)) {
            return;
        }
        int body = t.mark;
        if (block() && !t.at(EXCEPT) && !t.at(FINALLY)) {
            throw t.raiseHere("expected 'except' or 'finally' block");
        }
        t.mark = body;
        while (block()) {
            // A block follows the colon.
        }
        int handlers = t.mark;
        mixedHandlers(false);
        t.mark = handlers;
        mixedHandlers(true);
    }

    /// Raises if handlers of one kind are followed by one of the other.
    private void mixedHandlers(boolean star) {
        if (!exceptBlocks(star)) {
            return;
        }
        int keyword = t.mark;
        if (!t.accept(EXCEPT)) {
            return;
        }
        String message = "cannot have both 'except' and 'except*' on the same 'try'";
        if (star) {
            exceptType();
            if (t.accept(COLON)) {
                throw t.raiseToken(keyword, message);
            }
        } else if (t.accept(STAR) && t.expressions.expression() != null) {
            asName();
            if (t.accept(COLON)) {
                throw t.raise(keyword, keyword + 1, message);
            }
        }
    }

    private void exceptType() {
        if (t.expressions.expression() != null) {
            asName();
        }
    }

    private void asName() {
        int start = t.mark;
        if (!t.accept(AS) || !t.accept(NAME)) {
            t.mark = start;
        }
    }

    private boolean except(boolean star) {
        return t.rememberBlock(
                        star ? Trial.Rule.EXCEPT_STAR : Trial.Rule.EXCEPT,
                        () -> {
                            int start = t.mark;
                            if (!t.at(EXCEPT)) {
                                return null;
                            }
                            if (t.mistakes) {
                                invalidExceptBlock(star);
                                t.mark = start;
                            }
                            t.mark++;
                            if (star ? starHandler() : plainHandler()) {
                                return t.phrase(Kind.OTHER, start);
                            }
                            t.mark = start;
                            if (t.mistakes) {
                                invalidExcept();
                            }
                            return t.back(start);
                        })
                != null;
    }

    private boolean starHandler() {
        if (!t.accept(STAR) || t.expressions.expression() == null) {
            return false;
        }
        asName();
        return colonAndBlock();
    }

    private boolean plainHandler() {
        int start = t.mark;
        if (t.expressions.expression() != null) {
            asName();
            if (colonAndBlock()) {
                return true;
            }
        }
        t.mark = start;
        return colonAndBlock();
    }

    private void invalidExceptBlock(boolean star) {
        int start = t.mark;
        t.mark++;
        if (star) {
            if (t.accept(STAR) && t.expressions.expression() != null) {
                asName();
                requireBlock(start, "'except*' statement");
            }
            return;
        }
        if (t.expressions.expression() != null) {
            asName();
            requireBlock(start, "'except' statement");
        }
        t.mark = start + 1;
        requireBlock(start, "'except' statement");
    }

    private void invalidExcept() {
        int start = t.mark;
        t.mark++;
        t.accept(STAR);
        Phrase type = t.expressions.expression();
        if (type != null) {
            int end = t.mark;
            if (t.accept(COMMA) && t.expressions.expressions() != null) {
                asName();
                if (t.accept(COLON)) {
                    throw t.raiseFrom(
                            type.first(), "multiple exception types must be parenthesized");
                }
            }
            t.mark = end;
            asName();
            requireColon();
        }
        t.mark = start + 1;
        requireColon();
        if (t.accept(STAR) && (t.accept(NEWLINE) || t.accept(COLON))) {
            throw t.raiseHere("expected one or more exception types");
        }
        t.mark = start;
    }

    private boolean finallyBlock() {
        int start = t.mark;
        if (!t.accept(FINALLY)) {
            return false;
        }
        if (t.mistakes) {
            requireBlock(start, "'finally' statement");
            t.mark = start + 1;
        }
        t.force(COLON, ":");
        return block() || t.fail(start);
    }
}
