package dev.fermata.vm.compile;

import dev.fermata.vm.ast.Alias;
import dev.fermata.vm.ast.Expr;
import dev.fermata.vm.ast.Mod;
import dev.fermata.vm.ast.Stmt;
import dev.fermata.vm.ast.WideString;
import dev.fermata.vm.code.CodeFlags;
import dev.fermata.vm.parse.SyntaxFailure;

import java.util.List;

/// The `from __future__` imports at the beginning of a source.
///
/// @param flags the flags of code that they ask for, see [CodeFlags]
/// @param lastLine the line of the last of them, or -1
public record Future(int flags, int lastLine) {

    /// No imports.
    public static final Future NONE = new Future(0, -1);

    /// The imports of a tree.
    ///
    /// @throws SyntaxFailure for unknown features
    public static Future of(Mod tree, String filename) {
        List<Stmt> body =
                switch (tree) {
                    case Mod.Module m -> m.body();
                    case Mod.Interactive i -> i.body();
                    case Mod.Expression e -> List.of();
                };
        int flags = 0;
        int lastLine = -1;
        boolean done = false;
        int line = 0;
        for (Stmt statement : body) {
            if (done && statement.lineno() > line) {
                break;
            }
            line = statement.lineno();
            if (statement instanceof Stmt.ImportFrom from
                    && from.level() == 0
                    && "__future__".equals(from.module())) {
                if (done) {
                    throw late(filename, from);
                }
                for (Alias alias : from.names()) {
                    flags |= flag(alias.name(), filename, from);
                }
                lastLine = line;
            } else if (!(statement instanceof Stmt.ExprStmt e && isText(e.value()))) {
                done = true;
            }
        }
        return new Future(flags, lastLine);
    }

    /// Whether annotations are kept as text.
    public boolean annotations() {
        return (flags & CodeFlags.FUTURE_ANNOTATIONS) != 0;
    }

    /// These imports, and flags from elsewhere.
    public Future with(int moreFlags) {
        return new Future(flags | moreFlags, lastLine);
    }

    /// The error for such an import that comes too late.
    public static SyntaxFailure late(String filename, Stmt.ImportFrom at) {
        return new SyntaxFailure(
                SyntaxFailure.Kind.SYNTAX_ERROR,
                "from __future__ imports must occur at the beginning of the file",
                filename,
                at.lineno(),
                at.colOffset() + 1,
                at.endLineno(),
                at.endColOffset() + 1,
                null);
    }

    private static boolean isText(Expr expr) {
        return expr instanceof Expr.Constant c
                && (c.value() instanceof String || c.value() instanceof WideString);
    }

    private static int flag(String feature, String filename, Stmt at) {
        return switch (feature) {
            case "nested_scopes", "generators" -> 0;
            case "division" -> CodeFlags.FUTURE_DIVISION;
            case "absolute_import" -> CodeFlags.FUTURE_ABSOLUTE_IMPORT;
            case "with_statement" -> CodeFlags.FUTURE_WITH_STATEMENT;
            case "print_function" -> CodeFlags.FUTURE_PRINT_FUNCTION;
            case "unicode_literals" -> CodeFlags.FUTURE_UNICODE_LITERALS;
            case "barry_as_FLUFL" -> CodeFlags.FUTURE_BARRY_AS_BDFL;
            case "generator_stop" -> CodeFlags.FUTURE_GENERATOR_STOP;
            case "annotations" -> CodeFlags.FUTURE_ANNOTATIONS;
            case "braces" -> throw failure("not a chance", filename, at);
            default -> throw failure("future feature " + feature + " is not defined", filename, at);
        };
    }

    private static SyntaxFailure failure(String message, String filename, Stmt at) {
        return new SyntaxFailure(
                SyntaxFailure.Kind.SYNTAX_ERROR,
                message,
                filename,
                at.lineno(),
                at.colOffset() + 1,
                at.lineno(),
                -1,
                null);
    }
}
