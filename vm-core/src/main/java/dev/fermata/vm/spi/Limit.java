package dev.fermata.vm.spi;

/// What a script may have only so much of. A script that exceeds a limit ends; it cannot notice.
public enum Limit {
    /// Units of work, in all.
    FUEL("fuel"),
    /// Time for which the script ran.
    CPU_TIME("CPU time"),
    /// Time since the script started, parked or running.
    WALL_TIME("wall time"),
    /// Bytes that its objects take.
    MEMORY("memory"),
    /// Nested Python calls.
    DEPTH("recursion depth"),
    /// Characters and bytes written to the standard streams.
    OUTPUT("output"),
    /// Operations of the host's that have begun and not ended.
    TOKENS("outstanding operations"),
    /// Threads of the script besides its first.
    TASKS("tasks"),
    /// Characters of a source that the script compiles.
    SOURCE("source size"),
    /// Pauses that the script asks for, per second.
    PAUSE_RATE("pause rate");

    private final String label;

    Limit(String label) {
        this.label = label;
    }

    /// What messages call it.
    public String label() {
        return label;
    }
}
