package dev.fermata.vm.script;

import dev.fermata.vm.object.PyException;
import dev.fermata.vm.object.Request;
import dev.fermata.vm.spi.Limit;

import org.jspecify.annotations.Nullable;

/// What a script tells its host: that it parked, or how it ended.
public sealed interface Event {

    /// The script is parked. The object's identity is the pending-result token: it can be answered once.
    final class Parked implements Event {

        private final ScriptThread script;
        private final Request request;
        private final long sequence;
        private final boolean holdsThread;
        private final int line;

        Parked(ScriptThread script, Request request, long sequence, boolean holdsThread, int line) {
            this.script = script;
            this.request = request;
            this.sequence = sequence;
            this.holdsThread = holdsThread;
            this.line = line;
        }

        /// The script that parked.
        public ScriptThread script() {
            return script;
        }

        /// What it waits for.
        public Request request() {
            return request;
        }

        /// The number of this pause in its script's life, from 1.
        public long sequence() {
            return sequence;
        }

        /// The line of the innermost Python frame; 0 if there is none.
        public int line() {
            return line;
        }

        /// Whether a virtual thread waits with the script, because a Java builtin lies below the pause. Otherwise the
        /// script is nothing but its frames.
        public boolean holdsThread() {
            return holdsThread;
        }
    }

    /// The script ended by itself.
    ///
    /// @param value its result, a Python value
    record Finished(Object value) implements Event {}

    /// The script ended with a Python exception.
    ///
    /// @param exception the exception
    record Raised(PyException exception) implements Event {}

    /// The script was ended from outside.
    ///
    /// @param limit the limit that it exceeded, or null
    /// @param reason why
    /// @param file the source of the code it was in; empty if it had not started
    /// @param line the line there; 0 if it had not started
    record Terminated(@Nullable Limit limit, String reason, String file, int line)
            implements Event {}

    /// The VM failed; never the script's fault.
    ///
    /// @param cause what the VM threw
    record Crashed(Throwable cause) implements Event {}
}
