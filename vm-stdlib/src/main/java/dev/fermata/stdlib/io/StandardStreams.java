package dev.fermata.stdlib.io;

import dev.fermata.vm.builtins.StandardStream;
import dev.fermata.vm.object.ThreadState;

/// Makes `sys.stdin`, `sys.stdout` and `sys.stderr`.
public final class StandardStreams implements StandardStream.Factory {

    /// Called by the service loader.
    public StandardStreams() {}

    @Override
    public Object make(ThreadState ts, StandardStream stream) {
        // From the start, so that what exit functions write is written too.
        OpenFiles.of(ts);
        ConsoleText console = new ConsoleText(stream);
        PyTextIoWrapper file = new PyTextIoWrapper(console);
        file.setOwn("mode", console.mode());
        return file;
    }
}
