/// The modules `_bz2` and `_lzma`. Read [dev.fermata.stdlib.compression.Decompression] first.
@NullMarked
package dev.fermata.stdlib.compression;

import org.jspecify.annotations.NullMarked;
