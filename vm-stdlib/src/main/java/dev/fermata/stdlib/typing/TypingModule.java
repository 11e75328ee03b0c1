package dev.fermata.stdlib.typing;

import dev.fermata.annotations.PyMethod;
import dev.fermata.annotations.PyModuleSpec;
import dev.fermata.vm.object.PyDict;
import dev.fermata.vm.object.PyModule;
import dev.fermata.vm.object.PyType;
import dev.fermata.vm.object.ThreadState;

/// Primitives and accelerators for the typing module.
///
/// The functions whose names begin with `_make` are what the instructions for type parameters and type aliases call.
@PyModuleSpec(name = "_typing")
final class TypingModule {

    private static final PyType[] TYPES = {
        PyGeneric.TYPE,
        PyTypeVar.TYPE,
        PyTypeVarTuple.TYPE,
        PyParamSpec.TYPE,
        PyParamSpecArgs.TYPE,
        PyParamSpecKwargs.TYPE,
        PyTypeAliasType.TYPE
    };

    private TypingModule() {}

    /// Return the argument.
    @PyMethod("_idfunc(x, /)")
    static Object idfunc(Object x) {
        return x;
    }

    @PyMethod("_make_typevar(name, bound, constraints, /)")
    static Object makeTypevar(Object name, Object bound, Object constraints) {
        return PyTypeVar.lazy(name, bound, constraints);
    }

    @PyMethod("_make_paramspec(name, /)")
    static Object makeParamspec(Object name) {
        return PyParamSpec.inferred(name);
    }

    @PyMethod("_make_typevartuple(name, /)")
    static Object makeTypevartuple(Object name) {
        return new PyTypeVarTuple(name);
    }

    @PyMethod("_make_typealias(name, type_params, value, /)")
    static Object makeTypealias(ThreadState ts, Object name, Object type_params, Object value) {
        return PyTypeAliasType.lazy(ts, name, type_params, value);
    }

    static void exec(ThreadState ts, PyModule module) {
        PyDict dict = module.dict();
        for (PyType type : TYPES) {
            dict.put(type.name(), type);
        }
    }
}
