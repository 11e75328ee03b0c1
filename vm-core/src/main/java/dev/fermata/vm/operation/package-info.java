/// Operations of the host's that a script waits for, with or without an event loop. Read [PyOperation] first. How values
/// cross is not decided here: whoever makes an operation says it.
@NullMarked
package dev.fermata.vm.operation;

import org.jspecify.annotations.NullMarked;
