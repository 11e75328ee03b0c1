/// The module `_sre`: the matching engine below Python's `re`, which parses and compiles patterns itself.
///
/// [SreModule] is the surface, [PyPattern] and [PyMatch] are its types. [Matcher] runs the opcodes of `re._compiler` on an
/// explicit stack, so that neither long texts nor bad patterns exhaust Java's; read it first.
@NullMarked
package dev.fermata.stdlib.sre;

import org.jspecify.annotations.NullMarked;
