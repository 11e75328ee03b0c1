package dev.fermata.vm.interp;

import dev.fermata.vm.object.PyInstance;
import dev.fermata.vm.object.PyMemberDescriptor;
import dev.fermata.vm.object.PyNone;
import dev.fermata.vm.object.PyType;
import dev.fermata.vm.object.Shape;
import dev.fermata.vm.object.TypeLayout;

import org.jspecify.annotations.Nullable;

/// What an instruction remembers of the last object whose attribute it read or wrote: layouts and places, never values,
/// so that it serves all scripts.
///
/// @param layout of the object's class
/// @param nameIndex where `layout` has the attribute's name
/// @param shape of the object
/// @param slot where the value is, or -1 if it is not the object's own
/// @param after the shape that adding the attribute gives; null if it is there already or may not be added
record AttributeCache(
        TypeLayout layout, int nameIndex, @Nullable Shape shape, int slot, @Nullable Shape after) {

    /// What reading `name` of `i` can remember, or null.
    static @Nullable AttributeCache forRead(PyInstance i, String name) {
        Shape shape = i.shape;
        if (shape == null || shape == Shape.DICTIONARY) {
            return null;
        }
        int slot = shape.indexOf(name);
        return slot < 0 && !isPlain(i.type().lookup(name)) ? null : of(i, name, slot, null);
    }

    /// What writing `name` of `i` can remember, or null.
    static @Nullable AttributeCache forWrite(PyInstance i, String name) {
        Shape shape = i.shape;
        PyType type = i.type();
        if (shape == null || shape == Shape.DICTIONARY) {
            return null;
        }
        if (type.lookup(name) instanceof PyMemberDescriptor) {
            return of(i, name, -1, null);
        }
        if (!type.hasInstanceDict()) {
            return null;
        }
        int slot = shape.indexOf(name);
        Shape after = slot < 0 ? shape.with(name) : null;
        return slot < 0 && after == null ? null : of(i, name, slot, after);
    }

    private static @Nullable AttributeCache of(
            PyInstance i, String name, int slot, @Nullable Shape after) {
        TypeLayout layout = i.type().layout();
        int index = layout.indexOf(name);
        return index < 0 ? null : new AttributeCache(layout, index, i.shape, slot, after);
    }

    /// Whether an object has what was remembered of another.
    boolean serves(PyInstance i) {
        return shape == i.shape && layout == i.type().layout();
    }

    /// What `name` of an object is, whose class finds attributes in the default way; null if there is more to do.
    @Nullable Object read(PyInstance i, String name) {
        Object found = i.type().lookupAt(nameIndex, name);
        if (found == PyType.ABSENT) {
            return slot < 0 ? null : i.values[slot];
        }
        if (found instanceof PyMemberDescriptor member) {
            return member.appliesTo(i) ? i.values[member.index()] : null;
        }
        return slot < 0 && isPlain(found) ? found : null;
    }

    /// Sets `name` of an object, whose class sets attributes in the default way; returns whether it could.
    boolean write(PyInstance i, String name, Object value) {
        Object found = i.type().lookupAt(nameIndex, name);
        if (found == PyType.ABSENT) {
            if (slot >= 0) {
                i.values[slot] = value;
                return true;
            }
            if (after != null) {
                i.append(after, value);
                return true;
            }
            return false;
        }
        if (found instanceof PyMemberDescriptor member && member.appliesTo(i)) {
            i.values[member.index()] = value;
            return true;
        }
        return false;
    }

    /// Whether what a class has is what its instances have, or one of their slots.
    private static boolean isPlain(@Nullable Object found) {
        return found instanceof PyMemberDescriptor
                || found instanceof Long
                || found instanceof String
                || found instanceof Boolean
                || found instanceof Double
                || found == PyNone.NONE;
    }
}
