package dev.fermata.vm.ast;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// A pattern of a `case` block.
public sealed interface Pattern extends Located {

    /// A literal or dotted name, compared with `==`.
    record MatchValue(Expr value, int lineno, int colOffset, int endLineno, int endColOffset)
            implements Pattern {}

    /// `None`, `True` or `False`, compared with `is`; the value is a `Boolean` or [Singleton#NONE].
    record MatchSingleton(Object value, int lineno, int colOffset, int endLineno, int endColOffset)
            implements Pattern {}

    /// `[patterns]`.
    record MatchSequence(
            List<Pattern> patterns, int lineno, int colOffset, int endLineno, int endColOffset)
            implements Pattern {}

    /// `{keys[0]: patterns[0], ..., **rest}`.
    record MatchMapping(
            List<Expr> keys,
            List<Pattern> patterns,
            @Nullable String rest,
            int lineno,
            int colOffset,
            int endLineno,
            int endColOffset)
            implements Pattern {}

    /// `cls(patterns, kwdAttrs[0]=kwdPatterns[0], ...)`.
    record MatchClass(
            Expr cls,
            List<Pattern> patterns,
            List<String> kwdAttrs,
            List<Pattern> kwdPatterns,
            int lineno,
            int colOffset,
            int endLineno,
            int endColOffset)
            implements Pattern {}

    /// `*name`; the name is null for `*_`.
    record MatchStar(
            @Nullable String name, int lineno, int colOffset, int endLineno, int endColOffset)
            implements Pattern {}

    /// `pattern as name`; a capture has no pattern, `_` has neither.
    record MatchAs(
            @Nullable Pattern pattern,
            @Nullable String name,
            int lineno,
            int colOffset,
            int endLineno,
            int endColOffset)
            implements Pattern {}

    /// `patterns[0] | patterns[1] | ...`.
    record MatchOr(
            List<Pattern> patterns, int lineno, int colOffset, int endLineno, int endColOffset)
            implements Pattern {}
}
