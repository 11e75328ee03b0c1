package dev.fermata.vm.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.lang.classfile.ClassModel;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.classfile.constantpool.Utf8Entry;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// A package of the virtual machine uses only packages that stand before it in [#ORDER].
class PackageDirectionTest {

    /// Each package with those below it, in the order in which data flows.
    private static final List<String> ORDER =
            List.of(
                    "spi",
                    "files",
                    "source",
                    "ast",
                    "parse",
                    "symtable",
                    "code",
                    "compile",
                    "object",
                    "types",
                    "run",
                    "interp",
                    "jvm",
                    "pyast",
                    "operation",
                    "pyast",
                    "builtins",
                    "imports",
                    "script");

    /// Generated, in the package above all others: it names whatever is a builtin.
    private static final String INDEX = "dev.fermata.vm.CoreIndex";

    /// A package of ours in a class name, a descriptor or a generic signature.
    private static final Pattern PACKAGE = Pattern.compile("dev/fermata/vm/([a-z]+)/");

    @Test
    void packagesUseOnlyPackagesBeforeThem() throws IOException {
        var violations = new TreeSet<String>();
        for (ClassModel model : classes()) {
            String name = CompiledClasses.nameOf(model);
            int position = positionOf(packageOf(model));
            for (String used : usedPackages(model)) {
                if (positionOf(used) > position) {
                    violations.add(name + " uses " + used);
                }
            }
        }
        assertEquals(Set.of(), violations);
    }

    @Test
    void everyPackageHasItsPlace() throws IOException {
        var unknown =
                classes().stream()
                        .filter(model -> positionOf(packageOf(model)) < 0)
                        .map(CompiledClasses::nameOf)
                        .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(Set.of(), unknown);
    }

    private static List<ClassModel> classes() throws IOException {
        return CompiledClasses.all().stream()
                .filter(model -> !CompiledClasses.nameOf(model).equals(INDEX))
                .toList();
    }

    private static int positionOf(String packageName) {
        return ORDER.indexOf(packageName);
    }

    private static String packageOf(ClassModel model) {
        var matcher = PACKAGE.matcher(model.thisClass().asInternalName());
        return matcher.find() ? matcher.group(1) : "";
    }

    private static Set<String> usedPackages(ClassModel model) {
        return StreamSupport.stream(model.constantPool().spliterator(), false)
                .flatMap(PackageDirectionTest::packagesNamedBy)
                .collect(Collectors.toSet());
    }

    private static Stream<String> packagesNamedBy(PoolEntry entry) {
        return entry instanceof Utf8Entry text
                ? PACKAGE.matcher(text.stringValue()).results().map(found -> found.group(1))
                : Stream.empty();
    }
}
