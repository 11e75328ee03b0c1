package dev.fermata.stdlib.thread;

import dev.fermata.annotations.PyConstant;
import dev.fermata.annotations.PyMethod;
import dev.fermata.annotations.PyModuleSpec;
import dev.fermata.stdlib.signal.SignalModule;
import dev.fermata.vm.object.ArgBinder;
import dev.fermata.vm.object.AttrOps;
import dev.fermata.vm.object.CallOps;
import dev.fermata.vm.object.ExceptionTypes;
import dev.fermata.vm.object.PyBaseException;
import dev.fermata.vm.object.PyDict;
import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.PyException;
import dev.fermata.vm.object.PyModule;
import dev.fermata.vm.object.PyNone;
import dev.fermata.vm.object.PyTuple;
import dev.fermata.vm.object.ReprOps;
import dev.fermata.vm.object.Str;
import dev.fermata.vm.object.ThreadState;
import dev.fermata.vm.types.StructSequence;

import org.jspecify.annotations.Nullable;

/// This module provides primitive operations to write multi-threaded programs.
///
/// The 'threading' module provides a more convenient interface.
@PyModuleSpec(name = "_thread")
final class ThreadModule {

    private static final StructSequence EXCEPT_HOOK_ARGS =
            StructSequence.define(
                    "_thread",
                    "_ExceptHookArgs",
                    "What threading.excepthook gets.",
                    4,
                    "exc_type exc_value exc_traceback thread");

    private static final long SMALLEST_STACK = 32768;

    @PyConstant("TIMEOUT_MAX")
    static final double TIMEOUT_MAX = Timeout.MAX;

    private ThreadModule() {}

    private static final class Settings {
        private long stackSize;
    }

    /// allocate_lock() -> lock object
    ///
    /// Create a new lock object.
    @PyMethod("allocate_lock()")
    static Object allocateLock() {
        return new PyLock();
    }

    /// An obsolete synonym of allocate_lock().
    @PyMethod("allocate()")
    static Object allocate() {
        return new PyLock();
    }

    /// A lock that is released when the current thread ends.
    @PyMethod("_set_sentinel()")
    static Object setSentinel(ThreadState ts) {
        PyLock sentinel = new PyLock();
        ts.state(Sentinel.class, Sentinel::new).lock = sentinel;
        return sentinel;
    }

    private static final class Sentinel {
        private @Nullable PyLock lock;
    }

    /// Return a non-zero integer that uniquely identifies the current thread amongst other threads that exist simultaneously.
    @PyMethod("get_ident()")
    static long getIdent(ThreadState ts) {
        return Threads.ident(ts);
    }

    /// Return a non-negative integer identifying the thread as reported by the OS (kernel).
    @PyMethod("get_native_id()")
    static long getNativeId(ThreadState ts) {
        return Threads.ident(ts);
    }

    /// Return the number of currently running Python threads, excluding the main thread.
    @PyMethod("_count()")
    static long count(ThreadState ts) {
        return ts.threads().count();
    }

    /// Return True if the current interpreter is the main Python interpreter.
    @PyMethod("_is_main_interpreter()")
    static boolean isMainInterpreter() {
        return true;
    }

    /// Return True if daemon threads are allowed in the current interpreter, and False otherwise.
    @PyMethod("daemon_threads_allowed()")
    static boolean daemonThreadsAllowed() {
        return true;
    }

    /// Return the thread stack size used when creating new threads. It is remembered and has no other effect.
    @PyMethod("stack_size(size=0, /)")
    static long stackSize(ThreadState ts, long size) {
        Settings settings = ts.interpreter().state(Settings.class, Settings::new);
        if (size < 0) {
            throw PyErr.valueError("size must be 0 or a positive value");
        }
        if (size > 0 && size < SMALLEST_STACK) {
            throw PyErr.valueError("size not valid: %d bytes", size);
        }
        long before = settings.stackSize;
        settings.stackSize = size;
        return before;
    }

    /// Raise SystemExit, which ends the thread.
    @PyMethod("exit()")
    static void exit() {
        throw new PyException(PyErr.make(ExceptionTypes.SYSTEM_EXIT));
    }

    /// An obsolete synonym of exit().
    @PyMethod("exit_thread()")
    static void exitThread() {
        exit();
    }

    /// Simulate the arrival of the given signal in the main thread; the caller runs its handler.
    @PyMethod("interrupt_main(signum=2, /)")
    static void interruptMain(ThreadState ts, long signum) {
        SignalModule.handle(ts, signum);
    }

    /// Start a new thread and return its identifier.
    ///
    /// The thread will call the function with positional arguments from the tuple args and keyword arguments taken from the optional dictionary kwargs. The thread exits when the function returns; the return value is ignored. The thread will also exit when the function raises an unhandled exception; a stack trace will be printed unless the exception is SystemExit.
    @PyMethod("start_new_thread(function, args, kwargs=<unrepresentable>, /)")
    static long startNewThread(
            ThreadState ts, Object function, Object args, @Nullable Object kwargs) {
        if (!CallOps.isCallable(function)) {
            throw PyErr.typeError("first arg must be callable");
        }
        if (!(args instanceof PyTuple tuple)) {
            throw PyErr.typeError("2nd arg must be a tuple");
        }
        if (kwargs != null && !(kwargs instanceof PyDict)) {
            throw PyErr.typeError("optional 3rd arg must be a dictionary");
        }
        PyDict named = kwargs instanceof PyDict d ? d : new PyDict();
        return Threads.ident(
                ts.threads().start(ts, started -> run(started, function, tuple, named)));
    }

    /// An obsolete synonym of start_new_thread().
    @PyMethod("start_new(function, args, kwargs=<unrepresentable>, /)")
    static long startNew(ThreadState ts, Object function, Object args, @Nullable Object kwargs) {
        return startNewThread(ts, function, args, kwargs);
    }

    private static void run(ThreadState ts, Object function, PyTuple args, PyDict kwargs) {
        try {
            ArgBinder.callWithDict(ts, function, args.items().clone(), kwargs);
        } catch (PyException e) {
            if (!e.is(ExceptionTypes.SYSTEM_EXIT)) {
                ts.interpreter()
                        .unraisable(ts, e, function, "Exception ignored in thread started by");
            }
        } finally {
            PyLock sentinel = ts.state(Sentinel.class, Sentinel::new).lock;
            if (sentinel != null && sentinel.locked()) {
                sentinel.release(ts);
            }
        }
    }

    /// Handle uncaught Thread.run() exception.
    @PyMethod("_excepthook(args, /)")
    static void excepthook(ThreadState ts, Object args) {
        Object value = AttrOps.get(ts, args, "exc_value");
        if (!(value instanceof PyBaseException e)
                || e.type().isSubtypeOf(ExceptionTypes.SYSTEM_EXIT)) {
            return;
        }
        Object thread = AttrOps.get(ts, args, "thread");
        Object name = thread == PyNone.NONE ? Threads.ident(ts) : AttrOps.get(ts, thread, "name");
        Object sys = CallOps.call1(ts, ts.interpreter().builtin("__import__"), "sys");
        Object shown = ReprOps.str(ts, name);
        Object err = AttrOps.get(ts, sys, "stderr");
        CallOps.callAttribute(ts, err, "write", "Exception in thread " + Str.utf16(shown) + ":\n");
        Object traceback = e.traceback == null ? PyNone.NONE : e.traceback;
        CallOps.callAttribute(ts, sys, "__excepthook__", e.type(), e, traceback);
    }

    static void exec(ThreadState ts, PyModule module) {
        Threads.ident(ts);
        PyDict dict = module.dict();
        dict.put("LockType", PyLock.TYPE);
        dict.put("error", ExceptionTypes.RUNTIME_ERROR);
        dict.put("_ExceptHookArgs", EXCEPT_HOOK_ARGS.type());
    }
}
