package dev.fermata.benchmarks.operations;

import dev.fermata.host.Fermata;
import dev.fermata.host.Finished;
import dev.fermata.host.Script;
import dev.fermata.host.StartOptions;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

import java.util.concurrent.TimeUnit;

/// Starts a script that imports much of the library, and waits for its end. Each script is a new one, so it runs the
/// bodies of all the modules; their code is shared.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class ImportBenchmark {

    private static final String IMPORTS =
            "import asyncio, dataclasses, typing, json, re, datetime, enum, collections, logging,"
                    + " argparse, unittest, decimal";

    private final Script script = Fermata.create().compile("imports.py", IMPORTS);

    /// For JMH.
    public ImportBenchmark() {}

    @Benchmark
    public Finished importTwelveModules() {
        return script.runAsync(StartOptions.defaults()).toCompletableFuture().join();
    }
}
