package dev.fermata.vm.object;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/// Assigns `__bases__` of a class: it and its subclasses get new method resolution orders, or none of them if one cannot.
/// A metaclass's `mro()` may itself assign bases meanwhile; then the later assignment stays.
final class BasesAssignment {

    private final ThreadState ts;
    private final PyType type;
    private final PyType[] bases;
    private final Map<PyType, PyType[]> before = new LinkedHashMap<>();

    private BasesAssignment(ThreadState ts, PyType type, PyType[] bases) {
        this.ts = ts;
        this.type = type;
        this.bases = bases;
    }

    /// @throws PyException TypeError, or what `mro()` of a metaclass raises
    static void assign(ThreadState ts, PyType type, PyTuple bases) {
        if (bases.size() == 0) {
            throw PyErr.typeError(
                    "can only assign non-empty tuple to %s.__bases__, not ()", type.name());
        }
        for (Object base : bases.items()) {
            if (!(base instanceof PyType)) {
                throw PyErr.typeError(
                        "%s.__bases__ must be tuple of classes, not '%s'",
                        type.name(), PyErr.className(base));
            }
        }
        PyType[] types = TypeFactory.checkBases(bases);
        for (PyType base : types) {
            if (base.isSubtypeOf(type) || descends(base, type)) {
                throw PyErr.typeError("a __bases__ item causes an inheritance cycle");
            }
        }
        PyType best = TypeFactory.bestBase(types);
        if (best.solidBase() != type.solidBase()
                || best.hasInstanceDict() && !type.hasInstanceDict()) {
            throw PyErr.typeError(
                    "__bases__ assignment: '%s' object layout differs from '%s'",
                    best.name(), TypeFactory.bestBase(type.bases()).name());
        }
        new BasesAssignment(ts, type, types).run();
    }

    /// Whether `type` is among the best bases of `base`, which are right before the orders are.
    private static boolean descends(PyType base, PyType type) {
        PyType t = base;
        while (t != type && t.bases().length > 0) {
            t = TypeFactory.bestBase(t.bases());
        }
        return t == type;
    }

    private void run() {
        PyType[] old = type.bases();
        type.setBases(bases, type.mro());
        try {
            renew(type);
        } catch (PyException e) {
            if (type.bases() == bases) {
                type.setBases(old, type.mro());
                before.forEach(PyType::setMro);
            }
            type.invalidateAll();
            throw e;
        }
        if (type.bases() == bases) {
            for (PyType base : old) {
                TypeFactory.subclassesOf(ts, base).remove(type);
            }
            TypeFactory.register(ts, type, bases);
        }
        type.invalidateAll();
    }

    private void renew(PyType t) {
        PyType[] was = t.mro();
        before.putIfAbsent(t, was);
        PyType[] order = TypeFactory.mro(ts, t, t.bases());
        if (t == type && type.bases() != bases) {
            return;
        }
        boolean same = Arrays.equals(order, was);
        t.setMro(order);
        if (!same) {
            for (PyType sub : t.heapSubclasses().live()) {
                renew(sub);
            }
        }
    }
}
