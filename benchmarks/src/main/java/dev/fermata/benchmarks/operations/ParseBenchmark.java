package dev.fermata.benchmarks.operations;

import dev.fermata.vm.ast.Mod;
import dev.fermata.vm.parse.Parser;
import dev.fermata.vm.source.SourceFile;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

import java.io.IOException;
import java.util.concurrent.TimeUnit;

/// From source text to syntax tree.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class ParseBenchmark {

    /// A program of `src/main/python`; `calls` is short, `deltablue` is long.
    @Param({"calls", "deltablue"})
    String program = "";

    private SourceFile source = SourceFile.of("<none>", "");

    /// For JMH.
    public ParseBenchmark() {}

    @Setup
    public void read() throws IOException {
        source = SourceFile.ofUtf8(program + ".py", Programs.source(program));
    }

    @Benchmark
    public Mod.Module parse() {
        return Parser.parseModule(source);
    }
}
