package dev.fermata.vm.object;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.fermata.annotations.PyMethod;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Wrong calls raise what `tools/record-arg-errors` has recorded from CPython.
class ArgErrorsTest {

    @TestFactory
    Stream<DynamicTest> asRecorded() throws IOException, URISyntaxException {
        Path file = Path.of(ArgErrorsTest.class.getResource("arg-errors.tsv").toURI());
        return Files.readAllLines(file).stream()
                .map(line -> line.split("\t"))
                .map(
                        r ->
                                DynamicTest.dynamicTest(
                                        r[1] + ": " + r[3] + " <- " + r[5], () -> check(r)));
    }

    private static void check(String[] row) {
        MethodTable table = row[0].equals("type") ? new NamedType(row[1]) : new NamedModule(row[1]);
        int open = row[3].indexOf('(');
        MethodDef def =
                new MethodDef(
                        table,
                        0,
                        row[3].substring(0, open),
                        row[3].substring(open),
                        PyMethod.Kind.INSTANCE,
                        PyMethod.Style.valueOf(row[2]),
                        false,
                        null);
        List<Object> args = new ArrayList<>();
        List<String> keywords = new ArrayList<>();
        if (row[0].equals("type") && row[4].equals("bound")) {
            args.add("the receiver");
        }
        for (String argument : row[5].isEmpty() ? new String[0] : row[5].split(",")) {
            args.add(argument);
            if (argument.contains("=")) {
                keywords.add(argument.substring(0, argument.indexOf('=')));
            }
        }
        PyException error =
                assertThrows(
                        PyException.class,
                        () -> ArgBinder.bind(def, args.toArray(), keywords.toArray(String[]::new)));
        assertEquals(row[6], message(error));
    }

    private static Object message(PyException error) {
        return error.value().args.get(0);
    }

    private static final class NamedType extends TypeSpec {
        private final String name;

        NamedType(String name) {
            this.name = name;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public String module() {
            return "builtins";
        }

        @Override
        public @Nullable String doc() {
            return null;
        }

        @Override
        public int flags() {
            return 0;
        }

        @Override
        public PyType base() {
            return CoreTypes.OBJECT;
        }

        @Override
        public PyType type() {
            return CoreTypes.OBJECT;
        }

        @Override
        public GetSetDef[] getSets() {
            return new GetSetDef[0];
        }

        @Override
        public MethodDef method(int index) {
            throw new IndexOutOfBoundsException(index);
        }

        @Override
        public int methodCount() {
            return 0;
        }

        @Override
        protected Object invoke(ThreadState ts, int index, @Nullable Object[] bound) {
            throw new IndexOutOfBoundsException(index);
        }
    }

    private static final class NamedModule extends ModuleSpec {
        private final String name;

        NamedModule(String name) {
            this.name = name;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public @Nullable String doc() {
            return null;
        }

        @Override
        public List<PyType> types() {
            return List.of();
        }

        @Override
        public MethodDef method(int index) {
            throw new IndexOutOfBoundsException(index);
        }

        @Override
        public int methodCount() {
            return 0;
        }

        @Override
        protected Object invoke(ThreadState ts, int index, @Nullable Object[] bound) {
            throw new IndexOutOfBoundsException(index);
        }
    }
}
