package dev.fermata.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Values, tokens and calls with which a script tries to harm its host where they cross: cases 12, 30, 55, 56 and 66 of
/// `docs/security.md`.
@Timeout(60)
class HostileValuesTest {

    private static Execution start(String source, Exports exports) {
        return Fermata.builder()
                .limits(Limits.untrusted())
                .exportGlobal("host", exports)
                .build()
                .compile("hostile.py", source)
                .start();
    }

    private static Parked park(Execution run) throws InterruptedException {
        Step step = run.next();
        return assertInstanceOf(Parked.class, step, step::toString);
    }

    private static @Nullable Object yielded(String source) throws InterruptedException {
        Parked parked = park(start(source, Exports.none()));
        return assertInstanceOf(Step.Request.Yield.class, parked.request()).value();
    }

    /// Runs a script that is to finish.
    private static void finish(String source, Exports exports) throws InterruptedException {
        Step step = start(source, exports).next();
        if (step instanceof Failed failed) {
            throw failed.error();
        }
        assertInstanceOf(Finished.class, step, step::toString);
    }

    // Case 12: tokens.

    @Test
    void anAnswerAfterTheEndHasNoEffect() throws InterruptedException {
        Execution run = start("yield_to_host(1)", Exports.none());
        Parked token = park(run);
        assertTrue(run.terminate());
        assertThrows(IllegalStateException.class, () -> run.resume(token, null));
        assertThrows(IllegalStateException.class, () -> run.raise(token, "ValueError", ""));
        assertInstanceOf(Failed.class, run.next());
        assertFalse(run.terminate());
    }

    @Test
    void aSecondAnswerHasNoEffect() throws InterruptedException {
        Execution run =
                start("yield_to_host([yield_to_host(1), yield_to_host(2)])", Exports.none());
        Parked first = park(run);
        run.resume(first, "once");
        Parked second = park(run);
        assertThrows(IllegalStateException.class, () -> run.resume(first, "twice"));
        run.resume(second, "then");
        assertEquals(
                List.of("once", "then"),
                assertInstanceOf(Step.Request.Yield.class, park(run).request()).value());
        run.terminate();
    }

    @Test
    void theTokenOfAnotherScriptHasNoEffect() throws InterruptedException {
        Execution one = start("yield_to_host(1)", Exports.none());
        Execution other = start("yield_to_host(1)", Exports.none());
        Parked token = park(one);
        Parked foreign = park(other);
        assertThrows(IllegalStateException.class, () -> one.resume(foreign, null));
        one.resume(token, null);
        other.resume(foreign, null);
        assertInstanceOf(Finished.class, one.next());
        assertInstanceOf(Finished.class, other.next());
    }

    // Case 30: values that are large in Java only.

    @Test
    void sharedItemsAreCopiedOnce() throws InterruptedException {
        Object value =
                yielded("x = [0] * 1000\nfor i in range(10): x = [x] * 1000\nyield_to_host(x)");
        List<?> outer = assertInstanceOf(List.class, value);
        assertEquals(1000, outer.size());
        assertTrue(outer.getFirst() == outer.getLast(), "copied once");
    }

    @Test
    void deepValuesCross() throws InterruptedException {
        yielded("x = 1\nfor i in range(100_000): x = [x]\nyield_to_host(x)");
        yielded("x = []\nx.append(x)\nyield_to_host(x)");
    }

    /// Java's sets do not remember their hashes: these would take longer than there is time.
    @Test
    void whatJavaCannotHashCrossesAsItIs() throws InterruptedException {
        Object nested =
                yielded(
                        "f = frozenset()\n"
                                + "for i in range(60): f = frozenset([f, (f,)])\n"
                                + "yield_to_host(f)");
        assertEquals(2, assertInstanceOf(Set.class, nested).size());
        yielded("t = ()\nfor i in range(15): t = (t, t)\nyield_to_host({t: 1})");
        assertEquals(
                Map.of(List.of(1L, List.of("a")), Set.of(List.of(2L))),
                yielded("yield_to_host({(1, ('a',)): {(2,)}})"));
    }

    /// Nothing of the script runs when the host is shown what it yields: it would run outside of the limits.
    @Test
    void valuesAreShownWithoutTheirMethods() throws InterruptedException {
        Object value =
                yielded(
                        """
                        class Endless(set):
                            def __iter__(self):
                                while True:
                                    yield 1
                        class Large(frozenset):
                            def __len__(self):
                                return 10 ** 9
                            def __hash__(self):
                                return 1
                        yield_to_host(Endless([2, Large([3])]))
                        """);
        assertEquals(Set.of(2L, Set.of(3L)), value);
    }

    /// An object of the host's that cannot be hashed.
    public static final class Unhashable {

        /// Makes it an object that scripts can have.
        @Exported
        public void use() {}

        @Override
        public boolean equals(Object o) {
            return this == o;
        }

        @Override
        public int hashCode() {
            throw new IllegalArgumentException("no hash");
        }
    }

    @Test
    void whatCannotBeShownIsAnErrorOfTheScripts() throws InterruptedException {
        finish(
                """
                try:
                    yield_to_host({host.thing})
                except ValueError as e:
                    assert str(e) == 'no hash', e
                else:
                    assert False, 'shown'
                """,
                Exports.none().constant("thing", new Unhashable()));
    }

    // Case 55: objects of the host's.

    /// What a host may export.
    public static final class Account {

        /// Not exported.
        public int secret = 7;

        /// Exported.
        @Exported
        public int balance() {
            return 1;
        }

        /// Not exported.
        public void drain() {
            throw new AssertionError("called");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "getClass",
                "wait",
                "notify",
                "hashCode",
                "secret",
                "drain",
                "class_",
                "clone"
            })
    void onlyExportedMembersAreThere(String name) throws InterruptedException {
        Exports exports = Exports.none().constant("account", new Account());
        finish(
                """
                import host
                assert host.account.balance() == 1
                assert not hasattr(host.account, %1$r)
                assert %1$r not in dir(host.account)
                try:
                    setattr(host.account, %1$r, 1)
                except AttributeError:
                    pass
                else:
                    assert False, 'set'
                """
                        .replace("%1$r", "'" + name + "'"),
                exports);
    }

    @Test
    void objectsOfTheHostsCannotBeCopiedOrSubclassed() throws InterruptedException {
        finish(
                """
                import copy, host, pickle
                def refused(what):
                    try:
                        what()
                    except (TypeError, pickle.PicklingError):
                        return True
                assert refused(lambda: pickle.dumps(host.account))
                assert refused(lambda: type('Mine', (type(host.account),), {}))
                assert refused(lambda: type(host.account)())
                """,
                Exports.none().constant("account", new Account()));
    }

    // Case 56: calls into the host.

    @Test
    void lyingArgumentsAreRefusedOrCopied() throws InterruptedException {
        List<Object> got = new ArrayList<>();
        Exports exports =
                Exports.none()
                        .function(
                                "take(n, items)",
                                call -> {
                                    got.add(List.of(call.integer("n"), call.get("items")));
                                    return null;
                                });
        finish(
                """
                class Liar(list):
                    def __len__(self):
                        return 10 ** 9
                    def __iter__(self):
                        while True:
                            yield 1
                class Changing:
                    def __index__(self):
                        raise SystemError('called')
                def refused(*arguments):
                    try:
                        host.take(*arguments)
                    except TypeError:
                        return True
                assert not refused(1, Liar('ab'))
                assert refused(Changing(), [])
                """,
                exports);
        assertEquals(List.of(List.of(1L, List.of("a", "b"))), got);
    }

    @Test
    void aCallableIsOfNoUseAfterTheEnd() throws InterruptedException {
        List<ScriptFunction> kept = new ArrayList<>();
        Exports exports =
                Exports.none()
                        .function(
                                "keep(f)",
                                call -> {
                                    kept.add((ScriptFunction) call.get("f"));
                                    return null;
                                });
        Execution run = start("host.keep(lambda: 1)\nyield_to_host(0)", exports);
        park(run);
        assertEquals(1L, kept.getFirst().call());
        run.terminate();
        assertThrows(IllegalStateException.class, () -> kept.getFirst().call());
    }

    @Test
    void reEntryIsBounded() throws InterruptedException {
        Exports exports =
                Exports.none()
                        .function("again(f)", call -> ((ScriptFunction) call.get("f")).call());
        Step step = start("def f(): host.again(f)\nf()", exports).next();
        Failed failed = assertInstanceOf(Failed.class, step);
        assertEquals("RecursionError", failed.error().pythonType());
    }

    // Case 66: text for whoever reads it.

    @Test
    void textIsPassedOnAndShownEscaped() throws InterruptedException {
        Execution run = start("x = '\\x1b[31m\\nred'\nyield_to_host(x)", Exports.none());
        Parked token = park(run);
        assertEquals("'\\x1b[31m\\nred'", run.snapshot().asks());
        assertEquals("'\\x1b[31m\\nred'", run.snapshot().stack().getFirst().locals().get("x"));
        assertEquals(
                "\u001b[31m\nred",
                assertInstanceOf(Step.Request.Yield.class, token.request()).value());
        run.terminate();
    }
}
