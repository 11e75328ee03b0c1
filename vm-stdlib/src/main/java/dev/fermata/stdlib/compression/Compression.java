package dev.fermata.stdlib.compression;

import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.PyException;
import dev.fermata.vm.object.ThreadState;
import dev.fermata.vm.object.VmError;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/// Compresses a stream of bytes with a library that writes to an [OutputStream].
final class Compression {

    /// How much is compressed between two checkpoints.
    private static final int PORTION = 16 * 1024;

    /// Makes the library's stream.
    interface Opener {
        OutputStream open(OutputStream target) throws IOException;
    }

    private final ByteArrayOutputStream made = new ByteArrayOutputStream();
    private @Nullable OutputStream stream;

    /// @throws IOException if the library refuses the options
    Compression(Opener opener) throws IOException {
        this.stream = opener.open(made);
    }

    /// Takes data, and gives what is ready.
    ///
    /// @throws PyException ValueError after [#finish]
    byte[] compress(ThreadState ts, byte[] data) {
        if (stream == null) {
            throw PyErr.valueError("Compressor has been flushed");
        }
        try {
            for (int i = 0; i < data.length; i += PORTION) {
                int length = Math.min(PORTION, data.length - i);
                ts.charge(length);
                stream.write(data, i, length);
            }
        } catch (IOException e) {
            throw new VmError(e.toString());
        }
        return take();
    }

    /// Ends the stream.
    ///
    /// @throws PyException ValueError if it has ended
    byte[] finish() {
        if (stream == null) {
            throw PyErr.valueError("Repeated call to flush()");
        }
        try {
            stream.close();
        } catch (IOException e) {
            throw new VmError(e.toString());
        }
        stream = null;
        return take();
    }

    private byte[] take() {
        byte[] bytes = made.toByteArray();
        made.reset();
        return bytes;
    }
}
