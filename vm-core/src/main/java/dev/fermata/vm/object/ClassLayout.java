package dev.fermata.vm.object;

/// How instances of a new class are laid out, as [TypeFactory] worked out from bases and `__slots__`.
///
/// @param layout numbers the class's attribute names; shared by all classes of one class body
/// @param inheritedFlags flags of [TypeSpec] that pass to subclasses
/// @param slotCount values of `__slots__`, inherited ones included
/// @param instanceDict whether instances have a `__dict__`
/// @param solidBase the builtin type whose Java class instances have
record ClassLayout(
        TypeLayout layout,
        int inheritedFlags,
        int slotCount,
        boolean instanceDict,
        PyType solidBase) {}
