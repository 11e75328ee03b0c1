package dev.fermata.host;

/// The script ended with an error, was terminated, exceeded a limit, or met a defect of the VM.
///
/// @param reason which of these
/// @param error what happened
public record Failed(Execution execution, Reason reason, ScriptException error) implements Step {

    /// Why a script failed.
    public enum Reason {
        /// It raised an exception that it did not handle.
        RAISED,
        /// Its host terminated it.
        TERMINATED,
        /// It exceeded a limit: [ScriptException#limit] of the error.
        LIMIT,
        /// The VM failed; never the script's fault.
        CRASHED
    }
}
