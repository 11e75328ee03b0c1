package dev.fermata.vm.ast;

/// The value of an imaginary literal such as `2j`; `real` is 0.0 unless a constant was folded.
public record ComplexLiteral(double real, double imag) {}
