package dev.fermata.vm.ast;

import java.util.List;

/// The root of a tree.
public sealed interface Mod extends Node {

    /// A file, or the source of `exec`.
    record Module(List<Stmt> body) implements Mod {}

    /// One input of the interactive prompt: a compound statement, or a line of simple ones.
    record Interactive(List<Stmt> body) implements Mod {}

    /// The source of `eval`.
    record Expression(Expr body) implements Mod {}
}
