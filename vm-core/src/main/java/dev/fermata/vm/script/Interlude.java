package dev.fermata.vm.script;

import dev.fermata.vm.object.ActiveFrame;
import dev.fermata.vm.object.Request;
import dev.fermata.vm.object.ThreadState;

import org.jspecify.annotations.Nullable;

/// What a running state sets aside while something else runs on it, which starts from no frame.
final class Interlude {

    private final ThreadState ts;
    private final @Nullable ActiveFrame frame;
    private final @Nullable Request pause;
    private final @Nullable Object transfer;
    private final int depth;
    private final int nesting;

    /// Sets the state aside.
    Interlude(ThreadState ts) {
        this.ts = ts;
        this.frame = ts.frame;
        this.pause = ts.pause;
        this.transfer = ts.transfer;
        this.depth = ts.depth;
        this.nesting = ts.nesting;
        ts.frame = null;
        ts.pause = null;
        // Not the root loop: a pause holds the thread.
        ts.nesting = Math.max(1, nesting);
    }

    /// Makes the state what it was.
    void end() {
        ts.frame = frame;
        ts.pause = pause;
        ts.transfer = transfer;
        ts.depth = depth;
        ts.nesting = nesting;
    }
}
