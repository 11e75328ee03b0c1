package dev.fermata.vm.ast;

/// Any node of the syntax tree.
///
/// Depth: the parser recurses once for each bracket, prefix or block level, and bounds that recursion. What it reads in
/// a loop (binary operators, attribute, call and subscript trailers) makes left-deep trees with one level for each
/// operator, without a bound of its own: `1 + 1 + ...` with 100,000 terms is a tree 100,000 deep. A consumer that
/// recurses must count its depth and raise `RecursionError` ("maximum recursion depth exceeded during compilation"), as
/// CPython does, or walk such chains in a loop.
public sealed interface Node permits Located, Mod, Arguments, Comprehension, WithItem, MatchCase {}
