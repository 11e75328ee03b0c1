package dev.fermata.vm.code;

/// A variable of an inlined comprehension (PEP 709). Between instructions `start` (inclusive) and `end` (exclusive)
/// the name means that register, which `locals()` must show in place of any other variable so named.
///
/// @param cell whether the register holds a cell
public record InlinedLocal(String name, int register, boolean cell, int start, int end) {}
