package dev.fermata.vm.parse;

import dev.fermata.vm.ast.Arg;
import dev.fermata.vm.ast.Arguments;
import dev.fermata.vm.ast.Expr;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// Collects the parameters of a function or lambda.
final class ParameterList {

    private List<Arg> positionalOnly = List.of();
    private ArrayList<Arg> positional = new ArrayList<>(4);
    private final ArrayList<Expr> defaults = new ArrayList<>(0);
    private @Nullable Arg varPositional;
    private final ArrayList<Arg> keywordOnly = new ArrayList<>(0);
    private final ArrayList<@Nullable Expr> keywordDefaults = new ArrayList<>(0);
    private @Nullable Arg varKeyword;
    private boolean slash;
    private boolean star;

    void add(Arg parameter, @Nullable Expr defaultValue) {
        if (varKeyword != null) {
            throw new Rejection();
        }
        if (star) {
            keywordOnly.add(parameter);
            keywordDefaults.add(defaultValue);
            return;
        }
        if (defaultValue != null) {
            defaults.add(defaultValue);
        } else if (!defaults.isEmpty()) {
            throw new Rejection();
        }
        positional.add(parameter);
    }

    void slash() {
        if (slash || star || varKeyword != null || positional.isEmpty()) {
            throw new Rejection();
        }
        slash = true;
        positionalOnly = positional;
        positional = new ArrayList<>(4);
    }

    void star(@Nullable Arg parameter) {
        if (star || varKeyword != null) {
            throw new Rejection();
        }
        star = true;
        varPositional = parameter;
    }

    void doubleStar(Arg parameter) {
        if (varKeyword != null) {
            throw new Rejection();
        }
        varKeyword = parameter;
    }

    Arguments finish() {
        if (star && varPositional == null && keywordOnly.isEmpty()) {
            throw new Rejection();
        }
        return new Arguments(
                positionalOnly,
                positional,
                varPositional,
                keywordOnly,
                keywordDefaults,
                varKeyword,
                defaults);
    }
}
