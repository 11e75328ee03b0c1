package dev.fermata.stdlib;

import dev.fermata.vm.scripts.ScriptFilesTest;

/// Runs the scripts of this module.
class StdlibScriptFilesTest extends ScriptFilesTest {}
