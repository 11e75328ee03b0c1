/// The module `zlib`, over the JDK's own zlib. Read [ZlibModule] first.
@NullMarked
package dev.fermata.stdlib.zlib;

import org.jspecify.annotations.NullMarked;
