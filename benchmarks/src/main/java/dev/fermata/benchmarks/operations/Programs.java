package dev.fermata.benchmarks.operations;

import java.io.FileNotFoundException;
import java.io.IOException;

/// The programs of `src/main/python`, as resources.
final class Programs {

    private Programs() {}

    /// The UTF-8 text of a program, given its name without `.py`.
    static byte[] source(String name) throws IOException {
        try (var resource = Programs.class.getResourceAsStream("/programs/" + name + ".py")) {
            if (resource == null) {
                throw new FileNotFoundException(name + ".py");
            }
            return resource.readAllBytes();
        }
    }
}
