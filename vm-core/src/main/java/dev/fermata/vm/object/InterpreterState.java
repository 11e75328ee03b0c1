package dev.fermata.vm.object;

import dev.fermata.vm.spi.Clock;
import dev.fermata.vm.spi.Console;
import dev.fermata.vm.spi.FileSystem;
import dev.fermata.vm.spi.Invocation;
import dev.fermata.vm.spi.Processes;
import dev.fermata.vm.spi.SourceLoader;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// What one script has for itself: modules, builtins, limits, hash seed, identities. Named after CPython's structure of
/// the same purpose. Used by one thread at a time, the one that runs the script.
public final class InterpreterState {

    private static final int DEFAULT_RECURSION_LIMIT = 1000;

    private final PyDict modules = new PyDict();
    private final Map<Class<?>, Object> states = new IdentityHashMap<>(5);
    private @Nullable WeakIdentityMap<Long> ids;
    private @Nullable Map<PyType, Subclasses> builtinSubclasses;
    private @Nullable Deque<Consumer<ThreadState>> endHooks;
    private final long hashSeed;
    private final Outside outside;
    private @Nullable String workingDirectory;
    private PyDict builtins = new PyDict();
    private Invocation invocation = Invocation.none();
    private @Nullable Supplier<PyModule> sysMaker;
    private int recursionLimit = DEFAULT_RECURSION_LIMIT;
    private int depthBound = DEFAULT_RECURSION_LIMIT;
    private ScriptLimits limits = ScriptLimits.none();
    private MemoryAccount memory = MemoryAccount.unlimited();
    private long nextId = 0x7f00_0000_0000L;

    /// What the outside gives a script.
    ///
    /// @param hashSeed makes hashes of str and bytes unpredictable; the same seed gives the same hashes
    /// @param files the files it may use
    /// @param environment the environment variables it sees
    /// @param processes the processes it may start
    public record Outside(
            Console console,
            SourceLoader sources,
            Clock clock,
            long hashSeed,
            FileSystem files,
            Map<String, String> environment,
            Processes processes) {

        /// An outside without files, environment variables and processes.
        public Outside(Console console, SourceLoader sources, Clock clock, long hashSeed) {
            this(console, sources, clock, hashSeed, FileSystem.none(), Map.of(), Processes.none());
        }

        /// An outside that gives a script nothing but the time.
        public static Outside none() {
            return new Outside(Console.none(), SourceLoader.none(), Clock.system(), 0);
        }
    }

    /// Makes the state of a new script.
    public InterpreterState(Outside outside) {
        this.outside = outside;
        this.hashSeed = new SplittableRandom(outside.hashSeed()).nextLong();
    }

    /// The standard streams.
    public Console console() {
        return outside.console();
    }

    /// Where imported modules come from.
    public SourceLoader sources() {
        return outside.sources();
    }

    /// The time.
    public Clock clock() {
        return outside.clock();
    }

    /// The files the script may use.
    public FileSystem files() {
        return outside.files();
    }

    /// The directory that relative paths start from. It is the script's own.
    public String workingDirectory() {
        String set = workingDirectory;
        return set == null ? files().workingDirectory() : set;
    }

    /// Changes the working directory to an absolute path without `.` and `..`.
    public void setWorkingDirectory(String directory) {
        workingDirectory = directory;
    }

    /// The environment variables with which the script starts.
    public Map<String, String> environment() {
        return outside.environment();
    }

    /// The processes the script may start.
    public Processes processes() {
        return outside.processes();
    }

    /// How the script was started, as `sys` tells it.
    public Invocation invocation() {
        return invocation;
    }

    /// Sets how the script was started, before it is.
    public void setInvocation(Invocation invocation) {
        this.invocation = invocation;
    }

    /// `sys.modules`.
    public PyDict modules() {
        return modules;
    }

    /// Sets what makes the module `sys`.
    public void setSys(Supplier<PyModule> make) {
        sysMaker = make;
    }

    /// The module `sys`, made on first use; null if the script has removed it from `sys.modules`.
    public @Nullable Object sys() {
        Supplier<PyModule> maker = sysMaker;
        if (maker != null) {
            sysMaker = null;
            return maker.get();
        }
        return modules.get("sys");
    }

    /// The namespace of the script's own copy of the `builtins` module.
    public PyDict builtins() {
        return builtins;
    }

    /// Sets the namespace of the script's `builtins` module.
    public void setBuiltins(PyDict builtins) {
        this.builtins = builtins;
    }

    /// The builtin called `name`, as the script sees it now.
    ///
    /// @throws PyException AttributeError if the script has deleted it
    public Object builtin(String name) {
        Object found = builtins.get(name);
        if (found == null) {
            throw PyErr.of(
                    ExceptionTypes.ATTRIBUTE_ERROR,
                    "module 'builtins' has no attribute '%s'",
                    name);
        }
        return found;
    }

    /// What a builtin module keeps for this script, made on first use.
    ///
    /// @param key the class of the state
    public <T> T state(Class<T> key, Supplier<T> make) {
        Object found = states.get(key);
        if (found == null) {
            found = make.get();
            states.put(key, found);
        }
        return key.cast(found);
    }

    /// What a builtin module keeps for this script, or null.
    public <T> @Nullable T findState(Class<T> key) {
        Object found = states.get(key);
        return found == null ? null : key.cast(found);
    }

    /// Has `hook` run when the script has ended, normally or by an exception; the last one added runs first.
    public void atEnd(Consumer<ThreadState> hook) {
        Deque<Consumer<ThreadState>> hooks = endHooks;
        if (hooks == null) {
            hooks = new ArrayDeque<>();
            endHooks = hooks;
        }
        hooks.addFirst(hook);
    }

    /// Waits for the script's threads that are no daemons, and runs the hooks. Called when no frame of the script is left.
    public void end(ThreadState ts) {
        // Code that a hook runs is not the root of the script, so that a pause in it holds its
        // thread.
        ts.nesting++;
        try {
            joinThreads(ts);
            while (endHooks != null && !endHooks.isEmpty()) {
                endHooks.removeFirst().accept(ts);
            }
        } finally {
            ts.nesting--;
        }
    }

    private void joinThreads(ThreadState ts) {
        Object threading = modules.get("threading");
        Object join = threading == null ? null : AttrOps.find(ts, threading, "_shutdown");
        if (join == null) {
            return;
        }
        try {
            CallOps.call0(ts, join);
        } catch (PyException e) {
            unraisable(ts, e, threading);
        }
    }

    /// How many Python calls may be active (`sys.getrecursionlimit`).
    public int recursionLimit() {
        return recursionLimit;
    }

    /// Sets the recursion limit.
    public void setRecursionLimit(int limit) {
        this.recursionLimit = limit;
        this.depthBound = Math.min(limit, limits.depth());
    }

    /// How many Python calls may be active before one of the two limits is exceeded.
    int depthBound() {
        return depthBound;
    }

    /// What the script may have at most.
    public ScriptLimits limits() {
        return limits;
    }

    /// Sets what the script may have at most, and who accounts for its memory.
    public void setLimits(ScriptLimits limits, MemoryAccount memory) {
        this.limits = limits;
        this.memory = memory;
        setRecursionLimit(recursionLimit);
    }

    /// Shows the objects from which the script reaches all others, beside what its threads hold.
    public void visitRoots(Consumer<@Nullable Object> visitor) {
        visitor.accept(modules);
        visitor.accept(builtins);
        states.values().forEach(visitor);
    }

    /// Accounts for `bytes` of memory before they are allocated.
    ///
    /// @throws ScriptTerminated if the script would exceed its limit
    public void reserve(long bytes) {
        memory.reserve(bytes);
    }

    /// The hash of a str (`String` or [PyStr]), as Python sees it.
    public long hashText(Object str) {
        if (str instanceof String s) {
            return mix(s.length(), i -> s.charAt(i));
        }
        int[] points = ((PyStr) str).codePoints();
        return mix(points.length, i -> points[i]);
    }

    private long mix(int length, java.util.function.IntUnaryOperator at) {
        if (length == 0) {
            return 0;
        }
        long h = hashSeed ^ length;
        for (int i = 0; i < length; i++) {
            h = (h ^ at.applyAsInt(i)) * 0x9E37_79B9_7F4A_7C15L;
            h ^= h >>> 29;
        }
        h ^= h >>> 32;
        return h == -1 ? -2 : h;
    }

    /// The hash of bytes, as Python sees it.
    public long hashBytes(byte[] bytes) {
        return mix(bytes.length, i -> bytes[i]);
    }

    /// `id(o)`: numbers given out in the order in which they are asked for, so that they tell nothing of the machine
    /// and are the same in every run. Equal plain values have one id.
    public long id(Object o) {
        Object key = o;
        if (!(o instanceof PyObject) || o instanceof PyStr) {
            key = state(PlainIds.class, PlainIds::new).canonical(o);
        }
        WeakIdentityMap<Long> known = ids;
        if (known == null) {
            known = new WeakIdentityMap<>();
            ids = known;
        }
        Long id = known.get(key);
        if (id == null) {
            id = nextId;
            nextId += 16;
            known.put(key, id);
        }
        return id;
    }

    /// `id(o)` as `repr` shows it, such as `0x7f0000000010`.
    public String addressOf(Object o) {
        return "0x" + Long.toHexString(id(o));
    }

    /// The script's classes that name builtin type `base` as a base.
    Subclasses subclassesOfBuiltin(PyType base) {
        Map<PyType, Subclasses> known = builtinSubclasses;
        if (known == null) {
            known = new IdentityHashMap<>();
            builtinSubclasses = known;
        }
        return known.computeIfAbsent(base, b -> new Subclasses());
    }

    /// The `__name__` of the module whose code is running, or null.
    static @Nullable Object callerModule(ThreadState ts) {
        ActiveFrame frame = ts.visibleFrame();
        return frame == null ? null : frame.globals().get("__name__");
    }

    /// Issues a Python warning through the script's `warnings` module, if it has been imported; else writes nothing.
    void warn(ThreadState ts, String category, String message) {
        @Nullable Object warnings = modules.get("warnings");
        if (warnings != null) {
            CallOps.call2(
                    ts, AttrOps.get(ts, warnings, "warn"), PyStr.of(message), builtin(category));
        }
    }

    /// As the other, for a place in a source.
    void warnAt(ThreadState ts, String category, String message, String filename, int lineno) {
        @Nullable Object warnings = modules.get("warnings");
        if (warnings != null) {
            Object[] args = {
                PyStr.of(message), builtin(category), PyStr.of(filename), (long) lineno
            };
            CallOps.call(ts, AttrOps.get(ts, warnings, "warn_explicit"), args, null);
        }
    }

    /// Reports an exception that has nowhere to go, such as one of a weak reference's callback, to `sys.unraisablehook`.
    ///
    /// @param where the object whose code raised it
    public void unraisable(ThreadState ts, PyException e, Object where) {
        unraisable(ts, e, where, PyNone.NONE);
    }

    /// As the other, with a text instead of "Exception ignored in".
    public void unraisable(ThreadState ts, PyException e, Object where, Object message) {
        Object sys = sys();
        Object hook = sys == null ? null : AttrOps.find(ts, sys, "unraisablehook");
        if (hook == null || hook == PyNone.NONE) {
            return;
        }
        PyBaseException value = e.value();
        Object traceback = value.traceback == null ? PyNone.NONE : value.traceback;
        try {
            Object make = AttrOps.get(ts, sys, "UnraisableHookArgs");
            Object[] facts = {value.type(), value, traceback, message, where};
            CallOps.call1(ts, hook, CallOps.call1(ts, make, PyTuple.of(facts)));
        } catch (PyException ignored) {
            console().err("Exception ignored in sys.unraisablehook\n");
        }
    }

    private static final class PlainIds {
        private final Map<Object, Object> canonical = new HashMap<>();

        Object canonical(Object value) {
            Object known = canonical.putIfAbsent(value, value);
            return known == null ? value : known;
        }
    }
}
