/// The `fermata` command, which runs files, modules and single commands, or reads them from a prompt.
///
/// Running a script is the host API's business. Read [dev.fermata.cli.Main] first.
@NullMarked
package dev.fermata.cli;

import org.jspecify.annotations.NullMarked;
