package dev.fermata.vm.script;

import dev.fermata.vm.object.Activation;
import dev.fermata.vm.object.ActiveFrame;
import dev.fermata.vm.object.Answer;
import dev.fermata.vm.object.InterpreterState;
import dev.fermata.vm.object.Parking;
import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.PyException;
import dev.fermata.vm.object.Request;
import dev.fermata.vm.object.ScriptLimits;
import dev.fermata.vm.object.ScriptTerminated;
import dev.fermata.vm.object.ScriptThreads;
import dev.fermata.vm.object.ThreadState;
import dev.fermata.vm.run.Frame;
import dev.fermata.vm.spi.Library;
import dev.fermata.vm.spi.Limit;

import org.jspecify.annotations.Nullable;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/// One running script and its handoff with the host.
///
/// Every change of ownership is a compare-and-set on [#cell]; whoever wins it acts, and everything written before it is
/// visible to the other side. A token is one object in one cell, so exactly one answer can win; a stale, double or
/// foreign answer, or one after the end, loses and has no effect.
///
/// A script that parks at the root of its interpreter loop gives its virtual thread back and is only heap data until it
/// is resumed on another. One that parks below a Java builtin keeps its thread, which waits.
///
/// ```
/// NEW              -> RUNNING          start
/// RUNNING          -> Event.Parked     park
/// Event.Parked     -> RUNNING          resume, no thread waits: a new one starts
/// Event.Parked     -> Reply            resume, a thread waits: it takes the reply
/// Reply            -> RUNNING          the waiting thread goes on
/// RUNNING          -> ended            the script returned, raised, or noticed that it was terminated
/// NEW, Event.Parked without a thread -> Event.Terminated   terminate
/// RUNNING, Reply, Event.Parked       -> Termination        terminate; the script's thread notices and ends
/// Event.Parked, ended -> RUNNING -> as before   interpose: a call that the host makes meanwhile
/// ```
public final class ScriptThread implements Parking {

    private static final VarHandle CELL;
    private static final VarHandle INTERLUDES;

    static {
        try {
            MethodHandles.Lookup lookup = MethodHandles.lookup();
            CELL = lookup.findVarHandle(ScriptThread.class, "cell", Object.class);
            INTERLUDES = lookup.findVarHandle(ScriptThread.class, "interludes", int.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private static final Object NEW = "new";
    private static final Object RUNNING = "running";

    /// What showing an uncaught exception may cost: its `__str__` runs when the script can no longer pause.
    private static final long EPILOGUE_FUEL = 10_000_000;

    /// How often a script that waits for a permit looks whether it is to end.
    private static final long PERMIT_MILLIS = 10;

    private record Reply(Event.Parked token, Answer answer, Consumer<Event> sink, long fuel) {}

    private record Termination(@Nullable Limit limit, String reason) {}

    /// A thread of the carrier that runs the script. Other threads only compare it with themselves.
    private static final class Ride {

        private final Thread thread = Thread.currentThread();

        /// Whether the host has resumed the script when it was given the event of its pause, so that it goes on.
        private boolean resumed;
    }

    /// Where a script was when it ended.
    private record Place(String file, int line) {

        private static final Place NOWHERE = new Place("", 0);

        /// The innermost place outside the library, or in it if there is no other.
        static Place of(ThreadState ts) {
            ActiveFrame innermost = ts.visibleFrame();
            ActiveFrame at = innermost;
            while (at instanceof Frame f && (f.isHidden() || isLibrary(f))) {
                at = f.back();
            }
            return (at == null ? innermost : at) instanceof Frame f
                    ? new Place(f.code().filename(), f.line())
                    : NOWHERE;
        }

        private static boolean isLibrary(Frame frame) {
            return Library.contains(frame.code().filename());
        }
    }

    private final ThreadState ts;
    private final Turns turns;

    /// What the resume granted with which the thread starts that carries the script.
    private long resumedFuel;

    private final Activation activation;
    private final ThreadFactory threads;

    /// What carries the script instead of virtual threads of its own, or null. It has no thread to lose: a script that
    /// it carries can pause only where it gives its thread back.
    private final @Nullable Executor carrier;

    /// What a thread of the carrier does with the script now, or did.
    private volatile @Nullable Ride ride;

    private final Resources resources;
    private final long id;
    private final RunSlot slot;
    private final Meter meter;
    private final PauseRate pauseRate;
    private final long wallNanos;
    private @Nullable Future<?> deadline;

    private volatile Object cell = NEW;
    private volatile boolean pauseRequested;
    private volatile boolean sliceEnded;
    private volatile @Nullable Thread waiting;

    /// How many interposed calls are in progress, each of which may have paused and let the host interpose another. A
    /// thread that waits below them must not go on.
    private volatile int interludes;

    /// Who gets the next event; written by the side that owns the script.
    private Consumer<Event> sink = event -> {};

    private Answer answer = Answer.NONE;
    private long pauses;
    private Place end = Place.NOWHERE;

    /// Makes a script that has not started.
    ///
    /// @param activation makes what runs its code
    /// @param threads makes the virtual threads that carry it
    public ScriptThread(
            InterpreterState interpreter,
            Function<ThreadState, Activation> activation,
            ThreadFactory threads) {
        this(interpreter, activation, Resources.of(threads), null, ScriptLimits.none(), 1);
    }

    /// Makes a script that has not started.
    ///
    /// @param activation makes what runs its code
    /// @param resources what it runs on
    /// @param carrier runs it, on whatever thread, outside the slots of the resources; null for virtual threads
    /// @param limits what it may have at most
    /// @param priority among the scripts that wait for a slot: 0 for the highest, to 2
    public ScriptThread(
            InterpreterState interpreter,
            Function<ThreadState, Activation> activation,
            Resources resources,
            @Nullable Executor carrier,
            ScriptLimits limits,
            int priority) {
        this.resources = resources;
        this.id = resources.scripts().incrementAndGet();
        this.threads = resources.threads();
        this.carrier = carrier;
        this.ts = new ThreadState(interpreter, this);
        this.slot = new RunSlot(this, priority, limits.cpuNanos());
        slot.hurried = carrier != null;
        this.turns = new Turns(interpreter, this, resources, slot, ts, carrier == null);
        this.activation = activation.apply(ts);
        this.meter = new Meter(this, limits, resources.memory());
        this.pauseRate = PauseRate.of(limits.pauseRate());
        this.wallNanos = limits.wallNanos();
        interpreter.setLimits(limits, meter);
        meter.begin(ts);
    }

    /// Tells it from the other scripts of its [Resources]: the first is 1.
    public long id() {
        return id;
    }

    /// Lets a script that has not started pause when it has used so much fuel.
    public void limitSlice(long units) {
        meter.limitSlice(ts, units);
    }

    /// The running state that the interpreter sees. The host touches it only while the script is parked.
    public ThreadState state() {
        return ts;
    }

    /// The newest event; null while the script runs or waits for its thread to notice something.
    public @Nullable Event lastEvent() {
        return cell instanceof Event e ? e : null;
    }

    /// Starts the script.
    ///
    /// @param sink gets the next event, on the script's thread; it must only pass it on
    /// @throws IllegalStateException if the script was started before
    public void start(Consumer<Event> sink) {
        if (!CELL.compareAndSet(this, NEW, RUNNING)) {
            throw new IllegalStateException("the script was started before");
        }
        if (wallNanos != Long.MAX_VALUE) {
            deadline = resources.deadlines().after(wallNanos, () -> terminate(Limit.WALL_TIME));
        }
        launch(Answer.NONE, sink);
    }

    /// Lets a script that has not started pause when it has run for so long.
    public void limitTimeSlice(long nanos) {
        slot.limitStep(nanos);
    }

    /// Ends the script instead of starting it.
    ///
    /// @param file its source
    public void exceeded(Limit limit, String file, Consumer<Event> sink) {
        this.sink = sink;
        end = new Place(file, 0);
        terminate(limit);
    }

    /// Answers a pause.
    ///
    /// @param sink gets the next event, on the script's thread; it must only pass it on
    /// @param fuel units of fuel to add to what the script has left
    /// @return false, without effect, if the token was answered before or the script has ended
    public boolean resume(Event.Parked token, Answer answer, Consumer<Event> sink, long fuel) {
        if (token.script() != this) {
            return false;
        }
        if (token.holdsThread()) {
            if (!CELL.compareAndSet(this, token, new Reply(token, answer, sink, fuel))) {
                return false;
            }
            LockSupport.unpark(waiting);
            return true;
        }
        if (!CELL.compareAndSet(this, token, RUNNING)) {
            return false;
        }
        if (fuel > 0) {
            meter.grant(ts, fuel);
            resumedFuel = fuel;
        }
        launch(answer, sink);
        return true;
    }

    /// Ends the script: at once if only its frames are left, else as soon as its thread notices. No Python code of it
    /// runs any more.
    ///
    /// @return false if it has ended already
    public boolean terminate(String reason) {
        return terminate(null, reason);
    }

    /// Ends the script because it has exceeded a limit.
    void terminate(Limit limit) {
        terminate(limit, reason(limit));
    }

    private static String reason(Limit limit) {
        return limit.label() + " limit exceeded";
    }

    private boolean terminate(@Nullable Limit limit, String reason) {
        while (true) {
            Object c = cell;
            if (c instanceof Termination || c instanceof Event && !(c instanceof Event.Parked)) {
                return false;
            }
            if (c == NEW || c instanceof Event.Parked p && !p.holdsThread()) {
                Place place =
                        c instanceof Event.Parked p
                                ? new Place(Place.of(ts).file(), p.line())
                                : end;
                Event ended = new Event.Terminated(limit, reason, place.file(), place.line());
                if (CELL.compareAndSet(this, c, ended)) {
                    release();
                    sink.accept(ended);
                    return true;
                }
            } else if (CELL.compareAndSet(this, c, new Termination(limit, reason))) {
                resources.slots().hurry(slot);
                turns.stopAll();
                LockSupport.unpark(waiting);
                return true;
            }
        }
    }

    /// Runs `work` for a script that is parked or has ended by itself, on a thread of its own; then the script is as it
    /// was before. Meanwhile its token cannot be answered. If the work pauses, the sink of the script's next event gets
    /// the pause.
    ///
    /// @param last the script's newest event
    /// @return what the work returns or throws; null, without effect, if the script has gone on since `last`
    public <T> @Nullable CompletableFuture<T> interpose(Event last, Function<ThreadState, T> work) {
        boolean idle =
                last instanceof Event.Parked
                        || last instanceof Event.Finished
                        || last instanceof Event.Raised;
        // First, so that a thread that waits never takes itself for the innermost when it is not.
        INTERLUDES.getAndAdd(this, 1);
        if (!idle || !CELL.compareAndSet(this, last, RUNNING)) {
            INTERLUDES.getAndAdd(this, -1);
            LockSupport.unpark(waiting);
            return null;
        }
        CompletableFuture<T> result = new CompletableFuture<>();
        threads.newThread(() -> interlude(last, work, result)).start();
        return result;
    }

    private <T> void interlude(
            Event last, Function<ThreadState, T> work, CompletableFuture<T> result) {
        Thread outer = waiting;
        Interlude interlude = new Interlude(ts);
        T value = null;
        Throwable thrown = null;
        try {
            resources.slots().acquire(slot);
            value = work.apply(ts);
        } catch (Throwable t) {
            thrown = t;
        }
        interlude.end();
        waiting = outer;
        resources.slots().release(slot);
        if (!(last instanceof Event.Parked)) {
            meter.end();
        }
        INTERLUDES.getAndAdd(this, -1);
        if (!CELL.compareAndSet(this, RUNNING, last)) {
            endAfterInterlude(last);
        }
        if (thrown == null) {
            result.complete(value);
        } else {
            result.completeExceptionally(thrown);
        }
    }

    /// The script was terminated meanwhile.
    private void endAfterInterlude(Event last) {
        if (last instanceof Event.Parked parked && parked.holdsThread()) {
            LockSupport.unpark(waiting);
        } else if (last instanceof Event.Parked) {
            Event ended = ended((Termination) cell);
            cell = ended;
            release();
            sink.accept(ended);
        } else {
            cell = last;
        }
    }

    /// Asks the script to park at its next checkpoint with [Request.SliceEnd].
    public void requestPause() {
        pauseRequested = true;
        turns.stopRunning();
    }

    /// Asks the script to let others run at its next checkpoint; its host sees nothing of it.
    void endSlice() {
        sliceEnded = true;
        turns.stopRunning();
    }

    private Event.Terminated ended(Termination t) {
        return new Event.Terminated(t.limit(), t.reason(), end.file(), end.line());
    }

    /// Gives back what an ended script had.
    private void release() {
        meter.end();
        Future<?> timer = deadline;
        if (timer != null) {
            timer.cancel(false);
        }
    }

    /// The state of the thread of the script that runs.
    public ThreadState runningState() {
        return turns.runningState();
    }

    /// Measures the objects that the script can reach, in bytes.
    long measure() {
        return new HeapWalk(() -> poll(runningState())).measure(ts.interpreter(), turns.states());
    }

    /// Whether the script is to end, or its first thread has ended it already while another part of it still runs.
    private boolean isTerminated() {
        return cell instanceof Termination || cell instanceof Event.Terminated;
    }

    @Override
    public void poll(ThreadState state) {
        if (isTerminated()) {
            throw terminated(state);
        }
        letOthersRun();
    }

    /// Passes the slot on if the slice has ended.
    private void letOthersRun() {
        if (!sliceEnded) {
            return;
        }
        sliceEnded = false;
        SliceEnd recorded = new SliceEnd();
        recorded.begin();
        if (resources.slots().pass(slot) && recorded.shouldCommit()) {
            Place place = Place.of(ts);
            recorded.script = place.file();
            recorded.line = place.line();
            recorded.execution = id;
            recorded.commit();
        }
    }

    @Override
    public <T> T alone(ThreadState state, Supplier<T> work) {
        Semaphore permit = resources.large();
        if (!permit.tryAcquire()) {
            resources.slots().release(slot);
            boolean acquired = awaitPermit(permit);
            resources.slots().acquire(slot);
            if (!acquired) {
                throw terminated(state);
            }
        }
        try {
            return work.get();
        } finally {
            permit.release();
        }
    }

    /// Waits as long as the script is not to end.
    private boolean awaitPermit(Semaphore permit) {
        while (!isTerminated()) {
            try {
                if (permit.tryAcquire(PERMIT_MILLIS, TimeUnit.MILLISECONDS)) {
                    return true;
                }
            } catch (InterruptedException e) {
                // Nobody has a reason to interrupt a script.
            }
        }
        return false;
    }

    /// The bytes that the script's objects took when they were measured last; 0 if its memory is not limited.
    public long memory() {
        return meter.memory();
    }

    /// The units of fuel that the script has used; not exact while it runs.
    public long fuelUsed() {
        return meter.handedOut() - turns.fuel();
    }

    /// Nanoseconds for which the script has had a slot, up to the end of its last slice.
    public long cpuNanos() {
        return slot.used();
    }

    @Override
    public ScriptTerminated exceeded(ThreadState state, Limit limit) {
        if (CELL.compareAndSet(this, RUNNING, new Termination(limit, reason(limit)))) {
            resources.slots().hurry(slot);
            turns.stopAll();
        }
        return terminated(state);
    }

    private void launch(Answer answer, Consumer<Event> sink) {
        this.answer = answer;
        this.sink = sink;
        if (carrier == null) {
            threads.newThread(this::carry).start();
        } else if (ride instanceof Ride current && current.thread == Thread.currentThread()) {
            current.resumed = true;
        } else {
            carrier.execute(this::carryOnCarrier);
        }
    }

    /// Runs the script until it is parked and stays so, or ends.
    private void carryOnCarrier() {
        Ride own = new Ride();
        do {
            own.resumed = false;
            ride = own;
            carry();
        } while (own.resumed);
        if (ride == own) {
            ride = null;
        }
    }

    /// Whether the calling thread, which runs the script, is the carrier's.
    private boolean isOnCarrier(ThreadState state) {
        return carrier != null && state == ts && interludes == 0;
    }

    private void acquireSlot() {
        if (carrier == null || slot.isTimed()) {
            resources.slots().acquire(slot);
        }
    }

    private void releaseSlot() {
        if (carrier == null || slot.isTimed()) {
            resources.slots().release(slot);
        }
    }

    /// Runs the script until it ends or parks without a thread.
    private void carry() {
        Event event;
        try {
            acquireSlot();
            if (resumedFuel > 0) {
                turns.refueled(ts, resumedFuel);
                resumedFuel = 0;
            }
            meter.goOn(ts);
            Activation.Outcome outcome = activation.run(ts, answer);
            event =
                    switch (outcome) {
                        case Activation.Outcome.Finished f -> new Event.Finished(f.value());
                        case Activation.Outcome.Paused p -> parked(ts, p.request(), false);
                    };
            if (turns.count() == 0 && event instanceof Event.Parked) {
                meter.rest(ts);
            }
        } catch (PyException e) {
            meter.replace(ts, EPILOGUE_FUEL);
            event = new Event.Raised(e);
        } catch (ScriptTerminated e) {
            event = new Event.Terminated(e.limit(), e.getMessage(), end.file(), end.line());
        } catch (OutOfMemoryError e) {
            Place place = Place.of(ts);
            event =
                    new Event.Terminated(
                            Limit.MEMORY, reason(Limit.MEMORY), place.file(), place.line());
        } catch (Throwable t) {
            event = new Event.Crashed(t);
        }
        if (!(event instanceof Event.Parked)) {
            turns.end();
        }
        releaseSlot();
        Consumer<Event> receiver = sink;
        if (!CELL.compareAndSet(this, RUNNING, event)) {
            if (end == Place.NOWHERE) {
                end = Place.of(ts);
            }
            event = ended((Termination) cell);
            cell = event;
        }
        if (!(event instanceof Event.Parked)) {
            release();
        }
        receiver.accept(event);
    }

    private Event.Parked parked(ThreadState state, Request request, boolean holdsThread) {
        boolean asked = request instanceof Request.Yield || request instanceof Request.Await;
        if (asked && !pauseRate.count()) {
            throw exceeded(state, Limit.PAUSE_RATE);
        }
        int line = 0;
        if (state.visibleFrame() instanceof Frame f) {
            boolean between =
                    !holdsThread
                            && f == state.frame
                            && (request instanceof Request.OutOfFuel
                                    || request instanceof Request.SliceEnd);
            line = between ? f.nextLine() : f.line();
        }
        return new Event.Parked(this, request, ++pauses, holdsThread, line);
    }

    @Override
    public void checkpoint(ThreadState state) {
        if (!isOnCarrier(state)) {
            Parking.super.checkpoint(state);
        } else if (stopReason(state) instanceof Request.SliceEnd) {
            // It will, as soon as the carrier can have its thread back.
            pauseRequested = true;
            state.requestStop();
        }
    }

    @Override
    public Object park(ThreadState state, Request request) {
        if (isOnCarrier(state)) {
            throw PyErr.runtimeError(
                    "cannot pause inside a builtin function on a thread of the host's");
        }
        Event.Parked event = parked(state, request, true);
        int level = interludes;
        waiting = Thread.currentThread();
        Consumer<Event> receiver = sink;
        resources.slots().release(slot);
        if (!CELL.compareAndSet(this, RUNNING, event)) {
            throw terminated(state);
        }
        receiver.accept(event);
        Object c = cell;
        while (!(c instanceof Reply r && r.token == event)
                && !(c instanceof Termination && interludes == level)) {
            LockSupport.park(this);
            // A set interrupt status would make park return at once, for ever.
            Thread.interrupted();
            c = cell;
        }
        if (!(c instanceof Reply reply) || !CELL.compareAndSet(this, c, RUNNING)) {
            throw terminated(state);
        }
        sink = reply.sink();
        resources.slots().acquire(slot);
        if (reply.fuel() > 0) {
            meter.grant(state, reply.fuel());
            turns.refueled(state, reply.fuel());
        }
        return switch (reply.answer()) {
            case Answer.Value v -> v.value();
            case Answer.Raise r -> throw r.exception();
        };
    }

    @Override
    public @Nullable Request stopReason(ThreadState state) {
        if (state.stopRequested()) {
            state.clearStop();
            if (isTerminated()) {
                state.requestStop();
                throw terminated(state);
            }
            turns.shareWithOthers(state);
            letOthersRun();
            if (pauseRequested) {
                pauseRequested = false;
                return new Request.SliceEnd();
            }
        }
        if (state.fuel >= 0 || turns.passAfterShare(state) && state.fuel >= 0) {
            return null;
        }
        if (meter.refill(state)) {
            turns.refueled(state, state.fuel);
            return null;
        }
        if (meter.isExhausted()) {
            throw exceeded(state, Limit.FUEL);
        }
        return new Request.OutOfFuel();
    }

    @Override
    public ScriptThreads threads() {
        return turns;
    }

    private ScriptTerminated terminated(ThreadState state) {
        if (end == Place.NOWHERE) {
            end = Place.of(state);
        }
        return switch (cell) {
            case Termination t -> new ScriptTerminated(t.limit(), t.reason());
            case Event.Terminated t -> new ScriptTerminated(t.limit(), t.reason());
            default -> new ScriptTerminated("terminated");
        };
    }

    @Override
    public Object onFreshStack(ThreadState state, Supplier<Object> task) {
        FreshStack fresh = new FreshStack(task);
        Thread thread = threads.newThread(fresh);
        thread.start();
        return fresh.await(thread);
    }
}
