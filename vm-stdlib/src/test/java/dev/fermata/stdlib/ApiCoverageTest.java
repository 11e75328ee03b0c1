package dev.fermata.stdlib;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.fermata.annotations.PyMethod;
import dev.fermata.vm.object.ExceptionTypes;
import dev.fermata.vm.object.GetSetDef;
import dev.fermata.vm.object.MethodDef;
import dev.fermata.vm.object.MethodTable;
import dev.fermata.vm.object.ModuleSpec;
import dev.fermata.vm.object.PyType;
import dev.fermata.vm.object.Signature;
import dev.fermata.vm.object.SpecIndex;
import dev.fermata.vm.object.TypeSpec;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/// What is declared here agrees with what `tools/record-api` has recorded of CPython's modules and types.
///
/// With `-Dcoverage=true`, what is missing is written to `docs/coverage.md`.
class ApiCoverageTest {

    /// What scripts have here beyond CPython.
    private static final Set<String> ADDITIONS = Set.of("builtins.yield_to_host");

    private static final Path RECORDED = Path.of("src", "test", "api");
    private static final Path COVERAGE = Path.of("..", "docs", "coverage.md");

    private final Map<String, RecordedApi> recorded = new TreeMap<>();
    private final Map<String, Set<String>> declared = new TreeMap<>();
    private final List<String> wrong = new ArrayList<>();

    @Test
    void declarationsAgreeWithCPython() throws IOException {
        try (Stream<Path> files = Files.list(RECORDED)) {
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString().replaceFirst("\\.txt$", "");
                recorded.put(name, RecordedApi.read(file));
            }
        }
        Set<String> builtins = declared.computeIfAbsent("builtins", k -> new TreeSet<>());
        for (PyType type : ExceptionTypes.rows()) {
            builtins.add(type.name());
        }
        for (SpecIndex index : ServiceLoader.load(SpecIndex.class)) {
            index.moduleNames().forEach(name -> checkModule(index.module(name)));
            index.typeNames().forEach(name -> checkType(index.type(name)));
        }
        if (Boolean.getBoolean("coverage")) {
            Files.writeString(COVERAGE, coverage());
        }
        assertEquals("", String.join("\n", wrong));
    }

    private void checkModule(ModuleSpec spec) {
        RecordedApi api = recorded.get(spec.name());
        if (api == null) {
            return;
        }
        Set<String> names = declared.computeIfAbsent(spec.name(), k -> new TreeSet<>());
        spec.constants((name, value) -> names.add(name));
        for (PyType type : spec.types()) {
            names.add(type.name());
        }
        checkMethods(spec.name(), spec, api.members(), names);
        names.stream()
                .filter(n -> !n.startsWith("_") && !api.members().containsKey(n))
                .filter(n -> !ADDITIONS.contains(spec.name() + "." + n))
                .forEach(n -> wrong.add(spec.name() + "." + n + " is not in CPython"));
    }

    private void checkType(TypeSpec spec) {
        RecordedApi api = recorded.get(spec.module());
        Map<String, RecordedApi.Parameters> members =
                api == null ? null : api.types().get(spec.name());
        if (members == null || (spec.flags() & TypeSpec.HIDDEN) != 0) {
            return;
        }
        declared.computeIfAbsent(spec.module(), k -> new TreeSet<>()).add(spec.name());
        String owner = spec.module() + "." + spec.name();
        Set<String> names = declared.computeIfAbsent(owner, k -> new TreeSet<>());
        spec.constants((name, value) -> names.add(name));
        for (GetSetDef def : spec.getSets()) {
            names.add(def.name());
        }
        checkMethods(owner, spec, members, names);
        names.stream()
                .filter(n -> !n.startsWith("_") && !members.containsKey(n))
                .forEach(n -> wrong.add(owner + "." + n + " is not in CPython"));
    }

    private void checkMethods(
            String owner,
            MethodTable table,
            Map<String, RecordedApi.Parameters> members,
            Set<String> names) {
        for (int i = 0; i < table.methodCount(); i++) {
            MethodDef def = table.method(i);
            names.add(def.name());
            RecordedApi.Parameters expected = members.get(def.name());
            if (expected == null || expected.text() == null || isGeneric(expected.text())) {
                continue;
            }
            List<Signature.Parameter> want = Signature.parse(expected.text()).parameters();
            List<Signature.Parameter> have = def.signature().parameters();
            boolean receiver = table instanceof TypeSpec && def.kind() != PyMethod.Kind.STATIC;
            if (!agree(want, have, receiver ? 1 : 0)) {
                wrong.add(
                        "%s.%s%s should be %s"
                                .formatted(
                                        owner, def.name(), def.signatureText(), expected.text()));
            }
        }
    }

    /// Whether the list stands for parameters that CPython does not tell.
    private static boolean isGeneric(String parameters) {
        return parameters.endsWith("*args, **kwargs)");
    }

    private static boolean agree(
            List<Signature.Parameter> want, List<Signature.Parameter> have, int skip) {
        if (want.size() != have.size()) {
            return false;
        }
        for (int i = skip; i < want.size(); i++) {
            Signature.Parameter w = want.get(i);
            Signature.Parameter h = have.get(i);
            if (!w.name().equals(h.name()) || w.kind() != h.kind() || !sameDefault(w, h)) {
                return false;
            }
        }
        return true;
    }

    private static boolean sameDefault(Signature.Parameter want, Signature.Parameter have) {
        String w = want.defaultText();
        String h = have.defaultText();
        if (w == null || h == null) {
            return w == h;
        }
        return w.startsWith("<") || h.startsWith("<") || text(w).equals(text(h));
    }

    private static String text(String defaultText) {
        return defaultText
                .replace('"', '\'')
                .replace("sys.maxsize", String.valueOf(Long.MAX_VALUE));
    }

    private String coverage() {
        StringBuilder out = new StringBuilder("# Coverage of CPython 3.12\n\n");
        out.append(
                "Public names of CPython's modules and types that are not declared in Java here");
        out.append(
                " (written by `ApiCoverageTest` with `-Dcoverage=true`).\n\n"
                        + "| | has | lacks |\n"
                        + "|---|---|---|\n");
        recorded.forEach(
                (module, api) -> {
                    row(out, module, api.members().keySet());
                    api.types().forEach((n, m) -> row(out, module + "." + n, m.keySet()));
                });
        return out.toString();
    }

    private void row(StringBuilder out, String owner, Set<String> names) {
        Set<String> have = declared.get(owner);
        if (have == null) {
            return;
        }
        List<String> missing =
                names.stream()
                        .filter(n -> !n.startsWith("_") && !have.contains(n))
                        .map(n -> "`" + n + "`")
                        .toList();
        long has = names.stream().filter(n -> !n.startsWith("_") && have.contains(n)).count();
        out.append("| `%s` | %d | %s |\n".formatted(owner, has, String.join(", ", missing)));
    }
}
