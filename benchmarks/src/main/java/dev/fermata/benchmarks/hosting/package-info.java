/// What hosting many scripts costs: ending them, keeping them parked, sharing threads among them, handing them back and
/// forth. Each class with a `main` is one benchmark, which prints its figures; `benchmarks/README.md` has the commands.
@NullMarked
package dev.fermata.benchmarks.hosting;

import org.jspecify.annotations.NullMarked;
