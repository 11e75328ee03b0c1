/// The prompt: what `fermata` shows on a terminal when it is given no program.
///
/// The terminal is here; what is typed runs in a script, whose half of the work is in `session.py`. Read
/// [dev.fermata.cli.repl.Repl] first.
@NullMarked
package dev.fermata.cli.repl;

import org.jspecify.annotations.NullMarked;
