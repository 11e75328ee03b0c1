/// What a running script is made of: frames, cells, functions, generators, coroutines, tracebacks. The loop that runs
/// them is in `dev.fermata.vm.interp`. Read [Frame] first.
@NullMarked
package dev.fermata.vm.run;

import org.jspecify.annotations.NullMarked;
