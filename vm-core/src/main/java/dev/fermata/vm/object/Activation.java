package dev.fermata.vm.object;

/// The root computation of a script, as the script layer drives it: implemented by the interpreter.
public interface Activation {

    /// Runs until the script ends or pauses with none of it left on the Java stack. A pause deeper down goes through
    /// [Parking#park] instead and is not seen here.
    ///
    /// @param answer what the host answers to the last pause; [Answer#NONE] at the start and after a pause that asked
    ///     for nothing
    /// @throws PyException if the script ends with an exception
    /// @throws ScriptTerminated if the host ends the script
    Outcome run(ThreadState ts, Answer answer);

    /// How a run ended.
    sealed interface Outcome {

        /// The script ended.
        ///
        /// @param value its result, `None` for a module
        record Finished(Object value) implements Outcome {}

        /// The script paused; its frames are on the heap and [Activation#run] goes on from there.
        ///
        /// @param request what it waits for
        record Paused(Request request) implements Outcome {}
    }
}
