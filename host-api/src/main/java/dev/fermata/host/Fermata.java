package dev.fermata.host;

import dev.fermata.vm.builtins.SyntaxErrors;
import dev.fermata.vm.code.Code;
import dev.fermata.vm.compile.CompileOptions;
import dev.fermata.vm.compile.Compiler;
import dev.fermata.vm.object.PyException;
import dev.fermata.vm.parse.Parser;
import dev.fermata.vm.parse.SourceDecoder;
import dev.fermata.vm.parse.SyntaxFailure;
import dev.fermata.vm.source.SourceFile;

import java.util.concurrent.ThreadFactory;

/// An engine: compiles sources and runs them as scripts that it keeps apart from one another.
///
/// Compiled code and its caches are shared by all scripts of an engine; everything else is each script's own. Safe for
/// use by many threads.
public final class Fermata {

    private final ThreadFactory threads = Thread.ofVirtual().name("fermata-", 0).factory();

    private Fermata() {}

    /// Makes an engine.
    public static Fermata create() {
        return new Fermata();
    }

    /// Compiles a source.
    ///
    /// @param name what tracebacks call the source, such as `order.py`
    /// @throws ScriptException if it is not valid Python
    public Script compile(String name, String source) {
        return compile(SourceFile.of(name, source));
    }

    /// Compiles the bytes of a source file, in the encoding that it declares.
    ///
    /// @param name what tracebacks call the source, such as `order.py`
    /// @throws ScriptException if it is not valid Python
    public Script compile(String name, byte[] source) {
        try {
            return compile(SourceDecoder.decodeFile(name, source));
        } catch (SyntaxFailure e) {
            throw failure(e);
        }
    }

    private Script compile(SourceFile source) {
        try {
            Code code =
                    Compiler.compile(Parser.parseModule(source), source, CompileOptions.DEFAULT);
            return new Script(this, source, code);
        } catch (SyntaxFailure e) {
            throw failure(e);
        }
    }

    private static ScriptException failure(SyntaxFailure e) {
        PyException exception = SyntaxErrors.exception(e);
        return ScriptException.of(null, exception.value());
    }

    ThreadFactory threads() {
        return threads;
    }
}
