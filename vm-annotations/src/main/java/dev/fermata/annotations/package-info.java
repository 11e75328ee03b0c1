/// The annotations with which Java classes declare Python types, modules and functions, and the processor that checks
/// them and generates their binders.
///
/// Read [PyMethod] first: it states the rules for signatures and Java parameter types.
@NullMarked
package dev.fermata.annotations;

import org.jspecify.annotations.NullMarked;
