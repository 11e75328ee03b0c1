package dev.fermata.stdlib.itertools;

import dev.fermata.vm.object.IterOps;
import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.ThreadState;

import org.jspecify.annotations.Nullable;

/// What is known of an iterator that several [PyTee]s read: one item, and the link to what follows.
final class TeeLink {

    private final Object iterator;
    private @Nullable Object value;
    private @Nullable TeeLink next;
    private boolean ended;
    private boolean reading;

    TeeLink(Object iterator) {
        this.iterator = iterator;
    }

    /// The item of this link, read from the iterator if no one has asked before; null at the end.
    @Nullable Object value(ThreadState ts) {
        if (value == null && !ended) {
            if (reading) {
                throw PyErr.runtimeError("cannot re-enter the tee iterator");
            }
            reading = true;
            try {
                value = IterOps.next(ts, iterator);
                ended = value == null;
            } finally {
                reading = false;
            }
        }
        return value;
    }

    /// The link after this one.
    TeeLink next() {
        TeeLink following = next;
        if (following == null) {
            following = new TeeLink(iterator);
            next = following;
        }
        return following;
    }
}
