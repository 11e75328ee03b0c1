package dev.fermata.vm.parse;

/// A warning that CPython gives while it parses.
///
/// @param category the Python warning class: `SyntaxWarning` or `DeprecationWarning`
/// @param message the text
/// @param lineno the line, counted from 1
public record SyntaxWarning(String category, String message, int lineno) {}
