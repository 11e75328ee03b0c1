package dev.fermata.stdlib.posix;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// Tells those who wait that something may be otherwise than it was. Used by the threads of a script and by those that
/// carry bytes to and from its processes.
public final class Changes {

    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    /// Makes changes that nobody waits for yet.
    Changes() {}

    /// Has `wake` called after each change, on any thread.
    void listen(Runnable wake) {
        listeners.add(wake);
    }

    /// Ends what [#listen] began.
    void forget(Runnable wake) {
        listeners.remove(wake);
    }

    /// Tells of a change. The caller holds no lock.
    void tell() {
        listeners.forEach(Runnable::run);
    }
}
