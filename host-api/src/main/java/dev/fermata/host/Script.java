package dev.fermata.host;

import dev.fermata.vm.code.Code;
import dev.fermata.vm.source.SourceFile;

/// A compiled source, ready to be started any number of times, also at once. Immutable.
public final class Script {

    private final Fermata engine;
    private final SourceFile source;
    private final Code code;

    Script(Fermata engine, SourceFile source, Code code) {
        this.engine = engine;
        this.source = source;
        this.code = code;
    }

    /// What tracebacks call the source.
    public String name() {
        return source.name();
    }

    /// Starts the script with default options.
    public Execution start() {
        return start(StartOptions.defaults());
    }

    /// Starts the script: it runs on a virtual thread of its own until it parks or ends.
    public Execution start(StartOptions options) {
        return new Execution(engine, this, options);
    }

    SourceFile source() {
        return source;
    }

    Code code() {
        return code;
    }
}
