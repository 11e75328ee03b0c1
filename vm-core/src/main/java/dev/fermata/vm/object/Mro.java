package dev.fermata.vm.object;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The C3 linearisation (Barrett et al., "A Monotonic Superclass Linearization for Dylan", 1996).
final class Mro {

    private Mro() {}

    /// The order of a builtin type.
    static PyType[] ofBuiltin(PyType type) {
        PyType[] bases = type.bases();
        if (bases.length == 0) {
            return new PyType[] {type};
        }
        return compute(type, bases);
    }

    /// The order of a class with these bases.
    ///
    /// @throws PyException TypeError if there is none
    static PyType[] compute(PyType type, PyType[] bases) {
        if (bases.length == 1) {
            return prepend(type, bases[0].mro());
        }
        checkDuplicates(bases);
        List<List<PyType>> sequences = new ArrayList<>();
        for (PyType base : bases) {
            sequences.add(new ArrayList<>(Arrays.asList(base.mro())));
        }
        sequences.add(new ArrayList<>(Arrays.asList(bases)));
        List<PyType> result = new ArrayList<>();
        result.add(type);
        while (true) {
            sequences.removeIf(List::isEmpty);
            if (sequences.isEmpty()) {
                return result.toArray(new PyType[0]);
            }
            PyType next = nextHead(sequences);
            if (next == null) {
                throw inconsistent(sequences);
            }
            result.add(next);
            for (List<PyType> sequence : sequences) {
                if (sequence.getFirst() == next) {
                    sequence.removeFirst();
                }
            }
        }
    }

    private static PyType[] prepend(PyType type, PyType[] rest) {
        PyType[] mro = new PyType[rest.length + 1];
        mro[0] = type;
        System.arraycopy(rest, 0, mro, 1, rest.length);
        return mro;
    }

    private static void checkDuplicates(PyType[] bases) {
        for (int i = 0; i < bases.length; i++) {
            for (int j = i + 1; j < bases.length; j++) {
                if (bases[i] == bases[j]) {
                    throw PyErr.typeError("duplicate base class %s", bases[i].name());
                }
            }
        }
    }

    private static @Nullable PyType nextHead(List<List<PyType>> sequences) {
        for (List<PyType> sequence : sequences) {
            PyType head = sequence.getFirst();
            boolean inTail = false;
            for (List<PyType> other : sequences) {
                inTail |= other.lastIndexOf(head) > 0;
            }
            if (!inTail) {
                return head;
            }
        }
        return null;
    }

    private static PyException inconsistent(List<List<PyType>> sequences) {
        List<String> names = new ArrayList<>();
        for (List<PyType> sequence : sequences) {
            String name = sequence.getFirst().name();
            if (!names.contains(name)) {
                names.add(name);
            }
        }
        return PyErr.typeError(
                "Cannot create a consistent method resolution\norder (MRO) for bases %s",
                String.join(", ", names));
    }
}
