/// A server that runs scripts of strangers, and a page to watch and steer them. Read [ScriptServer] first.
@NullMarked
package dev.fermata.samples.server;

import org.jspecify.annotations.NullMarked;
