package dev.fermata.vm.parse;

import static dev.fermata.vm.parse.PythonParser.*;

import dev.fermata.vm.parse.Phrase.Kind;

import org.jspecify.annotations.Nullable;

/// The rules of assignment, loop and deletion targets.
final class TrialTargets {

    /// What a target is the target of; decides which part of an invalid one is reported.
    enum Use {
        ASSIGNMENT("assign to"),
        DELETION("delete"),
        LOOP("assign to");

        private final String verb;

        Use(String verb) {
            this.verb = verb;
        }
    }

    private final Trial t;

    TrialTargets(Trial trial) {
        t = trial;
    }

    // ---- what can be assigned to

    @Nullable Phrase starTargets() {
        int start = t.mark;
        Phrase first = starTarget();
        if (first == null) {
            return t.back(start);
        }
        if (!t.at(COMMA)) {
            return first;
        }
        while (t.accept(COMMA)) {
            if (starTarget() == null) {
                break;
            }
        }
        return t.phrase(Kind.TUPLE, start);
    }

    @Nullable Phrase starTarget() {
        return t.remember(
                Trial.Rule.STAR_TARGET,
                () -> {
                    int start = t.mark;
                    if (t.accept(STAR)) {
                        return !t.at(STAR) && starTarget() != null
                                ? t.phrase(Kind.STARRED, start)
                                : t.back(start);
                    }
                    return targetWithAtom();
                });
    }

    private @Nullable Phrase targetWithAtom() {
        return t.remember(
                Trial.Rule.TARGET_ATOM,
                () -> {
                    Phrase trailing = attributeOrSubscript();
                    return trailing != null ? trailing : starAtom();
                });
    }

    /// `x.y` or `x[y]` that nothing more is applied to.
    private @Nullable Phrase attributeOrSubscript() {
        int start = t.mark;
        if (targetPrimary() == null) {
            return t.back(start);
        }
        if (t.accept(DOT)) {
            return t.accept(NAME) && !trailerAhead()
                    ? t.phrase(Kind.ATTRIBUTE, start)
                    : t.back(start);
        }
        if (t.accept(LSQB)) {
            return t.atoms.slices() && t.accept(RSQB) && !trailerAhead()
                    ? t.phrase(Kind.SUBSCRIPT, start)
                    : t.back(start);
        }
        return t.back(start);
    }

    /// An atom with trailers, up to the last that a trailer follows.
    private @Nullable Phrase targetPrimary() {
        return t.remember(
                Trial.Rule.TARGET_PRIMARY,
                () -> {
                    int start = t.mark;
                    Phrase result = t.atoms.atom();
                    if (result == null || !trailerAhead()) {
                        return t.back(start);
                    }
                    while (true) {
                        int end = t.mark;
                        Kind trailer = t.atoms.trailer();
                        if (trailer == null || !trailerAhead()) {
                            t.mark = end;
                            return result;
                        }
                        result = t.phrase(trailer, start);
                    }
                });
    }

    private boolean trailerAhead() {
        return t.at(LPAR) || t.at(LSQB) || t.at(DOT);
    }

    private @Nullable Phrase starAtom() {
        int start = t.mark;
        if (t.accept(NAME)) {
            return t.phrase(Kind.NAME, start);
        }
        if (t.accept(LPAR)) {
            Phrase inner = targetWithAtom();
            if (inner != null && t.accept(RPAR)) {
                return inner;
            }
            t.mark = start + 1;
            return tupleElements() && t.accept(RPAR) ? t.phrase(Kind.TUPLE, start) : t.back(start);
        }
        if (t.accept(LSQB)) {
            starTargets();
            return t.accept(RSQB) ? t.phrase(Kind.LIST, start) : t.back(start);
        }
        return null;
    }

    /// Nothing, or targets with at least one comma.
    private boolean tupleElements() {
        int start = t.mark;
        if (starTarget() == null) {
            t.mark = start;
            return true;
        }
        if (!t.at(COMMA)) {
            return t.fail(start);
        }
        while (t.accept(COMMA)) {
            if (starTarget() == null) {
                break;
            }
        }
        return true;
    }

    /// A target that an annotation or augmented assignment can have.
    @Nullable Phrase singleTarget() {
        int start = t.mark;
        Phrase trailing = attributeOrSubscript();
        if (trailing != null) {
            return trailing;
        }
        if (t.accept(NAME)) {
            return t.phrase(Kind.NAME, start);
        }
        return parenthesizedSingleTarget();
    }

    private @Nullable Phrase parenthesizedSingleTarget() {
        int start = t.mark;
        if (!t.accept(LPAR)) {
            return null;
        }
        Phrase inner = singleTarget();
        return inner != null && t.accept(RPAR) ? inner : t.back(start);
    }

    /// What can be annotated, besides a plain name.
    @Nullable Phrase annotatedTarget() {
        Phrase parenthesized = parenthesizedSingleTarget();
        return parenthesized != null ? parenthesized : attributeOrSubscript();
    }

    boolean deleteTargets() {
        int start = t.mark;
        if (deleteTarget() == null) {
            return t.fail(start);
        }
        while (t.accept(COMMA)) {
            if (deleteTarget() == null) {
                break;
            }
        }
        return true;
    }

    private @Nullable Phrase deleteTarget() {
        return t.remember(
                Trial.Rule.DELETE_TARGET,
                () -> {
                    int start = t.mark;
                    Phrase trailing = attributeOrSubscript();
                    if (trailing != null) {
                        return trailing;
                    }
                    if (t.accept(NAME)) {
                        return t.phrase(Kind.NAME, start);
                    }
                    if (t.accept(LPAR)) {
                        Phrase inner = deleteTarget();
                        if (inner != null && t.accept(RPAR)) {
                            return inner;
                        }
                        t.mark = start + 1;
                        deleteTargets();
                        return t.accept(RPAR) ? t.phrase(Kind.TUPLE, start) : t.back(start);
                    }
                    if (t.accept(LSQB)) {
                        deleteTargets();
                        return t.accept(RSQB) ? t.phrase(Kind.LIST, start) : t.back(start);
                    }
                    return null;
                });
    }

    // ---- what cannot

    /// Raises the error of a target, if some part of it cannot be one.
    void check(Phrase target, Use use) {
        Phrase invalid = invalid(target, use);
        if (invalid != null) {
            throw t.raise(invalid, "cannot %s %s".formatted(use.verb, invalid.description()));
        }
    }

    private static @Nullable Phrase invalid(Phrase target, Use use) {
        return switch (target.kind()) {
            case NAME, ATTRIBUTE, SUBSCRIPT -> null;
            case LIST, TUPLE -> {
                for (Phrase element : target.parts()) {
                    Phrase invalid = invalid(element, use);
                    if (invalid != null) {
                        yield invalid;
                    }
                }
                yield null;
            }
            case STARRED -> use == Use.DELETION ? target : invalid(target.parts().getFirst(), use);
            // The target of a loop is read with its `in`.
            case MEMBERSHIP -> use == Use.LOOP ? invalid(target.parts().getFirst(), use) : target;
            case COMPARISON -> use == Use.LOOP ? null : target;
            default -> target;
        };
    }

    void invalidForTarget() {
        int start = t.mark;
        t.accept(ASYNC);
        if (t.accept(FOR)) {
            Phrase target = t.expressions.starExpressions();
            if (target != null) {
                check(target, Use.LOOP);
            }
        }
        t.mark = start;
    }
}
