package dev.fermata.vm.operation;

import dev.fermata.vm.code.CodeFlags;
import dev.fermata.vm.object.AttrOps;
import dev.fermata.vm.object.CallOps;
import dev.fermata.vm.object.PyBaseException;
import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.PyException;
import dev.fermata.vm.object.PyNone;
import dev.fermata.vm.object.PyTuple;
import dev.fermata.vm.object.ThreadState;
import dev.fermata.vm.run.Frame;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/// The operations of one script: which are outstanding, and which have ended that its event loop has not seen yet. Host
/// threads end operations; the rest is for the script's thread.
public final class Operations {

    private final Set<PyOperation> outstanding = ConcurrentHashMap.newKeySet();
    private final Queue<PyOperation> arrivals = new ConcurrentLinkedQueue<>();
    private final Queue<Runnable> waiters = new ConcurrentLinkedQueue<>();
    private volatile int wakes;

    private Operations() {}

    /// The operations of the script that runs.
    public static Operations of(ThreadState ts) {
        return ts.interpreter().state(Operations.class, Operations::new);
    }

    /// The operations that have not ended, in no order.
    public List<PyOperation> outstanding() {
        return List.copyOf(outstanding);
    }

    /// Whether the calling code is asynchronous: a coroutine is among its callers, or an event loop is running it. There
    /// a call gives an awaitable; elsewhere it waits.
    public static boolean isAsync(ThreadState ts) {
        int flags = CodeFlags.COROUTINE | CodeFlags.ASYNC_GENERATOR;
        for (Frame f = (Frame) ts.frame; f != null; f = f.back) {
            if ((f.code().flags() & flags) != 0) {
                return true;
            }
        }
        return runningLoop(ts) != null;
    }

    int outstandingCount() {
        return outstanding.size();
    }

    void begun(PyOperation operation) {
        outstanding.add(operation);
    }

    void ended(PyOperation operation) {
        outstanding.remove(operation);
    }

    /// Hands an operation that has ended to the event loop; called by host threads.
    void arrive(PyOperation operation) {
        arrivals.add(operation);
        wakeWaiters();
    }

    private void wakeWaiters() {
        for (Runnable wake = waiters.poll(); wake != null; wake = waiters.poll()) {
            wake.run();
        }
    }

    boolean hasArrivals(LoopState loop) {
        return wakes != loop.wakesSeen || !arrivals.isEmpty();
    }

    /// Makes the event loops look for work: other code of the script has given them some.
    public void wakeLoop() {
        wakes++;
        wakeWaiters();
    }

    /// Notes that the event loop of a thread looks for work.
    void loopIsAwake(LoopState loop) {
        loop.wakesSeen = wakes;
    }

    void onArrival(LoopState loop, Runnable wake) {
        waiters.add(wake);
        if (hasArrivals(loop) && waiters.remove(wake)) {
            wake.run();
        }
    }

    /// The next operation that has ended, or null.
    @Nullable PyOperation nextArrival() {
        return arrivals.poll();
    }

    /// Forgets a wait that is over.
    void forget(Runnable wake) {
        waiters.remove(wake);
    }

    /// The event loop that runs now in a thread, or null.
    public static @Nullable Object runningLoop(ThreadState ts) {
        return LoopState.of(ts).running;
    }

    static void setRunningLoop(ThreadState ts, @Nullable Object loop) {
        LoopState.of(ts).running = loop;
    }

    /// What there is to know of the event loop of a thread.
    static final class LoopState {

        private @Nullable Object running;
        private volatile int wakesSeen;

        private LoopState() {}

        static LoopState of(ThreadState ts) {
            return ts.state(LoopState.class, LoopState::new);
        }
    }

    /// `asyncio.CancelledError` as an exception to throw.
    static PyException cancelled(ThreadState ts) {
        Object module = ts.interpreter().modules().get("asyncio.exceptions");
        if (module == null) {
            Object importer = ts.interpreter().builtin("__import__");
            Object[] arguments = {
                "asyncio.exceptions", PyNone.NONE, PyNone.NONE, PyTuple.of("CancelledError"), 0L
            };
            module = CallOps.call(ts, importer, arguments, null);
        }
        Object made = CallOps.call0(ts, AttrOps.get(ts, module, "CancelledError"));
        return made instanceof PyBaseException e
                ? new PyException(e)
                : PyErr.typeError("exceptions must derive from BaseException");
    }
}
