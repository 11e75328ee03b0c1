package dev.fermata.stdlib.weakref;

import dev.fermata.annotations.PyMethod;
import dev.fermata.annotations.PyTypeSpec;
import dev.fermata.vm.object.ArgBinder;
import dev.fermata.vm.object.PyDict;
import dev.fermata.vm.object.PyType;
import dev.fermata.vm.object.ThreadState;

/// A proxy of a callable.
@PyTypeSpec(name = "CallableProxyType", module = "weakref", base = PyWeakProxy.class, hidden = true)
final class PyWeakCallableProxy extends PyWeakProxy {

    static final PyType TYPE = PyWeakCallableProxySpec.TYPE;

    PyWeakCallableProxy(WeakLink link) {
        super(TYPE, link);
    }

    @PyMethod("__call__(self, /, *args, **kwargs)")
    Object callSlot(ThreadState ts, Object[] args, PyDict kwargs) {
        return ArgBinder.callWithDict(ts, referent(), args, kwargs);
    }
}
