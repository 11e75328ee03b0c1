package dev.fermata.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;

/// The steps of an execution as a stream.
@Timeout(60)
class StepPublisherTest {

    /// Puts what it is told into a queue, and requests as many as it is asked to.
    private static class Told implements Flow.Subscriber<Step> {

        private final BlockingQueue<Object> signals = new LinkedBlockingQueue<>();
        private Flow.@Nullable Subscription subscription;

        @Override
        public void onSubscribe(Flow.Subscription given) {
            subscription = given;
        }

        void request(long n) {
            assertInstanceOf(Flow.Subscription.class, subscription).request(n);
        }

        void cancel() {
            assertInstanceOf(Flow.Subscription.class, subscription).cancel();
        }

        @Override
        public void onNext(Step step) {
            signals.add(step);
        }

        @Override
        public void onError(Throwable thrown) {
            signals.add(thrown);
        }

        @Override
        public void onComplete() {
            signals.add("complete");
        }
    }

    private static Execution start(String source) {
        return Fermata.create().compile("steps.py", source).start();
    }

    @Test
    void stepsComeAsRequestedAndTheStreamEnds() throws InterruptedException {
        Execution run = start("yield_to_host(1)\nyield_to_host(2)");
        Told told = new Told();
        run.steps(Runnable::run).subscribe(told);
        told.request(1);
        run.resume(assertInstanceOf(Parked.class, told.signals.take()), null);
        told.request(5);
        run.resume(assertInstanceOf(Parked.class, told.signals.take()), null);
        assertInstanceOf(Finished.class, told.signals.take());
        assertEquals("complete", told.signals.take());
    }

    @Test
    void aFailureIsAStep() throws InterruptedException {
        Told told = new Told();
        start("1 / 0").steps(Runnable::run).subscribe(told);
        told.request(Long.MAX_VALUE);
        assertInstanceOf(Failed.class, told.signals.take());
        assertEquals("complete", told.signals.take());
    }

    /// The script and its subscriber are on one thread, each calling the other; the stack does not grow.
    @Test
    void manyStepsOnOneThread() throws InterruptedException {
        StartOptions here = StartOptions.defaults().withExecutor(Runnable::run);
        Execution run =
                Fermata.create()
                        .compile("many.py", "for i in range(50_000): yield_to_host(i)")
                        .start(here);
        Told told =
                new Told() {
                    @Override
                    public void onNext(Step step) {
                        if (step instanceof Parked token) {
                            run.resume(token, null);
                        } else {
                            super.onNext(step);
                        }
                        request(1);
                    }
                };
        run.steps(Runnable::run).subscribe(told);
        told.request(1);
        assertInstanceOf(Finished.class, told.signals.take());
        assertEquals("complete", told.signals.take());
    }

    @Test
    void theSubscriberIsCalledByItsExecutor() throws InterruptedException {
        try (ExecutorService loop =
                Executors.newSingleThreadExecutor(r -> new Thread(r, "event loop"))) {
            Execution run = start("yield_to_host(1)");
            BlockingQueue<String> threads = new LinkedBlockingQueue<>();
            Told told =
                    new Told() {
                        @Override
                        public void onNext(Step step) {
                            threads.add(Thread.currentThread().getName());
                            super.onNext(step);
                        }
                    };
            run.steps(loop).subscribe(told);
            told.request(2);
            run.resume(assertInstanceOf(Parked.class, told.signals.take()), null);
            assertInstanceOf(Finished.class, told.signals.take());
            assertEquals(List.of("event loop", "event loop"), List.copyOf(threads));
        }
    }

    @Test
    void misuseIsAnError() throws InterruptedException {
        Told told = new Told();
        Flow.Publisher<Step> steps = start("yield_to_host(1)").steps(Runnable::run);
        steps.subscribe(told);
        Told second = new Told();
        steps.subscribe(second);
        assertInstanceOf(IllegalStateException.class, second.signals.take());
        told.request(0);
        assertInstanceOf(IllegalArgumentException.class, told.signals.take());
        told.request(1);
        assertTrue(told.signals.isEmpty());
    }

    @Test
    void nothingComesAfterCancelling() throws InterruptedException {
        Execution run = start("yield_to_host(1)\nyield_to_host(2)");
        Told told = new Told();
        run.steps(Runnable::run).subscribe(told);
        told.request(1);
        Parked token = assertInstanceOf(Parked.class, told.signals.take());
        told.request(1);
        told.cancel();
        run.resume(token, null);
        run.terminate();
        assertTrue(told.signals.isEmpty());
    }
}
