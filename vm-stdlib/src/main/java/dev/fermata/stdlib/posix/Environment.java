package dev.fermata.stdlib.posix;

import dev.fermata.vm.object.ThreadState;

import java.util.Map;
import java.util.TreeMap;

/// The environment variables of one script that its processes get.
final class Environment {

    private final Map<String, String> variables;

    private Environment(Map<String, String> variables) {
        this.variables = new TreeMap<>(variables);
    }

    /// The variables of the script, to look at and to change.
    static Map<String, String> of(ThreadState ts) {
        return ts.interpreter()
                .state(Environment.class, () -> new Environment(ts.interpreter().environment()))
                .variables;
    }
}
