/// Importable modules, each a class annotated with [dev.fermata.annotations.PyModuleSpec] and the types it declares. A
/// module that needs more than a few classes has a package below this one. Modules that are part of the virtual machine
/// itself, such as `builtins`, are not here.
///
/// Nothing refers to these classes by name: the annotation processor lists them in the generated `StdlibIndex`.
@NullMarked
package dev.fermata.stdlib;

import org.jspecify.annotations.NullMarked;
