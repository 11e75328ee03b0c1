package dev.fermata.vm.operation;

import dev.fermata.annotations.PyGetter;
import dev.fermata.annotations.PyMethod;
import dev.fermata.annotations.PySetter;
import dev.fermata.annotations.PyTypeSpec;
import dev.fermata.vm.object.AttrOps;
import dev.fermata.vm.object.Awaited;
import dev.fermata.vm.object.CallOps;
import dev.fermata.vm.object.CompareOps;
import dev.fermata.vm.object.ExceptionTypes;
import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.PyException;
import dev.fermata.vm.object.PyInstance;
import dev.fermata.vm.object.PyNone;
import dev.fermata.vm.object.PyStr;
import dev.fermata.vm.object.PyTuple;
import dev.fermata.vm.object.PyType;
import dev.fermata.vm.object.ThreadState;
import dev.fermata.vm.spi.Limit;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;

/// An operation of the host's that has begun: an awaitable that an event loop treats as one of its futures.
///
/// It ends once, on whichever thread its stage ends; the script's thread does everything else.
@PyTypeSpec(name = "Operation", module = "_fermata")
public final class PyOperation extends PyInstance implements Awaited {

    /// The type `_fermata.Operation`.
    public static final PyType TYPE = PyOperationSpec.TYPE;

    /// How an operation ended.
    private record Outcome(@Nullable Object result, @Nullable Throwable failure) {
        boolean isCancelled() {
            return failure instanceof CancellationException;
        }
    }

    private record Callback(Object function, Object context) {}

    private final String name;
    private final CompletionStage<?> stage;
    private final Conversion conversion;
    private final Operations operations;
    private final @Nullable Object loop;
    private final List<Callback> callbacks = new ArrayList<>(1);
    private boolean blocking;
    private @Nullable Object value;
    private @Nullable PyException failure;

    /// How it ended, or null. Written under the object's lock, as are the next two.
    private volatile @Nullable Outcome outcome;

    private boolean watched;
    private @Nullable Runnable waiter;

    /// Makes the operation of a script that a stage stands for.
    ///
    /// @param name what began it, for whoever lists operations
    public PyOperation(
            ThreadState ts, String name, CompletionStage<?> stage, Conversion conversion) {
        super(TYPE);
        this.name = name;
        this.stage = stage;
        this.conversion = conversion;
        this.operations = Operations.of(ts);
        this.loop = Operations.runningLoop(ts);
        operations.begun(this);
        ts.limit(Limit.TOKENS, operations.outstandingCount(), ts.interpreter().limits().tokens());
        stage.whenComplete(this::end);
    }

    /// What began it.
    public String name() {
        return name;
    }

    /// What it waits for.
    public CompletionStage<?> stage() {
        return stage;
    }

    private void end(@Nullable Object result, @Nullable Throwable thrown) {
        Throwable cause = thrown;
        while (cause instanceof CompletionException && cause.getCause() != null) {
            cause = cause.getCause();
        }
        end(new Outcome(result, cause));
    }

    private void end(Outcome how) {
        Runnable wake;
        boolean seen;
        synchronized (this) {
            if (outcome != null) {
                return;
            }
            outcome = how;
            wake = waiter;
            waiter = null;
            seen = watched;
        }
        operations.ended(this);
        if (seen) {
            operations.arrive(this);
        }
        if (wake != null) {
            wake.run();
        }
    }

    @Override
    public boolean isReady() {
        return outcome != null;
    }

    @Override
    public void whenReady(Runnable wake) {
        synchronized (this) {
            if (outcome == null) {
                waiter = wake;
                return;
            }
        }
        wake.run();
    }

    /// Return the result, or raise the exception with which the operation ended.
    @PyMethod("result(self, /)")
    @Override
    public Object result(ThreadState ts) {
        PyException e = error(ts);
        if (e != null) {
            throw e;
        }
        return value == null ? PyNone.NONE : value;
    }

    /// The exception to throw, or null if there is a value.
    private @Nullable PyException error(ThreadState ts) {
        Outcome how = outcome;
        if (how == null) {
            throw PyErr.of(ExceptionTypes.RUNTIME_ERROR, "Result is not set.");
        }
        if (how.isCancelled()) {
            return Operations.cancelled(ts);
        }
        if (value == null && failure == null) {
            try {
                if (how.failure == null) {
                    value = conversion.value(ts, how.result);
                } else {
                    failure = conversion.failure(ts, how.failure);
                }
            } catch (PyException e) {
                failure = e;
            }
        }
        return failure == null ? null : new PyException(failure.value());
    }

    /// Return the exception with which the operation ended, or None.
    @PyMethod("exception(self, /)")
    Object exception(ThreadState ts) {
        PyException e = error(ts);
        if (e != null && isCancelled()) {
            throw e;
        }
        return e == null ? PyNone.NONE : e.value();
    }

    /// Return whether the operation has ended.
    @PyMethod("done(self, /)")
    boolean isDone() {
        return outcome != null;
    }

    /// Return whether the operation was cancelled, by the script or by its host.
    @PyMethod("cancelled(self, /)")
    boolean isCancelled() {
        Outcome how = outcome;
        return how != null && how.isCancelled();
    }

    /// Cancel the operation; return False if it has ended already.
    @PyMethod("cancel(self, /, msg=None)")
    public boolean cancel(Object msg) {
        if (outcome != null) {
            return false;
        }
        stage.toCompletableFuture().cancel(true);
        end(new Outcome(null, new CancellationException()));
        return true;
    }

    /// Have the event loop call a function, with the operation as its argument, when the operation has ended.
    @PyMethod("add_done_callback(self, fn, /, *, context=None)")
    void addDoneCallback(ThreadState ts, Object fn, Object context) {
        boolean ended;
        synchronized (this) {
            ended = outcome != null;
            watched = true;
        }
        if (ended) {
            schedule(ts, new Callback(fn, context));
        } else {
            callbacks.add(new Callback(fn, context));
        }
    }

    /// Remove all instances of a callback; return how many there were.
    @PyMethod("remove_done_callback(self, fn, /)")
    long removeDoneCallback(ThreadState ts, Object fn) {
        int before = callbacks.size();
        callbacks.removeIf(c -> CompareOps.eq(ts, c.function, fn));
        return before - callbacks.size();
    }

    /// Lets the event loop call the callbacks.
    void scheduleCallbacks(ThreadState ts) {
        List<Callback> all = List.copyOf(callbacks);
        callbacks.clear();
        for (Callback callback : all) {
            schedule(ts, callback);
        }
    }

    private void schedule(ThreadState ts, Callback callback) {
        Object method = AttrOps.get(ts, getLoop(ts), "call_soon");
        boolean contextual = callback.context != PyNone.NONE;
        Object[] arguments =
                contextual
                        ? new Object[] {callback.function, this, callback.context}
                        : new Object[] {callback.function, this};
        CallOps.call(ts, method, arguments, contextual ? new String[] {"context"} : null);
    }

    /// Return the event loop that was running when the operation began.
    @PyMethod("get_loop(self, /)")
    Object getLoop(ThreadState ts) {
        Object current = loop == null ? Operations.runningLoop(ts) : loop;
        if (current == null) {
            throw PyErr.runtimeError("no running event loop");
        }
        return current;
    }

    @PyGetter("_asyncio_future_blocking")
    boolean isBlocking() {
        return blocking;
    }

    @PySetter("_asyncio_future_blocking")
    void setBlocking(ThreadState ts, @Nullable Object value) {
        blocking = value != null && CompareOps.truth(ts, value);
    }

    /// Whether an event loop must notice that somebody waits.
    void markBlocking() {
        blocking = true;
    }

    @PyMethod("__await__(self, /)")
    Object await() {
        return new PyOperationIterator(this);
    }

    @PyMethod("__iter__(self, /)")
    Object iter() {
        return new PyOperationIterator(this);
    }

    @PyMethod("__repr__(self, /)")
    Object repr() {
        String state = outcome == null ? "pending" : isCancelled() ? "cancelled" : "finished";
        return PyStr.of("<Operation " + name + " " + state + ">");
    }

    @PyMethod(value = "__class_getitem__(cls, item, /)", kind = PyMethod.Kind.CLASS)
    static Object classGetItem(ThreadState ts, PyType cls, Object item) {
        return CallOps.call2(
                ts,
                dev.fermata.vm.object.Builtins.type("types.GenericAlias"),
                cls,
                PyTuple.of(item));
    }
}
