package dev.fermata.host;

import dev.fermata.vm.object.AttrOps;
import dev.fermata.vm.object.CallOps;
import dev.fermata.vm.object.ExceptionTypes;
import dev.fermata.vm.object.PyBaseException;
import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.PyException;
import dev.fermata.vm.object.PyObject;
import dev.fermata.vm.object.PyType;
import dev.fermata.vm.object.Request;
import dev.fermata.vm.object.ThreadState;
import dev.fermata.vm.object.VmError;
import dev.fermata.vm.operation.Conversion;
import dev.fermata.vm.operation.Operations;
import dev.fermata.vm.operation.PyOperation;

import org.jspecify.annotations.Nullable;

import java.lang.ref.Reference;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Type;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/// What belongs to the host in one running script: where calls from Python into Java and back pass. Used on the script's
/// thread.
final class HostSide implements Conversion {

    /// Whatever uses it while the script runs or is called keeps it alive.
    private final Reference<Execution> execution;

    private final ThreadState ts;
    private final ExceptionMapping exceptions;

    /// The thread that is in a host function now. Read by other threads too, which only compare it with themselves.
    private @Nullable Thread inside;

    /// The Java exceptions that Python exceptions were made from.
    private @Nullable Map<PyBaseException, Throwable> causes;

    private HostSide(Reference<Execution> execution, ThreadState ts, ExceptionMapping exceptions) {
        this.execution = execution;
        this.ts = ts;
        this.exceptions = exceptions;
    }

    /// Makes the host's side of a new script.
    static HostSide install(
            Reference<Execution> execution, ThreadState ts, ExceptionMapping exceptions) {
        return ts.interpreter()
                .state(HostSide.class, () -> new HostSide(execution, ts, exceptions));
    }

    /// The host's side of the script that runs.
    static HostSide of(ThreadState ts) {
        return ts.interpreter()
                .state(
                        HostSide.class,
                        () -> {
                            throw new VmError("a script without a host");
                        });
    }

    Execution execution() {
        Execution found = execution.get();
        if (found == null) {
            throw new IllegalStateException("the script was abandoned by its host");
        }
        return found;
    }

    ThreadState state() {
        return ts;
    }

    /// Whether the calling thread is running a host function for this script.
    boolean isInside() {
        return inside == Thread.currentThread();
    }

    /// Calls a host function for a script, and waits if it begins an operation and the caller is not asynchronous.
    ///
    /// @throws PyException for what it throws
    Object call(ThreadState state, ExportedFunction function, @Nullable Object[] bound) {
        Object result = callOrRequest(state, function, bound);
        return result instanceof Request request ? state.park(request) : result;
    }

    /// Calls a host function for a script.
    ///
    /// @return the result, or the request to wait for the operation that it began
    /// @throws PyException for what it throws
    Object callOrRequest(ThreadState state, ExportedFunction function, @Nullable Object[] bound) {
        Object result;
        Thread before = inside;
        inside = Thread.currentThread();
        try {
            result = function.call(state, this, bound);
        } catch (Exception e) {
            throw raise(e);
        } finally {
            inside = before;
        }
        CompletionStage<?> stage = stageOf(result);
        if (stage == null) {
            return toPython(result);
        }
        PyOperation operation = operation(state, function.name(), stage);
        if (Operations.isAsync(state)) {
            return operation;
        }
        return operation.isReady() ? operation.result(state) : new Request.Await(operation);
    }

    /// The stage of what a function began, or null if its result is a value.
    private static @Nullable CompletionStage<?> stageOf(@Nullable Object result) {
        return switch (result) {
            case CompletionStage<?> stage -> stage;
            case Future<?> future -> Futures.stageOf(future);
            case null, default -> null;
        };
    }

    /// The operation that a stage is to the script.
    PyOperation operation(ThreadState state, String name, CompletionStage<?> stage) {
        return new PyOperation(state, name, stage, this);
    }

    @Override
    public Object value(ThreadState state, @Nullable Object result) {
        return toPython(result);
    }

    @Override
    public PyException failure(ThreadState state, Throwable thrown) {
        return raise(thrown);
    }

    /// The Python value of what Java gives to the script.
    ///
    /// @throws PyException TypeError if there is none
    Object toPython(@Nullable Object value) {
        try {
            return new ToPython(ts, this).convert(value);
        } catch (PyException e) {
            throw e;
        } catch (IllegalArgumentException e) {
            throw PyErr.typeError("%s", e.getMessage());
        } catch (RuntimeException e) {
            // The host's own collections can throw anything.
            throw raise(e);
        }
    }

    /// Calls a Python function for Java.
    ///
    /// @param what how errors name the result
    /// @param type what the result is converted to
    /// @throws ScriptException for what it raises
    @Nullable Object call(PyObject function, String what, Type type, @Nullable Object[] arguments) {
        return inScript(
                () -> {
                    Object result = callPython(function, arguments);
                    return type == void.class
                            ? null
                            : new ToJava(ts, this).convert(result, type, what);
                });
    }

    private Object callPython(PyObject function, @Nullable Object[] arguments) {
        Object[] converted = new Object[arguments.length];
        for (int i = 0; i < converted.length; i++) {
            converted[i] = toPython(arguments[i]);
        }
        return CallOps.call(ts, function, converted, null);
    }

    /// Calls a Python function while the script is parked or has ended, and runs the coroutine if it gives one.
    CompletableFuture<@Nullable Object> callLater(PyObject function, @Nullable Object[] arguments) {
        CoroutineCall call = new CoroutineCall(this);
        execution()
                .interpose(() -> guarded(() -> call.begin(callPython(function, arguments))))
                .whenComplete(call::begun);
        return call;
    }

    /// Calls a Python object for Java, or a method of it.
    ///
    /// @param name the method, or null for the object itself
    @Nullable Object callMember(
            PyObject object, @Nullable String name, Type type, @Nullable Object[] arguments) {
        if (name == null) {
            return call(object, "the result", type, arguments);
        }
        return inScript(
                () -> {
                    Object method = AttrOps.get(ts, object, name);
                    return call((PyObject) method, "the result of " + name + "()", type, arguments);
                });
    }

    private @Nullable Object inScript(Supplier<@Nullable Object> work) {
        if (isInside()) {
            return guarded(work);
        }
        try {
            return execution().interpose(() -> guarded(work)).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException inner ? inner : e;
        }
    }

    /// Does something in the script on the calling thread, which is the script's.
    ///
    /// @throws ScriptException for a Python exception
    private @Nullable Object guarded(Supplier<@Nullable Object> work) {
        Thread before = inside;
        inside = Thread.currentThread();
        try {
            return work.get();
        } catch (PyException e) {
            throw scriptException(e.value());
        } finally {
            inside = before;
        }
    }

    /// What a Python exception is to Java.
    ScriptException scriptException(PyBaseException e) {
        Throwable cause = causes == null ? null : causes.get(e);
        return ScriptException.of(ts, e, cause);
    }

    /// What is inside the wrappers of stages and futures.
    static Throwable reason(Throwable thrown) {
        Throwable e = thrown;
        while ((e instanceof CompletionException || e instanceof ExecutionException)
                && e.getCause() != null) {
            e = e.getCause();
        }
        return e;
    }

    /// What a Java exception is to the script.
    PyException raise(Throwable thrown) {
        Throwable e = reason(thrown);
        if (e instanceof PyException python) {
            return python;
        }
        if (e instanceof ScriptException script && script.raisedIn(ts)) {
            return new PyException(script.exception());
        }
        PythonError error = exceptions.translate(e);
        PyType type = ExceptionTypes.byName(error.type());
        PyException made =
                PyErr.of(type == null ? ExceptionTypes.RUNTIME_ERROR : type, "%s", error.text());
        if (causes == null) {
            causes = new WeakHashMap<>();
        }
        causes.put(made.value(), e);
        return made;
    }

    /// What a reflective call threw.
    static Exception unwrapped(InvocationTargetException e) {
        return switch (e.getCause()) {
            case Error error -> throw error;
            case Exception exception -> exception;
            case null, default -> e;
        };
    }
}
