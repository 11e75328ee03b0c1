/// The abstract syntax tree of Python 3.12: records under sealed interfaces, with the node names and field names of
/// Python's `ast` module (field names in camelCase), so that the module can be served from it.
///
/// Start with [dev.fermata.vm.ast.Node]. The families are [dev.fermata.vm.ast.Mod], [dev.fermata.vm.ast.Stmt],
/// [dev.fermata.vm.ast.Expr], [dev.fermata.vm.ast.Pattern] and [dev.fermata.vm.ast.TypeParam]; the other node kinds
/// have a file each. Three names differ from Python's because they would hide a Java name inside their own family:
/// `Expr.ListExpr`, `Expr.SetExpr` and `Stmt.ExprStmt` are Python's `List`, `Set` and `Expr`.
///
/// - Nodes hold no run-time objects; [dev.fermata.vm.ast.Expr.Constant] lists what a constant may be.
/// - Identifiers are Java strings, normalised to NFKC.
/// - A component that Python's `ast` may set to `None` is `@Nullable`.
/// - Lists are never null and must not be modified.
/// - Left-deep chains (`1 + 1 + ... + 1`, `a.b.c ...`, `f()()...`) are read without recursion, so a tree can be
///   deeper than a recursive consumer's Java stack; [dev.fermata.vm.ast.Node] says how deep.
@NullMarked
package dev.fermata.vm.ast;

import org.jspecify.annotations.NullMarked;
