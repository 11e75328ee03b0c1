package dev.fermata.host;

/// What the scripts of a [FermataScheduler] have done since it was made.
///
/// @param started how many were started
/// @param finished how many of these finished
/// @param raised how many raised an exception that they did not handle
/// @param limited how many exceeded a limit
/// @param terminated how many were terminated
/// @param crashed how many met a defect of the VM
/// @param parked how often they parked, for their host or for an operation of its
/// @param resumed how often they went on
public record SchedulerCounts(
        long started,
        long finished,
        long raised,
        long limited,
        long terminated,
        long crashed,
        long parked,
        long resumed) {}
