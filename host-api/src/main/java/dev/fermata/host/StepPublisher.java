package dev.fermata.host;

import java.util.concurrent.Executor;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/// The steps of an execution for one subscriber, each asked for when the subscriber has requested it.
final class StepPublisher implements Flow.Publisher<Step> {

    private final Execution execution;
    private final Executor executor;
    private final AtomicBoolean taken = new AtomicBoolean();

    /// @param executor calls the subscriber
    StepPublisher(Execution execution, Executor executor) {
        this.execution = execution;
        this.executor = executor;
    }

    @Override
    public void subscribe(Flow.Subscriber<? super Step> subscriber) {
        Steps steps = new Steps(subscriber);
        if (taken.compareAndSet(false, true)) {
            subscriber.onSubscribe(steps);
        } else {
            steps.cancel();
            subscriber.onSubscribe(steps);
            subscriber.onError(new IllegalStateException("the steps have a subscriber already"));
        }
    }

    /// The subscription.
    private final class Steps implements Flow.Subscription {

        private final Flow.Subscriber<? super Step> subscriber;
        private final AtomicLong requested = new AtomicLong();

        /// How many have asked for [#pump] since it last came to its end. Whoever is the first runs it.
        private final AtomicInteger calls = new AtomicInteger();

        private volatile boolean cancelled;
        private volatile boolean misused;

        /// Whether a step is on its way. While it is, only its receiver calls the subscriber.
        private volatile boolean asking;

        Steps(Flow.Subscriber<? super Step> subscriber) {
            this.subscriber = subscriber;
        }

        @Override
        public void request(long n) {
            if (n <= 0) {
                misused = true;
            } else {
                requested.accumulateAndGet(n, (a, b) -> a + b < 0 ? Long.MAX_VALUE : a + b);
            }
            pump();
        }

        @Override
        public void cancel() {
            cancelled = true;
        }

        private void pump() {
            if (calls.getAndIncrement() > 0) {
                return;
            }
            int seen = 1;
            do {
                if (!cancelled && !asking) {
                    ask();
                }
                seen = calls.addAndGet(-seen);
            } while (seen > 0);
        }

        private void ask() {
            if (misused) {
                cancel();
                subscriber.onError(new IllegalArgumentException("fewer than one requested"));
            } else if (requested.get() > 0) {
                requested.decrementAndGet();
                asking = true;
                execution.nextAsync().thenAcceptAsync(this::deliver, executor);
            }
        }

        private void deliver(Step step) {
            if (!cancelled) {
                subscriber.onNext(step);
            }
            if (!(step instanceof Parked)) {
                if (!cancelled) {
                    cancel();
                    subscriber.onComplete();
                }
                return;
            }
            asking = false;
            pump();
        }
    }
}
