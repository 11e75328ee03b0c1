/// JMH benchmarks, each of one thing a host asks of the virtual machine.
///
/// How fast whole programs run is measured by [dev.fermata.benchmarks.programs]. Read
/// [dev.fermata.benchmarks.operations.ParseBenchmark] first, which is the simplest.
@NullMarked
package dev.fermata.benchmarks.operations;

import org.jspecify.annotations.NullMarked;
