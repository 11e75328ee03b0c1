package dev.fermata.benchmarks.hosting;

import dev.fermata.host.Execution;
import dev.fermata.host.Fermata;
import dev.fermata.host.FermataScheduler;
import dev.fermata.host.Finished;
import dev.fermata.host.Parked;
import dev.fermata.host.Script;
import dev.fermata.host.Step;

import org.jspecify.annotations.Nullable;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.util.concurrent.CountDownLatch;

/// Very many scripts that are parked at once: what each takes in memory, and how long it takes to create, to resume and
/// to abandon them.
///
/// Arguments: how many scripts; of how many sources; `frames` or `thread` for what a parked script is left with.
public final class Density {

    private static final String FRAMES =
            """
            name = 'order'
            prices = {'apple': 3, 'kiwi': 5}
            total = 0
            answer = yield_to_host(total)
            total = prices['apple'] + prices['kiwi']
            """;

    private static final String THREAD =
            """
            name = 'order'
            prices = {'apple': 3, 'kiwi': 5}
            class Key:
                def __hash__(self):
                    return yield_to_host(0)
            prices[Key()] = 1
            """;

    private Density() {}

    /// Prints the figures.
    public static void main(String[] args) throws InterruptedException {
        int count = args.length > 0 ? Integer.parseInt(args[0]) : 1_000_000;
        int sources = args.length > 1 ? Integer.parseInt(args[1]) : 1;
        String source = args.length > 2 && args[2].equals("thread") ? THREAD : FRAMES;
        FermataScheduler scheduler = FermataScheduler.create();
        Fermata engine = Fermata.builder().scheduler(scheduler).build();
        warmUp(engine.compile("warm.py", source));
        long before = used();
        long start = System.nanoTime();
        Script[] scripts = new Script[sources];
        for (int i = 0; i < sources; i++) {
            scripts[i] = engine.compile("s" + i + ".py", source + "number = " + i + "\n");
        }
        if (sources > 1) {
            System.out.printf("%d sources compiled in %.2f s%n", sources, since(start));
        }
        start = System.nanoTime();
        @Nullable Parked[] tokens = park(scripts, count);
        System.out.printf("%d scripts parked in %.2f s%n", count, since(start));
        System.out.printf("%.0f bytes per script%n", (double) (used() - before) / count);
        start = System.nanoTime();
        resume(tokens);
        System.out.printf("all resumed and ended in %.2f s%n", since(start));
        for (int i = 0; i < tokens.length; i++) {
            tokens[i] = null;
        }
        park(scripts, count);
        start = System.nanoTime();
        while (scheduler.live() > 0 && since(start) < 60) {
            System.gc();
            Thread.sleep(10);
        }
        System.out.printf(
                "abandoned ones gone in %.2f s, %d left, %.1f MB in use more than before%n",
                since(start), scheduler.live(), (used() - before) / 1e6);
        for (GarbageCollectorMXBean bean : ManagementFactory.getGarbageCollectorMXBeans()) {
            System.out.printf(
                    "%s: %d times, %d ms%n",
                    bean.getName(), bean.getCollectionCount(), bean.getCollectionTime());
        }
    }

    private static void warmUp(Script script) throws InterruptedException {
        for (int i = 0; i < 5; i++) {
            resume(park(new Script[] {script}, 5_000));
        }
    }

    private static @Nullable Parked[] park(Script[] scripts, int count)
            throws InterruptedException {
        @Nullable Parked[] tokens = new Parked[count];
        CountDownLatch parked = new CountDownLatch(count);
        for (int i = 0; i < count; i++) {
            Execution run = scripts[i % scripts.length].start();
            int place = i;
            run.nextAsync()
                    .thenAccept(
                            step -> {
                                tokens[place] = (Parked) step;
                                parked.countDown();
                            });
        }
        parked.await();
        return tokens;
    }

    private static void resume(@Nullable Parked[] tokens) throws InterruptedException {
        CountDownLatch ended = new CountDownLatch(tokens.length);
        for (Parked token : tokens) {
            if (token != null) {
                Execution run = token.execution();
                run.resume(token, 1L);
                run.nextAsync().thenAccept(step -> count(step, ended));
            }
        }
        ended.await();
    }

    private static void count(Step step, CountDownLatch ended) {
        if (!(step instanceof Finished)) {
            System.out.println(step);
        }
        ended.countDown();
    }

    private static double since(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private static long used() throws InterruptedException {
        Runtime runtime = Runtime.getRuntime();
        for (int i = 0; i < 3; i++) {
            System.gc();
            Thread.sleep(50);
        }
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
