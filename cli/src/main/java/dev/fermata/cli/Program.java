package dev.fermata.cli;

import dev.fermata.vm.spi.Invocation;

import org.jspecify.annotations.Nullable;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// What the command line says to run.
///
/// @param name what tracebacks call it
/// @param source its bytes
/// @param directory `sys.path[0]`
/// @param arguments `sys.argv`
record Program(String name, byte[] source, String directory, List<String> arguments) {

    /// Runs a module as `__main__`. An expression, so that the module finds no names that are not its own.
    private static final String RUN_MODULE = "__import__('runpy')._run_module_as_main(%s)";

    /// What archives begin with.
    private static final byte[] ARCHIVE = {'P', 'K'};

    /// Finds the program that the options and arguments name, as `python` does.
    ///
    /// @throws NoSuchProgram if there is none
    static Program of(@Nullable String code, @Nullable String module, List<String> arguments)
            throws IOException, NoSuchProgram {
        if (code != null) {
            return new Program("<string>", bytes(code), "", argv("-c", arguments));
        }
        if (module != null) {
            String directory = Path.of("").toAbsolutePath().toString();
            return runModule(quoted(module), directory, argv("-m", arguments));
        }
        if (arguments.isEmpty() || arguments.getFirst().equals("-")) {
            List<String> rest =
                    arguments.isEmpty() ? List.of() : arguments.subList(1, arguments.size());
            String first = arguments.isEmpty() ? "" : "-";
            return new Program("<stdin>", System.in.readAllBytes(), "", argv(first, rest));
        }
        return ofFile(arguments.getFirst(), arguments);
    }

    private static Program runModule(String call, String directory, List<String> argv) {
        return new Program("<module>", bytes(RUN_MODULE.formatted(call)), directory, argv);
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
        if (Files.isDirectory(path) && !Files.isReadable(path.resolve("__main__.py"))) {
            throw new NoSuchProgram(
                    "can't find '__main__' module in '" + path.toAbsolutePath() + "'");
        }
        if (Files.isDirectory(path) || isArchive(path)) {
            return runModule("'__main__', False", path.toString(), arguments);
        }
        Path parent = path.toAbsolutePath().getParent();
        return new Program(
                path.toString(), Files.readAllBytes(path), String.valueOf(parent), arguments);
    }

    /// Whether a file is a zip archive, perhaps after a first line that names an interpreter (PEP 441).
    private static boolean isArchive(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] start = in.readNBytes(ARCHIVE.length);
            if (start.length == 2 && start[0] == '#' && start[1] == '!') {
                for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) {}
                start = in.readNBytes(ARCHIVE.length);
            }
            return Arrays.equals(start, ARCHIVE);
        }
    }

    /// `sys.path`: the program's directory unless paths are to be safe, and what the environment variable `PYTHONPATH`
    /// names unless it is to be ignored.
    List<String> path(Invocation invocation) {
        return path(directory, invocation);
    }

    /// `sys.path` of what has `directory` as its own.
    static List<String> path(String directory, Invocation invocation) {
        List<String> path = new ArrayList<>();
        if (invocation.flag("safe_path") == 0) {
            path.add(directory);
        }
        String more = System.getenv("PYTHONPATH");
        if (more != null && invocation.flag("ignore_environment") == 0) {
            for (String entry : more.split(File.pathSeparator)) {
                if (!entry.isEmpty()) {
                    path.add(Path.of(entry).toAbsolutePath().normalize().toString());
                }
            }
        }
        return path;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /// Text as a Python literal.
    private static String quoted(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'").replace("\n", "\\n") + "'";
    }

    private static List<String> argv(String first, List<String> rest) {
        List<String> argv = new ArrayList<>();
        argv.add(first);
        argv.addAll(rest);
        return argv;
    }
}
