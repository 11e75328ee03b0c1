package dev.fermata.stress;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.ZZI_Result;

/// A token that is used by two threads at once.
public final class Tokens {

    private Tokens() {}

    /// One of two answers is taken.
    @JCStressTest
    @Outcome(id = "true, false, 1", expect = Expect.ACCEPTABLE, desc = "the first answered")
    @Outcome(id = "false, true, 1", expect = Expect.ACCEPTABLE, desc = "the second answered")
    @State
    public static class TwoAnswers {

        private final Token token = new Token();

        /// Answers.
        @Actor
        public void first(ZZI_Result result) {
            result.r1 = token.answer();
        }

        /// Answers.
        @Actor
        public void second(ZZI_Result result) {
            result.r2 = token.answer();
        }

        /// Counts the steps.
        @Arbiter
        public void end(ZZI_Result result) {
            result.r3 = token.steps();
        }
    }

    /// A script ends once, by its answer or by its host.
    @JCStressTest
    @Outcome(id = "true, false, 1", expect = Expect.ACCEPTABLE, desc = "it had ended")
    @Outcome(id = "true, true, 1", expect = Expect.ACCEPTABLE, desc = "it was ended while it ran")
    @Outcome(id = "false, true, 1", expect = Expect.ACCEPTABLE, desc = "it was ended parked")
    @State
    public static class AnAnswerAndTheEnd {

        private final Token token = new Token();

        /// Answers.
        @Actor
        public void answer(ZZI_Result result) {
            result.r1 = token.answer();
        }

        /// Ends the script.
        @Actor
        public void terminate(ZZI_Result result) {
            result.r2 = token.terminate();
        }

        /// Counts the steps.
        @Arbiter
        public void end(ZZI_Result result) {
            result.r3 = token.steps();
        }
    }
}
