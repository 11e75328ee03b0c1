package dev.fermata.vm.parse;

/// A warning that CPython gives while it parses.
///
/// @param category the Python warning class: `SyntaxWarning` or `DeprecationWarning`
/// @param message the text
/// @param lineno the line, counted from 1
/// @param colOffset the column of the byte it begins at, counted from 0
public record SyntaxWarning(String category, String message, int lineno, int colOffset) {}
