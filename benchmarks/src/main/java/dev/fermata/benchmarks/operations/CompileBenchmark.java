package dev.fermata.benchmarks.operations;

import dev.fermata.vm.code.Code;
import dev.fermata.vm.compile.CompileOptions;
import dev.fermata.vm.compile.Compiler;
import dev.fermata.vm.parse.Parser;
import dev.fermata.vm.source.SourceFile;

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

/// From source text to code, for a 20-line script that was never seen before: each call compiles a
/// script that differs from all others in its names and numbers.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class CompileBenchmark {

    private static final String SCRIPT =
            """
            LIMIT_@ = 1@
            rates = {'basic': 0.1, 'plus': 0.25, 'script': @}

            def discount_@(customer, amount):
                rate = rates.get(customer['plan'], 0)
                if amount > LIMIT_@ and not customer.get('blocked'):
                    rate += 0.05
                return round(amount * (1 - rate), 2)

            def total_@(orders):
                result = 0
                for order in orders:
                    try:
                        result += discount_@(order['customer'], order['amount'])
                    except KeyError as e:
                        print(f'order without {e}: {order!r}')
                return result

            customers = [{'plan': 'basic'}, {'plan': 'plus', 'blocked': True}]
            print(total_@([{'customer': c, 'amount': 100 + i} for i, c in enumerate(customers)]))
            """;

    private int scripts;

    /// For JMH.
    public CompileBenchmark() {}

    @Benchmark
    public Code compileUniqueScript() {
        String text = SCRIPT.replace("@", Integer.toString(scripts++));
        SourceFile source = SourceFile.of("script.py", text);
        return Compiler.compile(Parser.parseModule(source), source, CompileOptions.DEFAULT);
    }
}
