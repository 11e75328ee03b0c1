package dev.fermata.vm.operation;

import dev.fermata.annotations.PyMethod;
import dev.fermata.annotations.PyModuleSpec;
import dev.fermata.vm.object.PyModule;
import dev.fermata.vm.object.PyNone;
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
    }

    /// Wait until an operation has ended that has callbacks, or for some seconds.
    @PyMethod("wait(seconds=None, /)")
    static Object await(ThreadState ts, Object seconds) {
        return WaitFunction.await(ts, true, seconds);
    }

    /// Have the running event loop call the callbacks of the operations that have ended.
    @PyMethod("deliver()")
    static void deliver(ThreadState ts) {
        Operations operations = Operations.of(ts);
        operations.loopIsAwake();
        for (PyOperation o = operations.nextArrival(); o != null; o = operations.nextArrival()) {
            o.scheduleCallbacks(ts);
        }
    }

    /// Return the event loop that runs now, or None.
    @PyMethod("running_loop()")
    static Object runningLoop(ThreadState ts) {
        Object loop = Operations.of(ts).runningLoop();
        return loop == null ? PyNone.NONE : loop;
    }

    /// Return the iterator that awaiting an `asyncio.Future` runs.
    @PyMethod("await_future(future, /)")
    static Object awaitFuture(Object future) {
        return new PyFutureIterator(future);
    }

    /// Return the coroutine that the main module is, if it runs and no event loop drives it, or None.
    @PyMethod("main_coroutine()")
    static Object mainCoroutine(ThreadState ts) {
        PyCoroutine main = main(ts).undriven();
        return main == null ? PyNone.NONE : main;
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
        Operations.of(ts).setRunningLoop(loop == PyNone.NONE ? null : loop);
    }
}
