/// The codecs of East Asian character sets, over the JDK's charsets.
///
/// Read [PyMultibyteCodec] first. What reads and writes in portions is Python, in `_multibytecodec.py`.
@NullMarked
package dev.fermata.stdlib.multibyte;

import org.jspecify.annotations.NullMarked;
