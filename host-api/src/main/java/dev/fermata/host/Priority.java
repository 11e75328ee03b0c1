package dev.fermata.host;

/// Which scripts run first when more want to run than may. A lower priority gets one turn in eight while higher ones
/// wait.
public enum Priority {
    /// Before the others.
    HIGH,
    /// What scripts have by default.
    NORMAL,
    /// After the others.
    LOW
}
