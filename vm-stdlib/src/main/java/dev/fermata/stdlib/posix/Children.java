package dev.fermata.stdlib.posix;

import dev.fermata.vm.object.ThreadState;
import dev.fermata.vm.spi.Console;

import org.jspecify.annotations.Nullable;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The processes of one script, and what they write to its console: the script passes that on itself, when it waits
/// for something and when it ends, so that the console is used by one thread.
final class Children {

    /// Greater than any number that the system gives a process.
    private static final long FIRST_UNREAL = 1L << 22;

    private static final int PORTION = 8192;

    private final Console console;
    private final Changes changes = new Changes();
    private final Map<Long, Child> byPid = new LinkedHashMap<>();
    private final List<Output> outputs = new ArrayList<>();
    private long unreal = FIRST_UNREAL;

    /// @param end the end to read from
    /// @param toErr whether it is for `sys.stderr`
    private record Output(PipeEnd end, boolean toErr) {}

    private Children(Console console) {
        this.console = console;
    }

    /// The processes of the script.
    static Children of(ThreadState ts) {
        return ts.interpreter()
                .state(
                        Children.class,
                        () -> {
                            Children made = new Children(ts.interpreter().console());
                            ts.interpreter().atEnd(end -> made.deliverOutput());
                            return made;
                        });
    }

    /// What tells that a process has ended or written something.
    Changes changes() {
        return changes;
    }

    void add(Child child) {
        byPid.put(child.pid(), child);
    }

    /// Adds a process that could not be started.
    Child addNotStarted() {
        Child child = Child.notStarted(++unreal);
        add(child);
        return child;
    }

    @Nullable Child get(long pid) {
        return byPid.get(pid);
    }

    void remove(Child child) {
        byPid.remove(child.pid());
    }

    Collection<Child> all() {
        return byPid.values();
    }

    /// A new stream for a process that leads to the console.
    OpenFile output(boolean toErr) {
        Pipe pipe = new Pipe(changes);
        outputs.add(new Output(new PipeEnd(pipe, true), toErr));
        return new PipeEnd(pipe, false);
    }

    /// Whether the console is to be given something.
    boolean hasOutput() {
        for (Output output : outputs) {
            if (output.end.holdsBytes()) {
                return true;
            }
        }
        return false;
    }

    /// Gives the console what the processes have written.
    void deliverOutput() {
        if (outputs.isEmpty()) {
            return;
        }
        for (Iterator<Output> all = outputs.iterator(); all.hasNext(); ) {
            Output output = all.next();
            deliver(output);
            if (output.end.isAbandoned() && !output.end.holdsBytes()) {
                all.remove();
            }
        }
    }

    private void deliver(Output output) {
        ByteBuffer portion = ByteBuffer.allocate(PORTION);
        while (output.end.holdsBytes()) {
            output.end.readHeld(portion.clear());
            byte[] bytes = new byte[portion.flip().remaining()];
            portion.get(bytes);
            console.write(bytes, output.toErr);
        }
    }
}
