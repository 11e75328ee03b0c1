package dev.fermata.vm.ast;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// A statement.
public sealed interface Stmt extends Located {

    /// `def name[typeParams](args) -> returns: body`.
    record FunctionDef(
            String name,
            Arguments args,
            List<Stmt> body,
            List<Expr> decoratorList,
            @Nullable Expr returns,
            List<TypeParam> typeParams,
            int lineno,
            int colOffset,
            int endLineno,
            int endColOffset)
            implements Stmt {}

    /// `async def name[typeParams](args) -> returns: body`.
    record AsyncFunctionDef(
            String name,
            Arguments args,
            List<Stmt> body,
            List<Expr> decoratorList,
            @Nullable Expr returns,
            List<TypeParam> typeParams,
            int lineno,
            int colOffset,
            int endLineno,
            int endColOffset)
            implements Stmt {}

    /// `class name[typeParams](bases, keywords): body`.
    record ClassDef(
            String name,
            List<Expr> bases,
            List<Keyword> keywords,
            List<Stmt> body,
            List<Expr> decoratorList,
            List<TypeParam> typeParams,
            int lineno,
            int colOffset,
            int endLineno,
            int endColOffset)
            implements Stmt {}

    /// `return value`.
    record Return(@Nullable Expr value, int lineno, int colOffset, int endLineno, int endColOffset)
            implements Stmt {}

    /// `del targets`.
    record Delete(List<Expr> targets, int lineno, int colOffset, int endLineno, int endColOffset)
            implements Stmt {}

    /// `targets[0] = targets[1] = ... = value`.
    record Assign(
            List<Expr> targets,
            Expr value,
            int lineno,
            int colOffset,
            int endLineno,
            int endColOffset)
            implements Stmt {}

    /// `type name[typeParams] = value`.
    record TypeAlias(
            Expr name,
            List<TypeParam> typeParams,
            Expr value,
            int lineno,
            int colOffset,
            int endLineno,
            int endColOffset)
            implements Stmt {}

    /// `target op= value`.
    record AugAssign(
            Expr target,
            Operator op,
            Expr value,
            int lineno,
            int colOffset,
            int endLineno,
            int endColOffset)
            implements Stmt {}

    /// `target: annotation = value`; simple if the target is a name without parentheses.
    record AnnAssign(
            Expr target,
            Expr annotation,
            @Nullable Expr value,
            boolean simple,
            int lineno,
            int colOffset,
            int endLineno,
            int endColOffset)
            implements Stmt {}

    /// `for target in iter: body else: orelse`.
    record For(
            Expr target,
            Expr iter,
            List<Stmt> body,
            List<Stmt> orelse,
            int lineno,
            int colOffset,
            int endLineno,
            int endColOffset)
            implements Stmt {}

    /// `async for target in iter: body else: orelse`.
    record AsyncFor(
            Expr target,
            Expr iter,
            List<Stmt> body,
            List<Stmt> orelse,
            int lineno,
            int colOffset,
            int endLineno,
            int endColOffset)
            implements Stmt {}

    /// `while test: body else: orelse`.
    record While(
            Expr test,
            List<Stmt> body,
            List<Stmt> orelse,
            int lineno,
            int colOffset,
            int endLineno,
            int endColOffset)
            implements Stmt {}

    /// `if test: body else: orelse`; `elif` is an `If` alone in `orelse`.
    record If(
            Expr test,
            List<Stmt> body,
            List<Stmt> orelse,
            int lineno,
            int colOffset,
            int endLineno,
            int endColOffset)
            implements Stmt {}

    /// `with items: body`.
    record With(
            List<WithItem> items,
            List<Stmt> body,
            int lineno,
            int colOffset,
            int endLineno,
            int endColOffset)
            implements Stmt {}

    /// `async with items: body`.
    record AsyncWith(
            List<WithItem> items,
            List<Stmt> body,
            int lineno,
            int colOffset,
            int endLineno,
            int endColOffset)
            implements Stmt {}

    /// `match subject: cases`.
    record Match(
            Expr subject,
            List<MatchCase> cases,
            int lineno,
            int colOffset,
            int endLineno,
            int endColOffset)
            implements Stmt {}

    /// `raise exc from cause`.
    record Raise(
            @Nullable Expr exc,
            @Nullable Expr cause,
            int lineno,
            int colOffset,
            int endLineno,
            int endColOffset)
            implements Stmt {}

    /// `try: body except ...: handlers else: orelse finally: finalbody`.
    record Try(
            List<Stmt> body,
            List<ExceptHandler> handlers,
            List<Stmt> orelse,
            List<Stmt> finalbody,
            int lineno,
            int colOffset,
            int endLineno,
            int endColOffset)
            implements Stmt {}

    /// A `try` statement whose handlers are `except*`.
    record TryStar(
            List<Stmt> body,
            List<ExceptHandler> handlers,
            List<Stmt> orelse,
            List<Stmt> finalbody,
            int lineno,
            int colOffset,
            int endLineno,
            int endColOffset)
            implements Stmt {}

    /// `assert test, msg`.
    record Assert(
            Expr test,
            @Nullable Expr msg,
            int lineno,
            int colOffset,
            int endLineno,
            int endColOffset)
            implements Stmt {}

    /// `import names`.
    record Import(List<Alias> names, int lineno, int colOffset, int endLineno, int endColOffset)
            implements Stmt {}

    /// `from ..module import names`; level is the number of dots, `*` is an alias of that name.
    record ImportFrom(
            @Nullable String module,
            List<Alias> names,
            int level,
            int lineno,
            int colOffset,
            int endLineno,
            int endColOffset)
            implements Stmt {}

    /// `global names`.
    record Global(List<String> names, int lineno, int colOffset, int endLineno, int endColOffset)
            implements Stmt {}

    /// `nonlocal names`.
    record Nonlocal(List<String> names, int lineno, int colOffset, int endLineno, int endColOffset)
            implements Stmt {}

    /// An expression as statement; Python's `ast.Expr`.
    record ExprStmt(Expr value, int lineno, int colOffset, int endLineno, int endColOffset)
            implements Stmt {}

    /// `pass`.
    record Pass(int lineno, int colOffset, int endLineno, int endColOffset) implements Stmt {}

    /// `break`.
    record Break(int lineno, int colOffset, int endLineno, int endColOffset) implements Stmt {}

    /// `continue`.
    record Continue(int lineno, int colOffset, int endLineno, int endColOffset) implements Stmt {}
}
