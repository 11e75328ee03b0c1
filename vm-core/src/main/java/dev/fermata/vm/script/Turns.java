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
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/// Passes the turn among the threads of a script. What is left of the script's fuel goes with the turn.
final class Turns implements ScriptThreads {

    /// The fuel after which a thread lets others have their turn.
    private static final long SHARE = 10_000;

    private static final int MOST_THREADS = 10_000;

    private final InterpreterState interpreter;
    private final Parking parking;
    private final ThreadFactory threads;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<ThreadState, Turn> turns = new IdentityHashMap<>(2);
    private final ArrayDeque<Turn> ready = new ArrayDeque<>(2);
    private final ThreadState first;
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

    Turns(
            InterpreterState interpreter,
            Parking parking,
            Resources resources,
            RunSlot slot,
            ThreadState first) {
        this.interpreter = interpreter;
        this.parking = parking;
        this.threads = resources.threads();
        this.slots = resources.slots();
        this.slot = slot;
        this.first = first;
        this.running = turn(first);
    }

    private Turn turn(ThreadState ts) {
        return turns.computeIfAbsent(ts, Turn::new);
    }

    @Override
    public int count() {
        return turns.size() - 1;
    }

    @Override
    public ThreadState start(ThreadState starter, Consumer<ThreadState> body) {
        lock.lock();
        try {
            starter.limit(Limit.TASKS, turns.size(), interpreter.limits().tasks());
            if (turns.size() > MOST_THREADS) {
                throw PyErr.runtimeError("can't start new thread");
            }
            ThreadState ts = new ThreadState(interpreter, parking);
            // Not a root loop: a pause in it keeps the virtual thread.
            ts.nesting = 1;
            ts.fuel = 0;
            Turn turn = turn(ts);
            Thread carrier = threads.newThread(() -> carry(turn, body));
            turn.carrier = carrier;
            ready.add(turn);
            carrier.start();
            share(turn(starter));
            return ts;
        } finally {
            lock.unlock();
        }
    }

    private void carry(Turn turn, Consumer<ThreadState> body) {
        try {
            awaitTurn(turn, -1);
            body.accept(turn.ts);
        } catch (ScriptTerminated e) {
            // The first thread tells the host.
        } finally {
            lock.lock();
            try {
                turns.remove(turn.ts);
                if (running == turn) {
                    handOver(turn);
                }
            } finally {
                lock.unlock();
            }
        }
    }

    @Override
    public boolean await(ThreadState ts, long nanos) {
        Turn turn;
        lock.lock();
        try {
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
        } finally {
            lock.unlock();
        }
        try {
            awaitTurn(turn, nanos);
        } finally {
            lock.lock();
            sleepers -= nanos < 0 ? 0 : 1;
            lock.unlock();
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
        lock.lock();
        try {
            Turn turn = turns.get(waiter);
            if (turn == null || turn.woken) {
                return;
            }
            turn.woken = true;
            if (turn.waits) {
                turn.waits = false;
                ready.add(turn);
                Turn now = running;
                if (now != null) {
                    share(now);
                }
            }
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void pass(ThreadState ts) {
        Turn turn;
        lock.lock();
        try {
            if (ready.isEmpty()) {
                return;
            }
            turn = turn(ts);
            turn.carrier = Thread.currentThread();
            ready.add(turn);
            handOver(turn);
        } finally {
            lock.unlock();
        }
        awaitTurn(turn, -1);
    }

    /// Called at a checkpoint without fuel: gives the thread the fuel that was kept back and lets others have their turn; false if none was.
    boolean passAfterShare(ThreadState ts) {
        lock.lock();
        try {
            if (reserve == 0) {
                return false;
            }
            ts.fuel += reserve;
            reserve = 0;
        } finally {
            lock.unlock();
        }
        pass(ts);
        return true;
    }

    /// The states of all threads.
    List<ThreadState> states() {
        lock.lock();
        try {
            return List.copyOf(turns.keySet());
        } finally {
            lock.unlock();
        }
    }

    /// The state of the thread whose turn it is.
    ThreadState runningState() {
        lock.lock();
        try {
            Turn now = running;
            return now == null ? first : now.ts;
        } finally {
            lock.unlock();
        }
    }

    /// Called when the host has granted the running thread more fuel: lets others have their turn if it has used up its share in small portions.
    void refueled(ThreadState ts, long fuel) {
        lock.lock();
        try {
            granted += Math.min(fuel, SHARE);
            if (granted < SHARE || ready.isEmpty()) {
                return;
            }
        } finally {
            lock.unlock();
        }
        pass(ts);
    }

    /// Asks the running thread to stop at its next checkpoint.
    void stopRunning() {
        lock.lock();
        try {
            Turn now = running;
            (now == null ? first : now.ts).requestStop();
        } finally {
            lock.unlock();
        }
    }

    /// Ends all threads but the first, which calls it when it has nothing more to do.
    void end() {
        lock.lock();
        try {
            ended = true;
            stopAll();
            Turn now = running;
            if (now != null && now.ts == first) {
                running = null;
                grantNext();
            }
        } finally {
            lock.unlock();
        }
    }

    /// Asks all threads to stop at their next checkpoint, and those that wait to go on to it, the first thread first.
    void stopAll() {
        lock.lock();
        try {
            for (Turn turn : turns.values()) {
                if (turn != running && !ready.contains(turn)) {
                    turn.waits = false;
                    if (turn.ts == first) {
                        ready.addFirst(turn);
                    } else {
                        ready.add(turn);
                    }
                }
                turn.ts.requestStop();
            }
            if (running == null) {
                grantNext();
            }
        } finally {
            lock.unlock();
        }
    }

    /// Keeps back what the running thread has beyond its share, so that it stops in time for those that are ready.
    private void share(Turn now) {
        if (!ready.isEmpty() && now.ts.fuel > SHARE) {
            reserve += now.ts.fuel - SHARE;
            now.ts.fuel = SHARE;
        }
    }

    /// Takes the turn from `turn` and gives it to the next that is ready. If nothing can ever become ready, the first thread gets it, to report that.
    private void handOver(Turn turn) {
        running = null;
        reserve += turn.ts.fuel;
        turn.ts.fuel = 0;
        Turn main = turns.get(first);
        if (ready.isEmpty() && sleepers == 0 && main != null && main.waits) {
            main.stuck = true;
            grant(main);
        } else {
            grantNext();
        }
    }

    private void grantNext() {
        Turn next = ready.poll();
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
            lock.lock();
            try {
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
                        ready.add(turn);
                        share(running);
                    }
                }
            } finally {
                lock.unlock();
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
