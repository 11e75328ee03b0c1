package dev.fermata.vm.parse;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Reads files of one flat JSON object a line, as `tools/ast_dump.py` writes them.
public final class JsonLines {

    private final String line;
    private int at;

    private JsonLines(String line) {
        this.line = line;
    }

    /// The objects of a file. Values are strings, longs, booleans or null.
    public static List<Map<String, @Nullable Object>> read(Path file) {
        try {
            return Files.readAllLines(file, StandardCharsets.UTF_8).stream()
                    .filter(line -> !line.isBlank())
                    .map(line -> new JsonLines(line).object())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, @Nullable Object> object() {
        var object = new LinkedHashMap<String, @Nullable Object>();
        expect('{');
        while (peek() != '}') {
            String key = string();
            expect(':');
            object.put(key, value());
            if (peek() == ',') {
                at++;
            }
        }
        return object;
    }

    private @Nullable Object value() {
        char c = peek();
        if (c == '"') {
            return string();
        }
        int start = at;
        while (at < line.length() && ",} ".indexOf(line.charAt(at)) < 0) {
            at++;
        }
        String word = line.substring(start, at);
        return switch (word) {
            case "null" -> null;
            case "true" -> Boolean.TRUE;
            case "false" -> Boolean.FALSE;
            default -> Long.valueOf(word);
        };
    }

    private String string() {
        expect('"');
        var text = new StringBuilder();
        while (line.charAt(at) != '"') {
            char c = line.charAt(at++);
            if (c != '\\') {
                text.append(c);
                continue;
            }
            c = line.charAt(at++);
            switch (c) {
                case 'n' -> text.append('\n');
                case 't' -> text.append('\t');
                case 'r' -> text.append('\r');
                case 'b' -> text.append('\b');
                case 'f' -> text.append('\f');
                case 'u' -> {
                    text.append((char) Integer.parseInt(line.substring(at, at + 4), 16));
                    at += 4;
                }
                default -> text.append(c);
            }
        }
        at++;
        return text.toString();
    }

    private char peek() {
        while (line.charAt(at) == ' ') {
            at++;
        }
        return line.charAt(at);
    }

    private void expect(char c) {
        if (peek() != c) {
            throw new IllegalArgumentException("expected " + c + " at " + at + " in " + line);
        }
        at++;
    }
}
