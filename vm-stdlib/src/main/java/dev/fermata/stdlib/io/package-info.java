/// The module `_io`: what Python's files are made of. Raw files ([PyFileIo]) hold a descriptor of
/// [dev.fermata.stdlib.posix.Descriptors]; buffers and text are layers over any object with the methods of a raw or
/// buffered file, also one written in Python. Paths and the file system are not here but in `posix`.
///
/// Read [PyIoBase] first, then [PyBuffered] and [PyTextIoWrapper].
@NullMarked
package dev.fermata.stdlib.io;

import org.jspecify.annotations.NullMarked;
