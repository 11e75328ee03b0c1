package dev.fermata.vm.ast;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// `case pattern if guard: body`; Python's `ast.match_case`.
public record MatchCase(Pattern pattern, @Nullable Expr guard, List<Stmt> body) implements Node {
}
