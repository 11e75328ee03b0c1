package dev.fermata.vm.object;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;

/// Compiles sources that declare builtins, as the build does.
final class SourceCompiler {

    private SourceCompiler() {}

    /// Compiles to `out` with all warnings; returns what the compiler says.
    static List<String> compile(List<Path> sources, Path out) throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        var diagnostics = new DiagnosticCollector<JavaFileObject>();
        try (var files = compiler.getStandardFileManager(diagnostics, null, null)) {
            var options =
                    List.of(
                            "-Xlint:all,-processing",
                            "-processor",
                            "dev.fermata.annotations.processor.SpecProcessor",
                            "-Afermata.index=generated.Index",
                            "-d",
                            out.toString(),
                            "-cp",
                            System.getProperty("java.class.path"));
            compiler.getTask(
                            null,
                            files,
                            diagnostics,
                            options,
                            null,
                            files.getJavaFileObjectsFromPaths(sources))
                    .call();
        }
        return diagnostics.getDiagnostics().stream().map(Object::toString).toList();
    }
}
