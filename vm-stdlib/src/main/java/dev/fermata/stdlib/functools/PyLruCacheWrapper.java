package dev.fermata.stdlib.functools;

import dev.fermata.annotations.PyMethod;
import dev.fermata.annotations.PyTypeSpec;
import dev.fermata.vm.object.AttrOps;
import dev.fermata.vm.object.CallOps;
import dev.fermata.vm.object.Convert;
import dev.fermata.vm.object.CoreTypes;
import dev.fermata.vm.object.PyBoundMethod;
import dev.fermata.vm.object.PyDict;
import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.PyInstance;
import dev.fermata.vm.object.PyNone;
import dev.fermata.vm.object.PyStr;
import dev.fermata.vm.object.PyTuple;
import dev.fermata.vm.object.PyType;
import dev.fermata.vm.object.Slot;
import dev.fermata.vm.object.Str;
import dev.fermata.vm.object.ThreadState;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Create a cached callable that wraps another function.
///
/// user_function:      the function being cached
///
/// maxsize:  0         for no caching
///           None      for unlimited cache size
///           n         for a bounded cache
///
/// typed:    False     cache f(3) and f(3.0) as identical calls
///           True      cache f(3) and f(3.0) as distinct calls
///
/// cache_info_type:    namedtuple class with the fields:
///                         hits misses currsize maxsize
@PyTypeSpec(
        name = "_lru_cache_wrapper",
        module = "functools",
        subclassable = true,
        dict = true,
        hidden = true,
        weakReferences = true)
final class PyLruCacheWrapper extends PyInstance {

    static final PyType TYPE = PyLruCacheWrapperSpec.TYPE;

    private static final long UNBOUNDED = -1;

    /// What stands between positional and keyword arguments in a key.
    private static final PyInstance KEYWORDS = new PyInstance(CoreTypes.OBJECT);

    private final Object function;
    private final long maxsize;
    private final boolean typed;
    private final Object infoType;
    private final PyDict entries = new PyDict();
    private final LruEntry root = new LruEntry(PyNone.NONE, PyNone.NONE);
    private long hits;
    private long misses;

    private PyLruCacheWrapper(
            PyType type, Object function, long maxsize, boolean typed, Object infoType) {
        super(type);
        this.function = function;
        this.maxsize = maxsize;
        this.typed = typed;
        this.infoType = infoType;
    }

    @PyMethod("__new__(cls, user_function, maxsize, typed, cache_info_type)")
    static Object make(
            ThreadState ts,
            PyType cls,
            Object user_function,
            Object maxsize,
            boolean typed,
            Object cache_info_type) {
        if (!CallOps.isCallable(user_function)) {
            throw PyErr.typeError("the first argument must be callable");
        }
        if (maxsize != PyNone.NONE && PyType.of(maxsize).slot(Slot.INDEX) == null) {
            throw PyErr.typeError("maxsize should be integer or None");
        }
        long size = maxsize == PyNone.NONE ? UNBOUNDED : Math.max(0, Convert.toLong(ts, maxsize));
        return new PyLruCacheWrapper(cls, user_function, size, typed, cache_info_type);
    }

    @Override
    public Object call(ThreadState ts, Object[] args, String @Nullable [] keywords) {
        if (type() != TYPE) {
            return super.call(ts, args, keywords);
        }
        ts.enter(" while calling a Python object");
        try {
            return callCached(ts, args, keywords);
        } finally {
            ts.leave();
        }
    }

    private Object callCached(ThreadState ts, Object[] args, String @Nullable [] keywords) {
        if (maxsize == 0) {
            misses++;
            return CallOps.call(ts, function, args, keywords);
        }
        Object key = key(args, keywords);
        Object found = lookup(ts, key);
        if (found != null) {
            return found;
        }
        misses++;
        return store(ts, key, CallOps.call(ts, function, args, keywords));
    }

    private @Nullable Object lookup(ThreadState ts, Object key) {
        LruEntry entry = (LruEntry) entries.get(ts, key);
        if (entry == null) {
            return null;
        }
        hits++;
        if (maxsize > 0) {
            entry.unlink();
            entry.linkAsNewest(root);
        }
        return entry.result;
    }

    private Object store(ThreadState ts, Object key, Object result) {
        if (entries.get(ts, key) != null) {
            return result;
        }
        LruEntry entry = new LruEntry(key, result);
        if (maxsize > 0 && entries.size() >= maxsize) {
            LruEntry oldest = root.newer;
            oldest.unlink();
            entries.remove(ts, oldest.key);
        }
        entries.put(ts, key, entry);
        entry.linkAsNewest(root);
        return result;
    }

    private Object key(Object[] args, String @Nullable [] keywords) {
        if (keywords == null && !typed && args.length == 1 && isSimple(args[0])) {
            return args[0];
        }
        int named = keywords == null ? 0 : keywords.length;
        int positional = args.length - named;
        List<Object> parts = new ArrayList<>(args.length * 2 + 1);
        for (int i = 0; i < positional; i++) {
            parts.add(args[i]);
        }
        for (int i = 0; i < named && keywords != null; i++) {
            if (i == 0) {
                parts.add(KEYWORDS);
            }
            parts.add(PyStr.ofName(keywords[i]));
            parts.add(args[positional + i]);
        }
        for (int i = 0; typed && i < args.length; i++) {
            parts.add(PyType.of(args[i]));
        }
        return PyTuple.copyOf(parts);
    }

    private static boolean isSimple(Object arg) {
        return arg instanceof Long || arg instanceof String;
    }

    /// Call self as a function.
    @PyMethod("__call__(self, /, *args, **kwargs)")
    Object callSlot(ThreadState ts, Object[] args, PyDict kwargs) {
        Object[] all = Arrays.copyOf(args, args.length + kwargs.size());
        String[] names = new String[kwargs.size()];
        int i = 0;
        for (Object key : kwargs.keys()) {
            names[i] = Str.utf16(key);
            Object value = kwargs.get(ts, key);
            all[args.length + i] = value == null ? PyNone.NONE : value;
            i++;
        }
        return callCached(ts, all, names.length == 0 ? null : names);
    }

    @PyMethod("__get__(self, instance, owner=None, /)")
    Object get(Object instance, Object owner) {
        return instance == PyNone.NONE ? this : new PyBoundMethod(this, instance);
    }

    /// Report cache statistics
    @PyMethod("cache_info(self, /)")
    Object cacheInfo(ThreadState ts) {
        Object most = maxsize < 0 ? PyNone.NONE : (Object) maxsize;
        Object[] facts = {hits, misses, most, (long) entries.size()};
        return CallOps.call(ts, infoType, facts, null);
    }

    /// Clear the cache and cache statistics
    @PyMethod("cache_clear(self, /)")
    void cacheClear() {
        entries.clearItems();
        root.unlink();
        hits = 0;
        misses = 0;
    }

    @PyMethod("__reduce__(self, /)")
    Object reduce(ThreadState ts) {
        return AttrOps.get(ts, this, "__qualname__");
    }

    @PyMethod("__copy__(self, /)")
    Object copy() {
        return this;
    }

    @PyMethod("__deepcopy__(self, memo, /)")
    Object deepcopy(Object memo) {
        return this;
    }
}
