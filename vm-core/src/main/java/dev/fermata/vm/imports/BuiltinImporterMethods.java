package dev.fermata.vm.imports;

import dev.fermata.annotations.PyMethod;
import dev.fermata.annotations.PyTypeSpec;
import dev.fermata.vm.object.PyNone;
import dev.fermata.vm.object.PyType;

/// Declares the class that is the `__loader__` of modules written in Java.
@PyTypeSpec(
        name = "BuiltinImporter",
        module = "_frozen_importlib",
        self = Object.class,
        hidden = true)
final class BuiltinImporterMethods {

    /// The type `BuiltinImporter`.
    static final PyType TYPE = BuiltinImporterMethodsSpec.TYPE;

    private BuiltinImporterMethods() {}

    /// Return None, as builtin modules have no source.
    @PyMethod(value = "get_source(cls, fullname)", kind = PyMethod.Kind.CLASS)
    static Object getSource(PyType cls, Object fullname) {
        return PyNone.NONE;
    }

    /// Return None, as builtin modules have no code object.
    @PyMethod(value = "get_code(cls, fullname)", kind = PyMethod.Kind.CLASS)
    static Object getCode(PyType cls, Object fullname) {
        return PyNone.NONE;
    }

    /// Return False, as builtin modules are no packages.
    @PyMethod(value = "is_package(cls, fullname)", kind = PyMethod.Kind.CLASS)
    static boolean isPackage(PyType cls, Object fullname) {
        return false;
    }
}
