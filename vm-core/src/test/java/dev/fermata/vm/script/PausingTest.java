package dev.fermata.vm.script;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.fermata.vm.object.Answer;
import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.Request;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Pauses with `yield_to_host`, at the root of the interpreter's loop and below Java builtins.
class PausingTest {

    private static final String PREAMBLE =
            """
            answer = None
            def ask(question):
                global answer
                answer = yield_to_host(question)
                return answer
            def gen(): yield ask(1)
            """;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "print(yield_to_host(1))",
                "def f(n): return yield_to_host(1) if n == 0 else f(n - 1)\nprint(f(100))",
                "def g():\n    yield yield_to_host(1)\nfor x in g(): print(x)",
                "class A:\n    def __init__(self): self.x = yield_to_host(1)\nprint(A().x)",
                "try:\n    raise ValueError\nexcept ValueError:\n    print(yield_to_host(1))",
                "print(sorted([0], key=lambda x: ask(1)) and answer)",
                "a = [1]; a.sort(key=ask); print(answer)",
                "print(min([1], key=ask) and answer)",
                "print(max([1], key=lambda x: ask(x)) and answer)",
                "print(sorted(map(ask, [1]))[0])",
                "for x in map(yield_to_host, [1]): print(x)",
                "for x in filter(ask, [1]): print(answer)",
                "print(list(gen())[0])",
                "print(tuple(gen())[0], end='\\n')",
                "print(max(set(gen())))",
                "print(sum(gen()))",
                "print(any(gen()) and answer)",
                "print(','.join(str(x) for x in gen()))",
                "print(next(gen()))",
                "print(next(gen(), None))",
                "print(gen().send(None))",
                "for i, x in enumerate(gen()): print(x)",
                "for x, in zip(gen()): print(x)",
                "for x, y in zip([1], map(ask, [1])): print(y)",
                "class I:\n    def __iter__(self): return iter([ask(1)])\nfor x in I(): print(x)",
                "class I:\n    def __iter__(self): return self\n    def __next__(self):\n"
                        + "        if answer: raise StopIteration\n        return ask(1)\n"
                        + "for x in I(): print(x)",
                "class C:\n    x = ask(1)\nprint(C.x)",
                "class C:\n    def __enter__(self): return ask(1)\n    def __exit__(*a): pass\n"
                        + "with C() as x: print(x)",
                "class C:\n    def __repr__(self): return str(ask(1))\nprint(C())"
            })
    void holdsNoThreadAtTheRoot(String source) {
        DrivenScript run = DrivenScript.of(PREAMBLE + source);
        Event.Parked parked = parked(run.start());
        assertEquals(new Request.Yield(1L), parked.request());
        assertEquals(false, parked.holdsThread());
        assertInstanceOf(Event.Finished.class, run.resume(parked, new Answer.Value(42L)));
        assertEquals("42\n", run.output());
    }

    @Test
    void waitsBelowBuiltins() {
        DrivenScript run =
                DrivenScript.of("print([*map(lambda n: (yield_to_host(n), -n)[1], [2, 1])])");
        Event event = run.start();
        int pauses = 0;
        while (event instanceof Event.Parked parked) {
            pauses++;
            event = run.resume(parked, Answer.NONE);
        }
        assertEquals(2, pauses);
        assertEquals("[-2, -1]\n", run.output());
    }

    @Test
    void raisesWhatTheHostAnswers() {
        DrivenScript run =
                DrivenScript.of("try: yield_to_host()\nexcept ValueError as e: print('caught', e)");
        Event.Parked parked = parked(run.start());
        run.resume(parked, new Answer.Raise(PyErr.valueError("no")));
        assertEquals("caught no\n", run.output());
    }

    @Test
    void usesTheSameFuelHoweverOftenItPauses() {
        String source =
                "class A:\n    def m(self, n): return n * 2\na = A()\nt = 0\n"
                        + "for i in range(200): t += a.m(i) if i % 3 else len(str(i))\n";
        assertEquals(used(source, Long.MAX_VALUE), used(source, 0));
    }

    private static long used(String source, long slice) {
        DrivenScript run = DrivenScript.of(source).slices(slice);
        run.finish();
        return run.used();
    }

    private static Event.Parked parked(Event event) {
        return assertInstanceOf(Event.Parked.class, event);
    }
}
