/// The module `posix`: the operating system as a script sees it, which is the [dev.fermata.vm.spi.FileSystem] and the
/// environment and processes that its host grants. Users are not here: there are none.
///
/// Read [Descriptors] first: what `open` numbers.
@NullMarked
package dev.fermata.stdlib.posix;

import org.jspecify.annotations.NullMarked;
