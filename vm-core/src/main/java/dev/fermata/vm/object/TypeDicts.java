package dev.fermata.vm.object;

/// Makes the namespaces of builtin types from their specs.
final class TypeDicts {

    private TypeDicts() {}

    /// The `__dict__` of the type that `spec` declares.
    static PyDict build(TypeSpec spec, PyType type) {
        PyDict dict = new PyDict();
        for (int i = 0; i < spec.methodCount(); i++) {
            MethodDef def = spec.method(i);
            dict.put(def.name(), method(def, type));
        }
        for (GetSetDef def : spec.getSets()) {
            dict.put(def.name(), new PyGetSetDescriptor(def, type));
        }
        spec.constants(dict::put);
        if (dict.get("__eq__") != null && dict.get("__hash__") == null) {
            dict.put("__hash__", PyNone.NONE);
        }
        if (type.has(TypeSpec.DICT) && dict.get("__dict__") == null) {
            dict.put("__dict__", InstanceMethods.dictDescriptor(type));
        }
        String doc = spec.doc();
        if (dict.get("__doc__") == null) {
            dict.put("__doc__", doc == null ? PyNone.NONE : PyStr.of(doc));
        }
        return dict;
    }

    private static Object method(MethodDef def, PyType type) {
        if (def.name().equals("__new__")) {
            return new PyBuiltinFunction(def, type, true);
        }
        return switch (def.kind()) {
            case INSTANCE -> new PyMethodDescriptor(def, type);
            case CLASS -> new PyClassMethodDescriptor(def, type);
            case STATIC -> new PyBuiltinFunction(def, (String) null);
        };
    }
}
