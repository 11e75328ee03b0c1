package dev.fermata.vm.compile;

import dev.fermata.vm.ast.Expr;
import dev.fermata.vm.ast.Located;
import dev.fermata.vm.ast.Mod;
import dev.fermata.vm.ast.Singleton;
import dev.fermata.vm.ast.Stmt;
import dev.fermata.vm.code.Code;
import dev.fermata.vm.code.CodeFlags;
import dev.fermata.vm.code.Opcode;
import dev.fermata.vm.parse.SyntaxWarning;
import dev.fermata.vm.source.SourceFile;
import dev.fermata.vm.symtable.SymbolTable;

import java.util.List;
import java.util.function.Consumer;

/// Makes code from a syntax tree.
public final class Compiler {
    private Compiler() {}

    /// The scopes of a tree.
    ///
    /// @throws dev.fermata.vm.parse.SyntaxFailure for what CPython's symbol table refuses
    public static SymbolTable symbols(Mod tree, SourceFile source) {
        return SymbolTable.of(tree, source, Future.of(tree, source.name()).annotations());
    }

    /// The code of a tree. What it does with the value of expressions depends on the kind of tree, as for Python's
    /// `compile`: code of a `Module` ignores it, of an `Interactive` prints it, of an `Expression` returns it.
    ///
    /// @throws dev.fermata.vm.parse.SyntaxFailure for what CPython's symbol table or compiler refuses
    public static Code compile(Mod tree, SourceFile source, CompileOptions options) {
        return compile(tree, source, options, warning -> {});
    }

    /// As the other; `warnings` receives what CPython's compiler warns of.
    public static Code compile(
            Mod tree, SourceFile source, CompileOptions options, Consumer<SyntaxWarning> warnings) {
        Future future = Future.of(tree, source.name()).with(options.futureFlags());
        SymbolTable symbols = SymbolTable.of(tree, source, future.annotations());
        var compiler =
                new CodeCompiler(
                        source.name(),
                        symbols,
                        options,
                        future,
                        tree instanceof Mod.Interactive,
                        warnings);
        Unit u = compiler.enter(Unit.Kind.MODULE, symbols.top(), "<module>", 1, null);
        switch (tree) {
            case Mod.Module m -> module(compiler, m.body());
            case Mod.Interactive i -> module(compiler, i.body());
            case Mod.Expression e -> {
                Expr body = e.body();
                u.asm.emit(body, Opcode.RETURN_VALUE, compiler.exprs.eval(body));
            }
        }
        boolean coroutine =
                options.topLevelAwait()
                        && symbols.top().isCoroutine()
                        && !symbols.top().isGenerator();
        return compiler.leave(coroutine ? CodeFlags.COROUTINE : 0, 0);
    }

    private static void module(CodeCompiler compiler, List<Stmt> body) {
        Located first = body.isEmpty() ? new Stmt.Pass(1, 0, 1, 0) : body.getFirst();
        Located last = body.isEmpty() ? first : body.getLast();
        compiler.stmts.body(body, first);
        compiler.asm().emit(last, Opcode.RETURN_CONST, compiler.unit().constant(Singleton.NONE));
    }
}
