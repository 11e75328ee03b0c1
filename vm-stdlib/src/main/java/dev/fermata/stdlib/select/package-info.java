/// The module `select`: waiting for pipes. Files and standard streams never let wait, and there are no sockets.
///
/// Read [SelectModule] first.
@NullMarked
package dev.fermata.stdlib.select;

import org.jspecify.annotations.NullMarked;
