package dev.fermata.vm.compile;

/// How to compile.
///
/// @param optimize as CPython's `-O`: from 1 on `assert` does nothing and `__debug__` is false, from 2 on there are no
///     docstrings
/// @param futureFlags flags of [dev.fermata.vm.code.CodeFlags] that act as `from __future__` imports
/// @param topLevelAwait whether module code may use `await`; if it does, it is a coroutine
public record CompileOptions(int optimize, int futureFlags, boolean topLevelAwait) {
    /// No optimisation, no future imports, no `await` in module code.
    public static final CompileOptions DEFAULT = new CompileOptions(0, 0, false);
}
