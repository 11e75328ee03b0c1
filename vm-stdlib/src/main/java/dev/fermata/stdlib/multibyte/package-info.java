/// The encodings of Chinese, Japanese and Korean text: `_multibytecodec` and the modules with its codecs. Their tables
/// are the JDK's. Read [dev.fermata.stdlib.multibyte.MultibyteEncoding] first, then
/// [dev.fermata.stdlib.multibyte.Transcoder].
@NullMarked
package dev.fermata.stdlib.multibyte;

import org.jspecify.annotations.NullMarked;
