package dev.fermata.vm.types;

/// A Python object, not a class, that `int | x` accepts as a member of a union type.
public interface UnionMember {}
