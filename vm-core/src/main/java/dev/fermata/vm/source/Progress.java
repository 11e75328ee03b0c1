package dev.fermata.vm.source;

import java.util.function.Supplier;

/// Lets whoever waits for a source to be parsed and compiled look now and then whether that should go on. Used by one
/// thread at a time.
///
/// What parses and compiles knows nothing of scripts. It takes the [#current] progress when it begins, and counts its
/// steps: tokens, expressions, statements.
public final class Progress {

    private static final ScopedValue<Runnable> WATCHER = ScopedValue.newInstance();
    private static final Runnable NOBODY = () -> {};

    /// How many steps there are between two looks; a power of two.
    private static final int STEPS = 1 << 9;

    private final Runnable watcher;
    private int steps;

    private Progress(Runnable watcher) {
        this.watcher = watcher;
    }

    /// Does `work` and lets `watcher` run on its threads again and again; what the watcher throws ends the work.
    public static <T> T watched(Runnable watcher, Supplier<T> work) {
        return ScopedValue.where(WATCHER, watcher).call(work::get);
    }

    /// That of the work that the calling thread does.
    public static Progress current() {
        return new Progress(WATCHER.orElse(NOBODY));
    }

    /// Counts a step.
    public void step() {
        if ((++steps & (STEPS - 1)) == 0) {
            watcher.run();
        }
    }
}
