package dev.fermata.vm.symtable;

import dev.fermata.vm.parse.SyntaxFailure;
import dev.fermata.vm.source.Progress;

import java.util.concurrent.atomic.AtomicReference;

/// Counts how deep a walk over a syntax tree is, so that a deep tree ends in CPython's RecursionError and never in a
/// StackOverflowError. Used by one walk at a time.
///
/// Some hundred levels fit any stack; what is deeper continues on a thread with a larger one.
public final class NestingDepth {
    /// The number of nested expressions and statements that CPython 3.12 compiles.
    public static final int LIMIT = 2996;

    private static final int OWN_STACK_LIMIT = 150;
    private static final long STACK_SIZE = 64L << 20;

    private final String filename;
    private final Progress progress = Progress.current();
    private int depth;
    private boolean largeStack;

    /// A count from 0, for a source of that name.
    public NestingDepth(String filename) {
        this.filename = filename;
    }

    /// Visit one level down.
    public void descend(Runnable visit) {
        progress.step();
        if (++depth > LIMIT) {
            throw new SyntaxFailure(
                    SyntaxFailure.Kind.RECURSION_ERROR,
                    "maximum recursion depth exceeded during compilation",
                    filename);
        }
        if (depth > OWN_STACK_LIMIT && !largeStack) {
            largeStack = true;
            onLargeStack(visit);
            largeStack = false;
        } else {
            visit.run();
        }
        depth--;
    }

    /// Whether [#descend] is needed for the next level: below that many levels a plain call will do, between
    /// [#enter] and [#leave].
    public boolean isShallow() {
        return depth < OWN_STACK_LIMIT || largeStack && depth < LIMIT;
    }

    /// Count one level down.
    public void enter() {
        progress.step();
        depth++;
    }

    /// Count one level up.
    public void leave() {
        depth--;
    }

    private static void onLargeStack(Runnable visit) {
        var failure = new AtomicReference<Throwable>();
        Thread thread =
                new Thread(
                        null,
                        () -> {
                            try {
                                visit.run();
                            } catch (RuntimeException | Error e) {
                                failure.set(e);
                            }
                        },
                        "fermata-compile",
                        STACK_SIZE);
        thread.setDaemon(true);
        thread.start();
        boolean interrupted = false;
        while (true) {
            try {
                thread.join();
                break;
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        switch (failure.get()) {
            case RuntimeException e -> throw e;
            case Error e -> throw e;
            case null, default -> {}
        }
    }
}
