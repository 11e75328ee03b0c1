package dev.fermata.vm.interp;

import dev.fermata.vm.object.PyInstance;
import dev.fermata.vm.object.PyType;
import dev.fermata.vm.object.Shape;
import dev.fermata.vm.object.TypeLayout;

import org.jspecify.annotations.Nullable;

/// What an instruction remembers of the last object whose own attribute it read or wrote: layouts and places, never
/// values, so that it serves all scripts.
///
/// @param layout of the object's class
/// @param nameIndex where `layout` has the attribute's name
/// @param shape of the object
/// @param slot where the value is, or -1 if it is not the object's own
/// @param after the shape that adding the attribute gives; null if it is there already
record AttributeCache(
        TypeLayout layout, int nameIndex, @Nullable Shape shape, int slot, @Nullable Shape after) {

    /// What reading `name` of `i` can remember, or null.
    static @Nullable AttributeCache forRead(PyInstance i, String name) {
        Shape shape = i.shape;
        if (shape == null || shape == Shape.DICTIONARY) {
            return null;
        }
        int slot = shape.indexOf(name);
        int index = i.type().layout().indexOf(name);
        return slot < 0 || index < 0
                ? null
                : new AttributeCache(i.type().layout(), index, shape, slot, null);
    }

    /// What writing `name` of `i` can remember, or null.
    static @Nullable AttributeCache forWrite(PyInstance i, String name) {
        Shape shape = i.shape;
        PyType type = i.type();
        if (shape == null || shape == Shape.DICTIONARY || !type.hasInstanceDict()) {
            return null;
        }
        int index = type.layout().indexOf(name);
        if (index < 0) {
            return null;
        }
        int slot = shape.indexOf(name);
        Shape after = slot < 0 ? shape.with(name) : null;
        return slot < 0 && after == null
                ? null
                : new AttributeCache(type.layout(), index, shape, slot, after);
    }
}
