package dev.fermata.vm.source;

/// A range of source text. Lines count from 1, columns from 0 in bytes of the line's UTF-8 encoding; the end is
/// exclusive.
public record SourceSpan(int lineno, int colOffset, int endLineno, int endColOffset) {}
