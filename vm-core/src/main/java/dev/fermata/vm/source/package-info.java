/// Source text and places in it. Nothing here knows Python's grammar.
///
/// Start with [dev.fermata.vm.source.SourceFile].
@NullMarked
package dev.fermata.vm.source;

import org.jspecify.annotations.NullMarked;
