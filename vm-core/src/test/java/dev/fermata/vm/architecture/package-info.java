/// Checks of the code as a whole: which package may use which, what a file may be like.
///
/// The rules are those of `ARCHITECTURE.md`. Read
/// [dev.fermata.vm.architecture.PackageDirectionTest] first.
@NullMarked
package dev.fermata.vm.architecture;

import org.jspecify.annotations.NullMarked;
