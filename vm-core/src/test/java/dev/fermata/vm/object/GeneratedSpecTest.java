package dev.fermata.vm.object;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The code that the processor generates for `EchoModule` binds, converts and dispatches.
class GeneratedSpecTest {

    @TempDir private static Path directory;
    private static URLClassLoader loader;
    private static SpecIndex index;
    private static ModuleSpec echo;

    @BeforeAll
    static void compile() throws Exception {
        Path source =
                Path.of(GeneratedSpecTest.class.getResource("generated/EchoModule.java").toURI());
        assertEquals(List.of(), SourceCompiler.compile(List.of(source), directory));
        loader = new URLClassLoader(new URL[] {directory.toUri().toURL()});
        index =
                (SpecIndex)
                        loader.loadClass("generated.Index").getDeclaredConstructor().newInstance();
        echo = index.module("echo");
        assertNotNull(echo);
    }

    @AfterAll
    static void close() throws IOException {
        loader.close();
    }

    @Test
    void indexKnowsItsNames() {
        assertEquals(List.of("echo"), List.copyOf(index.moduleNames()));
        assertEquals(List.of(), List.copyOf(index.typeNames()));
        assertNull(index.module("other"));
        assertNull(index.type("builtins.other"));
    }

    @Test
    void everyNumberOfPositionalArgumentsIsBound() {
        assertEquals("1 B C 0 D []", call("all", "1"));
        assertEquals("1 2 C 0 D []", call("all", "1", "2"));
        assertEquals("1 2 3 0 D []", call("all", "1", "2", "3"));
        assertEquals("1 2 3 1 D []", call("all", "1", "2", "3", "4"));
        assertEquals("1 2 3 2 D []", call("all", "1", "2", "3", "4", "5"));
    }

    @Test
    void keywordsAreBoundAndGathered() {
        assertEquals("1 B 3 0 4 []", callNamed("all", List.of("c", "d"), "1", "3", "4"));
        assertEquals("1 B C 0 D [b, e]", callNamed("all", List.of("b", "e"), "1", "2", "5"));
    }

    @Test
    void argumentsAreConverted() {
        assertEquals("1 -2 0.5 true text", call("converted"));
        assertEquals("3 4 0.5 true text", call("converted", 3L, 4L));
        assertEquals("1 -2 1.5 true s", callNamed("converted", List.of("x", "s"), 1.5, "s"));
    }

    @Test
    void absentArgumentsAreNull() {
        assertEquals(true, call("absent"));
        assertEquals(false, call("absent", "x"));
    }

    @Test
    void argumentsOfOurClassesAreChecked() {
        assertSame(PyTuple.TYPE, call("typed", PyTuple.TYPE));
    }

    @Test
    void resultsArePythonValues() {
        assertSame(PyNone.NONE, call("nothing"));
        assertEquals(7L, call("number"));
        assertEquals("text", call("text"));
        Map<String, Object> constants = new LinkedHashMap<>();
        echo.constants(constants::put);
        assertEquals(Map.of("answer", 42L, "name", "echo"), constants);
    }

    @Test
    void textSignatureIsAsDeclared() {
        assertEquals("($module, /)", method("nothing").textSignature());
        assertEquals(
                "($module, a, b='B', /, c='C', *rest, d='D', **extra)",
                method("all").textSignature());
    }

    private static Object call(String name, Object... args) {
        return method(name).invoke(null, args, null);
    }

    private static Object callNamed(String name, List<String> keywords, Object... args) {
        return method(name).invoke(null, args, keywords.toArray(String[]::new));
    }

    private static MethodDef method(String name) {
        for (int i = 0; i < echo.methodCount(); i++) {
            if (echo.method(i).name().equals(name)) {
                return echo.method(i);
            }
        }
        throw new AssertionError(name);
    }
}
