package dev.fermata.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Scripts that try to take more than they may, beside one that behaves and must not notice.
@Timeout(120)
class HostileScriptsTest {

    private static final Limits LIMITS =
            Limits.untrusted()
                    .withMemory(16 << 20)
                    .withFuel(20_000_000)
                    .withWallTime(Duration.ofSeconds(20));

    private static final int MUTANTS = 300;

    private static final String CANARY =
            """
            total = 0
            while True:
                total = total + sum(range(10))
                yield_to_host(total)
            """;

    private final FermataScheduler scheduler = FermataScheduler.create();
    private final Fermata engine = Fermata.builder().scheduler(scheduler).limits(LIMITS).build();
    private Execution canary = engine.compile("canary.py", "pass").start();
    private long answers;

    @BeforeEach
    void startCanary() throws Exception {
        canary = engine.compile("canary.py", CANARY).start();
        checkCanary();
    }

    @AfterEach
    void nothingIsLeft() throws Exception {
        checkCanary();
        canary.terminate();
        Step last = canary.next();
        assertInstanceOf(Failed.class, last instanceof Parked ? canary.next() : last);
        assertTrue(scheduler.awaitTermination(Duration.ofSeconds(20)));
        assertEquals(0, scheduler.running());
        assertEquals(0, scheduler.waiting());
    }

    private void checkCanary() throws InterruptedException {
        Parked parked = assertInstanceOf(Parked.class, canary.next());
        answers += 45;
        assertEquals(new Step.Request.Yield(answers), parked.request());
        canary.resume(parked, null);
    }

    private Step end(String source) throws InterruptedException {
        return engine.compile("hostile.py", source).start().next();
    }

    private void assertEndsAtALimit(String source) throws InterruptedException {
        Failed failed = assertInstanceOf(Failed.class, end(source));
        assertEquals(Failed.Reason.LIMIT, failed.reason(), () -> failed.error().traceback());
        assertEquals("hostile.py", failed.error().script());
        assertNotEquals(0, failed.error().line());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "while True: pass",
                "for _ in iter(int, 1): pass",
                "while True:\n try:\n  while True: pass\n except BaseException: pass",
                "class G:\n"
                        + " def __exit__(self, *a):\n"
                        + "  while True: pass\n"
                        + " def __enter__(self): pass\n"
                        + "with G():\n"
                        + " while True: pass",
                "def g():\n"
                        + " while True:\n"
                        + "  try: yield\n"
                        + "  except GeneratorExit: pass\n"
                        + "x = g(); next(x)\n"
                        + "while True:\n"
                        + " try: x.close()\n"
                        + " except RuntimeError: pass",
                "sum(range(10**12))",
                "min(range(10**12))",
                "any(map(lambda x: False, range(10**12)))",
                "sorted(range(10**5), key=lambda x: sum(range(10**4)))",
                "10**12 in iter(range(10**13))",
                "x = 'a' * 10**6\nwhile True: x.count('b')",
                "x = [[0] * 1000] * 1000\nwhile True: x == [[0] * 1000 for i in range(1000)]",
                "class E:\n def __eq__(self, o):\n  while True: pass\n"
                        + " def __hash__(self): return 1\n{E(): 1, E(): 2}",
                "class E:\n def __getattr__(self, n):\n  while True: pass\nE().x"
            })
    void work(String source) throws Exception {
        assertEndsAtALimit(source);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'x' * (10**9)",
                "[0] * (10**8)",
                "[[0] * 1000 for i in range(10**7)]",
                "x = []\nwhile True: x.append(x)",
                "x = {}\nwhile True: x[len(x)] = 1",
                "x = set()\nwhile True: x.add(len(x))",
                "x = 'ab'\nwhile True: x += x",
                "x = 'ab'\nwhile True: x = x.replace('a', 'aaaaaaaa')",
                "'a'.ljust(10**9)",
                "'%1000000000d' % 1",
                "f'{1:>{10**9}}'",
                "1 << 10**9",
                "2 ** (10**9)",
                "x = []\nwhile True: x.append(type('C', (), {}))",
                "x = []\nwhile True: x.append((i for i in x))",
                "while True: print('x' * 1000)",
                "x = 'x'\nwhile True:\n try: x += x\n except MemoryError: pass"
            })
    void memory(String source) throws Exception {
        assertEndsAtALimit(source);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "def f(): f()\nf()",
                "class R:\n def __repr__(self): return repr(self)\nrepr(R())",
                "def f(x): return sorted([2, 1], key=f)\nf(1)",
                "x = 9 ** 9 ** 9",
                "int('9' * 10**6)",
                "str(1 << 20000)",
                "x = bytearray(8); m = memoryview(x); x.append(1)",
                "type('C', (int, str), {})",
                "eval('(' * 10**5)",
                "eval('-' * 10**5 + '1')",
                "import java"
            })
    void mistakes(String source) throws Exception {
        Failed failed = assertInstanceOf(Failed.class, end(source));
        assertEquals(Failed.Reason.RAISED, failed.reason(), failed.error()::getMessage);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x = []; x.append(x); assert repr(x) == '[[...]]'",
                "x = None\nfor i in range(100000): x = (x,)\nx = None",
                "for i in range(50000):\n a = [i]; a.append(a)",
                "range(10**30)[10**29]"
            })
    void harmless(String source) throws Exception {
        Step step = end(source);
        assertInstanceOf(Finished.class, step, step::toString);
    }

    @Test
    void manySpinners() throws Exception {
        Script script = engine.compile("hostile.py", "while True: pass");
        List<Execution> spinners = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            spinners.add(script.start());
        }
        for (int i = 0; i < 10; i++) {
            checkCanary();
        }
        for (Execution spinner : spinners) {
            spinner.terminate();
            Failed failed = assertInstanceOf(Failed.class, spinner.next());
            assertEquals(Failed.Reason.TERMINATED, failed.reason());
        }
    }

    /// Random edits of scripts that do a little of everything: however they end, it is one of the typed ways.
    @Test
    void mutants() throws Exception {
        Random random = new Random(7);
        String seed =
                """
                class A:
                    def __init__(self, n): self.n = n
                    def __lt__(self, o): return self.n < o.n
                def gen(n):
                    for i in range(n):
                        try:
                            yield [A(i), str(i) * i, i ** 2, {i: (i, -i)}]
                        finally:
                            pass
                x = sorted([a for a, *_ in gen(5)])
                with_ = {k: v for k, v in zip('abc', map(lambda q: q / 2, (1, 2, 3)))}
                print(f'{x[0].n:>5}', '%5d' % 3, with_, x and not None or True, sep='')
                while x:
                    x = x[1:]
                """;
        String[] tokens = seed.split("(?<=\\W)|(?=\\W)");
        for (int i = 0; i < MUTANTS; i++) {
            String[] mutant = tokens.clone();
            for (int edits = 1 + random.nextInt(4); edits > 0; edits--) {
                mutant[random.nextInt(mutant.length)] = tokens[random.nextInt(tokens.length)];
            }
            String source = String.join("", mutant);
            Step step;
            try {
                step = engine.compile("mutant.py", source).start().next();
            } catch (ScriptException e) {
                assertNotEquals("", e.pythonType());
                continue;
            }
            if (step instanceof Failed failed) {
                assertNotEquals(Failed.Reason.CRASHED, failed.reason(), () -> source + failed);
            }
        }
    }
}
