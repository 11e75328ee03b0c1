package dev.fermata.vm.imports;

import dev.fermata.vm.code.Code;
import dev.fermata.vm.code.CodeFile;
import dev.fermata.vm.compile.CompileOptions;
import dev.fermata.vm.compile.Compiler;
import dev.fermata.vm.object.VmError;
import dev.fermata.vm.parse.Parser;
import dev.fermata.vm.parse.SourceDecoder;
import dev.fermata.vm.parse.SyntaxFailure;
import dev.fermata.vm.source.SourceFile;
import dev.fermata.vm.spi.Library;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The code of the library's modules, which all scripts share: each is read or compiled once. What this takes is no
/// script's cost.
final class LibraryCode {

    private static final LibraryCode SHARED = new LibraryCode();

    private final Map<String, Code> known = new ConcurrentHashMap<>();

    private LibraryCode() {}

    /// The code of a module: what the build stored if that belongs to the source, else the source compiled.
    static Code of(Library.Module module) {
        Code code = SHARED.known.get(module.file());
        if (code == null) {
            Code first = SHARED.known.putIfAbsent(module.file(), code = read(module));
            code = first == null ? code : first;
        }
        return code;
    }

    private static Code read(Library.Module module) {
        byte[] source = module.source();
        byte[] stored = module.code();
        Code code = stored == null ? null : CodeFile.read(stored, source);
        if (code != null) {
            return code;
        }
        try {
            return compile(module.file(), source);
        } catch (SyntaxFailure e) {
            throw new VmError("the library has no valid " + module.file() + ": " + e.getMessage());
        }
    }

    /// Compiles a module of the library.
    static Code compile(String file, byte[] source) throws SyntaxFailure {
        SourceFile decoded = SourceDecoder.decodeFile(file, source);
        return Compiler.compile(Parser.parseModule(decoded), decoded, CompileOptions.DEFAULT);
    }
}
