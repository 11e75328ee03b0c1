package dev.fermata.host;

import dev.fermata.vm.script.ScriptThread;

import org.jspecify.annotations.Nullable;

import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;

/// A script's place among those of its [FermataScheduler]. It is given back when the script ends, or when its host has
/// forgotten it while it was parked; then the script is ended.
final class Place extends WeakReference<Execution> {

    private static final ReferenceQueue<Execution> ABANDONED = new ReferenceQueue<>();

    static {
        Thread.ofPlatform().daemon().name("fermata-abandoned").start(Place::endAbandoned);
    }

    /// The neighbours in the scheduler's ring, under its lock; itself when it is in none.
    Place before = this;

    Place after = this;

    private final FermataScheduler scheduler;
    private @Nullable ScriptThread thread;

    /// Makes the head of a ring.
    Place(FermataScheduler scheduler) {
        super(null);
        this.scheduler = scheduler;
    }

    Place(FermataScheduler scheduler, Execution execution) {
        super(execution, ABANDONED);
        this.scheduler = scheduler;
    }

    /// Takes it; there is room.
    void enter(ScriptThread script) {
        thread = script;
        scheduler.enter(this);
    }

    /// Gives it back; without effect the second time.
    void leave() {
        scheduler.leave(this);
    }

    Chronicle chronicle() {
        return scheduler.chronicle();
    }

    private static void endAbandoned() {
        while (true) {
            try {
                if (ABANDONED.remove() instanceof Place place) {
                    place.leave();
                    if (place.thread != null) {
                        place.thread.terminate("abandoned by its host");
                    }
                }
            } catch (InterruptedException e) {
                // Nobody has a reason to; there is more to do.
            }
        }
    }
}
