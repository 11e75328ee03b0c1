package dev.fermata.vm.operation;

import dev.fermata.annotations.PyMethod;
import dev.fermata.annotations.PyModuleSpec;
import dev.fermata.vm.object.AttrOps;
import dev.fermata.vm.object.Builtins;
import dev.fermata.vm.object.CallOps;
import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.PyModule;
import dev.fermata.vm.object.PyNone;
import dev.fermata.vm.object.PyTuple;
import dev.fermata.vm.object.ThreadState;
import dev.fermata.vm.run.MainCoroutine;
import dev.fermata.vm.run.PyCoroutine;
import dev.fermata.vm.run.PyFunction;

/// What an event loop written in Python needs of the virtual machine.
@PyModuleSpec(name = "_fermata")
final class FermataModule {

    private FermataModule() {}

    static void exec(ThreadState ts, PyModule module) {
        WaitFunction.install(module, "wait", true);
        module.dict().put("PickleBuffer", Builtins.type("pickle.PickleBuffer"));
    }

    /// Wait until an operation has ended that has callbacks, or for some seconds.
    @PyMethod("wait(seconds=None, /)")
    static Object await(ThreadState ts, Object seconds) {
        return WaitFunction.await(ts, true, seconds);
    }

    /// Have the event loops call the callbacks of the operations that have ended.
    @PyMethod("deliver()")
    static void deliver(ThreadState ts) {
        Operations operations = Operations.of(ts);
        operations.loopIsAwake(Operations.LoopState.of(ts));
        boolean delivered = false;
        for (PyOperation o = operations.nextArrival(); o != null; o = operations.nextArrival()) {
            o.scheduleCallbacks(ts);
            delivered = true;
        }
        if (delivered && ts.threads().count() > 0) {
            operations.wakeLoop();
        }
    }

    /// Have the event loops that wait look for work.
    @PyMethod("wake()")
    static void wake(ThreadState ts) {
        Operations.of(ts).wakeLoop();
    }

    /// Return the event loop that runs now in this thread, or None.
    @PyMethod("running_loop()")
    static Object runningLoop(ThreadState ts) {
        Object loop = Operations.runningLoop(ts);
        return loop == null ? PyNone.NONE : loop;
    }

    /// Return the running event loop. Raise a RuntimeError if there is none.
    ///
    /// A module that uses await is a task of its own: its loop begins to run when something asks for it.
    @PyMethod("get_running_loop()")
    static Object getRunningLoop(ThreadState ts) {
        Object loop = Operations.runningLoop(ts);
        if (loop != null) {
            return loop;
        }
        PyCoroutine main = main(ts).undriven();
        if (main == null) {
            throw PyErr.runtimeError("no running event loop");
        }
        return CallOps.call1(ts, imported(ts, "asyncio.host_events", "adopt"), main);
    }

    /// Return the running event loop, else the one that the event loop policy gives.
    @PyMethod("get_event_loop()")
    static Object getEventLoop(ThreadState ts) {
        if (Operations.runningLoop(ts) != null || main(ts).undriven() != null) {
            return getRunningLoop(ts);
        }
        Object policy = CallOps.call0(ts, imported(ts, "asyncio.events", "get_event_loop_policy"));
        return CallOps.callAttribute(ts, policy, "get_event_loop");
    }

    private static Object imported(ThreadState ts, String module, String name) {
        Object importer = ts.interpreter().builtin("__import__");
        Object[] arguments = {module, PyNone.NONE, PyNone.NONE, PyTuple.of(name), 0L};
        return AttrOps.get(ts, CallOps.call(ts, importer, arguments, null), name);
    }

    /// Return the iterator that awaiting an `asyncio.Future` runs.
    @PyMethod("await_future(future, /)")
    static Object awaitFuture(Object future) {
        return new PyFutureIterator(future);
    }

    /// Set the function that drives the main module's coroutine from its next suspension on.
    ///
    /// It is called once: with what the coroutine yields and False, or with None and True if the coroutine has ended.
    @PyMethod("drive_main(function, /)")
    static void driveMain(ThreadState ts, PyFunction function) {
        main(ts).setDriver(function);
    }

    private static MainCoroutine main(ThreadState ts) {
        return ts.interpreter().state(MainCoroutine.class, MainCoroutine::new);
    }

    /// Say which event loop runs now; None for none.
    @PyMethod("set_running_loop(loop, /)")
    static void setRunningLoop(ThreadState ts, Object loop) {
        Operations.setRunningLoop(ts, loop == PyNone.NONE ? null : loop);
    }
}
