/// `_thread`: the threads of a script and their locks. Threads take turns, see [dev.fermata.vm.object.ScriptThreads]; so a lock is a flag and a queue. Start at [ThreadModule].
@NullMarked
package dev.fermata.stdlib.thread;

import org.jspecify.annotations.NullMarked;
