package dev.fermata.vm.object;

import org.jspecify.annotations.Nullable;

import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.HashMap;
import java.util.Map;

/// Values that belong to objects, by identity, for as long as the objects live. Not thread-safe.
public final class WeakIdentityMap<V> {

    private final Map<Object, V> values = new HashMap<>();
    private final ReferenceQueue<Object> collected = new ReferenceQueue<>();

    /// Makes an empty map.
    public WeakIdentityMap() {}

    /// The value of `owner`, or null.
    public @Nullable V get(Object owner) {
        return values.get(new Probe(owner));
    }

    /// Sets the value of `owner`.
    public void put(Object owner, V value) {
        removeCollected();
        values.put(new Key(owner, collected), value);
    }

    private void removeCollected() {
        Reference<?> dead = collected.poll();
        while (dead != null) {
            values.remove(dead);
            dead = collected.poll();
        }
    }

    /// A key of the map. A key whose object is gone equals only itself.
    private static final class Key extends WeakReference<Object> {
        private final int hash;

        Key(Object owner, ReferenceQueue<Object> queue) {
            super(owner, queue);
            this.hash = System.identityHashCode(owner);
        }

        @Override
        public int hashCode() {
            return hash;
        }

        @Override
        public boolean equals(Object o) {
            return o == this || o instanceof Probe p && refersTo(p.owner);
        }
    }

    /// What a lookup asks with.
    private record Probe(Object owner) {

        @Override
        public int hashCode() {
            return System.identityHashCode(owner);
        }

        @Override
        public boolean equals(Object o) {
            return o instanceof Key k && k.refersTo(owner)
                    || o instanceof Probe p && p.owner == owner;
        }
    }
}
