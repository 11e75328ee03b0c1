/// Running scripts: the handoff between a script and its host, tokens, and the life of a script. The only package that
/// knows threads. Read [ScriptThread] first.
@NullMarked
package dev.fermata.vm.script;

import org.jspecify.annotations.NullMarked;
