package dev.fermata.vm.imports;

import dev.fermata.vm.code.CodeFile;
import dev.fermata.vm.parse.SyntaxFailure;
import dev.fermata.vm.spi.Library;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/// Compiles the library while it is built: for each `a/b.py` of one directory, `a/b.code` of another, as
/// [dev.fermata.vm.code.CodeFile] says. What is there and still right is kept.
public final class LibraryCompiler {

    private static final String SUFFIX = ".py";

    private final Path sources;
    private final Path target;

    private LibraryCompiler(Path sources, Path target) {
        this.sources = sources;
        this.target = target;
    }

    /// @param args the directory of the sources, and that of the code
    public static void main(String[] args) throws IOException {
        new LibraryCompiler(Path.of(args[0]), Path.of(args[1])).run();
    }

    private void run() throws IOException {
        Files.createDirectories(target);
        Path note = target.resolve("compiler.txt");
        String compiler = fingerprint();
        boolean sameCompiler = Files.exists(note) && Files.readString(note).equals(compiler);
        Files.deleteIfExists(note);
        try (Stream<Path> files = Files.walk(sources)) {
            List<Path> modules = files.filter(file -> file.toString().endsWith(SUFFIX)).toList();
            modules.parallelStream().forEach(module -> compile(module, sameCompiler));
        }
        Files.writeString(note, compiler);
    }

    private void compile(Path file, boolean sameCompiler) {
        String name = sources.relativize(file).toString().replace('\\', '/');
        Path out = target.resolve(name.substring(0, name.length() - SUFFIX.length()) + ".code");
        try {
            byte[] source = Files.readAllBytes(file);
            if (sameCompiler
                    && Files.exists(out)
                    && CodeFile.read(Files.readAllBytes(out), source) != null) {
                return;
            }
            Files.createDirectories(out.getParent());
            var code = LibraryCode.compile(Library.DIRECTORY + "/" + name, source);
            Files.write(out, CodeFile.write(code, source));
        } catch (SyntaxFailure e) {
            throw new IllegalStateException(file + " is not valid: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A digest of the classes of the virtual machine, which the compiler is one part of.
    private static String fingerprint() throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            Path home =
                    Path.of(
                            LibraryCompiler.class
                                    .getProtectionDomain()
                                    .getCodeSource()
                                    .getLocation()
                                    .toURI());
            try (Stream<Path> files = Files.walk(home)) {
                for (Path file : files.filter(LibraryCompiler::isOfCompiler).sorted().toList()) {
                    digest.update(Files.readAllBytes(file));
                }
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException | URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Whether what the compiler makes may depend on a file; a JAR holds the compiler as a whole.
    private static boolean isOfCompiler(Path file) {
        String name = file.toString().replace('\\', '/');
        return name.endsWith(".jar")
                || name.matches(".*/vm/(source|ast|parse|symtable|code|compile)/[^/]*\\.class");
    }
}
