package dev.fermata.vm.object;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// Makes classes: what `type.__new__` does (Language Reference, 3.3.3).
public final class TypeFactory {

    private TypeFactory() {}

    /// `type.__new__(metatype, name, bases, namespace, **keywords)`.
    ///
    /// @param template the layout that belongs to the class body's Code, or null for a class made by a call
    /// @param keywords what `__init_subclass__` gets
    public static Object create(
            ThreadState ts,
            PyType metatype,
            String name,
            PyTuple bases,
            PyDict namespace,
            PyDict keywords,
            @Nullable TypeLayout template) {
        if (name.indexOf('\0') >= 0) {
            throw PyErr.valueError("type name must not contain null characters");
        }
        requireUtf8(ts, PyStr.of(name));
        PyType winner = metaclass(metatype, bases.items());
        PyType[] baseTypes = checkBases(bases);
        if (winner != metatype && winner.slot(Slot.NEW) != CoreTypes.TYPE.slot(Slot.NEW)) {
            return callWinner(ts, winner, name, bases, namespace, keywords);
        }
        PyDict dict = new PyDict();
        if (namespace.type().slot(Slot.ITER) == PyDict.TYPE.slot(Slot.ITER)) {
            dict.putAll(ts, namespace);
        } else {
            CallOps.callAttribute(ts, dict, "update", namespace);
        }
        List<String> slots = SlotNames.of(ts, dict, name);
        PyType best = bestBase(baseTypes);
        if (slots != null) {
            checkSlots(slots, best);
        }
        ClassLayout layout = layout(baseTypes, best, slots, template);
        Object cell = dict.remove("__classcell__");
        Object qualname = dict.remove("__qualname__");
        if (qualname != null && !Str.isStr(qualname)) {
            throw PyErr.typeError(
                    "type __qualname__ must be a str, not %s", PyErr.className(qualname));
        }
        PyType type = new PyType(winner, name, baseTypes, dict, layout);
        if (qualname != null) {
            type.setQualname(Str.utf16(qualname));
        }
        if (cell != null) {
            if (!(cell instanceof ClassCell classCell)) {
                throw PyErr.typeError(
                        "__classcell__ must be a nonlocal cell, not <class '%s'>",
                        PyType.of(cell).qualname());
            }
            classCell.set(type);
        }
        type.setMro(mro(ts, type, baseTypes));
        fillNamespace(ts, type, dict, slots, best);
        register(ts, type, baseTypes);
        setNames(ts, type, dict);
        initSubclass(ts, type, keywords);
        return type;
    }

    private static void checkSlots(List<String> slots, PyType best) {
        for (String slot : slots) {
            boolean taken =
                    switch (slot) {
                        case "__dict__" -> best.hasInstanceDict();
                        case "__weakref__" -> best.hasWeakReferences() || hasVariableSize(best);
                        default -> false;
                    };
            if (taken) {
                throw PyErr.typeError("%s slot disallowed: we already got one", slot);
            }
            if (SlotNames.isValue(slot) && hasVariableSize(best)) {
                throw PyErr.typeError(
                        "nonempty __slots__ not supported for subtype of '%s'", best.name());
            }
        }
    }

    private static Object callWinner(
            ThreadState ts,
            PyType winner,
            String name,
            PyTuple bases,
            PyDict namespace,
            PyDict keywords) {
        Object function = AttrOps.get(ts, winner, "__new__");
        return ArgBinder.callWithDict(
                ts,
                function,
                new Object[] {winner, PyStr.ofName(name), bases, namespace},
                keywords);
    }

    static PyType[] checkBases(PyTuple bases) {
        if (bases.size() == 0) {
            return new PyType[] {CoreTypes.OBJECT};
        }
        PyType[] types = new PyType[bases.size()];
        for (int i = 0; i < types.length; i++) {
            Object base = bases.get(i);
            if (!(base instanceof PyType t)) {
                if (PyType.of(base).lookup("__mro_entries__") != null) {
                    throw PyErr.typeError(
                            "type() doesn't support MRO entry resolution; use types.new_class()");
                }
                throw PyErr.typeError("bases must be types");
            }
            if (!t.isSubclassable()) {
                throw PyErr.typeError(
                        "type '%s' is not an acceptable base type", TypeCalls.qualifiedName(t));
            }
            types[i] = t;
        }
        return types;
    }

    /// The most derived metaclass of `metatype` and those of the bases.
    ///
    /// @throws PyException TypeError if there is none
    public static PyType metaclass(PyType metatype, Object[] bases) {
        PyType winner = metatype;
        for (Object base : bases) {
            PyType meta = PyType.of(base);
            if (winner.isSubtypeOf(meta)) {
                continue;
            }
            if (!meta.isSubtypeOf(winner)) {
                throw PyErr.typeError(
                        "metaclass conflict: the metaclass of a derived class must be a"
                                + " (non-strict) subclass of the metaclasses of all its bases");
            }
            winner = meta;
        }
        return winner;
    }

    /// The base whose instance layout the new class extends.
    ///
    /// @throws PyException TypeError if the bases' layouts conflict
    static PyType bestBase(PyType[] bases) {
        PyType best = bases[0];
        for (PyType base : bases) {
            if (extendsLayout(base, best)) {
                best = base;
            } else if (!extendsLayout(best, base)) {
                throw PyErr.typeError("multiple bases have instance lay-out conflict");
            }
        }
        return best;
    }

    private static boolean extendsLayout(PyType type, PyType other) {
        if (!type.solidBase().isSubtypeOf(other.solidBase())) {
            return false;
        }
        return other.slotCount() == 0 || type.isSubtypeOf(slotOwner(other));
    }

    /// The most basic class on the way up from `type` that has all its slots.
    private static PyType slotOwner(PyType type) {
        PyType owner = type;
        for (PyType t : type.mro()) {
            if (t.slotCount() == type.slotCount() && owner.isSubtypeOf(t)) {
                owner = t;
            }
        }
        return owner;
    }

    private static ClassLayout layout(
            PyType[] bases,
            PyType best,
            @Nullable List<String> slots,
            @Nullable TypeLayout template) {
        boolean dict = slots == null || slots.contains("__dict__");
        int flags = 0;
        for (PyType base : bases) {
            dict |= base.hasInstanceDict();
            if ((flags & (TypeSpec.SEQUENCE | TypeSpec.MAPPING)) == 0) {
                flags |= base.collectionFlags();
            }
        }
        int count = best.slotCount();
        if (slots != null) {
            for (String slot : slots) {
                count += SlotNames.isValue(slot) ? 1 : 0;
            }
        }
        return new ClassLayout(
                template == null ? new TypeLayout() : template,
                flags,
                count,
                dict,
                best.solidBase());
    }

    static PyType[] mro(ThreadState ts, PyType type, PyType[] bases) {
        Object method = type.type().lookup("mro");
        if (type.type() == CoreTypes.TYPE
                || method == CoreTypes.TYPE.lookup("mro")
                || method == null) {
            return Mro.compute(type, bases);
        }
        type.setMro(Mro.compute(type, bases));
        return checkedMro(type, IterOps.toArray(ts, CallOps.callMethod0(ts, method, type)));
    }

    private static PyType[] checkedMro(PyType type, Object[] items) {
        PyType[] mro = new PyType[items.length];
        for (int i = 0; i < items.length; i++) {
            if (!(items[i] instanceof PyType t)) {
                throw PyErr.typeError(
                        "mro() returned a non-class ('%s')", PyErr.className(items[i]));
            }
            if (!type.solidBase().isSubtypeOf(t.solidBase())) {
                throw PyErr.typeError(
                        "mro() returned base with unsuitable layout ('%s')", t.name());
            }
            mro[i] = t;
        }
        return mro;
    }

    /// Refuses text with lone surrogates.
    ///
    /// @throws PyException UnicodeEncodeError
    static void requireUtf8(ThreadState ts, Object text) {
        if (Str.utf16(text).codePoints().anyMatch(TypeFactory::isSurrogate)) {
            CallOps.callAttribute(ts, text, "encode");
        }
    }

    private static boolean isSurrogate(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }

    private static void fillNamespace(
            ThreadState ts, PyType type, PyDict dict, @Nullable List<String> slots, PyType best) {
        wrap(ts, dict, "__new__", "builtins.staticmethod");
        wrap(ts, dict, "__init_subclass__", "builtins.classmethod");
        wrap(ts, dict, "__class_getitem__", "builtins.classmethod");
        if (dict.get("__eq__") != null && dict.get("__hash__") == null) {
            dict.put("__hash__", PyNone.NONE);
        }
        Object doc = dict.get("__doc__");
        if (doc == null) {
            dict.put("__doc__", PyNone.NONE);
        } else if (Str.isStr(doc)) {
            requireUtf8(ts, doc);
        }
        if (dict.get("__module__") == null) {
            Object module = InterpreterState.callerModule(ts);
            if (module != null) {
                dict.put("__module__", module);
            }
        }
        int index = best.slotCount();
        if (slots != null) {
            for (String slot : slots) {
                if (SlotNames.isValue(slot)) {
                    dict.put(slot, new PyMemberDescriptor(slot, type, index++));
                }
            }
        }
        boolean baseHasDict = false;
        boolean baseHasWeakReferences = false;
        for (PyType base : type.bases()) {
            baseHasDict |= base.hasInstanceDict();
            baseHasWeakReferences |= base.hasWeakReferences();
        }
        if (type.hasInstanceDict()
                && !baseHasDict
                && type.solidBase() != CoreTypes.TYPE
                && dict.get("__dict__") == null) {
            dict.put("__dict__", InstanceMethods.dictDescriptor(type));
        }
        boolean canAddWeakReferences = !baseHasWeakReferences && !hasVariableSize(type);
        if (slots == null ? canAddWeakReferences : slots.contains("__weakref__")) {
            dict.put("__weakref__", InstanceMethods.weakrefDescriptor(type));
        }
    }

    /// Whether CPython stores the items in the object itself, which leaves no place for weak references.
    private static boolean hasVariableSize(PyType type) {
        PyType solid = type.solidBase();
        return solid == CoreTypes.INT || solid == CoreTypes.BYTES || solid == PyTuple.TYPE;
    }

    private static void wrap(ThreadState ts, PyDict dict, String name, String wrapper) {
        Object value = dict.get(name);
        if (value instanceof PyMethodLike && !(value instanceof PyMethodDescriptor)) {
            dict.put(name, CallOps.call1(ts, Builtins.type(wrapper), value));
        }
    }

    static void register(ThreadState ts, PyType type, PyType[] bases) {
        for (PyType base : bases) {
            subclassesOf(ts, base).add(type);
        }
    }

    /// Who inherits directly from `base`, as far as this script is concerned.
    static Subclasses subclassesOf(ThreadState ts, PyType base) {
        return base.isHeap() ? base.heapSubclasses() : ts.interpreter().subclassesOfBuiltin(base);
    }

    private static void setNames(ThreadState ts, PyType type, PyDict dict) {
        for (Object key : dict.keys()) {
            Object value = dict.get(ts, key);
            if (!(value instanceof PyObject) || value instanceof PyMethodLike) {
                continue;
            }
            Object method = PyType.of(value).slot(Slot.SET_NAME);
            if (method == null) {
                continue;
            }
            try {
                CallOps.callMethod2(ts, method, value, type, key);
            } catch (PyException e) {
                BaseExceptionMethods.addNote(
                        ts,
                        e.value(),
                        PyStr.of(
                                "Error calling __set_name__ on '%s' instance %s in '%s'"
                                        .formatted(
                                                PyErr.className(value),
                                                Str.utf16(ReprOps.repr(ts, key)),
                                                type.name())));
                throw e;
            }
        }
    }

    private static void initSubclass(ThreadState ts, PyType type, PyDict keywords) {
        PyType[] mro = type.mro();
        for (int i = 1; i < mro.length; i++) {
            Object method = mro[i].dict().get("__init_subclass__");
            if (method != null && mro[i] == CoreTypes.OBJECT && keywords.size() > 0) {
                throw PyErr.typeError(
                        "%s.__init_subclass__() takes no keyword arguments", type.qualname());
            }
            if (method != null) {
                ArgBinder.callWithDict(
                        ts, AttrOps.bind(ts, method, null, type), CallOps.NO_ARGS, keywords);
                return;
            }
        }
    }
}
