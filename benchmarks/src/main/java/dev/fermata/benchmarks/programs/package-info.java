/// Compares Fermata with other implementations of Python on the programs of `src/main/python`.
///
/// The programs are run as a user would run them, each in a process of its own, and time
/// themselves. Measurements of single operations are JMH benchmarks and stand elsewhere. Read
/// [dev.fermata.benchmarks.programs.ProgramRunner] first.
@NullMarked
package dev.fermata.benchmarks.programs;

import org.jspecify.annotations.NullMarked;
