package dev.fermata.stdlib.thread;

import dev.fermata.vm.object.ThreadState;

/// What the module knows of a script's threads.
final class Threads {

    private static final long FIRST_IDENT = 0x7f00_0000_1000L;

    private static final long STEP = 0x1000;

    private long next = FIRST_IDENT;

    private Threads() {}

    private static Threads of(ThreadState ts) {
        return ts.interpreter().state(Threads.class, Threads::new);
    }

    private static final class Ident {
        private final long number;

        Ident(Threads threads) {
            number = threads.next;
            threads.next += STEP;
        }
    }

    /// `get_ident()` of the running thread: numbers given out in the order in which they are asked for.
    static long ident(ThreadState ts) {
        Threads all = of(ts);
        return ts.state(Ident.class, () -> new Ident(all)).number;
    }
}
