package dev.fermata.vm.parse;

/// What the tokenizer notes about a string literal or a piece of an f-string, as bits.
final class StringFlags {

    /// Prefix `r`.
    static final int RAW = 1;

    /// Prefix `b`.
    static final int BYTES = 2;

    /// Prefix `u` in lower case.
    static final int UNICODE = 4;

    /// Contains a backslash.
    static final int BACKSLASH = 8;

    /// Has three quotes.
    static final int TRIPLE = 16;

    /// Prefix `f`.
    static final int FORMATTED = 32;

    private StringFlags() {}
}
