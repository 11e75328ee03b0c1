package dev.fermata.vm.imports;

import dev.fermata.vm.builtins.SiteBuiltins;
import dev.fermata.vm.object.Builtins;
import dev.fermata.vm.object.ModuleSpec;
import dev.fermata.vm.object.PyDict;
import dev.fermata.vm.object.PyModule;
import dev.fermata.vm.object.PyNone;
import dev.fermata.vm.object.PyStr;
import dev.fermata.vm.object.PyType;
import dev.fermata.vm.object.ThreadState;
import dev.fermata.vm.object.VmError;

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
        PyModule module = declared(spec);
        module.dict().put("__spec__", moduleSpec(spec));
        ts.interpreter().modules().put(spec.name(), module);
        spec.exec(ts, module);
        return module;
    }

    /// A script's own `builtins`, registered in `sys.modules`. Its functions and types are immutable and the same objects in
    /// all scripts.
    static PyModule makeBuiltins(ThreadState ts) {
        ModuleSpec spec = find("builtins");
        PyDict template =
                spec.template(
                        () -> {
                            PyModule made = declared(spec);
                            spec.exec(ts, made);
                            addOpen(made.dict());
                            SiteBuiltins.add(made.dict());
                            return made.dict();
                        });
        PyDict namespace = template.copyOfTemplate();
        PyModule module = new PyModule(PyModule.TYPE, namespace, BuiltinModules::addSpecOfBuiltins);
        ts.interpreter().setBuiltins(namespace);
        ts.interpreter().modules().put(spec.name(), module);
        return module;
    }

    private static void addSpecOfBuiltins(PyDict namespace) {
        namespace.put("__spec__", moduleSpec(find("builtins")));
    }

    /// `open` is a function of the module `_io`.
    private static void addOpen(PyDict builtins) {
        ModuleSpec io = Builtins.module("_io");
        for (int i = 0; io != null && i < io.methodCount(); i++) {
            if (io.method(i).name().equals("open")) {
                builtins.put("open", io.function(i));
            }
        }
    }

    /// What describes a module that is there from the start.
    static ModuleSpec find(String name) {
        ModuleSpec spec = Builtins.module(name);
        if (spec == null) {
            throw new VmError("no module " + name);
        }
        return spec;
    }

    /// A module with what its class declares.
    private static PyModule declared(ModuleSpec spec) {
        PyModule module = empty(spec.name());
        PyDict dict = module.dict();
        dict.put("__loader__", BuiltinImporterMethods.TYPE);
        String doc = spec.doc();
        dict.put("__doc__", doc == null ? PyNone.NONE : PyStr.of(doc));
        for (int i = 0; i < spec.methodCount(); i++) {
            dict.put(spec.method(i).name(), spec.function(i));
        }
        for (PyType type : spec.types()) {
            dict.put(type.name(), type);
        }
        spec.constants(dict::put);
        return module;
    }

    private static PyModuleSpec moduleSpec(ModuleSpec spec) {
        return PyModuleSpec.of(spec.name(), BuiltinImporterMethods.TYPE, "built-in", null);
    }
}
