package dev.fermata.host;

import dev.fermata.vm.object.Request;
import dev.fermata.vm.operation.Operations;
import dev.fermata.vm.operation.PyOperation;
import dev.fermata.vm.run.Frame;
import dev.fermata.vm.script.Event;
import dev.fermata.vm.script.ScriptThread;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.List;

/// An [Execution] as it was at a moment, for people who look at it.
///
/// @param id [Execution#id]
/// @param script the name of the script
/// @param state what it did
/// @param token what it can be answered with, if it was [State#PARKED]
/// @param asks a short text of what it yielded to its host, if it did; else empty
/// @param stack its Python frames, innermost first; empty unless it was parked or waited
/// @param operations the names of the host's operations that had begun for it and not ended; empty as `stack`
/// @param fuel the units of fuel that it had used; not exact if it was running
/// @param cpuTime for how long it had had a run slot, up to the end of its last slice
/// @param memory the bytes of its objects when they were last measured; 0 if its memory is not limited, or it has used
///     so little that it was never measured
public record Snapshot(
        long id,
        String script,
        State state,
        @Nullable Parked token,
        String asks,
        List<StackFrame> stack,
        List<String> operations,
        long fuel,
        Duration cpuTime,
        long memory) {

    /// What an execution does.
    public enum State {
        /// It runs, or could if a slot were free.
        RUNNING,
        /// It waits for its host to answer.
        PARKED,
        /// It waits for operations of the host's, messages or time.
        WAITING,
        /// It has ended.
        ENDED
    }

    /// @param current the step that the host has been told of last, if the script is still parked there
    static Snapshot of(Execution run, ScriptThread thread, @Nullable Parked current) {
        Event event = thread.lastEvent();
        if (event instanceof Event.Parked pause) {
            boolean waits = pause.request() instanceof Request.Await;
            if (waits || current != null && current.event() == pause) {
                Snapshot resting = resting(run, thread, pause, waits ? null : current);
                if (resting != null) {
                    return resting;
                }
            }
            return make(run, thread, State.RUNNING, null, "", List.of(), List.of());
        }
        State state = event == null ? State.RUNNING : State.ENDED;
        return make(run, thread, state, null, "", List.of(), List.of());
    }

    /// What a script is that rests at a pause; null if it has gone on meanwhile.
    private static @Nullable Snapshot resting(
            Execution run, ScriptThread thread, Event.Parked pause, @Nullable Parked token) {
        try {
            Frame innermost = (Frame) thread.state().visibleFrame();
            List<StackFrame> stack = StackFrame.from(innermost, pause.line());
            Operations known = thread.state().interpreter().findState(Operations.class);
            List<String> operations =
                    known == null
                            ? List.of()
                            : known.outstanding().stream().map(PyOperation::name).toList();
            String asks =
                    pause.request() instanceof Request.Yield yield
                            ? new Preview().of(yield.value())
                            : "";
            State state = token == null ? State.WAITING : State.PARKED;
            Snapshot read = make(run, thread, state, token, asks, stack, operations);
            return thread.lastEvent() == pause ? read : null;
        } catch (RuntimeException e) {
            if (thread.lastEvent() == pause) {
                throw e;
            }
            // What was read changed meanwhile.
            return null;
        }
    }

    private static Snapshot make(
            Execution run,
            ScriptThread thread,
            State state,
            @Nullable Parked token,
            String asks,
            List<StackFrame> stack,
            List<String> operations) {
        return new Snapshot(
                run.id(),
                run.script().name(),
                state,
                token,
                asks,
                stack,
                operations,
                thread.fuelUsed(),
                Duration.ofNanos(thread.cpuNanos()),
                thread.memory());
    }
}
