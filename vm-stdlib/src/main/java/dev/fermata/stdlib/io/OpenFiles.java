package dev.fermata.stdlib.io;

import dev.fermata.vm.object.PyException;
import dev.fermata.vm.object.ThreadState;

import java.util.LinkedHashSet;
import java.util.Set;

/// The streams of one script that hold what is not yet written.
///
/// CPython writes it as soon as the last reference to a file is gone. Here nobody notices that moment, so it is written
/// before the script opens another file, looks at one, or ends. A stream that holds something stays in memory.
public final class OpenFiles {

    private final Set<PyIoBase> unwritten = new LinkedHashSet<>();

    private OpenFiles() {}

    /// The streams of the script.
    static OpenFiles of(ThreadState ts) {
        return ts.interpreter()
                .state(
                        OpenFiles.class,
                        () -> {
                            ts.interpreter().atEnd(OpenFiles::settle);
                            return new OpenFiles();
                        });
    }

    /// Notes that a stream holds something.
    void noteUnwritten(PyIoBase stream) {
        unwritten.add(stream);
    }

    /// Notes that a stream holds nothing any more.
    void noteWritten(PyIoBase stream) {
        if (!unwritten.isEmpty()) {
            unwritten.remove(stream);
        }
    }

    /// Writes what is not yet written. Errors are left to whoever closes the file.
    public static void settle(ThreadState ts) {
        OpenFiles files = of(ts);
        for (int layer = 0; layer < 2 && !files.unwritten.isEmpty(); layer++) {
            for (PyIoBase stream : files.unwritten.toArray(new PyIoBase[0])) {
                files.settle(ts, stream);
            }
        }
    }

    private void settle(ThreadState ts, PyIoBase stream) {
        try {
            switch (stream) {
                case PyTextIoWrapper text -> text.settle(ts);
                case PyBuffered buffered -> buffered.settle(ts);
                default -> {}
            }
        } catch (PyException e) {
            unwritten.remove(stream);
        }
    }
}
