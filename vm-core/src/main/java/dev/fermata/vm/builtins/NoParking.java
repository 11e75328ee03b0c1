package dev.fermata.vm.builtins;

import dev.fermata.vm.object.Parking;
import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.Request;
import dev.fermata.vm.object.ScriptThreads;
import dev.fermata.vm.object.ThreadState;

import org.jspecify.annotations.Nullable;

import java.util.function.Supplier;

/// The parking of a state that belongs to no script: there is no host to hand control to.
final class NoParking implements Parking {

    @Override
    public Object park(ThreadState ts, Request request) {
        throw PyErr.runtimeError("cannot pause here");
    }

    @Override
    public @Nullable Request stopReason(ThreadState ts) {
        return null;
    }

    @Override
    public ScriptThreads threads() {
        throw PyErr.runtimeError("no threads here");
    }

    @Override
    public Object onFreshStack(ThreadState ts, Supplier<Object> task) {
        return task.get();
    }
}
