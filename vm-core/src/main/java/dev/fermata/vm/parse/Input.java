package dev.fermata.vm.parse;

/// What a source is parsed as.
enum Input {
    /// A file, or the source of `exec`.
    FILE,
    /// The source of `eval`.
    EXPRESSION,
    /// One input of the interactive prompt.
    INTERACTIVE
}
