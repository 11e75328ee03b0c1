package dev.fermata.vm.script;

import dev.fermata.vm.object.Activation;
import dev.fermata.vm.object.InterpreterState;
import dev.fermata.vm.object.PyNone;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;
import org.openjdk.jcstress.infra.results.ZZJ_Result;

/// What scripts share, used by two at once.
public final class Shares {

    private Shares() {}

    /// A pool gives no more than it has.
    @JCStressTest
    @Outcome(id = "true, false, 60", expect = Expect.ACCEPTABLE, desc = "the first got it")
    @Outcome(id = "false, true, 60", expect = Expect.ACCEPTABLE, desc = "the second got it")
    @State
    public static class APoolForOne {

        private final MemoryPool pool = new MemoryPool(100);

        /// Takes.
        @Actor
        public void first(ZZJ_Result result) {
            result.r1 = pool.change(0, 60);
        }

        /// Takes.
        @Actor
        public void second(ZZJ_Result result) {
            result.r2 = pool.change(0, 60);
        }

        /// Counts.
        @Arbiter
        public void end(ZZJ_Result result) {
            result.r3 = pool.taken();
        }
    }

    /// One slot is had by one script at a time.
    @JCStressTest
    @Outcome(id = "1, 2", expect = Expect.ACCEPTABLE, desc = "the first ran first")
    @Outcome(id = "2, 1", expect = Expect.ACCEPTABLE, desc = "the second ran first")
    @State
    public static class OneSlot {

        private static final RunSlots SLOTS = new RunSlots(1, 1_000_000);

        /// Is asked to stop, and does not run.
        private static final ScriptThread SCRIPT =
                new ScriptThread(
                        new InterpreterState(InterpreterState.Outside.none()),
                        ts -> (state, answer) -> new Activation.Outcome.Finished(PyNone.NONE),
                        Thread.ofVirtual().factory());

        private final RunSlot firstSlot = new RunSlot(SCRIPT, 1, Long.MAX_VALUE);
        private final RunSlot secondSlot = new RunSlot(SCRIPT, 1, Long.MAX_VALUE);

        /// Only its slot guards it.
        private int counted;

        private int count(RunSlot slot) {
            SLOTS.acquire(slot);
            int count = ++counted;
            SLOTS.release(slot);
            return count;
        }

        /// Counts.
        @Actor
        public void first(II_Result result) {
            result.r1 = count(firstSlot);
        }

        /// Counts.
        @Actor
        public void second(II_Result result) {
            result.r2 = count(secondSlot);
        }
    }
}
