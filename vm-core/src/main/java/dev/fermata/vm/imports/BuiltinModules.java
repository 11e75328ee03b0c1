package dev.fermata.vm.imports;

import dev.fermata.vm.object.ModuleSpec;
import dev.fermata.vm.object.PyDict;
import dev.fermata.vm.object.PyModule;
import dev.fermata.vm.object.PyNone;
import dev.fermata.vm.object.PyStr;
import dev.fermata.vm.object.PyType;
import dev.fermata.vm.object.ThreadState;

/// Makes module objects.
final class BuiltinModules {

    private BuiltinModules() {}

    /// A module that has nothing but the attributes that every module has.
    static PyModule empty(String name) {
        PyDict dict = new PyDict();
        dict.put("__name__", PyStr.of(name));
        dict.put("__doc__", PyNone.NONE);
        dict.put("__package__", "");
        dict.put("__loader__", PyNone.NONE);
        dict.put("__spec__", PyNone.NONE);
        return new PyModule(PyModule.TYPE, dict);
    }

    /// A script's own instance of a builtin module, registered in `sys.modules`.
    static PyModule make(ThreadState ts, ModuleSpec spec) {
        PyModule module = empty(spec.name());
        PyDict dict = module.dict();
        dict.put("__loader__", BuiltinImporterMethods.TYPE);
        dict.put(
                "__spec__",
                PyModuleSpec.of(spec.name(), BuiltinImporterMethods.TYPE, "built-in", null));
        String doc = spec.doc();
        dict.put("__doc__", doc == null ? PyNone.NONE : PyStr.of(doc));
        for (int i = 0; i < spec.methodCount(); i++) {
            dict.put(spec.method(i).name(), spec.function(i));
        }
        for (PyType type : spec.types()) {
            dict.put(type.name(), type);
        }
        spec.constants(dict::put);
        ts.interpreter().modules().put(spec.name(), module);
        spec.exec(ts, module);
        return module;
    }
}
