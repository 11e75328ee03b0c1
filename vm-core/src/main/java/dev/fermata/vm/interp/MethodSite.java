package dev.fermata.vm.interp;

import dev.fermata.vm.object.PyInstance;
import dev.fermata.vm.object.PyType;
import dev.fermata.vm.object.Shape;
import dev.fermata.vm.object.TypeLayout;

import org.jspecify.annotations.Nullable;

/// A place in the code that calls a method: finds it without making a bound method. Shared by all scripts and threads.
final class MethodSite {
    private final String name;
    private @Nullable MethodCache cache;

    MethodSite(String name) {
        this.name = name;
    }

    /// What an instruction remembers of the last receiver whose method it called: layouts, never the method itself.
    ///
    /// @param layout of the receiver's class
    /// @param nameIndex where `layout` has the method's name
    /// @param shape of the receiver, which has no such attribute of its own; null if it is no instance of a class
    private record MethodCache(TypeLayout layout, int nameIndex, @Nullable Shape shape) {}

    /// The method as the receiver's class has it, if calling it with the receiver first is the same.
    @Nullable Object find(Object receiver) {
        PyType type = PyType.of(receiver);
        Shape shape = receiver instanceof PyInstance i ? i.shape : null;
        MethodCache known = cache;
        if (known == null || known.layout() != type.layout() || known.shape() != shape) {
            known = remember(type, shape);
            if (known == null) {
                return null;
            }
            cache = known;
        }
        if (!AttributeInstructions.isGeneric(type)) {
            return null;
        }
        return type.lookupAt(known.nameIndex(), name);
    }

    private @Nullable MethodCache remember(PyType type, @Nullable Shape shape) {
        if (shape == Shape.DICTIONARY || shape != null && shape.indexOf(name) >= 0) {
            return null;
        }
        if (type.lookup(name) == null) {
            return null;
        }
        int index = type.layout().indexOf(name);
        return index < 0 ? null : new MethodCache(type.layout(), index, shape);
    }
}
