package dev.fermata.vm.parse;

import dev.fermata.vm.ast.Expr;
import dev.fermata.vm.ast.Pattern;

import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// Collects the items of a mapping pattern.
final class MappingPattern {

    private final List<Expr> keys = new ArrayList<>(2);
    private final List<Pattern> patterns = new ArrayList<>(2);
    private @Nullable String rest;

    /// `key: pattern`; the grammar reads the key as a pattern.
    void item(Token start, Pattern key, Pattern pattern) {
        if (rest != null || start.getType() == PythonParser.LPAR) {
            throw new Rejection();
        }
        keys.add(
                switch (key) {
                    case Pattern.MatchValue v -> v.value();
                    case Pattern.MatchSingleton c ->
                            new Expr.Constant(
                                    c.value(),
                                    null,
                                    c.lineno(),
                                    c.colOffset(),
                                    c.endLineno(),
                                    c.endColOffset());
                    default -> throw new Rejection();
                });
        patterns.add(pattern);
    }

    /// `**name`.
    void rest(Token name) {
        String n = ((SourceToken) name).name;
        if (rest != null || "_".equals(n)) {
            throw new Rejection();
        }
        rest = n;
    }

    List<Expr> keys() {
        return keys;
    }

    List<Pattern> patterns() {
        return patterns;
    }

    @Nullable String rest() {
        return rest;
    }
}
