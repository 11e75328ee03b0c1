package dev.fermata.samples.server;

import dev.fermata.host.Execution;
import dev.fermata.host.Fermata;
import dev.fermata.host.FermataScheduler;
import dev.fermata.host.Limits;
import dev.fermata.host.OutputCapture;
import dev.fermata.host.StartOptions;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;

/// The scripts of the server: those that live, and the last that have ended.
final class HostedScripts implements AutoCloseable {

    private static final int MOST_LIVE = 1000;
    private static final int MOST_ENDED = 100;
    private static final int MOST_OUTPUT = 20_000;

    private final FermataScheduler scheduler =
            FermataScheduler.builder().maxLive(MOST_LIVE).build();
    private final Fermata engine =
            Fermata.builder().scheduler(scheduler).limits(Limits.untrusted()).build();
    private final Map<Long, HostedScript> scripts = new ConcurrentSkipListMap<>();

    /// Starts a script.
    ///
    /// @param slow whether it pauses after every unit of fuel
    /// @param patience how long to wait for room if there are too many
    /// @throws dev.fermata.host.ScriptException if the source is not valid Python
    HostedScript start(String name, String source, boolean slow, Duration patience) throws Refusal {
        OutputCapture output = new OutputCapture(MOST_OUTPUT);
        StartOptions options =
                StartOptions.defaults().withConsole(output).withFuelSlice(slow ? 1 : 0);
        try {
            Execution started =
                    engine.compile(name, source)
                            .tryStart(options, patience)
                            .orElseThrow(() -> new Refusal(503, "There are too many scripts."));
            HostedScript script = new HostedScript(started, output);
            scripts.put(script.id(), script);
            script.listen();
            forgetEnded();
            return script;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal(503, "The server stops.");
        }
    }

    private void forgetEnded() {
        List<Long> ended =
                scripts.values().stream()
                        .filter(HostedScript::hasEnded)
                        .map(HostedScript::id)
                        .toList();
        scripts.keySet().removeAll(ended.subList(0, Math.max(0, ended.size() - MOST_ENDED)));
    }

    /// All of them, in the order in which they were started.
    List<HostedScript> all() {
        return List.copyOf(scripts.values());
    }

    HostedScript find(String id) throws Refusal {
        HostedScript found = id.matches("[0-9]{1,18}") ? scripts.get(Long.valueOf(id)) : null;
        if (found == null) {
            throw new Refusal(404, "There is no such script.");
        }
        return found;
    }

    @Override
    public void close() {
        scheduler.close();
    }
}
