/// The kernel of the object model: objects, types, attribute lookup, calling, operators, exceptions, and the state of a
/// running script. It also holds the few builtin types that the kernel itself makes or inspects (`tuple`, `dict`,
/// `list`, exceptions, builtin functions, descriptors); all others are in `dev.fermata.vm.types`.
///
/// A Python value is any Java object: `Long` or `BigInteger` is an int, `Double` a float, `Boolean` a bool, `String`
/// or [PyStr] a str, [PyNone#NONE] is `None`; everything else is a [PyObject]. Read [PyType] first, then
/// [CallOps] and [AttrOps].
@NullMarked
package dev.fermata.vm.object;

import org.jspecify.annotations.NullMarked;
