package dev.fermata.vm.script;

import dev.fermata.vm.object.InterpreterState;
import dev.fermata.vm.object.Parking;
import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.ScriptTerminated;
import dev.fermata.vm.object.ScriptThreads;
import dev.fermata.vm.object.ThreadState;
import dev.fermata.vm.spi.Clock;
import dev.fermata.vm.spi.Limit;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/// Passes the turn among the threads of a script. What is left of the script's fuel goes with the turn.
final class Turns implements ScriptThreads {

    /// The fuel after which a thread lets others have their turn.
    private static final long SHARE = 10_000;

    private static final int MOST_THREADS = 10_000;

    private final InterpreterState interpreter;
    private final Parking parking;
    private final ThreadFactory threads;
    private final ThreadState first;
    private final Turn main;
    private final boolean several;

    /// The turns of the other threads. Most scripts have none.
    private Map<ThreadState, Turn> others = Map.of();

    /// Those that could go on; made when there is the first.
    private @Nullable Deque<Turn> ready;

    private final RunSlots slots;
    private final RunSlot slot;
    private @Nullable Turn running;
    private int sleepers;
    private boolean ended;

    /// The fuel that the running thread has besides its share.
    private long reserve;

    /// The fuel that the host has granted since the turn last changed.
    private long granted;

    /// A thread's place among the others.
    private static final class Turn {
        private final ThreadState ts;
        private volatile @Nullable Thread carrier;
        private boolean woken;
        private boolean waits;
        private boolean stuck;

        Turn(ThreadState ts) {
            this.ts = ts;
        }
    }

    /// @param several whether there may be other threads than the first
    Turns(
            InterpreterState interpreter,
            Parking parking,
            Resources resources,
            RunSlot slot,
            ThreadState first,
            boolean several) {
        this.interpreter = interpreter;
        this.parking = parking;
        this.threads = resources.threads();
        this.slots = resources.slots();
        this.slot = slot;
        this.first = first;
        this.several = several;
        this.main = new Turn(first);
        this.running = main;
    }

    private Turn turn(ThreadState ts) {
        if (ts == first) {
            return main;
        }
        if (others.isEmpty()) {
            others = new IdentityHashMap<>();
        }
        return others.computeIfAbsent(ts, Turn::new);
    }

    private boolean isAnyReady() {
        return ready != null && !ready.isEmpty();
    }

    private Deque<Turn> ready() {
        Deque<Turn> known = ready;
        if (known == null) {
            known = new ArrayDeque<>();
            ready = known;
        }
        return known;
    }

    @Override
    public int count() {
        return others.size();
    }

    @Override
    public ThreadState start(ThreadState starter, Consumer<ThreadState> body) {
        synchronized (this) {
            starter.limit(Limit.TASKS, others.size() + 1, interpreter.limits().tasks());
            if (!several || others.size() >= MOST_THREADS) {
                throw PyErr.runtimeError("can't start new thread");
            }
            ThreadState ts = new ThreadState(interpreter, parking);
            // Not a root loop: a pause in it keeps the virtual thread.
            ts.nesting = 1;
            ts.fuel = 0;
            Turn turn = turn(ts);
            Thread carrier = threads.newThread(() -> carry(turn, body));
            turn.carrier = carrier;
            ready().add(turn);
            carrier.start();
            share(turn(starter));
            return ts;
        }
    }

    private void carry(Turn turn, Consumer<ThreadState> body) {
        try {
            awaitTurn(turn, -1);
            body.accept(turn.ts);
        } catch (ScriptTerminated e) {
            // The first thread tells the host.
        } finally {
            synchronized (this) {
                others.remove(turn.ts);
                if (running == turn) {
                    handOver(turn);
                }
            }
        }
    }

    @Override
    public boolean await(ThreadState ts, long nanos) {
        Turn turn;
        synchronized (this) {
            turn = turn(ts);
            if (turn.woken) {
                turn.woken = false;
                return true;
            }
            turn.waits = true;
            turn.carrier = Thread.currentThread();
            sleepers += nanos < 0 ? 0 : 1;
            handOver(turn);
            if (running == null) {
                slots.release(slot);
            }
        }
        try {
            awaitTurn(turn, nanos);
        } finally {
            synchronized (this) {
                sleepers -= nanos < 0 ? 0 : 1;
            }
        }
        slots.acquire(slot);
        ts.checkpoint();
        if (turn.stuck) {
            turn.stuck = false;
            throw PyErr.runtimeError("deadlock: every thread of the script waits for another");
        }
        boolean woken = turn.woken;
        turn.woken = false;
        return woken;
    }

    @Override
    public void wake(ThreadState waiter) {
        synchronized (this) {
            Turn turn = waiter == first ? main : others.get(waiter);
            if (turn == null || turn.woken) {
                return;
            }
            turn.woken = true;
            if (turn.waits) {
                turn.waits = false;
                ready().add(turn);
                if (running == null) {
                    grantNext();
                } else {
                    stopRunningForOthers();
                }
            }
        }
    }

    @Override
    public void pass(ThreadState ts) {
        Turn turn;
        synchronized (this) {
            if (!isAnyReady()) {
                return;
            }
            turn = turn(ts);
            turn.carrier = Thread.currentThread();
            ready().add(turn);
            handOver(turn);
        }
        awaitTurn(turn, -1);
    }

    /// Called at a checkpoint without fuel: gives the thread the fuel that was kept back and lets others have their turn; false if none was.
    boolean passAfterShare(ThreadState ts) {
        synchronized (this) {
            if (reserve == 0) {
                return false;
            }
            ts.fuel += reserve;
            reserve = 0;
        }
        pass(ts);
        return true;
    }

    /// The states of all threads.
    List<ThreadState> states() {
        synchronized (this) {
            List<ThreadState> all = new ArrayList<>(others.keySet());
            all.add(first);
            return all;
        }
    }

    /// The fuel that the threads have left together.
    long fuel() {
        synchronized (this) {
            return runningState().fuel + reserve;
        }
    }

    /// The state of the thread whose turn it is.
    ThreadState runningState() {
        synchronized (this) {
            Turn now = running;
            return now == null ? first : now.ts;
        }
    }

    /// Called when the host has granted the running thread more fuel: lets others have their turn if it has used up its share in small portions.
    void refueled(ThreadState ts, long fuel) {
        synchronized (this) {
            granted += Math.min(fuel, SHARE);
            if (granted < SHARE || !isAnyReady()) {
                return;
            }
        }
        pass(ts);
    }

    /// Asks the running thread to let others have their turn soon. Its fuel is its own while it runs: it changes it
    /// itself, in [#shareWithOthers].
    private void stopRunningForOthers() {
        Turn now = running;
        if (now != null) {
            now.ts.requestStop();
        }
    }

    /// Called by the running thread when it was asked to stop: keeps back what it has beyond its share, if others are
    /// ready.
    void shareWithOthers(ThreadState ts) {
        synchronized (this) {
            Turn now = running;
            if (now != null && now.ts == ts) {
                share(now);
            }
        }
    }

    /// Asks the running thread to stop at its next checkpoint.
    void stopRunning() {
        synchronized (this) {
            Turn now = running;
            (now == null ? first : now.ts).requestStop();
        }
    }

    /// Ends all threads but the first, which calls it when it has nothing more to do.
    void end() {
        synchronized (this) {
            ended = true;
            stopAll();
            Turn now = running;
            if (now != null && now.ts == first) {
                running = null;
                grantNext();
            }
        }
    }

    /// Asks all threads to stop at their next checkpoint, and those that wait to go on to it, the first thread first.
    void stopAll() {
        synchronized (this) {
            if (stop(main)) {
                ready().addFirst(main);
            }
            for (Turn turn : others.values()) {
                if (stop(turn)) {
                    ready().add(turn);
                }
            }
            if (running == null) {
                grantNext();
            }
        }
    }

    /// Asks a thread to stop at its next checkpoint.
    ///
    /// @return whether it is to become ready for that
    private boolean stop(Turn turn) {
        turn.ts.requestStop();
        if (turn == running || ready != null && ready.contains(turn)) {
            return false;
        }
        turn.waits = false;
        return true;
    }

    /// Keeps back what the running thread has beyond its share, so that it stops in time for those that are ready.
    private void share(Turn now) {
        if (isAnyReady() && now.ts.fuel > SHARE) {
            reserve += now.ts.fuel - SHARE;
            now.ts.fuel = SHARE;
        }
    }

    /// Takes the turn from `turn` and gives it to the next that is ready. If nothing can ever become ready, the first thread gets it, to report that.
    private void handOver(Turn turn) {
        running = null;
        reserve += turn.ts.fuel;
        turn.ts.fuel = 0;
        if (!isAnyReady() && sleepers == 0 && main.waits) {
            main.stuck = true;
            grant(main);
        } else {
            grantNext();
        }
    }

    private void grantNext() {
        Turn next = ready == null ? null : ready.poll();
        if (next != null) {
            grant(next);
        }
    }

    private void grant(Turn next) {
        running = next;
        next.waits = false;
        next.ts.fuel += reserve;
        reserve = 0;
        granted = 0;
        share(next);
        LockSupport.unpark(next.carrier);
    }

    /// Waits until `turn` has the turn; when the time is over it asks for it.
    private void awaitTurn(Turn turn, long nanos) {
        long deadline = Clock.machineNanos() + Math.max(0, nanos);
        boolean timed = nanos >= 0;
        while (true) {
            synchronized (this) {
                if (running == turn) {
                    break;
                }
                if (timed && Clock.machineNanos() - deadline >= 0) {
                    timed = false;
                    if (turn.waits) {
                        turn.waits = false;
                        if (running == null) {
                            grant(turn);
                            break;
                        }
                        ready().add(turn);
                        stopRunningForOthers();
                    }
                }
            }
            if (timed) {
                LockSupport.parkNanos(this, deadline - Clock.machineNanos());
            } else {
                LockSupport.park(this);
            }
            // A set interrupt status would make park return at once, for ever.
            Thread.interrupted();
        }
        if (ended) {
            throw new ScriptTerminated("the script has ended");
        }
    }
}
