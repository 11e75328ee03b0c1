package dev.fermata.vm.builtins;

import dev.fermata.vm.object.PyException;
import dev.fermata.vm.object.PyType;
import dev.fermata.vm.object.ThreadState;
import dev.fermata.vm.parse.SyntaxFailure;
import dev.fermata.vm.parse.SyntaxWarning;
import dev.fermata.vm.source.SourceFile;

import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/// Gives a script the warnings of the compiler. A SyntaxWarning that the script's filters make an error becomes a
/// SyntaxError at the same place.
final class CompileWarnings implements Consumer<SyntaxWarning> {

    private final ThreadState ts;
    private final SourceFile source;

    CompileWarnings(ThreadState ts, SourceFile source) {
        this.ts = ts;
        this.source = source;
    }

    @Override
    public void accept(SyntaxWarning warning) {
        String category = warning.category();
        try {
            ts.warnAt(category, warning.message(), source.name(), warning.lineno());
        } catch (PyException e) {
            if (!e.is((PyType) ts.interpreter().builtin(category))) {
                throw e;
            }
            throw SyntaxErrors.exception(failure(warning));
        }
    }

    private SyntaxFailure failure(SyntaxWarning warning) {
        int lineno = warning.lineno();
        boolean known = lineno <= source.lines().lineCount();
        String line = known ? source.line(lineno) : "";
        byte[] utf8 = line.getBytes(StandardCharsets.UTF_8);
        int column = Math.min(warning.colOffset(), utf8.length);
        String before = new String(utf8, 0, column, StandardCharsets.UTF_8);
        int offset = before.codePointCount(0, before.length()) + 1;
        return new SyntaxFailure(
                SyntaxFailure.Kind.SYNTAX_ERROR,
                warning.message(),
                source.name(),
                lineno,
                offset,
                lineno,
                offset,
                known ? line : null);
    }
}
