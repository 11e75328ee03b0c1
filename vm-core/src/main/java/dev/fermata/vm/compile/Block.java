package dev.fermata.vm.compile;

import dev.fermata.vm.ast.Located;
import dev.fermata.vm.ast.Stmt;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// A statement around the place being compiled that `return`, `break` and `continue` have to leave.
///
/// @param around the handler in force around the block
/// @param handledAround the register of the exception handled around the block, or -1
sealed interface Block {

    Assembler.@Nullable Handler around();

    int handledAround();

    /// A loop.
    record Loop(
            Label onContinue, Label onBreak, Assembler.@Nullable Handler around, int handledAround)
            implements Block {}

    /// The body of `try` with handlers only; nothing is to be done on leaving it.
    record TryExcept(Assembler.@Nullable Handler around, int handledAround) implements Block {}

    /// A part of `try` that `finalbody` follows.
    record FinallyTry(List<Stmt> finalbody, Assembler.@Nullable Handler around, int handledAround)
            implements Block {}

    /// The body of `finally` while an exception is handled.
    record FinallyEnd(Assembler.@Nullable Handler around, int handledAround) implements Block {}

    /// The body of `except`, which unbinds its name when it is left.
    record ExceptBody(
            @Nullable String name,
            Located at,
            Assembler.@Nullable Handler around,
            int handledAround)
            implements Block {}

    /// The body of `except*`, which may not be left.
    record ExceptStarBody(Assembler.@Nullable Handler around, int handledAround) implements Block {}

    /// The body of `with`; `manager` is the register of its exit function, followed by three for arguments.
    record With(
            int manager,
            boolean async,
            Located at,
            Assembler.@Nullable Handler around,
            int handledAround)
            implements Block {}
}
