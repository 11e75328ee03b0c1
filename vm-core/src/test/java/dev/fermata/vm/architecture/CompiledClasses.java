package dev.fermata.vm.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The classes that the main sources of this module were compiled to.
final class CompiledClasses {

    private static final Path DIRECTORY = Path.of("target", "classes");

    private CompiledClasses() {}

    /// All of them, without the descriptors of modules and packages.
    static List<ClassModel> all() throws IOException {
        try (var files = Files.walk(DIRECTORY)) {
            return files.filter(CompiledClasses::isClass)
                    .sorted()
                    .map(CompiledClasses::parse)
                    .toList();
        }
    }

    /// The class's binary name, such as `dev.fermata.vm.ast.Expr$Call`.
    static String nameOf(ClassModel model) {
        return model.thisClass().asInternalName().replace('/', '.');
    }

    private static boolean isClass(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(".class") && !name.endsWith("-info.class");
    }

    private static ClassModel parse(Path file) {
        try {
            return ClassFile.of().parse(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
