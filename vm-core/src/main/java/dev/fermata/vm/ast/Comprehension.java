package dev.fermata.vm.ast;

import java.util.List;

/// `for target in iter if ifs[0] if ifs[1] ...` in a comprehension; Python's `ast.comprehension`.
public record Comprehension(Expr target, Expr iter, List<Expr> ifs, boolean isAsync)
        implements Node {}
