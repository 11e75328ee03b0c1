package dev.fermata.stdlib.sre;

import org.jspecify.annotations.Nullable;

/// A repetition in progress. Immutable, so that a choice point keeps it by reference.
///
/// @param outer the repetition around it, or null
/// @param pc where its `REPEAT` is
/// @param count how often the body has matched
/// @param last where the last try of the body began, or -1
record Repeat(@Nullable Repeat outer, int pc, int count, int last) {}
