package dev.fermata.vm.script;

import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/// Ends scripts when their time is over, parked or running. Has a thread only while there is something to wait for.
public final class Deadlines {

    private static final long IDLE_SECONDS = 1;

    private final ScheduledThreadPoolExecutor timer;

    /// Makes a timer without deadlines.
    public Deadlines() {
        timer =
                new ScheduledThreadPoolExecutor(
                        1,
                        task ->
                                Thread.ofPlatform()
                                        .daemon()
                                        .name("fermata-deadlines")
                                        .unstarted(task));
        timer.setRemoveOnCancelPolicy(true);
        timer.setKeepAliveTime(IDLE_SECONDS, TimeUnit.SECONDS);
        timer.allowCoreThreadTimeOut(true);
    }

    /// Does something after so many nanoseconds.
    Future<?> after(long nanos, Runnable action) {
        return timer.schedule(action, nanos, TimeUnit.NANOSECONDS);
    }
}
