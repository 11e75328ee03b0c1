package dev.fermata.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fermata.vm.spi.Console;
import dev.fermata.vm.spi.Limit;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Each limit ends a script with a typed result that names it, the script and the line, and no Python code runs then.
@Timeout(120)
class LimitsTest {

    private static final String STUBBORN =
            """
            class Guard:
                def __enter__(self): return self
                def __exit__(self, *a): print('exit')
                def __del__(self): print('del')
            def spin():
                while True:
                    try:
                        with Guard() as g:
                            while True:
                                pass
                    except BaseException:
                        print('caught')
                    finally:
                        print('finally')
            spin()
            """;

    private final StringBuilder output = new StringBuilder();

    private Failed run(String source, Limits limits) throws InterruptedException {
        Step step =
                Fermata.create()
                        .compile("script.py", source)
                        .start(StartOptions.defaults().withConsole(console()).withLimits(limits))
                        .next();
        return assertInstanceOf(Failed.class, step, output::toString);
    }

    private Console console() {
        return new Console() {
            @Override
            public void out(String text) {
                output.append(text);
            }

            @Override
            public void err(String text) {
                output.append(text);
            }

            @Override
            public void flush() {}

            @Override
            public @Nullable String readLine() {
                return null;
            }
        };
    }

    private static void assertLimit(Limit limit, int line, Failed failed) {
        assertEquals(Failed.Reason.LIMIT, failed.reason(), failed.error()::toString);
        assertEquals(limit, failed.error().limit());
        assertEquals("script.py", failed.error().script());
        assertEquals(line, failed.error().line());
    }

    @Test
    void fuel() throws Exception {
        assertLimit(Limit.FUEL, 9, run(STUBBORN, Limits.none().withFuel(100_000)));
        assertEquals("", output.toString());
    }

    @Test
    void fuelInSlices() throws Exception {
        Execution run =
                Fermata.create()
                        .compile("script.py", "while True: pass")
                        .start(
                                StartOptions.defaults()
                                        .withFuelSlice(1000)
                                        .withLimits(Limits.none().withFuel(3500)));
        for (int i = 0; i < 3; i++) {
            Parked parked = assertInstanceOf(Parked.class, run.next());
            assertEquals(1, parked.line());
            run.resume(parked, null);
        }
        assertLimit(Limit.FUEL, 1, assertInstanceOf(Failed.class, run.next()));
    }

    @Test
    void cpuTime() throws Exception {
        Limits limits = Limits.none().withCpuTime(Duration.ofMillis(50));
        assertLimit(Limit.CPU_TIME, 9, run(STUBBORN, limits));
        assertEquals("", output.toString());
    }

    @Test
    void wallTimeOfARunningScript() throws Exception {
        Limits limits = Limits.none().withWallTime(Duration.ofMillis(50));
        assertLimit(Limit.WALL_TIME, 9, run(STUBBORN, limits));
        assertEquals("", output.toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "try:\n    yield_to_host(1)\nfinally:\n    print('finally')",
                "try:\n    min([1, 2], key=yield_to_host)\nfinally:\n    print('finally')"
            })
    void wallTimeOfAParkedScript(String source) throws Exception {
        Execution run =
                Fermata.create()
                        .compile("script.py", source)
                        .start(
                                StartOptions.defaults()
                                        .withConsole(console())
                                        .withLimits(
                                                Limits.none()
                                                        .withCpuTime(Duration.ofSeconds(60))
                                                        .withWallTime(Duration.ofMillis(200))));
        Parked parked = assertInstanceOf(Parked.class, run.next());
        assertLimit(Limit.WALL_TIME, 2, assertInstanceOf(Failed.class, run.next()));
        assertThrows(IllegalStateException.class, () -> run.resume(parked, 1));
        assertEquals("", output.toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x = []\nwhile True: x.append(object())",
                "x = {}\nwhile True: x[len(x)] = len(x)",
                "x = set()\nwhile True: x.add(len(x))",
                "x = 'ab'\nwhile True: x += x",
                "x = None\nwhile True: x = (x,)",
                "x = []\nwhile True: x.append((lambda: x))",
                "x = []\nwhile True: x.append((i for i in x))",
                "x = []\nwhile True: x.append(type('C', (), {}))",
                "x = 3\nwhile True: x = x * x",
                "x = 3\nx = list(iter(int, 1))",
                "x = 3\nx = set(map(lambda i: i, range(10**12)))",
                "x = 3\n'x' * 10**10 if x > 3 else 'x' * (20 << 20)",
                "x = 3\n[0] * (20 << 20)",
                "x = 3\n1 << (200 << 20)",
                "x = 3\n'%20000000d' % x"
            })
    void memory(String source) throws Exception {
        Failed failed = run(source, Limits.none().withMemory(10 << 20));
        assertLimit(Limit.MEMORY, 2, failed);
    }

    @Test
    void garbageDoesNotCount() throws Exception {
        String source =
                """
                for i in range(30000):
                    a = [i] * 100
                    a.append(a)
                    b = 'x' * 1000
                    c = {j: j for j in range(10)}
                """;
        Step step =
                Fermata.create()
                        .compile("script.py", source)
                        .start(
                                StartOptions.defaults()
                                        .withLimits(Limits.none().withMemory(5 << 20)))
                        .next();
        assertInstanceOf(Finished.class, step, step::toString);
    }

    @Test
    void theMemoryOfAllScriptsIsBounded() throws Exception {
        try (FermataScheduler scheduler = FermataScheduler.builder().memory(20 << 20).build()) {
            Script script =
                    Fermata.builder()
                            .scheduler(scheduler)
                            .limits(Limits.none().withMemory(16 << 20))
                            .build()
                            .compile(
                                    "script.py",
                                    "x = ['a' * 100 for i in range(60000)]\nyield_to_host(1)");
            Execution first = script.start();
            assertInstanceOf(Parked.class, first.next());
            Execution second = script.start();
            Step step = second.next();
            assertInstanceOf(Parked.class, step, step::toString);
            Execution third = script.start();
            assertLimit(Limit.MEMORY, 1, assertInstanceOf(Failed.class, third.next()));
            first.terminate();
            assertInstanceOf(Failed.class, first.next());
            assertInstanceOf(Parked.class, script.start().next());
        }
    }

    /// None of them is near its own limit, and together they would need several times the heap.
    @Test
    void manyScriptsTogetherAreBounded() throws Exception {
        long bound = 32 << 20;
        try (FermataScheduler scheduler = FermataScheduler.builder().memory(bound).build()) {
            Script script =
                    Fermata.builder()
                            .scheduler(scheduler)
                            .limits(Limits.untrusted())
                            .build()
                            .compile(
                                    "script.py",
                                    "x = ['a' * 100 for i in range(60000)]\nyield_to_host(1)");
            List<Execution> started = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                started.add(script.start());
            }
            int parked = 0;
            for (Execution run : started) {
                Step step = run.next();
                if (step instanceof Parked) {
                    parked++;
                } else {
                    assertLimit(Limit.MEMORY, 1, assertInstanceOf(Failed.class, step));
                }
                assertTrue(scheduler.memory() <= bound);
            }
            assertTrue(parked > 0 && parked < 6, "parked: " + parked);
        }
    }

    /// What a parked script could still have used is there for others.
    @Test
    void parkedScriptsKeepOnlyWhatTheyUse() throws Exception {
        try (FermataScheduler scheduler = FermataScheduler.builder().memory(64 << 20).build()) {
            Script script =
                    Fermata.builder()
                            .scheduler(scheduler)
                            .limits(Limits.untrusted())
                            .build()
                            .compile(
                                    "script.py",
                                    "for i in range(30_000): x = [i]\n"
                                            + "while True: yield_to_host(1)");
            List<Parked> tokens = new ArrayList<>();
            for (int i = 0; i < 50; i++) {
                tokens.add(assertInstanceOf(Parked.class, script.start().next()));
            }
            for (Parked token : tokens) {
                Execution run = token.execution();
                run.resume(token, null);
                Step step = run.next();
                assertInstanceOf(Parked.class, step, step::toString);
            }
        }
    }

    @Test
    void depth() throws Exception {
        String source =
                """
                import sys
                sys.setrecursionlimit(10**9)
                def f():
                    f()
                try:
                    f()
                except BaseException:
                    print('caught')
                """;
        assertLimit(Limit.DEPTH, 4, run(source, Limits.untrusted()));
        assertEquals("", output.toString());
    }

    @Test
    void output() throws Exception {
        String source =
                "try:\n    while True:\n        print('12345')\nfinally:\n    print('finally')";
        assertLimit(Limit.OUTPUT, 3, run(source, Limits.none().withOutput(16)));
        assertEquals("12345\n12345\n1234", output.toString());
    }

    @Test
    void pauseRate() throws Exception {
        String source = "n = 0\nwhile True: yield_to_host(n)";
        StartOptions options =
                StartOptions.defaults()
                        .withExecutor(Runnable::run)
                        .withLimits(Limits.none().withPauseRate(10));
        Execution run = Fermata.create().compile("script.py", source).start(options);
        Step step = run.next();
        int answered = 0;
        while (step instanceof Parked token) {
            run.resume(token, null);
            answered++;
            step = run.next();
        }
        assertLimit(Limit.PAUSE_RATE, 2, assertInstanceOf(Failed.class, step));
        assertTrue(answered >= 10, "answered: " + answered);
    }

    @Test
    void pausesOfTheHostsDoNotCount() throws Exception {
        StartOptions options =
                StartOptions.defaults()
                        .withFuelSlice(10)
                        .withLimits(Limits.none().withPauseRate(1));
        Execution run =
                Fermata.create()
                        .compile("script.py", "for i in range(1000): pass\nyield_to_host(i)")
                        .start(options);
        Step step = run.next();
        while (step instanceof Parked token) {
            run.resume(token, null);
            step = run.next();
        }
        assertInstanceOf(Finished.class, step, step::toString);
    }

    @Test
    void sourceSize() throws Exception {
        String source = "x = 1\nexec('y = 1' + ' ' * 1000)";
        assertLimit(Limit.SOURCE, 2, run(source, Limits.none().withSourceSize(100)));
        assertLimit(Limit.SOURCE, 0, run(source, Limits.none().withSourceSize(10)));
        Fermata engine = Fermata.builder().limits(Limits.none().withSourceSize(10)).build();
        ScriptException e =
                assertThrows(
                        ScriptException.class, () -> engine.compile("script.py", "(".repeat(11)));
        assertEquals(Limit.SOURCE, e.limit());
    }

    @Test
    void aPlaceIsGivenBackByWhoeverEnds() throws Exception {
        try (FermataScheduler scheduler = FermataScheduler.builder().maxLive(2).build()) {
            Script script =
                    Fermata.builder()
                            .scheduler(scheduler)
                            .build()
                            .compile("script.py", "yield_to_host(1)");
            Execution first = script.start();
            script.start();
            assertTrue(script.tryStart(StartOptions.defaults(), Duration.ofMillis(20)).isEmpty());
            first.terminate();
            assertFalse(script.tryStart(StartOptions.defaults(), Duration.ofSeconds(5)).isEmpty());
            assertEquals(2, scheduler.live());
        }
    }
}
