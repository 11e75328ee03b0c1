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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "print(yield_to_host(1))",
                "def f(n): return yield_to_host(1) if n == 0 else f(n - 1)\nprint(f(100))",
                "def g():\n    yield yield_to_host(1)\nfor x in g(): print(x)",
                "class A:\n    def __init__(self): self.x = yield_to_host(1)\nprint(A().x)",
                "try:\n    raise ValueError\nexcept ValueError:\n    print(yield_to_host(1))"
            })
    void holdsNoThreadAtTheRoot(String source) {
        DrivenScript run = DrivenScript.of(source);
        Event.Parked parked = parked(run.start());
        assertEquals(new Request.Yield(1L), parked.request());
        assertEquals(false, parked.holdsThread());
        assertInstanceOf(Event.Finished.class, run.resume(parked, new Answer.Value(42L)));
        assertEquals("42\n", run.output());
    }

    @Test
    void waitsBelowBuiltins() {
        DrivenScript run =
                DrivenScript.of("print(sorted([2, 1], key=lambda n: (yield_to_host(n), -n)[1]))");
        Event event = run.start();
        int pauses = 0;
        while (event instanceof Event.Parked parked) {
            pauses++;
            event = run.resume(parked, Answer.NONE);
        }
        assertEquals(2, pauses);
        assertEquals("[2, 1]\n", run.output());
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
