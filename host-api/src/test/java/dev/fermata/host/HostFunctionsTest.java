package dev.fermata.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntBinaryOperator;
import java.util.function.UnaryOperator;

/// Java functions and objects in the hands of scripts, and Python functions in Java's.
@Timeout(60)
class HostFunctionsTest {

    /// What a script says with `host.say`, and what became of it.
    private record Run(List<@Nullable Object> said, Step last) {}

    private static Run run(Exports exports, String source) throws InterruptedException {
        return run(Fermata.builder(), exports, source);
    }

    private static Run run(Fermata.Builder builder, Exports exports, String source)
            throws InterruptedException {
        List<@Nullable Object> said = new ArrayList<>();
        Exports all =
                exports.function(
                        "say(value)",
                        call -> {
                            said.add(call.get("value"));
                            return null;
                        });
        Script script = builder.export("host", all).build().compile("main.py", source);
        Step last = script.start().next();
        if (last instanceof Failed failed && failed.reason() != Failed.Reason.RAISED) {
            throw failed.error();
        }
        return new Run(said, last);
    }

    private static List<@Nullable Object> said(Exports exports, String source)
            throws InterruptedException {
        Run run = run(exports, source);
        if (run.last instanceof Failed failed) {
            throw failed.error();
        }
        return run.said;
    }

    @Test
    void bindsPositionalKeywordAndDefaultArguments() throws Exception {
        Exports exports =
                Exports.none()
                        .function(
                                "join(a, /, b='x', *rest, sep='-', **more)",
                                call -> call.arguments().toString());
        assertEquals(
                List.of(
                        "{a=1, b=x, rest=[], sep=-, more={}}",
                        "{a=1, b=2, rest=[3, 4], sep=+, more={z=5}}",
                        "join() missing 1 required positional argument: 'a'"),
                said(
                        exports,
                        """
                        import host
                        host.say(host.join(1))
                        host.say(host.join(1, 2, 3, 4, sep='+', z=5))
                        try:
                            host.join(b=1)
                        except TypeError as e:
                            host.say(str(e))
                        """));
    }

    @Test
    void defaultsAreImmutableLiterals() {
        assertThrows(
                IllegalArgumentException.class,
                () -> Exports.none().function("f(a=[])", call -> null));
        assertThrows(
                IllegalArgumentException.class, () -> Exports.none().function("f(a", call -> null));
    }

    enum Colour {
        RED,
        GREEN
    }

    record Point(int x, double y) {}

    /// An object with some methods exported.
    public static final class Shop {
        private int sold;

        @Exported("sell(count, *, colour='RED')")
        public String sell(int count, Colour colour) {
            sold += count;
            return sold + " " + colour;
        }

        @Exported
        public Point moved(Point p, int by) {
            return new Point(p.x + by, p.y);
        }

        @Exported
        public long days(LocalDate from, LocalDate to) {
            return from.until(to, java.time.temporal.ChronoUnit.DAYS);
        }

        @Exported
        public int total(List<Integer> numbers, Map<String, Long> more, int... rest) {
            return numbers.stream().mapToInt(i -> i).sum()
                    + (int) more.values().stream().mapToLong(i -> i).sum()
                    + Arrays.stream(rest).sum();
        }

        @Exported
        public int fold(IntBinaryOperator f, List<Integer> numbers) {
            return numbers.stream().mapToInt(i -> i).reduce(0, f);
        }

        @Exported
        public Shop self() {
            return this;
        }

        public void secret() {
            sold = -1;
        }
    }

    @Test
    void exportsOnlyAnnotatedMethods() throws Exception {
        assertEquals(
                List.of("3 RED", "5 GREEN", true, "Point(x=4, y=2.5)", 4L, "31", 65L, 24L, "8 RED"),
                said(
                        Exports.of(new Shop()),
                        """
                        import host
                        host.say(host.sell(3))
                        host.say(host.sell(count=2, colour='GREEN'))
                        host.say(not [n for n in ('secret', 'getClass', 'hashCode') if hasattr(host, n)])
                        p = host.moved({'x': 1, 'y': 2.5}, 3)
                        host.say(repr(p))
                        host.say(host.moved(p, 0).x)
                        host.say(str(host.days('2024-02-01', '2024-03-03')))
                        host.say(host.total([1, 2], {'a': 2, 'b': 10}, 20, 30))
                        host.say(host.fold(lambda a, b: a + 2 * b, [3, 4, 5]))
                        host.say(host.self().sell(3))
                        """));
    }

    @Test
    void refusesArgumentsOfOtherTypes() throws Exception {
        assertEquals(
                List.of(
                        "TypeError sell() argument 'count' must be int, not str",
                        "OverflowError sell() argument 'count' does not fit a Java int",
                        "ValueError sell() argument 'colour' must name a Colour, not 'PINK'",
                        "TypeError item of total() argument 'numbers' must be int, not float",
                        "TypeError moved() argument 'p' has no item 'y'",
                        "TypeError fold() argument 'f' must be IntBinaryOperator, not int"),
                said(
                        Exports.of(new Shop()),
                        """
                        import host
                        for f in (lambda: host.sell('3'), lambda: host.sell(2 ** 40),
                                  lambda: host.sell(1, colour='PINK'),
                                  lambda: host.total([1.5], {}), lambda: host.moved({'x': 1}, 1),
                                  lambda: host.fold(3, [])):
                            try:
                                f()
                            except Exception as e:
                                host.say(f'{type(e).__name__} {e}')
                        """));
    }

    @Test
    void convertsBothWays() throws Exception {
        Map<String, @Nullable Object> values = new java.util.LinkedHashMap<>();
        values.put("none", null);
        values.put("bool", true);
        values.put("int", 7);
        values.put("big", BigInteger.TWO.pow(80));
        values.put("float", 1.5f);
        values.put("text", "a\uD83D\uDE00b");
        values.put("bytes", new byte[] {1, -1});
        values.put("list", List.of(1, List.of("x")));
        values.put("array", new int[] {1, 2});
        values.put("map", Map.of(1, "one"));
        values.put("set", Set.of("a"));
        values.put("optional", Optional.of(3));
        values.put("empty", Optional.empty());
        values.put("enum", Colour.RED);
        values.put("instant", Instant.EPOCH);
        values.put("duration", Duration.ofMillis(1500));
        values.put("record", new Point(1, 2));
        Exports exports =
                Exports.none().function("get(name)", call -> values.get(call.text("name")));
        String names = String.join("', '", values.keySet());
        List<@Nullable Object> said =
                said(
                        exports,
                        """
                        import host
                        for name in ('%s'):
                            value = host.get(name)
                            host.say(repr(value))
                            if name not in ('bytes', 'array'):
                                host.say(value)
                        host.say(len(host.get('text')))
                        host.say((1, [2], {3: {4}, 'a': None}))
                        """
                                .formatted(names));
        List<@Nullable Object> expected =
                new ArrayList<>(
                        Arrays.asList(
                                "None",
                                null,
                                "True",
                                true,
                                "7",
                                7L,
                                "1208925819614629174706176",
                                BigInteger.TWO.pow(80),
                                "1.5",
                                1.5,
                                "'a\uD83D\uDE00b'",
                                "a\uD83D\uDE00b",
                                "b'\\x01\\xff'",
                                "[1, ['x']]",
                                List.of(1L, List.of("x")),
                                "[1, 2]",
                                "{1: 'one'}",
                                Map.of(1L, "one"),
                                "{'a'}",
                                Set.of("a"),
                                "3",
                                3L,
                                "None",
                                null,
                                "'RED'",
                                "RED",
                                "'1970-01-01T00:00:00Z'",
                                "1970-01-01T00:00:00Z",
                                "1.5",
                                1.5,
                                "Point(x=1, y=2.0)",
                                new Point(1, 2),
                                3L));
        Map<Object, @Nullable Object> map = new java.util.LinkedHashMap<>();
        map.put(3L, Set.of(4L));
        map.put("a", null);
        expected.add(List.of(1L, List.of(2L), map));
        assertEquals(expected, said);
    }

    @Test
    void containersAreCopied() throws Exception {
        List<Integer> list = new ArrayList<>(List.of(1));
        Exports exports = Exports.none().function("get()", call -> list);
        assertEquals(
                List.of(List.of(1L, 2L), List.of(1L)),
                said(
                        exports,
                        """
                        import host
                        mine = host.get()
                        mine.append(2)
                        host.say(mine)
                        host.say(host.get())
                        """));
    }

    @Test
    void valuesThatContainThemselvesCross() throws Exception {
        List<@Nullable Object> said =
                said(
                        Exports.none(),
                        """
                        import host
                        a = [1]
                        a.append(a)
                        host.say(a)
                        b = [0]
                        for i in range(80):
                            b = [b, b]
                        host.say(b)
                        """);
        assertEquals(1L, assertInstanceOf(List.class, said.get(0)).get(0));
        List<?> twice = assertInstanceOf(List.class, said.get(1));
        assertSame(twice.get(0), twice.get(1));
    }

    interface Greeter {
        String greet(String name);

        int count();
    }

    /// Takes a Python object as a Java interface.
    public static final class Party {
        @Exported
        public String meet(Greeter greeter) {
            return greeter.greet("Ann") + greeter.count();
        }
    }

    @Test
    void pythonObjectsStandForInterfaces() throws Exception {
        assertEquals(
                List.of("hello Ann3", "meet() argument 'greeter' must be Greeter, not int"),
                said(
                        Exports.of(new Party()),
                        """
                        import host
                        class Friendly:
                            def greet(self, name):
                                return f'hello {name}'
                            def count(self):
                                return 3
                        host.say(host.meet(Friendly()))
                        try:
                            host.meet(5)
                        except TypeError as e:
                            host.say(str(e))
                        """));
    }

    @Test
    void javaLambdasArePythonFunctions() throws Exception {
        UnaryOperator<Object> twice = o -> o + "" + o;
        HostFunction kwargs = call -> call.get("kwargs");
        Exports exports =
                Exports.none()
                        .function("lambda_()", call -> twice)
                        .function("function()", call -> kwargs)
                        .constant("answer", 42);
        assertEquals(
                List.of("abab", Map.of("a", 1L), 42L),
                said(
                        exports,
                        """
                        import host
                        host.say(host.lambda_()('ab'))
                        host.say(host.function()(a=1))
                        host.say(host.answer)
                        """));
    }

    @Test
    void hostExceptionsBecomePythonExceptions() throws Exception {
        Fermata.Builder builder =
                Fermata.builder()
                        .exceptions(
                                ExceptionMapping.defaults()
                                        .with(IllegalStateException.class, "BufferError"));
        Exports exports =
                Exports.none()
                        .function(
                                "fail(how)",
                                call -> {
                                    throw switch (call.text("how")) {
                                        case "io" -> new IOException("disk");
                                        case "file" -> new NoSuchFileException("f.txt");
                                        case "mapped" -> new IllegalStateException("no");
                                        case "python" -> new PythonError("KeyError", "k");
                                        default -> new RuntimeException();
                                    };
                                });
        Run run =
                run(
                        builder,
                        exports,
                        """
                        import host
                        for how in ('io', 'file', 'mapped', 'python', 'other'):
                            try:
                                host.fail(how)
                            except Exception as e:
                                host.say(f'{type(e).__name__}: {e}')
                        """);
        assertEquals(
                List.of(
                        "OSError: disk",
                        "FileNotFoundError: f.txt",
                        "BufferError: no",
                        "KeyError: 'k'",
                        "RuntimeError: RuntimeException"),
                run.said);
    }

    @Test
    void failuresTellScriptLineTracebackAndCause() throws Exception {
        Exports exports =
                Exports.none()
                        .function(
                                "fail()",
                                call -> {
                                    throw new IOException("disk");
                                });
        Run run = run(exports, "import host\ndef f():\n    host.fail()\nf()\n");
        ScriptException error = assertInstanceOf(Failed.class, run.last).error();
        assertEquals("OSError", error.pythonType());
        assertEquals("OSError: disk", error.getMessage());
        assertEquals("main.py", error.script());
        assertEquals(3, error.line());
        assertTrue(error.traceback().contains("line 4, in <module>"), error.traceback());
        assertInstanceOf(IOException.class, error.getCause());
        ScriptException syntax =
                assertThrows(
                        ScriptException.class, () -> Fermata.create().compile("bad.py", "\n1 +\n"));
        assertEquals("SyntaxError", syntax.pythonType());
        assertEquals("bad.py", syntax.script());
        assertEquals(2, syntax.line());
    }

    @Test
    void pythonExceptionsPassThroughJava() throws Exception {
        List<String> seen = new ArrayList<>();
        Exports exports =
                Exports.none()
                        .function(
                                "call(f)",
                                call -> {
                                    try {
                                        return call.function("f").call();
                                    } catch (ScriptException e) {
                                        seen.add(e.getMessage());
                                        throw e;
                                    }
                                });
        assertEquals(
                List.of("inner"),
                said(
                        exports,
                        """
                        import host
                        class Inner(Exception):
                            pass
                        def f():
                            raise Inner('inner')
                        try:
                            host.call(f)
                        except Inner as e:
                            host.say(str(e))
                        """));
        assertEquals(List.of("Inner: inner"), seen);
    }

    @Test
    void scriptsPauseWithinCallbacks() throws Exception {
        Exports exports =
                Exports.none()
                        .function("call(f, x)", call -> call.function("f").call(call.get("x")));
        Execution run =
                Fermata.builder()
                        .exportGlobal("host", exports)
                        .build()
                        .compile("main.py", "yield_to_host(host.call(yield_to_host, 3) + 1)")
                        .start();
        Parked first = assertInstanceOf(Parked.class, run.next());
        assertEquals(new Step.Request.Yield(3L), first.request());
        assertTrue(first.holdsThread());
        run.resume(first, 10);
        Parked second = assertInstanceOf(Parked.class, run.next());
        assertEquals(new Step.Request.Yield(11L), second.request());
    }

    @Test
    void functionsAreOnlyCalledWhereTheScriptRuns() throws Exception {
        List<ScriptFunction> kept = new ArrayList<>();
        Exports exports =
                Exports.none()
                        .function(
                                "keep(f)",
                                call -> {
                                    kept.add(call.function("f"));
                                    return null;
                                });
        said(exports, "import host\nhost.keep(len)\nhost.keep(host.say)");
        Exports other = Exports.none().function("get()", call -> kept.get(0));
        Run run = run(other, "import host\nhost.get()");
        assertEquals(
                "TypeError: the function belongs to another script",
                assertInstanceOf(Failed.class, run.last).error().getMessage());
    }

    @Test
    void nothingIsReachableByDefault() throws Exception {
        Step last = Fermata.create().compile("main.py", "import host").start().next();
        assertEquals(
                "ModuleNotFoundError", assertInstanceOf(Failed.class, last).error().pythonType());
    }
}
