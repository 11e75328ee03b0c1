package dev.fermata.stdlib.weakref;

import dev.fermata.annotations.PyMethod;
import dev.fermata.annotations.PyModuleSpec;
import dev.fermata.vm.object.CallOps;
import dev.fermata.vm.object.PyDict;
import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.PyList;
import dev.fermata.vm.object.PyModule;
import dev.fermata.vm.object.ThreadState;

/// Weak-reference support module.
@PyModuleSpec(name = "_weakref")
final class WeakrefModule {

    private WeakrefModule() {}

    /// Return the number of weak references to 'object'.
    @PyMethod("getweakrefcount(object, /)")
    static long getweakrefcount(ThreadState ts, Object object) {
        return WeakReferences.of(ts).ownersOf(object).size();
    }

    /// Return a list of all weak reference objects pointing to 'object'.
    @PyMethod("getweakrefs(object, /)")
    static Object getweakrefs(ThreadState ts, Object object) {
        return PyList.of(WeakReferences.of(ts).ownersOf(object).toArray());
    }

    /// Create a proxy object that weakly references 'object'.
    ///
    /// 'callback', if given, is called with a reference to the proxy when 'object' is about to be finalized.
    @PyMethod("proxy(object, callback=None, /)")
    static Object proxy(ThreadState ts, Object object, Object callback) {
        WeakReferences all = WeakReferences.of(ts);
        WeakLink link = all.link(ts, object, callback);
        Object proxy =
                CallOps.isCallable(object) ? new PyWeakCallableProxy(link) : new PyWeakProxy(link);
        all.add(object, proxy);
        return proxy;
    }

    /// Atomically remove key from dict if it points to a dead weakref.
    @PyMethod("_remove_dead_weakref(dct, key, /)")
    static void removeDeadWeakref(ThreadState ts, Object dct, Object key) {
        if (!(dct instanceof PyDict dict)) {
            throw PyErr.expected("_remove_dead_weakref() argument 1", "dict", dct);
        }
        Object value = dict.get(ts, key);
        if (value == null) {
            return;
        }
        if (!(value instanceof PyWeakReference reference)) {
            throw PyErr.typeError("not a weakref");
        }
        if (reference.referent() == null) {
            dict.remove(ts, key);
        }
    }

    static void exec(ThreadState ts, PyModule module) {
        PyDict dict = module.dict();
        dict.put("ref", PyWeakReference.TYPE);
        dict.put("ReferenceType", PyWeakReference.TYPE);
        dict.put("ProxyType", PyWeakProxy.TYPE);
        dict.put("CallableProxyType", PyWeakCallableProxy.TYPE);
    }
}
