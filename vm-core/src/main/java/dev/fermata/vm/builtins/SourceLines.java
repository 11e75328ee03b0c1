package dev.fermata.vm.builtins;

import dev.fermata.vm.object.PyDict;
import dev.fermata.vm.object.ThreadState;
import dev.fermata.vm.parse.SourceDecoder;
import dev.fermata.vm.parse.SyntaxFailure;
import dev.fermata.vm.source.SourceFile;
import dev.fermata.vm.spi.Library;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/// The sources that a script has loaded, for tracebacks.
public final class SourceLines {

    private final @Nullable SourceFile main;

    /// Made when a second source is looked for.
    private @Nullable Map<String, @Nullable SourceFile> others;

    /// Makes a collection with the source of `__main__`, if that has one.
    public SourceLines(@Nullable SourceFile main) {
        this.main = main;
    }

    private static SourceLines of(ThreadState ts) {
        return ts.interpreter().state(SourceLines.class, () -> new SourceLines(null));
    }

    /// Remembers a source under the name that its code carries.
    public static void remember(ThreadState ts, SourceFile source) {
        of(ts).others().put(source.name(), source);
    }

    private Map<String, @Nullable SourceFile> others() {
        Map<String, @Nullable SourceFile> known = others;
        if (known == null) {
            known = new HashMap<>();
            others = known;
            if (main != null) {
                known.put(main.name(), main);
            }
        }
        return known;
    }

    /// The text of a source; null if it is not known.
    public static @Nullable String text(ThreadState ts, String file) {
        SourceFile source = find(ts, file);
        return source == null ? null : new String(source.utf8(), StandardCharsets.UTF_8);
    }

    /// Line `number`, from 1, of a source; null if it is not known.
    static @Nullable String line(ThreadState ts, PyDict globals, String file, int number) {
        SourceFile source = find(ts, file);
        return source == null || number < 1 || number > source.lines().lineCount()
                ? null
                : source.line(number);
    }

    private static @Nullable SourceFile find(ThreadState ts, String file) {
        return of(ts).others().computeIfAbsent(file, SourceLines::ofLibrary);
    }

    private static @Nullable SourceFile ofLibrary(String file) {
        Library.Module module = Library.ofFile(file);
        try {
            return module == null ? null : SourceDecoder.decodeFile(file, module.source());
        } catch (SyntaxFailure e) {
            return null;
        }
    }
}
