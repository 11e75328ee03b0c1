package dev.fermata.host;

/// The script ended.
///
/// @param exitCode the status it gave to `sys.exit`, else 0
public record Finished(Execution execution, int exitCode) implements Step {}
