package dev.fermata.stdlib.typing;

import dev.fermata.annotations.PyMethod;
import dev.fermata.annotations.PyTypeSpec;
import dev.fermata.vm.object.ArgBinder;
import dev.fermata.vm.object.AttrOps;
import dev.fermata.vm.object.CallOps;
import dev.fermata.vm.object.PyDict;
import dev.fermata.vm.object.PyInstance;
import dev.fermata.vm.object.PyType;
import dev.fermata.vm.object.ThreadState;

/// Abstract base class for generic types.
///
/// On Python 3.12 and newer, generic classes implicitly inherit from Generic when they declare a parameter list after the class's name.
@PyTypeSpec(
        name = "Generic",
        module = "typing",
        subclassable = true,
        sameLayout = true,
        hidden = true)
final class PyGeneric extends PyInstance {

    static final PyType TYPE = PyGenericSpec.TYPE;

    private PyGeneric(PyType type) {
        super(type);
    }

    /// Parameterizes a generic class.
    @PyMethod(value = "__class_getitem__(cls, /, *args, **kwargs)", kind = PyMethod.Kind.CLASS)
    static Object classGetItem(ThreadState ts, PyType cls, Object[] args, PyDict kwargs) {
        return delegate(ts, "_generic_class_getitem", cls, args, kwargs);
    }

    /// Function to initialize subclasses.
    @PyMethod(value = "__init_subclass__(cls, /, *args, **kwargs)", kind = PyMethod.Kind.CLASS)
    static Object initSubclass(ThreadState ts, PyType cls, Object[] args, PyDict kwargs) {
        return delegate(ts, "_generic_init_subclass", cls, args, kwargs);
    }

    private static Object delegate(
            ThreadState ts, String function, PyType cls, Object[] args, PyDict kwargs) {
        Object typing = CallOps.call1(ts, ts.interpreter().builtin("__import__"), "typing");
        Object[] all = new Object[args.length + 1];
        all[0] = cls;
        System.arraycopy(args, 0, all, 1, args.length);
        return ArgBinder.callWithDict(ts, AttrOps.get(ts, typing, function), all, kwargs);
    }
}
