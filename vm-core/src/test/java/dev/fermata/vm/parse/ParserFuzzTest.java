package dev.fermata.vm.parse;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.fermata.vm.source.SourceFile;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;

/// Whatever the source, parsing ends soon, in a tree or a [SyntaxFailure].
class ParserFuzzTest {

    private static final Path SEEDS =
            Path.of(
                    "src",
                    "test",
                    "resources",
                    "dev",
                    "fermata",
                    "vm",
                    "parse",
                    "syntax-errors.jsonl");
    private static final int CASES = 20_000;
    private static final Duration LIMIT = Duration.ofMinutes(2);

    private static final String[] PIECES = {
        "a",
        "b",
        "_",
        "match",
        "case",
        "type",
        "print",
        "1",
        "0x1f",
        "1.5j",
        "'s'",
        "b'b'",
        "f'{",
        "f'",
        "}'",
        "'",
        "'''",
        "if",
        "elif",
        "else",
        "for",
        "in",
        "while",
        "def",
        "class",
        "lambda",
        "return",
        "yield",
        "from",
        "import",
        "as",
        "with",
        "async",
        "await",
        "try",
        "except",
        "finally",
        "raise",
        "not",
        "and",
        "or",
        "is",
        "del",
        "global",
        "None",
        "True",
        "(",
        ")",
        "[",
        "]",
        "{",
        "}",
        ":",
        ",",
        ";",
        ".",
        "...",
        "=",
        ":=",
        "==",
        "!=",
        "+",
        "-",
        "*",
        "**",
        "/",
        "@",
        "->",
        "+=",
        "!",
        "$",
        "\\",
        "\n",
        "\n    ",
        "\n\t",
        "\n        ",
        "#c",
        "é",
        "“",
        " "
    };

    @Test
    void tokenSoupEndsInATreeOrAFailure() {
        var random = new Random(42);
        assertTimeoutPreemptively(
                LIMIT,
                () -> {
                    for (int i = 0; i < CASES; i++) {
                        var source = new StringBuilder();
                        int length = random.nextInt(1, 60);
                        for (int k = 0; k < length; k++) {
                            source.append(PIECES[random.nextInt(PIECES.length)]);
                            if (random.nextBoolean()) {
                                source.append(' ');
                            }
                        }
                        parse(source.toString(), i);
                    }
                });
    }

    @Test
    void mutatedSourcesEndInATreeOrAFailure() {
        List<String> seeds =
                JsonLines.read(SEEDS).stream()
                        .map(entry -> String.valueOf(entry.get("src")))
                        .toList();
        var random = new Random(7);
        assertTimeoutPreemptively(
                LIMIT,
                () -> {
                    for (int i = 0; i < CASES; i++) {
                        var source = new StringBuilder(seeds.get(random.nextInt(seeds.size())));
                        source.append('\n').append(seeds.get(random.nextInt(seeds.size())));
                        for (int k = random.nextInt(4); k >= 0; k--) {
                            mutate(source, random);
                        }
                        parse(source.toString(), i);
                    }
                });
    }

    private static void mutate(StringBuilder source, Random random) {
        int at = random.nextInt(source.length() + 1);
        switch (random.nextInt(3)) {
            case 0 -> source.insert(at, PIECES[random.nextInt(PIECES.length)]);
            case 1 -> source.delete(at, Math.min(source.length(), at + random.nextInt(1, 4)));
            default -> source.insert(at, source.substring(0, random.nextInt(source.length() + 1)));
        }
    }

    private static void parse(String source, int i) {
        SourceFile file = SourceFile.of("<fuzz>", source);
        try {
            switch (i % 3) {
                case 0 -> Parser.parseExpression(file);
                case 1 -> Parser.parseInteractive(file);
                default -> Parser.parseModule(file);
            }
        } catch (SyntaxFailure expected) {
            // What most of them are.
        } catch (RuntimeException | Error e) {
            throw new AssertionError("case " + i + ": " + source, e);
        }
    }
}
