package dev.fermata.stdlib.functools;

import dev.fermata.annotations.PyMethod;
import dev.fermata.annotations.PyModuleSpec;
import dev.fermata.vm.object.CallOps;
import dev.fermata.vm.object.ExceptionTypes;
import dev.fermata.vm.object.IterOps;
import dev.fermata.vm.object.PyDict;
import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.PyException;
import dev.fermata.vm.object.PyModule;
import dev.fermata.vm.object.ThreadState;

import org.jspecify.annotations.Nullable;

/// Tools that operate on functions.
@PyModuleSpec(name = "_functools")
final class FunctoolsModule {

    private FunctoolsModule() {}

    /// reduce(function, iterable[, initial]) -> value
    ///
    /// Apply a function of two arguments cumulatively to the items of a sequence or iterable, from left to right, so as to reduce the iterable to a single value.
    @PyMethod(value = "reduce(function, iterable, initial=<unrepresentable>, /)", framed = true)
    static Object reduce(
            ThreadState ts, Object function, Object iterable, @Nullable Object initial) {
        Object it;
        try {
            it = IterOps.iter(ts, iterable);
        } catch (PyException e) {
            if (e.is(ExceptionTypes.TYPE_ERROR)) {
                throw PyErr.typeError("reduce() arg 2 must support iteration");
            }
            throw e;
        }
        Object total = initial == null ? IterOps.next(ts, it) : initial;
        if (total == null) {
            throw PyErr.typeError("reduce() of empty iterable with no initial value");
        }
        for (Object item = IterOps.next(ts, it); item != null; item = IterOps.next(ts, it)) {
            ts.charge(1);
            total = CallOps.call2(ts, function, total, item);
        }
        return total;
    }

    /// Convert a cmp= function into a key= function.
    @PyMethod("cmp_to_key(mycmp)")
    static Object cmpToKey(Object mycmp) {
        return new PyKeyWrapper(mycmp, null);
    }

    static void exec(ThreadState ts, PyModule module) {
        PyDict dict = module.dict();
        dict.put("partial", PyPartial.TYPE);
        dict.put("_lru_cache_wrapper", PyLruCacheWrapper.TYPE);
    }
}
