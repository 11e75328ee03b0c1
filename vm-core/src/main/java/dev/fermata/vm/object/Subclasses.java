package dev.fermata.vm.object;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;

/// The direct subclasses of a class, oldest first, held weakly so that classes nobody uses can be collected.
final class Subclasses {

    private final List<WeakReference<PyType>> references = new ArrayList<>(0);
    private int sweepAt = 16;

    /// Adds a subclass.
    void add(PyType type) {
        if (references.size() >= sweepAt) {
            references.removeIf(r -> r.refersTo(null));
            sweepAt = Math.max(16, 2 * references.size());
        }
        references.add(new WeakReference<>(type));
    }

    /// Removes a subclass.
    void remove(PyType type) {
        references.removeIf(r -> r.refersTo(type));
    }

    /// Those that are still in use.
    List<PyType> live() {
        if (references.isEmpty()) {
            return List.of();
        }
        List<PyType> live = new ArrayList<>(references.size());
        for (WeakReference<PyType> reference : references) {
            PyType type = reference.get();
            if (type != null) {
                live.add(type);
            }
        }
        return live;
    }
}
