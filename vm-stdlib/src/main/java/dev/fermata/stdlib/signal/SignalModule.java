package dev.fermata.stdlib.signal;

import dev.fermata.annotations.PyConstant;
import dev.fermata.annotations.PyMethod;
import dev.fermata.annotations.PyModuleSpec;
import dev.fermata.vm.object.CallOps;
import dev.fermata.vm.object.ExceptionTypes;
import dev.fermata.vm.object.PyDict;
import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.PyException;
import dev.fermata.vm.object.PyModule;
import dev.fermata.vm.object.PyNone;
import dev.fermata.vm.object.ThreadState;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/// This module provides mechanisms to use signal handlers in Python.
@PyModuleSpec(name = "_signal")
public final class SignalModule {

    private static final String[] NAMES = {
        "SIGHUP", "SIGINT", "SIGQUIT", "SIGILL", "SIGTRAP", "SIGABRT", "SIGBUS", "SIGFPE",
        "SIGKILL", "SIGUSR1", "SIGSEGV", "SIGUSR2", "SIGPIPE", "SIGALRM", "SIGTERM", "SIGSTKFLT",
        "SIGCHLD", "SIGCONT", "SIGSTOP", "SIGTSTP", "SIGTTIN", "SIGTTOU", "SIGURG", "SIGXCPU",
        "SIGXFSZ", "SIGVTALRM", "SIGPROF", "SIGWINCH", "SIGIO", "SIGPWR", "SIGSYS"
    };

    /// One more than the greatest signal.
    @PyConstant("NSIG")
    public static final long NSIG = 65;

    @PyConstant("SIG_DFL")
    static final long SIG_DFL = 0;

    @PyConstant("SIG_IGN")
    static final long SIG_IGN = 1;

    private static final long SIGINT = 2;
    private static final long SIGKILL = 9;

    /// Those that by default do nothing, or stop a process, which a script cannot be.
    private static final Set<Long> IGNORED = Set.of(17L, 18L, 19L, 20L, 21L, 22L, 23L, 28L);

    private SignalModule() {}

    private static final class Handlers {
        private final Map<Long, Object> bySignal = new HashMap<>();
    }

    private static Map<Long, Object> handlers(ThreadState ts) {
        return ts.interpreter().state(Handlers.class, Handlers::new).bySignal;
    }

    private static void check(long signalnum) {
        if (signalnum < 1 || signalnum >= NSIG) {
            throw PyErr.valueError("signal number out of range");
        }
    }

    /// Set the action for the given signal. It is remembered; a script never gets a signal.
    @PyMethod("signal(signalnum, handler, /)")
    static Object signal(ThreadState ts, long signalnum, Object handler) {
        check(signalnum);
        if (!(handler instanceof Long) && !CallOps.isCallable(handler)) {
            throw PyErr.typeError(
                    "signal handler must be signal.SIG_IGN, signal.SIG_DFL, or a callable"
                            + " object");
        }
        Object before = handlers(ts).put(signalnum, handler);
        return before == null ? (Object) SIG_DFL : before;
    }

    /// Return the current action for the given signal.
    @PyMethod("getsignal(signalnum, /)")
    static Object getsignal(ThreadState ts, long signalnum) {
        check(signalnum);
        return handlers(ts).getOrDefault(signalnum, SIG_DFL);
    }

    /// Handles a signal as if it had arrived while the caller ran.
    ///
    /// @throws PyException what the handler raises; KeyboardInterrupt for SIGINT by default; ValueError if there is no
    ///     such signal
    public static void handle(ThreadState ts, long signal) {
        check(signal);
        Object handler = handlers(ts).get(signal);
        if (handler == null && signal == SIGINT) {
            throw new PyException(PyErr.make(ExceptionTypes.KEYBOARD_INTERRUPT));
        }
        if (handler != null && CallOps.isCallable(handler)) {
            CallOps.call2(ts, handler, signal, PyNone.NONE);
        }
    }

    /// The default handler for SIGINT installed by Python: raises KeyboardInterrupt.
    @PyMethod("default_int_handler(signalnum, frame, /)")
    static Object defaultIntHandler(Object signalnum, Object frame) {
        throw new PyException(PyErr.make(ExceptionTypes.KEYBOARD_INTERRUPT));
    }

    /// Set the fd to be written to (with the signal number) when a signal comes in.
    @PyMethod("set_wakeup_fd(fd, /, *, warn_on_full_buffer=True)")
    static long setWakeupFd(Object fd, boolean warn_on_full_buffer) {
        return -1;
    }

    /// Whether a signal ends the process that gets it: there is no handler, and by default it is not ignored.
    public static boolean endsProcess(ThreadState ts, long signal) {
        Object handler = handlers(ts).get(signal);
        boolean byDefault = handler == null || handler.equals(SIG_DFL);
        return signal == SIGKILL || byDefault && signal != SIGINT && !IGNORED.contains(signal);
    }

    /// Return a string describing the signal, or None.
    @PyMethod("strsignal(signalnum, /)")
    static Object strsignal(long signalnum) {
        check(signalnum);
        return PyNone.NONE;
    }

    /// Return a set of valid signals.
    @PyMethod("valid_signals()")
    static Object validSignals(ThreadState ts) {
        Object all = CallOps.call2(ts, ts.interpreter().builtin("range"), 1L, NSIG);
        return CallOps.call1(ts, ts.interpreter().builtin("set"), all);
    }

    static void exec(ThreadState ts, PyModule module) {
        PyDict dict = module.dict();
        handlers(ts).putIfAbsent(SIGINT, dict.get("default_int_handler"));
        for (int i = 0; i < NAMES.length; i++) {
            dict.put(NAMES[i], (long) i + 1);
        }
    }
}
