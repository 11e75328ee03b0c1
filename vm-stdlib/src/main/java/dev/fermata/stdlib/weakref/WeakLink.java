package dev.fermata.stdlib.weakref;

import org.jspecify.annotations.Nullable;

import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;

/// The link from a weak reference or proxy to its object.
final class WeakLink extends WeakReference<Object> {

    private final int referentHash;
    private @Nullable Object callback;
    private @Nullable Object owner;

    /// Makes a link to `referent`.
    ///
    /// @param callback called with the owner once the referent is gone; null for none
    WeakLink(Object referent, @Nullable Object callback, ReferenceQueue<Object> queue) {
        super(referent, queue);
        this.referentHash = System.identityHashCode(referent);
        this.callback = callback;
    }

    /// Sets the reference or proxy that the link is part of.
    void setOwner(Object owner) {
        this.owner = owner;
    }

    /// The reference or proxy that the link is part of.
    @Nullable Object owner() {
        return owner;
    }

    /// The callback, or null.
    @Nullable Object callback() {
        return get() == null ? null : callback;
    }

    /// The callback, which from now on is no longer to be called.
    @Nullable Object takeCallback() {
        Object taken = callback;
        callback = null;
        return taken;
    }

    /// The identity hash of the referent, alive or not.
    int referentHash() {
        return referentHash;
    }
}
