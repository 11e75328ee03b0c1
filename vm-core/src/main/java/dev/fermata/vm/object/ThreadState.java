package dev.fermata.vm.object;

import dev.fermata.vm.spi.Limit;

import org.jspecify.annotations.Nullable;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// What a running script carries through every call: its fuel, its depth, the request to stop. Passed as the first argument to whatever can pause or needs the script.
///
/// One thread at a time uses it, the one that runs the script; only [#requestStop] may be called by others.
public final class ThreadState {

    private static final VarHandle STOP;

    static {
        try {
            STOP = MethodHandles.lookup().findVarHandle(ThreadState.class, "stop", int.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    /// The units of fuel left before the script must pause. Engines decrement it in place and call [#refuel] when it
    /// falls below zero.
    public long fuel = Long.MAX_VALUE;

    /// How many Python calls are active, counted against the recursion limit.
    public int depth;

    /// How many interpreter loops are nested in one another through Java builtins; 1 while only the root loop runs. A
    /// pause at 1 holds no Java frames.
    public int nesting;

    /// What a frame that ends or yields hands to the loop that runs it.
    public @Nullable Object transfer;

    /// Why the root loop pauses.
    public @Nullable Request pause;

    /// The innermost Python frame. Owned by the interpreter.
    public @Nullable ActiveFrame frame;

    private final InterpreterState interpreter;
    private final Parking parking;

    // Most threads need none of these.
    private List<Object> reprs = List.of();
    private List<Object> collecting = List.of();
    private Map<Class<?>, Object> states = Map.of();
    private int stop;

    /// Makes the state of a new thread of a script.
    public ThreadState(InterpreterState interpreter, Parking parking) {
        this.interpreter = interpreter;
        this.parking = parking;
    }

    /// What all threads of the script share: modules, limits, output.
    public InterpreterState interpreter() {
        return interpreter;
    }

    /// How this script's host is reached.
    public Parking parking() {
        return parking;
    }

    /// The innermost frame that scripts see, or null.
    public @Nullable ActiveFrame visibleFrame() {
        ActiveFrame f = frame;
        while (f != null && f.isHidden()) {
            f = f.back();
        }
        return f;
    }

    /// Charges `units` of work done inside a builtin (elements, bytes, digits squared) and pauses when the fuel is used
    /// up or a stop is asked for. Long builtins call it at least once for every thousand units.
    ///
    /// @throws ScriptTerminated if the host ends the script here
    public void charge(long units) {
        fuel -= units;
        if (fuel < 0 || stopRequested()) {
            parking.checkpoint(this);
        }
    }

    /// Charges nothing; pauses if a stop is asked for.
    public void checkpoint() {
        if (fuel < 0 || stopRequested()) {
            parking.checkpoint(this);
        }
    }

    /// To be called now and then in the middle of work that cannot pause, and that other threads of the script must not
    /// interrupt.
    ///
    /// @throws ScriptTerminated if the host ends the script here
    public void poll() {
        if (stopRequested()) {
            parking.poll(this);
        }
    }

    /// Whether the host has asked the script to stop at its next checkpoint.
    public boolean stopRequested() {
        return (int) STOP.getOpaque(this) != 0;
    }

    /// Asks the script to stop at its next checkpoint: end of slice, termination, inspection. Callable by any thread.
    public void requestStop() {
        STOP.setOpaque(this, 1);
    }

    /// Withdraws the request; called by the script's side before it looks why it should stop.
    public void clearStop() {
        STOP.setVolatile(this, 0);
    }

    /// Hands `request` to the host and waits for its answer on this thread, at any depth.
    ///
    /// @return what the host answers
    /// @throws PyException if the host answers with an exception
    /// @throws ScriptTerminated if the host ends the script
    public Object park(Request request) {
        if (!(request instanceof Request.Await(Awaited awaited))) {
            return parking.park(this, request);
        }
        while (!awaited.isReady()) {
            parking.park(this, request);
        }
        return awaited.result(this);
    }

    /// Enters a Python call.
    ///
    /// @throws PyException RecursionError beyond the limit
    public void enter() {
        enter("");
    }

    /// Enters a call that a builtin makes.
    ///
    /// @param where what ends the message of the error, such as ` in comparison`
    /// @throws PyException RecursionError beyond the limit
    public void enter(String where) {
        if (++depth > interpreter.depthBound()) {
            depth--;
            if (interpreter.limits().depth() < interpreter.recursionLimit()) {
                throw parking.exceeded(this, Limit.DEPTH);
            }
            throw PyErr.recursionError("maximum recursion depth exceeded" + where);
        }
    }

    /// Enters a call of `method`, which is a builtin's or Python's.
    ///
    /// @param where what ends the message of the error if it is a builtin's
    /// @throws PyException RecursionError beyond the limit
    void enter(@Nullable Object method, String where) {
        enter(method instanceof PyMethodDescriptor ? where : "");
    }

    /// Ends the script if it has more of something than its limit allows.
    ///
    /// @throws ScriptTerminated if `count` is more than `most`
    public void limit(Limit limit, long count, long most) {
        if (count > most) {
            throw parking.exceeded(this, limit);
        }
    }

    /// Shows the objects that this thread holds.
    public void visitRoots(Consumer<@Nullable Object> visitor) {
        visitor.accept(frame);
        visitor.accept(transfer);
        visitor.accept(pause);
        reprs.forEach(visitor);
        collecting.forEach(visitor);
        states.values().forEach(visitor);
    }

    /// Notes that a builtin fills `container`, which nothing else refers to yet, with items that it asks for one by one.
    public void collect(Object container) {
        if (collecting.isEmpty()) {
            collecting = new ArrayList<>(2);
        }
        collecting.add(container);
    }

    /// Notes that the container noted last is filled, or given up.
    public void collected() {
        collecting.removeLast();
    }

    /// Leaves a Python call.
    public void leave() {
        depth--;
    }

    /// Notes that `repr` of the container `o` begins; returns false if it is already in progress, further out.
    public boolean reprEnter(Object o) {
        for (Object active : reprs) {
            if (active == o) {
                return false;
            }
        }
        if (reprs.isEmpty()) {
            reprs = new ArrayList<>(2);
        }
        reprs.add(o);
        return true;
    }

    /// Notes that `repr` of the container `o`, the last one entered, has ended.
    public void reprLeave(Object o) {
        reprs.removeLast();
    }

    /// What a builtin module keeps for this thread, made on first use.
    ///
    /// @param key the class of the state
    public <T> T state(Class<T> key, Supplier<T> make) {
        Object found = states.get(key);
        if (found == null) {
            found = make.get();
            if (states.isEmpty()) {
                states = new IdentityHashMap<>(4);
            }
            states.put(key, found);
        }
        return key.cast(found);
    }

    /// The other threads of the script.
    public ScriptThreads threads() {
        return parking.threads();
    }

    /// Issues a Python warning through the `warnings` module.
    ///
    /// @param category the builtin warning class's name
    public void warn(String category, String message) {
        interpreter.warn(this, category, message);
    }

    /// As [#warn], for a place that is not the caller's: `warnings.warn_explicit`.
    public void warnAt(String category, String message, String filename, int lineno) {
        interpreter.warnAt(this, category, message, filename, lineno);
    }
}
