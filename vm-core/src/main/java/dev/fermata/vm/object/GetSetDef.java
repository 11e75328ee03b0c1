package dev.fermata.vm.object;

import org.jspecify.annotations.Nullable;

/// One computed attribute of a builtin type as it was declared. Immutable and shared by all scripts.
///
/// @param spec the declaring type's generated class
/// @param index the attribute's number within `spec`
/// @param name the Python name
/// @param doc the docstring, or null
/// @param writable whether there is a setter
/// @param member whether CPython reads it from the object's memory, and so calls it a member
public record GetSetDef(
        TypeSpec spec,
        int index,
        String name,
        @Nullable String doc,
        boolean writable,
        boolean member) {

    /// Reads the attribute of `self`.
    public Object get(ThreadState ts, Object self) {
        return spec.getAttribute(ts, index, self);
    }

    /// Writes the attribute of `self`, or deletes it if `value` is null.
    public void set(ThreadState ts, Object self, @Nullable Object value) {
        spec.setAttribute(ts, index, self, value);
    }
}
