package dev.fermata.vm.parse;

import dev.fermata.vm.ast.Comprehension;
import dev.fermata.vm.ast.Expr;
import dev.fermata.vm.ast.Keyword;

import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// Collects the arguments of a call or class definition.
final class CallArguments {

    private final ExprBuilder exprs;
    private final ArrayList<Expr> positional = new ArrayList<>(4);
    private List<Keyword> keywords = List.of();
    private Expr.@Nullable GeneratorExp generator;
    private boolean doubleStar;
    private boolean trailingComma;

    CallArguments(ExprBuilder exprs) {
        this.exprs = exprs;
    }

    void star(Token start, Expr value) {
        if (doubleStar) {
            throw new Rejection();
        }
        positional.add(exprs.starred(start, value));
    }

    void doubleStar(Token start, Expr value) {
        doubleStar = true;
        addKeyword(exprs.keyword(start, null, value));
    }

    void keyword(Token start, Expr name, Expr value) {
        if (name instanceof Expr.Name n && start.getType() == PythonParser.NAME) {
            addKeyword(exprs.keyword(start, n.id(), value));
        } else {
            throw new Rejection();
        }
    }

    void positional(Expr value) {
        if (!keywords.isEmpty()) {
            throw new Rejection();
        }
        positional.add(value);
    }

    void generator(Token start, Expr element, List<Comprehension> generators) {
        generator = exprs.generatorExp(start, element, generators);
        positional.add(generator);
    }

    void trailingComma() {
        trailingComma = true;
    }

    /// The positional arguments of a class definition, which cannot be a bare generator expression.
    List<Expr> bases() {
        if (generator != null) {
            throw new Rejection();
        }
        return positional;
    }

    /// The positional arguments of a call; the range of a bare generator expression takes in the parentheses.
    List<Expr> args(Token open, SourceToken close) {
        if (generator != null) {
            if (positional.size() != 1 || !keywords.isEmpty() || trailingComma) {
                throw new Rejection();
            }
            var first = (SourceToken) open;
            positional.set(
                    0,
                    new Expr.GeneratorExp(
                            generator.elt(),
                            generator.generators(),
                            first.line,
                            first.col,
                            close.endLine,
                            close.endCol));
        }
        return positional;
    }

    List<Keyword> keywords() {
        return keywords;
    }

    private void addKeyword(Keyword keyword) {
        if (keywords.isEmpty()) {
            keywords = new ArrayList<>(2);
        }
        keywords.add(keyword);
    }
}
