package dev.fermata.cli.repl;

import dev.fermata.host.Execution;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// What the terminal asks the script while that waits for a statement.
final class Questions {

    private static final int SECONDS = 2;

    private @Nullable Execution execution;

    /// Says whom to ask.
    void ask(Execution value) {
        execution = value;
    }

    /// The names, with what is before their last dot, that a text can be completed to.
    List<String> completions(String text) {
        return answer(Map.of("complete", text)) instanceof List<?> names
                ? names.stream().map(String::valueOf).toList()
                : List.of();
    }

    /// Whether a text is to be run, and not to be gone on with.
    boolean ends(String source) {
        return !Boolean.FALSE.equals(answer(Map.of("ends", source)));
    }

    private @Nullable Object answer(Map<String, String> question) {
        Execution asked = execution;
        if (asked == null) {
            return null;
        }
        try {
            return asked.tell(question).toCompletableFuture().get(SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException | IllegalStateException e) {
            return null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        }
    }
}
