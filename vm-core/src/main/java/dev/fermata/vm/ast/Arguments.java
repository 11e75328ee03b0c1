package dev.fermata.vm.ast;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// The parameters of a function; Python's `ast.arguments`. Defaults belong to the last of `posonlyargs` and `args`;
/// `kwDefaults` has an element for each of `kwonlyargs`, null where there is no default.
public record Arguments(
        List<Arg> posonlyargs,
        List<Arg> args,
        @Nullable Arg vararg,
        List<Arg> kwonlyargs,
        List<@Nullable Expr> kwDefaults,
        @Nullable Arg kwarg,
        List<Expr> defaults)
        implements Node {}
