package dev.fermata.cli;

import dev.fermata.host.Execution;
import dev.fermata.host.Fermata;
import dev.fermata.vm.spi.Processes;

import org.jspecify.annotations.Nullable;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/// Runs the scripts whose paths come on standard input, each as if in a process of its own: with modules, arguments and
/// streams that no other script sees. Prints one line of JSON for each as it ends.
///
/// @param engine what runs them
/// @param jobs how many run at once
/// @param timeout how long each may take, or null
/// @param fuelSlice as for a single script
/// @param python the options of `python`
record Batch(
        Fermata engine,
        int jobs,
        @Nullable Duration timeout,
        long fuelSlice,
        PythonOptions python) {

    private static final int USAGE = 2;

    /// Runs them all.
    int run(PrintStream out) throws IOException, InterruptedException {
        Semaphore free = new Semaphore(jobs);
        BufferedReader paths =
                new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        try (ScheduledExecutorService timers =
                        Executors.newSingleThreadScheduledExecutor(
                                Thread.ofPlatform().daemon().factory());
                ExecutorService runners = Executors.newVirtualThreadPerTaskExecutor()) {
            for (String line = paths.readLine(); line != null; line = paths.readLine()) {
                String path = line.strip();
                if (!path.isEmpty()) {
                    free.acquire();
                    runners.execute(() -> runOne(path, timers, free, out));
                }
            }
        }
        return 0;
    }

    private void runOne(
            String path, ScheduledExecutorService timers, Semaphore free, PrintStream out) {
        try {
            String result = Json.line(result(path, timers));
            synchronized (out) {
                out.println(result);
                out.flush();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            free.release();
        }
    }

    private Map<String, Object> result(String path, ScheduledExecutorService timers)
            throws InterruptedException {
        CapturedConsole console = new CapturedConsole();
        int exit = exitCode(path, console, timers);
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("path", path);
        result.put("exit", exit);
        result.put("stdout", console.standardOutput());
        result.put("stderr", console.standardError());
        return result;
    }

    private int exitCode(String path, CapturedConsole console, ScheduledExecutorService timers)
            throws InterruptedException {
        Program program;
        try {
            program = Program.of(null, null, List.of(path));
        } catch (NoSuchProgram | IOException e) {
            console.err("fermata: " + e.getMessage() + "\n");
            return USAGE;
        }
        AtomicReference<@Nullable Future<?>> timer = new AtomicReference<>();
        ProgramRun run =
                new ProgramRun(
                        engine,
                        console,
                        Processes.machine(),
                        Answers.echo(),
                        fuelSlice,
                        false,
                        python);
        int exit = run.run(program, started -> timer.set(watch(started, timers)));
        Future<?> watch = timer.get();
        if (watch != null) {
            watch.cancel(false);
        }
        if (exit == ProgramRun.TERMINATED) {
            console.err("fermata: timed out\n");
        }
        return exit;
    }

    private @Nullable Future<?> watch(Execution run, ScheduledExecutorService timers) {
        return timeout == null
                ? null
                : timers.schedule(run::terminate, timeout.toMillis(), TimeUnit.MILLISECONDS);
    }
}
