package dev.fermata.vm.parse;

import static dev.fermata.vm.parse.PythonParser.*;

import dev.fermata.vm.parse.Phrase.Kind;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// The rules of string literals and f-strings.
final class TrialStrings {

    private final Trial t;

    TrialStrings(Trial trial) {
        t = trial;
    }

    /// Adjacent string literals.
    @Nullable Phrase strings() {
        return t.remember(
                Trial.Rule.STRINGS,
                () -> {
                    int start = t.mark;
                    boolean bytes = false;
                    boolean text = false;
                    boolean formatted = false;
                    while (true) {
                        if (t.at(STRING)) {
                            boolean isBytes = (t.tokens[t.mark].flags & StringFlags.BYTES) != 0;
                            bytes |= isBytes;
                            text |= !isBytes;
                            literal();
                        } else if (formattedString()) {
                            text = true;
                            formatted = true;
                        } else {
                            break;
                        }
                    }
                    if (t.mark == start) {
                        return null;
                    }
                    if (bytes && text) {
                        throw t.raiseHere("cannot mix bytes and nonbytes literals");
                    }
                    return t.phrase(formatted ? Kind.FORMATTED_STRING : Kind.LITERAL, start);
                });
    }

    private void literal() {
        SourceToken token = t.tokens[t.mark];
        try {
            StringLiterals.value(t.array, token);
        } catch (Rejection e) {
            throw StringLiterals.NON_ASCII_BYTES.equals(e.getMessage())
                    ? t.raiseToken(t.mark, e.getMessage())
                    : t.raiseHere(e.getMessage());
        }
        t.mark++;
    }

    private boolean formattedString() {
        int start = t.mark;
        if (!t.accept(FSTRING_START)) {
            return false;
        }
        List<SourceToken> texts = new ArrayList<>();
        while (true) {
            if (t.at(FSTRING_MIDDLE)) {
                texts.add(t.tokens[t.mark]);
                t.mark++;
            } else if (!replacementField()) {
                break;
            }
        }
        if (!t.accept(FSTRING_END)) {
            return t.fail(start);
        }
        texts.forEach(this::text);
        return true;
    }

    private void formatSpec() {
        while (true) {
            if (t.at(FSTRING_MIDDLE)) {
                text(t.tokens[t.mark]);
                t.mark++;
            } else if (!replacementField()) {
                return;
            }
        }
    }

    private void text(SourceToken token) {
        try {
            StringLiterals.middle(t.array, token);
        } catch (Rejection e) {
            throw t.raiseHere(e.getMessage());
        }
    }

    private boolean replacementField() {
        int start = t.mark;
        if (!t.accept(LBRACE)) {
            return false;
        }
        if (t.expressions.yieldOrStarExpressions() != null) {
            t.accept(EQUAL);
            int conversion = conversion();
            if (t.accept(COLON)) {
                formatSpec();
            }
            if (t.accept(RBRACE)) {
                checkConversion(conversion);
                return true;
            }
        }
        t.mark = start;
        if (t.mistakes) {
            invalidReplacementField();
        }
        return t.fail(start);
    }

    /// The token of a conversion such as `!r`, or -1.
    private int conversion() {
        int start = t.mark;
        if (!t.accept(EXCLAMATION) || !t.accept(NAME)) {
            t.mark = start;
            return -1;
        }
        if (t.tokens[start].end != t.tokens[start + 1].start) {
            throw t.raise(
                    start,
                    start + 1,
                    "f-string: conversion type must come right after the exclamanation mark");
        }
        return start + 1;
    }

    private void checkConversion(int token) {
        if (token < 0) {
            return;
        }
        String name = String.valueOf(t.tokens[token].name);
        if (!name.equals("r") && !name.equals("s") && !name.equals("a")) {
            throw t.raiseToken(
                    token,
                    "f-string: invalid conversion character '%s': expected 's', 'r', or 'a'"
                            .formatted(name));
        }
    }

    private void invalidReplacementField() {
        int start = t.mark;
        t.mark++;
        switch (t.type()) {
            case EQUAL, EXCLAMATION, COLON, RBRACE -> {
                SourceToken token = t.tokens[t.mark];
                throw t.raiseToken(
                        t.mark,
                        "f-string: valid expression required before '" + token.getText() + "'");
            }
            default -> {
                // An expression, or nothing that could be one.
            }
        }
        if (t.expressions.yieldOrStarExpressions() == null) {
            throw t.raiseNext("f-string: expecting a valid expression after '{'");
        }
        if (!t.at(EQUAL) && !t.at(EXCLAMATION) && !t.at(COLON) && !t.at(RBRACE)) {
            throw t.raiseNext("f-string: expecting '=', or '!', or ':', or '}'");
        }
        if (t.accept(EQUAL) && !t.at(EXCLAMATION) && !t.at(COLON) && !t.at(RBRACE)) {
            throw t.raiseNext("f-string: expecting '!', or ':', or '}'");
        }
        if (t.at(EXCLAMATION)) {
            invalidConversion();
        }
        conversion();
        if (!t.at(COLON) && !t.at(RBRACE)) {
            throw t.raiseNext("f-string: expecting ':' or '}'");
        }
        if (t.accept(COLON)) {
            formatSpec();
            if (!t.at(RBRACE)) {
                throw t.raiseNext("f-string: expecting '}', or format specs");
            }
        } else if (!t.at(RBRACE)) {
            throw t.raiseNext("f-string: expecting '}'");
        }
        t.mark = start;
    }

    private void invalidConversion() {
        int start = t.mark;
        t.mark++;
        if (t.at(COLON) || t.at(RBRACE)) {
            throw t.raiseNext("f-string: missing conversion character");
        }
        if (!t.at(NAME)) {
            throw t.raiseNext("f-string: invalid conversion character");
        }
        t.mark = start;
    }
}
