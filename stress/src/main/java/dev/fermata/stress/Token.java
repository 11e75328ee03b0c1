package dev.fermata.stress;

import dev.fermata.host.Execution;
import dev.fermata.host.Fermata;
import dev.fermata.host.Parked;
import dev.fermata.host.Script;
import dev.fermata.host.StartOptions;

/// The token of a script that is parked and ends when it is answered, on the thread that answers.
final class Token {

    private static final Script SCRIPT =
            Fermata.create().compile("stress.py", "yield_to_host(1)\n");
    private static final StartOptions HERE = StartOptions.defaults().withExecutor(Runnable::run);

    private final Parked token;

    Token() {
        try {
            this.token = (Parked) SCRIPT.start(HERE).next();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /// @return whether the answer was taken
    boolean answer() {
        try {
            token.execution().resume(token, null);
            return true;
        } catch (IllegalStateException e) {
            return false;
        }
    }

    /// @return whether the script had not ended
    boolean terminate() {
        return token.execution().terminate();
    }

    /// How many steps came after the pause.
    int steps() {
        Execution run = token.execution();
        int steps = 0;
        while (run.nextAsync().toCompletableFuture().isDone()) {
            steps++;
        }
        return steps;
    }
}
