package dev.fermata.stdlib.compression;

import dev.fermata.vm.object.PyException;
import dev.fermata.vm.object.ThreadState;

import java.io.IOException;
import java.io.InputStream;

/// What [Decompression] has to know of a format.
interface CompressedFormat {

    /// The answer of [#end] while the end has not come.
    int INCOMPLETE = -1;

    /// Finds where the stream that begins with the first byte ends.
    ///
    /// Asked again whenever there is more data, which an implementation may count on: the beginning stays the same.
    ///
    /// @param length how many bytes of `data` there are
    /// @return the index after the last byte of the stream, or [#INCOMPLETE]
    /// @throws IOException if the data is no such stream
    int end(ThreadState ts, byte[] data, int length) throws IOException;

    /// Decompresses a whole stream.
    InputStream open(ThreadState ts, byte[] data, int length) throws IOException;

    /// What Python raises for what a library throws.
    PyException error(IOException e);
}
