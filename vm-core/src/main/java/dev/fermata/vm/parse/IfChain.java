package dev.fermata.vm.parse;

import dev.fermata.vm.ast.Expr;
import dev.fermata.vm.ast.Stmt;

import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// Collects the branches of an `if` statement, and nests them.
final class IfChain {

    private final TokenArray tokens;
    private final ArrayList<SourceToken> starts = new ArrayList<>(2);
    private final ArrayList<Expr> tests = new ArrayList<>(2);
    private final ArrayList<List<Stmt>> bodies = new ArrayList<>(2);

    IfChain(TokenArray tokens) {
        this.tokens = tokens;
    }

    void add(Token keyword, Expr test, List<Stmt> body) {
        starts.add((SourceToken) keyword);
        tests.add(test);
        bodies.add(body);
    }

    int size() {
        return starts.size();
    }

    Stmt finish(@Nullable List<Stmt> orelse) {
        SourceToken end = tokens.previousVisible();
        List<Stmt> rest = orelse == null ? List.of() : orelse;
        for (int i = starts.size() - 1; i > 0; i--) {
            rest = List.of(branch(i, rest, end));
        }
        return branch(0, rest, end);
    }

    private Stmt branch(int i, List<Stmt> orelse, SourceToken end) {
        SourceToken start = starts.get(i);
        return new Stmt.If(
                tests.get(i),
                bodies.get(i),
                orelse,
                start.line,
                start.col,
                end.endLine,
                end.endCol);
    }
}
