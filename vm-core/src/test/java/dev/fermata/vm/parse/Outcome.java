package dev.fermata.vm.parse;

import dev.fermata.vm.ast.AstPrinter;
import dev.fermata.vm.ast.Mod;
import dev.fermata.vm.source.SourceFile;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;

/// What becomes of a source: a tree, given by the start of its digest, or an error, given by type, message and place.
record Outcome(@Nullable String tree, @Nullable String error, @Nullable String place) {

    private static final int DIGEST_LENGTH = 16;

    /// What CPython did, from a record of `tools/ast_dump.py`. A source that only its compiler refuses has a tree.
    static Outcome recorded(Map<String, @Nullable Object> entry) {
        Object tree = entry.get("ast");
        if (tree != null) {
            return new Outcome((String) tree, null, null);
        }
        String place =
                "%s:%s-%s:%s"
                        .formatted(
                                number(entry.get("lineno")),
                                number(entry.get("offset")),
                                number(entry.get("end_lineno")),
                                number(entry.get("end_offset")));
        return new Outcome(null, entry.get("type") + ": " + entry.get("msg"), place);
    }

    private static Object number(@Nullable Object value) {
        return value == null ? 0 : value;
    }

    /// What our parser does; mode is `exec`, `eval` or `single`.
    static Outcome of(String source, String mode) {
        SourceFile file = SourceFile.of("<snippet>", source);
        try {
            Mod tree =
                    switch (mode) {
                        case "eval" -> Parser.parseExpression(file);
                        case "single" -> Parser.parseInteractive(file);
                        default -> Parser.parseModule(file);
                    };
            return new Outcome(
                    digest(AstPrinter.print(tree)).substring(0, DIGEST_LENGTH), null, null);
        } catch (SyntaxFailure e) {
            String place =
                    "%d:%d-%d:%d".formatted(e.lineno(), e.offset(), e.endLineno(), e.endOffset());
            return new Outcome(null, e.kind().pythonName() + ": " + e.getMessage(), place);
        }
    }

    /// The SHA-256 of an ASCII text, in hexadecimal.
    static String digest(String text) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
