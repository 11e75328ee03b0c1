package dev.fermata.vm.script;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;

/// How large the instances of a class are, and which of their fields refer to objects.
///
/// @param size bytes of an instance, without what it refers to
/// @param references the fields
record ObjectLayout(long size, List<VarHandle> references) {

    private static final long HEADER = 12;
    private static final long REFERENCE = 4;
    private static final long ALIGNMENT = 8;

    private static final ClassValue<ObjectLayout> LAYOUTS =
            new ClassValue<>() {
                @Override
                protected ObjectLayout computeValue(Class<?> type) {
                    return make(type);
                }
            };

    /// The layout of a class of the VM's or of a module that is open to it; of others, only the size.
    static ObjectLayout of(Class<?> type) {
        return LAYOUTS.get(type);
    }

    private static ObjectLayout make(Class<?> type) {
        long size = HEADER;
        List<VarHandle> references = new ArrayList<>();
        for (Class<?> c = type; c != null && c != Object.class; c = c.getSuperclass()) {
            for (Field field : c.getDeclaredFields()) {
                if (Modifier.isStatic(field.getModifiers())) {
                    continue;
                }
                size += bytes(field.getType());
                if (!field.getType().isPrimitive() && !field.getType().isEnum()) {
                    add(c, field, references);
                }
            }
        }
        return new ObjectLayout(aligned(size), List.copyOf(references));
    }

    private static void add(Class<?> owner, Field field, List<VarHandle> references) {
        try {
            references.add(
                    MethodHandles.privateLookupIn(owner, MethodHandles.lookup())
                            .unreflectVarHandle(field));
        } catch (IllegalAccessException e) {
            // A class of a module that is not open: the host's, whose objects are not the script's.
        }
    }

    private static long bytes(Class<?> type) {
        if (type == long.class || type == double.class) {
            return Long.BYTES;
        }
        return type == boolean.class || type == byte.class ? 1 : REFERENCE;
    }

    /// The size of an array.
    static long array(long length, int itemSize) {
        return aligned(HEADER + Integer.BYTES + length * itemSize);
    }

    /// The size of an array of references.
    static long array(long length) {
        return array(length, (int) REFERENCE);
    }

    private static long aligned(long size) {
        return (size + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
    }
}
