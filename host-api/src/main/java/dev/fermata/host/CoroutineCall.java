package dev.fermata.host;

import dev.fermata.vm.object.AttrOps;
import dev.fermata.vm.object.CallOps;
import dev.fermata.vm.object.PyException;
import dev.fermata.vm.object.PyNone;
import dev.fermata.vm.object.PyObject;
import dev.fermata.vm.object.PyTuple;
import dev.fermata.vm.object.ThreadState;
import dev.fermata.vm.operation.Operations;
import dev.fermata.vm.run.PyCoroutine;

import org.jspecify.annotations.Nullable;

import java.util.concurrent.CompletableFuture;

/// A call from Java of a Python function that may be a coroutine function: the stage of what the coroutine returns.
final class CoroutineCall extends CompletableFuture<@Nullable Object> {

    private static final Object PENDING = new Object();

    private final HostSide side;

    CoroutineCall(HostSide side) {
        this.side = side;
    }

    /// Converts what the function has returned, or begins to run it if it is a coroutine; on the script's thread.
    ///
    /// @return the value for [#begun]
    @Nullable Object begin(Object result) {
        ThreadState ts = side.state();
        if (!(result instanceof PyCoroutine)) {
            return new ToJava(ts, side).convert(result);
        }
        Operations operations = Operations.of(ts);
        Object loop = Operations.runningLoop(ts);
        if (loop == null) {
            Object asyncio = imported(ts);
            return new ToJava(ts, side).convert(CallOps.callAttribute(ts, asyncio, "run", result));
        }
        Object task = CallOps.callAttribute(ts, loop, "create_task", result);
        ExportedFunction callback = new ExportedFunction("done(task, /)", null, this::done);
        CallOps.callAttribute(ts, task, "add_done_callback", ExportTable.function(callback));
        operations.wakeLoop();
        return PENDING;
    }

    private static Object imported(ThreadState ts) {
        Object importer = ts.interpreter().builtin("__import__");
        Object[] arguments = {"asyncio", PyNone.NONE, PyNone.NONE, PyTuple.EMPTY, 0L};
        return CallOps.call(ts, importer, arguments, null);
    }

    /// Ends the stage of a call that is over when the script is as it was before it.
    void begun(@Nullable Object value, @Nullable Throwable thrown) {
        if (thrown != null) {
            completeExceptionally(HostSide.reason(thrown));
        } else if (value != PENDING) {
            complete(value);
        }
    }

    /// Called by the event loop when the task is done. Dependents run on another thread: they may block.
    private @Nullable Object done(HostCall call) {
        ThreadState ts = side.state();
        PyObject task = call.get("task", PyObject.class);
        try {
            Object result = CallOps.call0(ts, AttrOps.get(ts, task, "result"));
            Object value = new ToJava(ts, side).convert(result);
            Thread.startVirtualThread(() -> complete(value));
        } catch (PyException e) {
            ScriptException failure = side.scriptException(e.value());
            Thread.startVirtualThread(() -> completeExceptionally(failure));
        }
        return null;
    }
}
