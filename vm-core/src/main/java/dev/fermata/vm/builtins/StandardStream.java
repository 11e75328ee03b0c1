package dev.fermata.vm.builtins;

import dev.fermata.vm.object.ThreadState;

import org.jspecify.annotations.Nullable;

import java.util.Locale;
import java.util.ServiceLoader;

/// One of a script's standard streams.
public enum StandardStream {
    /// `sys.stdin`
    STDIN,
    /// `sys.stdout`
    STDOUT,
    /// `sys.stderr`
    STDERR;

    private static final @Nullable Factory FACTORY =
            ServiceLoader.load(Factory.class, StandardStream.class.getClassLoader())
                    .findFirst()
                    .orElse(null);

    /// Makes the file objects of standard streams. The module that has the types of files provides one as a service.
    public interface Factory {

        /// The file object of a stream that leads to the script's console.
        Object make(ThreadState ts, StandardStream stream);
    }

    /// Its file descriptor.
    public int descriptor() {
        return ordinal();
    }

    /// Its name in `sys`.
    public String attribute() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Its own `name`.
    public String shownName() {
        return "<" + attribute() + ">";
    }

    /// Its file object: plain if no module has types of files.
    Object make(ThreadState ts) {
        return FACTORY == null ? new PyConsoleStream(this) : FACTORY.make(ts, this);
    }
}
