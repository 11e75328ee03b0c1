package dev.fermata.vm.ast;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// An expression.
public sealed interface Expr extends Located {

    /// `a and b and c`, or the same with `or`.
    record BoolOp(
            BoolOperator op,
            List<Expr> values,
            int lineno,
            int colOffset,
            int endLineno,
            int endColOffset)
            implements Expr {}

    /// `target := value`; the target is a [Name].
    record NamedExpr(
            Expr target, Expr value, int lineno, int colOffset, int endLineno, int endColOffset)
            implements Expr {}

    /// `left op right`.
    record BinOp(
            Expr left,
            Operator op,
            Expr right,
            int lineno,
            int colOffset,
            int endLineno,
            int endColOffset)
            implements Expr {}

    /// `op operand`.
    record UnaryOp(
            UnaryOperator op,
            Expr operand,
            int lineno,
            int colOffset,
            int endLineno,
            int endColOffset)
            implements Expr {}

    /// `lambda args: body`.
    record Lambda(
            Arguments args, Expr body, int lineno, int colOffset, int endLineno, int endColOffset)
            implements Expr {}

    /// `body if test else orelse`.
    record IfExp(
            Expr test,
            Expr body,
            Expr orelse,
            int lineno,
            int colOffset,
            int endLineno,
            int endColOffset)
            implements Expr {}

    /// `{keys[0]: values[0], ...}`; a null key stands for `**value`.
    record Dict(
            List<@Nullable Expr> keys,
            List<Expr> values,
            int lineno,
            int colOffset,
            int endLineno,
            int endColOffset)
            implements Expr {}

    /// `{elts[0], ...}`; Python's `ast.Set`.
    record SetExpr(List<Expr> elts, int lineno, int colOffset, int endLineno, int endColOffset)
            implements Expr {}

    /// `[elt generators]`.
    record ListComp(
            Expr elt,
            List<Comprehension> generators,
            int lineno,
            int colOffset,
            int endLineno,
            int endColOffset)
            implements Expr {}

    /// `{elt generators}`.
    record SetComp(
            Expr elt,
            List<Comprehension> generators,
            int lineno,
            int colOffset,
            int endLineno,
            int endColOffset)
            implements Expr {}

    /// `{key: value generators}`.
    record DictComp(
            Expr key,
            Expr value,
            List<Comprehension> generators,
            int lineno,
            int colOffset,
            int endLineno,
            int endColOffset)
            implements Expr {}

    /// `(elt generators)`.
    record GeneratorExp(
            Expr elt,
            List<Comprehension> generators,
            int lineno,
            int colOffset,
            int endLineno,
            int endColOffset)
            implements Expr {}

    /// `await value`.
    record Await(Expr value, int lineno, int colOffset, int endLineno, int endColOffset)
            implements Expr {}

    /// `yield value`.
    record Yield(@Nullable Expr value, int lineno, int colOffset, int endLineno, int endColOffset)
            implements Expr {}

    /// `yield from value`.
    record YieldFrom(Expr value, int lineno, int colOffset, int endLineno, int endColOffset)
            implements Expr {}

    /// `left ops[0] comparators[0] ops[1] comparators[1] ...`.
    record Compare(
            Expr left,
            List<CmpOp> ops,
            List<Expr> comparators,
            int lineno,
            int colOffset,
            int endLineno,
            int endColOffset)
            implements Expr {}

    /// `func(args, keywords)`; `*x` is a [Starred] among the args, `**x` a keyword without name.
    record Call(
            Expr func,
            List<Expr> args,
            List<Keyword> keywords,
            int lineno,
            int colOffset,
            int endLineno,
            int endColOffset)
            implements Expr {}

    /// `{value!conversion:formatSpec}` in an f-string; conversion is -1 for none, else `'s'`, `'r'` or `'a'`;
    /// formatSpec is a [JoinedStr].
    record FormattedValue(
            Expr value,
            int conversion,
            @Nullable Expr formatSpec,
            int lineno,
            int colOffset,
            int endLineno,
            int endColOffset)
            implements Expr {}

    /// An f-string: [Constant] text and [FormattedValue] parts.
    record JoinedStr(List<Expr> values, int lineno, int colOffset, int endLineno, int endColOffset)
            implements Expr {}

    /// A literal. The value is a `Boolean`, `Long`, `BigInteger` (only what no `Long` can hold), `Double`,
    /// [ComplexLiteral], `String` (without surrogate pairs; every char is one code point, lone surrogates included),
    /// [WideString], [BytesLiteral] or [Singleton]; kind is `"u"` for `u'...'`, else null.
    record Constant(
            Object value,
            @Nullable String kind,
            int lineno,
            int colOffset,
            int endLineno,
            int endColOffset)
            implements Expr {}

    /// `value.attr`.
    record Attribute(
            Expr value,
            String attr,
            ExprContext ctx,
            int lineno,
            int colOffset,
            int endLineno,
            int endColOffset)
            implements Expr {}

    /// `value[slice]`.
    record Subscript(
            Expr value,
            Expr slice,
            ExprContext ctx,
            int lineno,
            int colOffset,
            int endLineno,
            int endColOffset)
            implements Expr {}

    /// `*value`.
    record Starred(
            Expr value, ExprContext ctx, int lineno, int colOffset, int endLineno, int endColOffset)
            implements Expr {}

    /// A name.
    record Name(
            String id, ExprContext ctx, int lineno, int colOffset, int endLineno, int endColOffset)
            implements Expr {}

    /// `[elts[0], ...]`; Python's `ast.List`.
    record ListExpr(
            List<Expr> elts,
            ExprContext ctx,
            int lineno,
            int colOffset,
            int endLineno,
            int endColOffset)
            implements Expr {}

    /// `(elts[0], ...)`.
    record Tuple(
            List<Expr> elts,
            ExprContext ctx,
            int lineno,
            int colOffset,
            int endLineno,
            int endColOffset)
            implements Expr {}

    /// `lower:upper:step`, only within a [Subscript].
    record Slice(
            @Nullable Expr lower,
            @Nullable Expr upper,
            @Nullable Expr step,
            int lineno,
            int colOffset,
            int endLineno,
            int endColOffset)
            implements Expr {}
}
