package dev.fermata.vm.compile;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// The registers that hold what a pattern has captured so far. The names are bound once the whole pattern has matched.
final class Captures {
    private final Map<String, Integer> registers = new LinkedHashMap<>();

    Map<String, Integer> registers() {
        return Collections.unmodifiableMap(registers);
    }

    boolean contains(String name) {
        return registers.containsKey(name);
    }

    void add(String name, int register) {
        registers.put(name, register);
    }
}
