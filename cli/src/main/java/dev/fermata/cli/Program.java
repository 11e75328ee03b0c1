package dev.fermata.cli;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// What the command line says to run.
///
/// @param name what tracebacks call it
/// @param source its bytes
/// @param directory `sys.path[0]`
/// @param arguments `sys.argv`
record Program(String name, byte[] source, String directory, List<String> arguments) {

    /// Finds the program that the options and arguments name, as `python` does.
    ///
    /// @throws NoSuchProgram if there is none
    static Program of(@Nullable String code, @Nullable String module, List<String> arguments)
            throws IOException, NoSuchProgram {
        if (code != null) {
            return new Program(
                    "<string>", code.getBytes(StandardCharsets.UTF_8), "", argv("-c", arguments));
        }
        if (module != null) {
            return ofModule(module, arguments);
        }
        if (arguments.isEmpty() || arguments.getFirst().equals("-")) {
            List<String> rest =
                    arguments.isEmpty() ? List.of() : arguments.subList(1, arguments.size());
            String first = arguments.isEmpty() ? "" : "-";
            return new Program("<stdin>", System.in.readAllBytes(), "", argv(first, rest));
        }
        return ofFile(arguments.getFirst(), arguments);
    }

    private static Program ofFile(String file, List<String> arguments)
            throws IOException, NoSuchProgram {
        Path path = Path.of(file);
        if (!Files.exists(path)) {
            throw new NoSuchProgram(
                    "can't open file '"
                            + path.toAbsolutePath()
                            + "': [Errno 2] No such file or directory");
        }
        Path main = Files.isDirectory(path) ? path.resolve("__main__.py") : path;
        if (!Files.isReadable(main)) {
            throw new NoSuchProgram(
                    "can't find '__main__' module in '" + path.toAbsolutePath() + "'");
        }
        Path parent = main.toAbsolutePath().getParent();
        return new Program(
                main.toString(), Files.readAllBytes(main), String.valueOf(parent), arguments);
    }

    private static Program ofModule(String module, List<String> arguments)
            throws IOException, NoSuchProgram {
        Path base = Path.of(module.replace('.', '/'));
        Path file = Path.of(base + ".py");
        if (Files.isDirectory(base)) {
            file = base.resolve("__main__.py");
        }
        if (!Files.isReadable(file)) {
            throw new NoSuchProgram("No module named " + module);
        }
        String directory = Path.of("").toAbsolutePath().toString();
        String shown = file.toAbsolutePath().toString();
        return new Program(shown, Files.readAllBytes(file), directory, argv(shown, arguments));
    }

    private static List<String> argv(String first, List<String> rest) {
        List<String> argv = new ArrayList<>();
        argv.add(first);
        argv.addAll(rest);
        return argv;
    }
}
