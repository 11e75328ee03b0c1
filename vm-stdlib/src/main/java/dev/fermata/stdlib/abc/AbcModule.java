package dev.fermata.stdlib.abc;

import dev.fermata.annotations.PyMethod;
import dev.fermata.annotations.PyModuleSpec;
import dev.fermata.vm.object.AttrOps;
import dev.fermata.vm.object.CallOps;
import dev.fermata.vm.object.CompareOps;
import dev.fermata.vm.object.InstanceChecks;
import dev.fermata.vm.object.IterOps;
import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.PyNone;
import dev.fermata.vm.object.PyNotImplemented;
import dev.fermata.vm.object.PyTuple;
import dev.fermata.vm.object.PyType;
import dev.fermata.vm.object.Str;
import dev.fermata.vm.object.ThreadState;
import dev.fermata.vm.object.TypeFlags;
import dev.fermata.vm.types.PyFrozenSet;
import dev.fermata.vm.types.PySet;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.Set;

/// Module contains faster C implementation of abc.ABCMeta
@PyModuleSpec(name = "_abc")
final class AbcModule {

    private static final String DATA = "_abc_impl";

    private AbcModule() {}

    /// How many registrations the script has made.
    private static final class Registrations {
        private long count;
    }

    private static Registrations registrations(ThreadState ts) {
        return ts.interpreter().state(Registrations.class, Registrations::new);
    }

    private static PyAbcData data(ThreadState ts, Object self) {
        if (AttrOps.get(ts, self, DATA) instanceof PyAbcData data) {
            return data;
        }
        throw PyErr.typeError("_abc_impl is set to a wrong type");
    }

    /// Returns the current ABC cache token.
    ///
    /// The token is an opaque object (supporting equality testing) identifying the current version of the ABC cache for virtual subclasses. The token changes with every call to register() on any ABC.
    @PyMethod("get_cache_token()")
    static long getCacheToken(ThreadState ts) {
        return registrations(ts).count;
    }

    /// Internal ABC helper for class set-up. Should be never used outside abc module.
    @PyMethod("_abc_init(self, /)")
    static void init(ThreadState ts, Object self) {
        if (!(self instanceof PyType cls)) {
            throw PyErr.typeError("an abstract base class must be a type");
        }
        AttrOps.set(ts, cls, "__abstractmethods__", PyFrozenSet.of(ts, abstractNames(ts, cls)));
        AttrOps.set(ts, cls, DATA, new PyAbcData(registrations(ts).count));
        Object flags = cls.dict().get("__abc_tpflags__");
        if (flags instanceof Long l) {
            cls.addFlags(TypeFlags.collection(l));
            AttrOps.set(ts, cls, "__abc_tpflags__", null);
        }
    }

    private static Object[] abstractNames(ThreadState ts, PyType cls) {
        Set<Object> names = new LinkedHashSet<>();
        for (Object key : cls.dict().keys()) {
            Object value = cls.dict().get(ts, key);
            if (value != null && isAbstract(ts, value)) {
                names.add(key);
            }
        }
        for (PyType base : cls.bases()) {
            Object inherited = AttrOps.find(ts, base, "__abstractmethods__");
            if (inherited == null) {
                continue;
            }
            for (Object name : IterOps.toArray(ts, inherited)) {
                Object value = AttrOps.find(ts, cls, Str.utf16(name));
                if (value != null && isAbstract(ts, value)) {
                    names.add(name);
                }
            }
        }
        return names.toArray();
    }

    private static boolean isAbstract(ThreadState ts, Object value) {
        Object flag = AttrOps.find(ts, value, "__isabstractmethod__");
        return flag != null && CompareOps.truth(ts, flag);
    }

    /// Internal ABC helper for subclasss registration. Should be never used outside abc module.
    @PyMethod("_abc_register(self, subclass, /)")
    static Object register(ThreadState ts, Object self, Object subclass) {
        if (!(subclass instanceof PyType sub)) {
            throw PyErr.typeError("Can only register classes");
        }
        if (InstanceChecks.isSubclass(ts, sub, self)) {
            return sub;
        }
        if (InstanceChecks.isSubclass(ts, self, sub)) {
            throw PyErr.runtimeError("Refusing to create an inheritance cycle");
        }
        data(ts, self).registry.add(sub);
        registrations(ts).count++;
        if (self instanceof PyType cls) {
            sub.addFlags(cls.collectionFlags());
        }
        return sub;
    }

    /// Internal ABC helper for instance checks. Should be never used outside abc module.
    @PyMethod("_abc_instancecheck(self, instance, /)")
    static Object instanceCheck(ThreadState ts, Object self, Object instance) {
        PyAbcData data = data(ts, self);
        Object subclass = AttrOps.get(ts, instance, "__class__");
        if (subclass instanceof PyType c && data.cache.contains(c)) {
            return true;
        }
        PyType type = PyType.of(instance);
        if (type == subclass) {
            if (data.negativeVersion == registrations(ts).count
                    && data.negativeCache.contains(type)) {
                return false;
            }
            return CallOps.callAttribute(ts, self, "__subclasscheck__", subclass);
        }
        Object found = CallOps.callAttribute(ts, self, "__subclasscheck__", subclass);
        return CompareOps.truth(ts, found)
                ? found
                : CallOps.callAttribute(ts, self, "__subclasscheck__", type);
    }

    /// Internal ABC helper for subclasss checks. Should be never used outside abc module.
    @PyMethod("_abc_subclasscheck(self, subclass, /)")
    static boolean subclassCheck(ThreadState ts, Object self, Object subclass) {
        if (!(subclass instanceof PyType sub)) {
            throw PyErr.typeError("issubclass() arg 1 must be a class");
        }
        PyAbcData data = data(ts, self);
        if (data.cache.contains(sub)) {
            return true;
        }
        if (data.negative(registrations(ts).count).contains(sub)) {
            return false;
        }
        boolean is = computeSubclassCheck(ts, self, sub, data);
        (is ? data.cache : data.negative(registrations(ts).count)).add(sub);
        return is;
    }

    private static boolean computeSubclassCheck(
            ThreadState ts, Object self, PyType sub, PyAbcData data) {
        Object answer = CallOps.callAttribute(ts, self, "__subclasshook__", sub);
        if (answer instanceof Boolean known) {
            return known;
        }
        if (answer != PyNotImplemented.NOT_IMPLEMENTED) {
            throw PyErr.assertionError(
                    "__subclasshook__ must return either False, True, or NotImplemented");
        }
        for (PyType t : sub.mro()) {
            if (t == self) {
                return true;
            }
        }
        for (PyType registered : new ArrayList<>(data.registry)) {
            ts.charge(1);
            if (InstanceChecks.isSubclass(ts, sub, registered)) {
                return true;
            }
        }
        Object subclasses = CallOps.callAttribute(ts, self, "__subclasses__");
        for (Object t : IterOps.toArray(ts, subclasses)) {
            ts.charge(1);
            if (InstanceChecks.isSubclass(ts, sub, t)) {
                return true;
            }
        }
        return false;
    }

    /// Internal ABC helper for cache and registry debugging.
    ///
    /// Return shallow copies of registry, of both caches, and negative cache version. Don't call this function directly, instead use ABC._dump_registry() for a nice repr.
    @PyMethod("_get_dump(self, /)")
    static Object getDump(ThreadState ts, Object self) {
        PyAbcData data = data(ts, self);
        return PyTuple.of(
                copy(ts, data.registry),
                copy(ts, data.cache),
                copy(ts, data.negativeCache),
                data.negativeVersion);
    }

    private static PySet copy(ThreadState ts, Set<PyType> classes) {
        PySet set = new PySet();
        for (PyType t : new ArrayList<>(classes)) {
            set.add(ts, t);
        }
        return set;
    }

    /// Internal ABC helper to reset registry of a given class.
    ///
    /// Should be only used by refleak.py
    @PyMethod("_reset_registry(self, /)")
    static Object resetRegistry(ThreadState ts, Object self) {
        data(ts, self).registry.clear();
        return PyNone.NONE;
    }

    /// Internal ABC helper to reset both caches of a given class.
    ///
    /// Should be only used by refleak.py
    @PyMethod("_reset_caches(self, /)")
    static Object resetCaches(ThreadState ts, Object self) {
        PyAbcData data = data(ts, self);
        data.cache.clear();
        data.negativeCache.clear();
        return PyNone.NONE;
    }
}
