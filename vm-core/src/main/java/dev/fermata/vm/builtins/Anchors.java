package dev.fermata.vm.builtins;

import dev.fermata.vm.ast.Expr;
import dev.fermata.vm.parse.Parser;
import dev.fermata.vm.parse.SyntaxFailure;
import dev.fermata.vm.source.SourceFile;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;

/// Finds the part of an expression that a traceback points at: the operator of a binary operation, the brackets of a
/// subscript or of a call.
final class Anchors {

    private Anchors() {}

    /// Start and end of that part within `segment`, in characters; null if the whole segment is meant.
    static int @Nullable [] find(String segment) {
        Expr body;
        try {
            body = Parser.parseExpression(SourceFile.of("<segment>", segment)).body();
        } catch (SyntaxFailure e) {
            return null;
        }
        byte[] utf8 = segment.getBytes(StandardCharsets.UTF_8);
        return switch (body) {
            case Expr.BinOp op -> operator(segment, utf8, op);
            case Expr.Subscript s ->
                    brackets(segment, utf8, s.value().endColOffset(), '[', s.endColOffset());
            default -> null;
        };
    }

    private static int[] operator(String segment, byte[] utf8, Expr.BinOp op) {
        int i = characters(utf8, op.left().endColOffset());
        while (i < segment.length()
                && (Character.isWhitespace(segment.charAt(i)) || segment.charAt(i) == ')')) {
            i++;
        }
        int end = i + 1;
        if (end < segment.length()
                && !Character.isWhitespace(segment.charAt(end))
                && "*/<>=".indexOf(segment.charAt(end)) >= 0) {
            end++;
        }
        return new int[] {i, end};
    }

    private static int[] brackets(String segment, byte[] utf8, int after, char open, int endBytes) {
        int i = characters(utf8, after);
        while (i < segment.length() && segment.charAt(i) != open) {
            i++;
        }
        return new int[] {i, characters(utf8, endBytes)};
    }

    private static int characters(byte[] utf8, int bytes) {
        return new String(utf8, 0, Math.min(bytes, utf8.length), StandardCharsets.UTF_8).length();
    }
}
