package dev.fermata.vm.object;

/// What a script may allocate. Implemented in `script`, where limits are enforced.
public interface MemoryAccount {

    /// Accounts for `bytes` before they are allocated.
    ///
    /// @throws ScriptTerminated if the script would exceed its limit
    void reserve(long bytes);

    /// An account without a limit.
    static MemoryAccount unlimited() {
        return bytes -> {};
    }
}
