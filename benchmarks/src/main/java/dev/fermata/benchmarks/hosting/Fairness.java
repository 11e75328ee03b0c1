package dev.fermata.benchmarks.hosting;

import dev.fermata.host.Execution;
import dev.fermata.host.Exports;
import dev.fermata.host.Fermata;
import dev.fermata.host.Script;

import java.util.ArrayList;
import java.util.List;

/// How long others wait for scripts that only compute: a script that is started, until its first statement runs, and a
/// virtual thread that sleeps, beyond the time that it wanted to.
///
/// Arguments: how many scripts compute, and how many others are started.
public final class Fairness {

    private static final long REST_MILLIS = 5;

    private Fairness() {}

    /// Prints the figures.
    public static void main(String[] args) throws InterruptedException {
        int computing = args.length > 0 ? Integer.parseInt(args[0]) : 16;
        int started = args.length > 1 ? Integer.parseInt(args[1]) : 1000;
        System.out.printf("%-40s %8s %8s %8s%n", "delays in ms", "p50", "p99", "max");
        measure(0, started);
        measure(computing, started);
    }

    private static void measure(int computing, int started) throws InterruptedException {
        Samples starts = new Samples();
        Samples sleeps = new Samples();
        long[] begun = new long[1];
        Fermata engine =
                Fermata.builder()
                        .exportGlobal(
                                "host",
                                Exports.none()
                                        .function(
                                                "first()",
                                                call -> {
                                                    starts.add(System.nanoTime() - begun[0]);
                                                    return null;
                                                }))
                        .build();
        Script endless = engine.compile("endless.py", "while True: pass");
        Script newcomer = engine.compile("newcomer.py", "host.first()");
        for (int i = 0; i < started; i++) {
            begun[0] = System.nanoTime();
            newcomer.start().next();
        }
        starts.clear();
        List<Execution> busy = new ArrayList<>();
        for (int i = 0; i < computing; i++) {
            busy.add(endless.start());
        }
        Thread sleeper = Thread.startVirtualThread(() -> sleep(sleeps));
        for (int i = 0; i < started; i++) {
            Thread.sleep(REST_MILLIS);
            begun[0] = System.nanoTime();
            newcomer.start().next();
        }
        sleeper.interrupt();
        sleeper.join();
        busy.forEach(Execution::terminate);
        String beside = " beside " + computing;
        print("first statement of a script" + beside, starts);
        print("sleeping virtual thread" + beside, sleeps);
    }

    private static void sleep(Samples delays) {
        try {
            while (true) {
                long start = System.nanoTime();
                Thread.sleep(REST_MILLIS);
                delays.add(System.nanoTime() - start - REST_MILLIS * 1_000_000);
            }
        } catch (InterruptedException e) {
            // It is over.
        }
    }

    private static void print(String what, Samples samples) {
        System.out.printf(
                "%-40s %8.2f %8.2f %8.2f   (%d)%n",
                what,
                samples.millisAt(0.5),
                samples.millisAt(0.99),
                samples.millisAt(1),
                samples.size());
    }
}
