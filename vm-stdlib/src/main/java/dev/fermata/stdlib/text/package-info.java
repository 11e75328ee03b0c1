/// Modules about text and bytes: `_string`, `_codecs`, `_struct`, `binascii`, `unicodedata`. The algorithms that `str`
/// and `bytes` need too are in `dev.fermata.vm.types`. Each module is one class; read any.
@NullMarked
package dev.fermata.stdlib.text;

import org.jspecify.annotations.NullMarked;
