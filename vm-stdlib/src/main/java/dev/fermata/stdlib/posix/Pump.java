package dev.fermata.stdlib.posix;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;

/// Carries bytes between a process and what the script gave it as a standard stream. It has a platform thread: reading
/// from a process blocks the thread that carries a virtual one.
final class Pump {

    private static final int PORTION = 8192;

    private final OpenFile file;
    private final Semaphore changed = new Semaphore(0);
    private final Thread thread;
    private volatile boolean stopped;

    private interface Task {

        void run() throws IOException, InterruptedException;
    }

    private Pump(OpenFile file, AutoCloseable stream, TaskOf task) {
        this.file = file;
        this.thread = Thread.ofPlatform().daemon().unstarted(() -> run(stream, task.of(this)));
    }

    private interface TaskOf {

        Task of(Pump pump);
    }

    /// Starts carrying what a process writes.
    ///
    /// @param target is closed at the end
    static Pump from(InputStream source, OpenFile target) {
        return started(new Pump(target, source, pump -> () -> pump.carryFrom(source)));
    }

    /// Starts carrying what a process reads.
    ///
    /// @param source is closed at the end
    static Pump to(OutputStream target, OpenFile source) {
        return started(new Pump(source, target, pump -> () -> pump.carryTo(target)));
    }

    private static Pump started(Pump pump) {
        pump.thread.start();
        return pump;
    }

    private void run(AutoCloseable stream, Task task) {
        Changes changes = file.changes();
        Runnable listener = changed::release;
        if (changes != null) {
            changes.listen(listener);
        }
        try (stream) {
            task.run();
        } catch (Exception e) {
            // The process has closed its end, or the script the other: nobody is interested any
            // more.
        } finally {
            if (changes != null) {
                changes.forget(listener);
            }
            closeFile();
        }
    }

    private void closeFile() {
        try {
            file.close();
        } catch (IOException e) {
            // What could not be written is lost, as it is if the machine fails.
        }
    }

    private void carryFrom(InputStream source) throws IOException, InterruptedException {
        byte[] portion = new byte[PORTION];
        for (int n = source.read(portion); n >= 0; n = source.read(portion)) {
            ByteBuffer bytes = ByteBuffer.wrap(portion, 0, n);
            while (bytes.hasRemaining()) {
                if (file.write(bytes) == OpenFile.WOULD_BLOCK) {
                    await(file::isWritable);
                }
            }
        }
    }

    private void carryTo(OutputStream target) throws IOException, InterruptedException {
        byte[] portion = new byte[PORTION];
        while (!stopped) {
            int n = file.read(ByteBuffer.wrap(portion));
            if (n == 0) {
                return;
            }
            if (n == OpenFile.WOULD_BLOCK) {
                await(file::isReadable);
            } else {
                target.write(portion, 0, n);
                target.flush();
            }
        }
    }

    private void await(BooleanSupplier ready) throws InterruptedException {
        while (!stopped && !ready.getAsBoolean()) {
            changed.acquire();
            changed.drainPermits();
        }
    }

    /// Has it end at once: the process has ended.
    void stop() {
        stopped = true;
        closeFile();
        changed.release();
    }

    /// Waits until everything is carried.
    ///
    /// @param millis how long at most
    void join(long millis) throws InterruptedException {
        thread.join(millis);
    }
}
