package dev.fermata.benchmarks.operations;

import dev.fermata.vm.object.Activation;
import dev.fermata.vm.object.Answer;
import dev.fermata.vm.object.InterpreterState;
import dev.fermata.vm.object.Request;
import dev.fermata.vm.object.ThreadState;
import dev.fermata.vm.script.Event;
import dev.fermata.vm.script.ScriptThread;

import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;

/// Pause and resume, without a script: what the handoff itself costs, from the resume of a pause to
/// the arrival of the next one.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(HandoffBenchmark.PAUSES)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class HandoffBenchmark {

    static final int PAUSES = 1000;

    private static final Request REQUEST = new Request.SliceEnd();

    /// What is left of a parked script.
    public enum Parked {
        /// Its frames; a resume starts another virtual thread.
        FRAMES(HandoffBenchmark::returnOften),
        /// Its virtual thread, which waits below a Java builtin.
        THREAD(HandoffBenchmark::parkOften);

        private final Activation activation;

        Parked(Activation activation) {
            this.activation = activation;
        }
    }

    /// The kind of thread that the host waits on.
    public enum Host {
        VIRTUAL,
        PLATFORM
    }

    @Param Parked parked = Parked.FRAMES;

    @Param Host host = Host.VIRTUAL;

    /// For JMH.
    public HandoffBenchmark() {}

    @Benchmark
    public void pauseAndResume() throws InterruptedException {
        Thread thread =
                switch (host) {
                    case VIRTUAL -> Thread.ofVirtual().start(this::driveScript);
                    case PLATFORM -> Thread.ofPlatform().start(this::driveScript);
                };
        thread.join();
    }

    private void driveScript() {
        var interpreter = new InterpreterState(InterpreterState.Outside.none());
        var script =
                new ScriptThread(
                        interpreter, ts -> parked.activation, Thread.ofVirtual().factory());
        var mailbox = new Mailbox(Thread.currentThread());
        script.start(mailbox::put);
        for (int i = 0; i < PAUSES; i++) {
            if (!(mailbox.take() instanceof Event.Parked token)) {
                throw new IllegalStateException("the script ended early");
            }
            script.resume(token, Answer.NONE, mailbox::put, 0);
        }
        script.terminate("measured");
    }

    private static Activation.Outcome returnOften(ThreadState ts, Answer answer) {
        return new Activation.Outcome.Paused(REQUEST);
    }

    private static Activation.Outcome parkOften(ThreadState ts, Answer answer) {
        while (true) {
            ts.park(REQUEST);
        }
    }

    /// Holds one event for a host thread that waits for it.
    private static final class Mailbox {

        private final AtomicReference<@Nullable Event> next = new AtomicReference<>();
        private final Thread owner;

        Mailbox(Thread owner) {
            this.owner = owner;
        }

        void put(Event event) {
            next.set(event);
            LockSupport.unpark(owner);
        }

        Event take() {
            Event event = next.getAndSet(null);
            while (event == null) {
                LockSupport.park(this);
                event = next.getAndSet(null);
            }
            return event;
        }
    }
}
