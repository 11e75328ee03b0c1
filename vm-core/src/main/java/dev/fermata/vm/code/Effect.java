package dev.fermata.vm.code;

/// What an instruction may do beside writing its destination.
public enum Effect {
    /// Cannot raise.
    NONE,
    /// May raise a Python exception, without running Python code first.
    RAISES,
    /// May run Python code, hence raise, pause or end the script.
    CALLS
}
