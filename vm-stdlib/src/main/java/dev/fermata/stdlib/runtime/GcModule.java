package dev.fermata.stdlib.runtime;

import dev.fermata.annotations.PyConstant;
import dev.fermata.annotations.PyMethod;
import dev.fermata.annotations.PyModuleSpec;
import dev.fermata.stdlib.weakref.WeakReferences;
import dev.fermata.vm.object.Convert;
import dev.fermata.vm.object.PyDict;
import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.PyList;
import dev.fermata.vm.object.PyModule;
import dev.fermata.vm.object.PyObject;
import dev.fermata.vm.object.PyTuple;
import dev.fermata.vm.object.ThreadState;

/// This module provides access to the garbage collector for reference cycles.
///
/// The JVM collects garbage, cycles included, when it sees fit; what is set here is remembered and has no other effect.
@PyModuleSpec(name = "gc")
final class GcModule {

    /// The fuel that a collection costs: about what the JVM does meanwhile.
    private static final long COLLECTION_COST = 1_000_000;

    private static final int GENERATIONS = 3;

    @PyConstant("DEBUG_STATS")
    static final long DEBUG_STATS = 1;

    @PyConstant("DEBUG_COLLECTABLE")
    static final long DEBUG_COLLECTABLE = 2;

    @PyConstant("DEBUG_UNCOLLECTABLE")
    static final long DEBUG_UNCOLLECTABLE = 4;

    @PyConstant("DEBUG_SAVEALL")
    static final long DEBUG_SAVEALL = 32;

    @PyConstant("DEBUG_LEAK")
    static final long DEBUG_LEAK = DEBUG_COLLECTABLE | DEBUG_UNCOLLECTABLE | DEBUG_SAVEALL;

    private GcModule() {}

    private static final class Settings {
        private boolean enabled = true;
        private long debug;
        private Object[] threshold = {700L, 10L, 10L};
    }

    private static Settings settings(ThreadState ts) {
        return ts.interpreter().state(Settings.class, Settings::new);
    }

    /// Enable automatic garbage collection.
    @PyMethod("enable()")
    static void enable(ThreadState ts) {
        settings(ts).enabled = true;
    }

    /// Disable automatic garbage collection.
    @PyMethod("disable()")
    static void disable(ThreadState ts) {
        settings(ts).enabled = false;
    }

    /// Returns true if automatic garbage collection is enabled.
    @PyMethod("isenabled()")
    static boolean isenabled(ThreadState ts) {
        return settings(ts).enabled;
    }

    /// Run the garbage collector.
    ///
    /// Returns the number of weakly referenced objects that were found dead.
    @PyMethod("collect(generation=2)")
    static long collect(ThreadState ts, int generation) {
        if (generation < 0 || generation >= GENERATIONS) {
            throw PyErr.valueError("invalid generation");
        }
        ts.charge(COLLECTION_COST);
        return WeakReferences.collect(ts);
    }

    /// Set the garbage collection debugging flags.
    @PyMethod("set_debug(flags, /)")
    static void setDebug(ThreadState ts, int flags) {
        settings(ts).debug = flags;
    }

    /// Get the garbage collection debugging flags.
    @PyMethod("get_debug()")
    static long getDebug(ThreadState ts) {
        return settings(ts).debug;
    }

    /// set_threshold(threshold0, [threshold1, [threshold2]])
    /// Set the collection thresholds (the collection frequency).
    @PyMethod("set_threshold(threshold0, threshold1=10, threshold2=10, /)")
    static void setThreshold(
            ThreadState ts, Object threshold0, Object threshold1, Object threshold2) {
        settings(ts).threshold =
                new Object[] {
                    Convert.toLong(ts, threshold0),
                    Convert.toLong(ts, threshold1),
                    Convert.toLong(ts, threshold2)
                };
    }

    /// Return the current collection thresholds.
    @PyMethod("get_threshold()")
    static Object getThreshold(ThreadState ts) {
        return PyTuple.of(settings(ts).threshold.clone());
    }

    /// Return a three-tuple of the current collection counts.
    @PyMethod("get_count()")
    static Object getCount() {
        return PyTuple.of(0L, 0L, 0L);
    }

    /// Return a list of dictionaries containing per-generation statistics.
    @PyMethod("get_stats()")
    static Object getStats() {
        Object[] stats = new Object[GENERATIONS];
        for (int i = 0; i < GENERATIONS; i++) {
            PyDict generation = new PyDict();
            generation.put("collections", 0L);
            generation.put("collected", 0L);
            generation.put("uncollectable", 0L);
            stats[i] = generation;
        }
        return PyList.of(stats);
    }

    /// Returns true if the object is tracked by the garbage collector.
    @PyMethod("is_tracked(obj, /)")
    static boolean isTracked(Object obj) {
        return obj instanceof PyObject;
    }

    /// Returns true if the object has been already finalized by the GC.
    @PyMethod("is_finalized(obj, /)")
    static boolean isFinalized(Object obj) {
        return false;
    }

    /// Freeze all current tracked objects and ignore them for future collections.
    @PyMethod("freeze()")
    static void freeze() {}

    /// Unfreeze all objects in the permanent generation.
    @PyMethod("unfreeze()")
    static void unfreeze() {}

    /// Return the number of objects in the permanent generation.
    @PyMethod("get_freeze_count()")
    static long getFreezeCount() {
        return 0;
    }

    static void exec(ThreadState ts, PyModule module) {
        module.dict().put("garbage", new PyList());
        module.dict().put("callbacks", new PyList());
    }
}
