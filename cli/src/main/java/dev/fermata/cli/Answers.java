package dev.fermata.cli;

import dev.fermata.vm.spi.Console;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;

/// What the command line answers to `yield_to_host`.
interface Answers {

    /// The answer to a value.
    ///
    /// @throws NoAnswer if there is none
    @Nullable Object answer(@Nullable Object value) throws NoAnswer;

    /// Answers with the value itself.
    static Answers echo() {
        return value -> value;
    }

    /// Answers with the lines of a file, each a JSON value.
    static Answers ofFile(Path file) throws IOException {
        List<String> lines =
                Files.readAllLines(file).stream().filter(line -> !line.isBlank()).toList();
        Iterator<String> next = lines.iterator();
        return value -> {
            if (!next.hasNext()) {
                throw new NoAnswer("no answer is left in " + file);
            }
            return parse(next.next(), file.toString());
        };
    }

    /// Asks on the terminal; an answer is a JSON value.
    static Answers ask(Console console) {
        return value -> {
            console.err("request: " + value + "\nanswer (JSON): ");
            String line = console.readLine();
            if (line == null) {
                throw new NoAnswer("standard input has ended");
            }
            return parse(line, "<terminal>");
        };
    }

    private static @Nullable Object parse(String text, String where) throws NoAnswer {
        try {
            return Json.parse(text);
        } catch (IllegalArgumentException e) {
            throw new NoAnswer("bad answer in " + where + ": " + e.getMessage());
        }
    }
}
