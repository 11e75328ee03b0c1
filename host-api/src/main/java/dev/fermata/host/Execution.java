package dev.fermata.host;

import dev.fermata.vm.imports.HostModules;
import dev.fermata.vm.imports.ScriptSetup;
import dev.fermata.vm.object.Answer;
import dev.fermata.vm.object.Awaited;
import dev.fermata.vm.object.CallOps;
import dev.fermata.vm.object.ExceptionTypes;
import dev.fermata.vm.object.InterpreterState;
import dev.fermata.vm.object.PyBaseException;
import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.PyException;
import dev.fermata.vm.object.PyModule;
import dev.fermata.vm.object.PyNone;
import dev.fermata.vm.object.PyObject;
import dev.fermata.vm.object.PyType;
import dev.fermata.vm.object.Request;
import dev.fermata.vm.object.ScriptTerminated;
import dev.fermata.vm.object.ThreadState;
import dev.fermata.vm.operation.Operations;
import dev.fermata.vm.script.Event;
import dev.fermata.vm.script.ScriptThread;
import dev.fermata.vm.spi.Console;
import dev.fermata.vm.spi.Limit;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.Flow;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/// One run of a [Script].
///
/// The host asks for the next step, by blocking in [#next] or through the stage of [#nextAsync], and answers a
/// [Parked] step with [#resume] or [#raise]. Any thread may call these methods; a step is given out once.
public final class Execution {

    private static final int MAILBOX_CAPACITY = 1024;

    private static final Queue<Step> NO_STEPS = new ArrayDeque<>(0);

    private final Script script;
    private final StartOptions options;
    private final Limits limits;
    private final ScriptThread thread;
    private final Place place;

    /// Also the lock of the steps and of the mailbox.
    private final Receiver receiver;

    /// Steps that nobody has asked for yet.
    private Queue<Step> steps = NO_STEPS;

    private @Nullable CompletableFuture<Step> waiter;
    private @Nullable Thread sleeper;
    private @Nullable Channel mailbox;
    private volatile @Nullable Parked current;

    /// The last pause of which the host sees nothing; it may be over.
    private volatile Event.@Nullable Parked waiting;

    private volatile @Nullable ScriptFunction onMessage;

    Execution(Fermata engine, Script script, StartOptions options) {
        this.script = script;
        this.options = options;
        this.limits =
                options.scheduling().limits() == null
                        ? engine.limits()
                        : options.scheduling().limits();
        this.place = new Place(engine.scheduler(), this);
        this.receiver = new Receiver(place);
        Console console = console();
        InterpreterState interpreter =
                new InterpreterState(
                        new InterpreterState.Outside(
                                console,
                                options.sources(),
                                options.clock(),
                                options.hashSeed(),
                                options.capabilities().files(),
                                options.capabilities().environment(),
                                options.capabilities().processes()));
        interpreter.setInvocation(options.invocation());
        HostModules.install(interpreter, engine.modules());
        this.thread =
                new ScriptThread(
                        interpreter,
                        ts -> {
                            HostSide.install(place, ts, engine.exceptions());
                            ScriptSetup.prepare(ts, options.arguments(), options.path());
                            engine.globals().forEach(name -> HostModules.addGlobal(ts, name));
                            addGlobals(ts, options.globals());
                            return ScriptSetup.main(interpreter, script.code(), script.source());
                        },
                        engine.scheduler().resources(),
                        options.scheduling().executor(),
                        engine.machineLimits(limits),
                        options.scheduling().priority().ordinal());
        if (console instanceof MeteredConsole metered) {
            metered.meter(thread);
        }
        if (options.fuelSlice() > 0) {
            thread.limitSlice(options.fuelSlice());
        }
        thread.limitTimeSlice(options.scheduling().timeSlice().toNanos());
        place.enter(thread);
    }

    /// Starts the script.
    void begin() {
        receiver.keep(this);
        place.chronicle().started(this);
        if (script.source().utf8().length > limits.sourceSize()) {
            thread.exceeded(Limit.SOURCE, script.name(), receiver);
        } else {
            thread.start(receiver);
        }
    }

    private Console console() {
        return limits.output() == Limits.NO_LIMIT
                ? options.console()
                : new MeteredConsole(options.console(), limits.output());
    }

    private static void addGlobals(ThreadState ts, Map<String, Object> globals) {
        if (ts.interpreter().modules().get("__main__") instanceof PyModule main) {
            ToPython toPython = new ToPython(ts, HostSide.of(ts));
            globals.forEach((name, value) -> main.dict().put(name, toPython.convert(value)));
        }
    }

    /// The script that runs.
    public Script script() {
        return script;
    }

    /// Tells it from the other executions of its [FermataScheduler]: the first is 1.
    public long id() {
        return thread.id();
    }

    void receive(Event event) {
        if (event instanceof Event.Parked parked
                && parked.request() instanceof Request.Await(Awaited awaited)) {
            waiting = parked;
            place.chronicle().parked(this, parked);
            awaited.whenReady(() -> goOn(parked, Answer.NONE, 0));
            return;
        }
        if (!(event instanceof Event.Parked)) {
            cancelOutstanding();
            place.leave();
        }
        Step step = event instanceof Event.Parked pause ? parked(pause) : last(event);
        if (step == null) {
            return;
        }
        current = step instanceof Parked p ? p : null;
        if (event instanceof Event.Parked parked) {
            place.chronicle().parked(this, parked);
        } else {
            place.chronicle().ended(step);
        }
        receiver.letGo();
        CompletableFuture<Step> waiting;
        synchronized (receiver) {
            waiting = waiter;
            waiter = null;
            if (waiting == null) {
                if (steps == NO_STEPS) {
                    steps = new ArrayDeque<>(1);
                }
                steps.add(step);
                LockSupport.unpark(sleeper);
            }
        }
        if (waiting != null) {
            waiting.complete(step);
        }
    }

    /// Makes the step of a pause. If the host cannot be shown what the script yields, it gets no step and the script the
    /// error.
    private @Nullable Parked parked(Event.Parked pause) {
        try {
            return new Parked(this, pause);
        } catch (PyException e) {
            goOn(pause, new Answer.Raise(e), 0);
        } catch (RuntimeException | StackOverflowError e) {
            goOn(pause, new Answer.Raise(HostSide.of(thread.state()).raise(e)), 0);
        } catch (OutOfMemoryError e) {
            goOn(pause, new Answer.Raise(PyErr.memoryError()), 0);
        }
        return null;
    }

    private Step last(Event event) {
        try {
            return switch (event) {
                case Event.Parked p -> throw new IllegalArgumentException("not the last");
                case Event.Finished f -> new Finished(this, 0);
                case Event.Raised r -> raised(r.exception().value());
                case Event.Terminated t -> ended(t);
                case Event.Crashed c -> crashed(c.cause());
            };
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            // Whatever it is, the host must not wait for ever.
            return crashed(e);
        }
    }

    private Failed crashed(Throwable cause) {
        return new Failed(
                this,
                Failed.Reason.CRASHED,
                ScriptException.of("the virtual machine failed: " + cause, cause));
    }

    private Failed ended(Event.Terminated t) {
        boolean limited = t.limit() != null;
        String reason = limited ? t.reason() : "terminated " + t.reason();
        return new Failed(
                this,
                limited ? Failed.Reason.LIMIT : Failed.Reason.TERMINATED,
                ScriptException.ended(reason, t.limit(), t.file(), t.line()));
    }

    /// Nobody will use what the script's operations bring.
    private void cancelOutstanding() {
        Operations.of(thread.state())
                .outstanding()
                .forEach(o -> o.stage().toCompletableFuture().cancel(true));
    }

    private Step raised(PyBaseException e) {
        ThreadState ts = thread.state();
        if (!e.type().isSubtypeOf(ExceptionTypes.SYSTEM_EXIT)) {
            return new Failed(this, Failed.Reason.RAISED, HostSide.of(ts).scriptException(e));
        }
        Object status = e.field(0);
        if (status == PyNone.NONE) {
            return new Finished(this, 0);
        }
        if (status instanceof Long n) {
            return new Finished(this, (int) (n & 0xFF));
        }
        options.console().err(Values.toJava(status) + "\n");
        return new Finished(this, 1);
    }

    /// Waits for the next step.
    ///
    /// @throws IllegalStateException if another thread waits in this way
    /// @throws InterruptedException if the waiting thread is interrupted; the script is not
    public Step next() throws InterruptedException {
        Step first = poll();
        return first == null ? sleepUntilNext() : first;
    }

    private @Nullable Step poll() {
        synchronized (receiver) {
            return steps.poll();
        }
    }

    private Step sleepUntilNext() throws InterruptedException {
        // Not Object.wait: that of a virtual thread is slow to end.
        Thread current = Thread.currentThread();
        try {
            while (true) {
                synchronized (receiver) {
                    Step ready = steps.poll();
                    if (ready != null) {
                        return ready;
                    }
                    if (sleeper != null && sleeper != current) {
                        throw new IllegalStateException("the next step is waited for already");
                    }
                    sleeper = current;
                }
                LockSupport.park(receiver);
                if (Thread.interrupted()) {
                    throw new InterruptedException();
                }
            }
        } finally {
            sleepingEnds(current);
        }
    }

    private void sleepingEnds(Thread thread) {
        synchronized (receiver) {
            if (sleeper == thread) {
                sleeper = null;
            }
        }
    }

    /// The next step, when it comes. Dependents that run without an executor run on a thread of the VM and must not
    /// block.
    ///
    /// @throws IllegalStateException if a step is already waited for in this way
    public CompletionStage<Step> nextAsync() {
        synchronized (receiver) {
            Step ready = steps.poll();
            if (ready != null) {
                return CompletableFuture.completedStage(ready);
            }
            if (waiter != null) {
                throw new IllegalStateException("the next step is waited for already");
            }
            waiter = new CompletableFuture<>();
            return waiter;
        }
    }

    /// The steps for one subscriber, in place of [#next] and [#nextAsync]: a step is taken when the subscriber has
    /// requested it, the last is followed by the end of the stream. One that has cancelled may have missed a step.
    ///
    /// @param executor calls the subscriber, such as the thread of an event loop
    public Flow.Publisher<Step> steps(Executor executor) {
        return new StepPublisher(this, executor);
    }

    /// What it does now: its state, its Python stack if it is parked, what it has used. Any thread may ask; the script is
    /// not disturbed.
    public Snapshot snapshot() {
        return Snapshot.of(this, thread, current);
    }

    /// Answers the current pause with a value.
    ///
    /// @param value converted as [Values#toPython] says
    /// @throws IllegalStateException if the script is not parked
    public void resume(@Nullable Object value) {
        resume(parked(), value);
    }

    /// Answers a pause with a value.
    ///
    /// @param token the step that told of the pause
    /// @param value converted as [Values#toPython] says
    /// @throws IllegalStateException if the token was answered before, is another script's, or the script has ended;
    ///     nothing happens then
    public void resume(Parked token, @Nullable Object value) {
        answer(token, new Answer.Value(Values.toPython(value)));
    }

    /// Answers the current pause with an exception, raised where the script parked.
    ///
    /// @param type the name of a builtin exception type, such as `ValueError`
    /// @throws IllegalStateException if the script is not parked
    /// @throws IllegalArgumentException if there is no such type
    public void raise(String type, String message) {
        raise(parked(), type, message);
    }

    /// Answers a pause with an exception, raised where the script parked.
    ///
    /// @param token the step that told of the pause
    /// @param type the name of a builtin exception type, such as `ValueError`
    /// @throws IllegalStateException as [#resume(Parked, Object)]
    /// @throws IllegalArgumentException if there is no such type
    public void raise(Parked token, String type, String message) {
        answer(token, new Answer.Raise(exception(type, message)));
    }

    private static PyException exception(String type, String message) {
        PyType found = ExceptionTypes.byName(type);
        if (found == null) {
            throw new IllegalArgumentException("no builtin exception type " + type);
        }
        return PyErr.of(found, "%s", message);
    }

    private Parked parked() {
        Parked now = current;
        if (now == null) {
            throw new IllegalStateException("the script is not parked");
        }
        return now;
    }

    private void answer(Parked token, Answer answer) {
        if (token.execution() != this) {
            throw new IllegalStateException("the token belongs to another script");
        }
        boolean refuel = token.request() instanceof Step.Request.OutOfFuel;
        receiver.keep(this);
        if (!goOn(token.event(), answer, refuel ? options.fuelSlice() : 0)) {
            throw new IllegalStateException(
                    "the token is stale: it was answered before, or the script has ended");
        }
    }

    /// @return false, without effect, if the pause is over
    private boolean goOn(Event.Parked pause, Answer answer, long fuel) {
        FlightEvents.Resume recorded = place.chronicle().resuming();
        boolean resumed = thread.resume(pause, answer, receiver, fuel);
        if (resumed) {
            place.chronicle().resumed(recorded, this, pause);
        }
        return resumed;
    }

    /// The script's mailbox: what the host and other scripts send here, the script gets with `fermata.receive()`.
    public Channel mailbox() {
        synchronized (receiver) {
            if (mailbox == null) {
                mailbox = new Channel(MAILBOX_CAPACITY);
            }
            return mailbox;
        }
    }

    /// A function of the script's main module, to call while the script is parked or has ended.
    ///
    /// @throws IllegalStateException if the script is running
    /// @throws IllegalArgumentException if there is no such function
    public ScriptFunction function(String name) {
        Object found =
                interpose(
                                () ->
                                        thread.state().interpreter().modules().get("__main__")
                                                        instanceof PyModule main
                                                ? main.dict().get(name)
                                                : null)
                        .join();
        if (!(found instanceof PyObject function) || !CallOps.isCallable(function)) {
            throw new IllegalArgumentException("the script has no function " + name);
        }
        return new ScriptFunction(HostSide.of(thread.state()), function);
    }

    /// Calls the function that the script gave to `fermata.on_message`, while the script is parked or has ended. The
    /// script's limits apply; afterwards it is parked as before.
    ///
    /// @param message converted as [Values] says
    /// @return what the function returns, converted as [Values#toJava] says; fails with a [ScriptException] if it raises
    ///     an exception
    /// @throws IllegalStateException if the script is running, or has given no function
    public CompletionStage<@Nullable Object> tell(@Nullable Object message) {
        ScriptFunction function = onMessage;
        if (function == null) {
            throw new IllegalStateException("the script takes no messages");
        }
        return function.callAsync(message);
    }

    void onMessage(ScriptFunction function) {
        onMessage = function;
    }

    /// Does something in the script while it is parked or has ended.
    ///
    /// @throws IllegalStateException if it is running
    <T> CompletableFuture<T> interpose(Supplier<T> work) {
        Parked before = current;
        Event last = thread.lastEvent();
        CompletableFuture<T> result =
                last == null ? null : thread.interpose(last, ts -> work.get());
        if (result == null) {
            throw new IllegalStateException("the script is running");
        }
        return result.handle(
                (value, e) -> {
                    afterwards(last, before);
                    if (e instanceof ScriptTerminated end) {
                        throw ScriptException.ended(
                                "terminated: " + end.getMessage(), end.limit(), "", 0);
                    }
                    if (e != null) {
                        throw new CompletionException(e);
                    }
                    return value;
                });
    }

    /// What is to be done when the script is parked again as before an interposed call.
    private void afterwards(Event last, @Nullable Parked before) {
        if (thread.lastEvent() != last) {
            return;
        }
        if (last instanceof Event.Parked parked && parked.request() instanceof Request.Await) {
            // It may have been woken meanwhile, without effect.
            receive(parked);
        } else {
            current = before;
        }
    }

    /// Asks a running script to park at its next checkpoint with [Step.Request.PauseRequested]. One that is parked will
    /// park again where it is when it is resumed; steps are what [StartOptions#withFuelSlice] is for.
    public void requestPause() {
        thread.requestPause();
    }

    /// Raises an exception in a script that waits, for time to pass or for what it awaits, where it waits.
    ///
    /// @param type the name of a builtin exception type, such as `KeyboardInterrupt`
    /// @return false if the script does not wait; nothing happens then
    /// @throws IllegalArgumentException if there is no such type
    public boolean interruptWait(String type, String message) {
        Event.Parked event = waiting;
        return event != null && goOn(event, new Answer.Raise(exception(type, message)), 0);
    }

    /// Ends the script, parked or running: none of its Python code runs any more, `finally` blocks included. The last
    /// step is then [Failed].
    ///
    /// @return false if it has ended already
    public boolean terminate() {
        return thread.terminate("by its host");
    }
}
