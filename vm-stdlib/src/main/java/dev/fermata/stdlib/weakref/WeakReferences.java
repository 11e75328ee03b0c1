package dev.fermata.stdlib.weakref;

import dev.fermata.vm.object.ActiveFrame;
import dev.fermata.vm.object.CallOps;
import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.PyException;
import dev.fermata.vm.object.PyNone;
import dev.fermata.vm.object.PyType;
import dev.fermata.vm.object.ThreadState;
import dev.fermata.vm.object.WeakIdentityMap;

import org.jspecify.annotations.Nullable;

import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/// All weak references and proxies of a script.
public final class WeakReferences {

    private static final int COLLECTIONS = 3;
    private static final int COLLECTION_POLLS = 200;
    private static final long POLL_NANOS = 100_000;

    private final ReferenceQueue<Object> collected = new ReferenceQueue<>();
    private final WeakIdentityMap<List<WeakReference<Object>>> byReferent = new WeakIdentityMap<>();
    private final ReferenceQueue<Object> told = new ReferenceQueue<>();
    private int links;
    private int called;

    private WeakReferences() {}

    /// Those of the script.
    static WeakReferences of(ThreadState ts) {
        return ts.interpreter().state(WeakReferences.class, WeakReferences::new);
    }

    /// Lets the JVM collect garbage if the script has weak references, and runs the callbacks of what died. Without any, nobody could tell.
    ///
    /// @return how many objects were found dead
    public static int collect(ThreadState ts) {
        WeakReferences references = of(ts);
        if (references.links > 0) {
            for (ActiveFrame frame = ts.frame; frame != null; frame = frame.back()) {
                frame.dropDeadTemporaries();
            }
        }
        int dead = 0;
        for (int i = 0; i < COLLECTIONS && references.links > 0; i++) {
            references.collectGarbage();
            int called = references.called;
            dead += references.runCallbacks(ts);
            if (references.called == called) {
                break;
            }
        }
        return dead;
    }

    /// Returns when the JVM has told of what it found dead, which it does some time after it has collected.
    private void collectGarbage() {
        WeakReference<Object> canary = new WeakReference<>(new Object(), told);
        System.gc();
        // No timed wait for a monitor: after one, JDK 25 may forget to run the virtual thread.
        for (int i = 0; i < COLLECTION_POLLS && told.poll() == null; i++) {
            LockSupport.parkNanos(POLL_NANOS);
        }
        Reference.reachabilityFence(canary);
    }

    /// Links `owner`, made by the caller around the link, to `referent`.
    ///
    /// @throws PyException TypeError if the referent's type has no weak references
    WeakLink link(ThreadState ts, Object referent, Object callback) {
        if (!PyType.of(referent).hasWeakReferences()) {
            throw PyErr.typeError(
                    "cannot create weak reference to '%s' object", PyErr.className(referent));
        }
        runCallbacks(ts);
        links++;
        return new WeakLink(referent, callback == PyNone.NONE ? null : callback, collected);
    }

    /// Records that `owner` refers to `referent`.
    void add(Object referent, Object owner) {
        List<WeakReference<Object>> owners = byReferent.get(referent);
        if (owners == null) {
            owners = new ArrayList<>(1);
            byReferent.put(referent, owners);
        }
        owners.removeIf(r -> r.refersTo(null));
        owners.add(new WeakReference<>(owner));
    }

    /// The weak references and proxies of `referent` that are in use, oldest first.
    List<Object> ownersOf(Object referent) {
        List<WeakReference<Object>> owners = byReferent.get(referent);
        List<Object> live = new ArrayList<>();
        if (owners != null) {
            for (WeakReference<Object> r : owners) {
                Object owner = r.get();
                if (owner != null) {
                    live.add(owner);
                }
            }
        }
        return live;
    }

    /// Runs the callbacks of objects that have died.
    ///
    /// @return how many links went dead
    int runCallbacks(ThreadState ts) {
        int dead = 0;
        Reference<?> reference = collected.poll();
        while (reference != null) {
            dead += died(ts, (WeakLink) reference);
            reference = collected.poll();
        }
        return dead;
    }

    private int died(ThreadState ts, WeakLink link) {
        links--;
        Object callback = link.takeCallback();
        Object owner = link.owner();
        if (callback != null && owner != null) {
            called++;
            try {
                CallOps.call1(ts, callback, owner);
            } catch (PyException e) {
                ts.interpreter().unraisable(ts, e, callback);
            }
        }
        return 1;
    }

    /// The referent, or null if it is dead.
    static @Nullable Object live(WeakLink link) {
        return link.get();
    }
}
