package dev.fermata.vm.object;

/// What a script may have at most. `Long.MAX_VALUE` and `Integer.MAX_VALUE` stand for no limit.
///
/// @param fuel units of work, in all
/// @param cpuNanos nanoseconds for which it runs
/// @param wallNanos nanoseconds from its start to its end
/// @param memory bytes that its objects take
/// @param depth nested Python calls
/// @param output characters and bytes written to the standard streams
/// @param tokens operations of the host's that have begun and not ended
/// @param tasks threads besides the first
/// @param source characters of one source that it compiles
/// @param pauseRate pauses that the script asks for, per second
public record ScriptLimits(
        long fuel,
        long cpuNanos,
        long wallNanos,
        long memory,
        int depth,
        long output,
        int tokens,
        int tasks,
        int source,
        int pauseRate) {

    private static final ScriptLimits NONE =
            new ScriptLimits(
                    Long.MAX_VALUE,
                    Long.MAX_VALUE,
                    Long.MAX_VALUE,
                    Long.MAX_VALUE,
                    Integer.MAX_VALUE,
                    Long.MAX_VALUE,
                    Integer.MAX_VALUE,
                    Integer.MAX_VALUE,
                    Integer.MAX_VALUE,
                    Integer.MAX_VALUE);

    /// No limits.
    public static ScriptLimits none() {
        return NONE;
    }
}
