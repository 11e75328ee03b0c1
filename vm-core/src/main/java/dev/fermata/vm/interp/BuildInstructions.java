package dev.fermata.vm.interp;

import dev.fermata.vm.object.AttrOps;
import dev.fermata.vm.object.Builtins;
import dev.fermata.vm.object.CallOps;
import dev.fermata.vm.object.ItemOps;
import dev.fermata.vm.object.IterOps;
import dev.fermata.vm.object.PyDict;
import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.PyList;
import dev.fermata.vm.object.PyTuple;
import dev.fermata.vm.object.PyType;
import dev.fermata.vm.object.ReprOps;
import dev.fermata.vm.object.Slot;
import dev.fermata.vm.object.Str;
import dev.fermata.vm.object.ThreadState;
import dev.fermata.vm.run.Frame;

import org.jspecify.annotations.Nullable;

/// Displays, comprehensions, formatted strings and unpacking.
final class BuildInstructions {

    private BuildInstructions() {}

    static @Nullable Instruction decode(Operands o) {
        return switch (o.opcode()) {
            case BUILD_TUPLE -> new BuildTuple(o);
            case BUILD_LIST -> new BuildList(o);
            case BUILD_SET -> new BuildSet(o);
            case BUILD_MAP -> new BuildMap(o);
            case BUILD_CONST_KEY_MAP -> new BuildConstKeyMap(o);
            case BUILD_STRING -> new BuildString(o);
            case FORMAT_VALUE -> new FormatValue(o);
            case LIST_APPEND -> new ListAppend(o);
            case SET_ADD -> new SetAdd(o);
            case MAP_ADD -> new MapAdd(o);
            case LIST_EXTEND -> new ListExtend(o);
            case SET_UPDATE -> new SetUpdate(o);
            case DICT_UPDATE -> new DictUpdate(o);
            case DICT_MERGE -> new DictMerge(o);
            case LIST_TO_TUPLE -> new ListToTuple(o);
            case UNPACK_SEQUENCE -> new UnpackSequence(o);
            case UNPACK_EX -> new UnpackEx(o);
            default -> null;
        };
    }

    private static Object concatenate(ThreadState ts, @Nullable Object[] r, int first, int count) {
        StringBuilder text = new StringBuilder();
        boolean wide = false;
        for (int i = 0; i < count; i++) {
            Object part = r[first + i];
            wide |= !(part instanceof String);
            text.append(Str.utf16(part));
        }
        ts.charge(text.length());
        return wide
                ? CallOps.callAttribute(
                        ts, "", "join", PyTuple.of(Calls.arguments(r, null, first, count)))
                : text.toString();
    }

    /// Copies a mapping into a dict; for a call's keyword arguments, `function` being called, refuses duplicates.
    private static void merge(
            ThreadState ts, PyDict into, Object mapping, @Nullable Object function) {
        Object keys =
                mapping instanceof PyDict d && !d.type().isHeap()
                        ? PyList.copyOf(d.keys())
                        : CallOps.callAttribute(ts, mapping, "keys");
        Object it = IterOps.iter(ts, keys);
        for (Object key = IterOps.next(ts, it); key != null; key = IterOps.next(ts, it)) {
            ts.charge(1);
            if (function != null && into.get(ts, key) != null) {
                throw PyErr.typeError(
                        "%s got multiple values for keyword argument '%s'",
                        CallNames.of(ts, function), Str.utf16(ReprOps.str(ts, key)));
            }
            into.put(ts, key, ItemOps.get(ts, mapping, key));
        }
    }

    /// Unpacks `o` into registers: `before` items, and if `after` is not -1 a list and `after` more items.
    private static void unpack(
            ThreadState ts, @Nullable Object[] r, Object o, int first, int before, int after) {
        PyType type = PyType.of(o);
        if (type.slot(Slot.ITER) == null && type.slot(Slot.GETITEM) == null) {
            throw PyErr.typeError("cannot unpack non-iterable %s object", type.name());
        }
        Object it = IterOps.iter(ts, o);
        for (int i = 0; i < before; i++) {
            Object item = IterOps.next(ts, it);
            if (item == null) {
                throw after < 0
                        ? PyErr.valueError(
                                "not enough values to unpack (expected %d, got %d)", before, i)
                        : PyErr.valueError(
                                "not enough values to unpack (expected at least %d, got %d)",
                                before + after, i);
            }
            r[first + i] = item;
        }
        if (after < 0) {
            if (IterOps.next(ts, it) != null) {
                throw PyErr.valueError("too many values to unpack (expected %d)", before);
            }
            return;
        }
        Object[] rest = IterOps.toList(ts, it).toArray();
        int middle = rest.length - after;
        if (middle < 0) {
            throw PyErr.valueError(
                    "not enough values to unpack (expected at least %d, got %d)",
                    before + after, before + rest.length);
        }
        r[first + before] = PyList.of(java.util.Arrays.copyOf(rest, middle));
        System.arraycopy(rest, middle, r, first + before + 1, after);
    }

    private static final class BuildTuple extends Instruction {
        BuildTuple(Operands o) {
            super(o);
        }

        @Override
        int exec(ThreadState ts, @Nullable Object[] r, Frame f) {
            r[a] = PyTuple.of(Calls.arguments(r, null, b, c));
            return next;
        }
    }

    private static final class BuildList extends Instruction {
        BuildList(Operands o) {
            super(o);
        }

        @Override
        int exec(ThreadState ts, @Nullable Object[] r, Frame f) {
            r[a] = PyList.of(Calls.arguments(r, null, b, c));
            return next;
        }
    }

    private static final class BuildSet extends Instruction {
        BuildSet(Operands o) {
            super(o);
        }

        @Override
        int exec(ThreadState ts, @Nullable Object[] r, Frame f) {
            f.pc = at;
            r[a] =
                    CallOps.call1(
                            ts,
                            Builtins.type("builtins.set"),
                            PyTuple.of(Calls.arguments(r, null, b, c)));
            return next;
        }
    }

    private static final class BuildMap extends Instruction {
        BuildMap(Operands o) {
            super(o);
        }

        @Override
        int exec(ThreadState ts, @Nullable Object[] r, Frame f) {
            f.pc = at;
            PyDict dict = new PyDict();
            for (int i = 0; i < c; i++) {
                dict.put(ts, r[b + 2 * i], r[b + 2 * i + 1]);
            }
            r[a] = dict;
            return next;
        }
    }

    private static final class BuildConstKeyMap extends Instruction {
        private final PyTuple keys;

        BuildConstKeyMap(Operands o) {
            super(o);
            keys = (PyTuple) o.constant(d);
        }

        @Override
        int exec(ThreadState ts, @Nullable Object[] r, Frame f) {
            f.pc = at;
            PyDict dict = new PyDict();
            for (int i = 0; i < c; i++) {
                dict.put(ts, keys.get(i), r[b + i]);
            }
            r[a] = dict;
            return next;
        }
    }

    private static final class BuildString extends Instruction {
        BuildString(Operands o) {
            super(o);
        }

        @Override
        int exec(ThreadState ts, @Nullable Object[] r, Frame f) {
            f.pc = at;
            r[a] = concatenate(ts, r, b, c);
            return next;
        }
    }

    private static final class FormatValue extends Instruction {
        FormatValue(Operands o) {
            super(o);
        }

        @Override
        int exec(ThreadState ts, @Nullable Object[] r, Frame f) {
            f.pc = at;
            Object value = r[b];
            switch (c) {
                case 's' -> value = ReprOps.str(ts, value);
                case 'r' -> value = ReprOps.repr(ts, value);
                case 'a' -> value = CallOps.call1(ts, ts.interpreter().builtin("ascii"), value);
                default -> {}
            }
            r[a] = ReprOps.format(ts, value, d < 0 ? "" : r[d]);
            return next;
        }
    }

    private static final class ListAppend extends Instruction {
        ListAppend(Operands o) {
            super(o);
        }

        @Override
        int exec(ThreadState ts, @Nullable Object[] r, Frame f) {
            ((PyList) r[a]).add(r[b]);
            return next;
        }
    }

    private static final class SetAdd extends Instruction {
        SetAdd(Operands o) {
            super(o);
        }

        @Override
        int exec(ThreadState ts, @Nullable Object[] r, Frame f) {
            f.pc = at;
            CallOps.callAttribute(ts, r[a], "add", r[b]);
            return next;
        }
    }

    private static final class MapAdd extends Instruction {
        MapAdd(Operands o) {
            super(o);
        }

        @Override
        int exec(ThreadState ts, @Nullable Object[] r, Frame f) {
            f.pc = at;
            ((PyDict) r[a]).put(ts, r[b], r[c]);
            return next;
        }
    }

    private static final class ListExtend extends Instruction {
        private final @Nullable Object constant;

        ListExtend(Operands o) {
            super(o);
            constant = o.source(b);
        }

        @Override
        int exec(ThreadState ts, @Nullable Object[] r, Frame f) {
            f.pc = at;
            Object iterable = b < 0 ? constant : r[b];
            PyType type = PyType.of(iterable);
            if (type.slot(Slot.ITER) == null && type.slot(Slot.GETITEM) == null) {
                throw PyErr.typeError("Value after * must be an iterable, not %s", type.name());
            }
            PyList list = (PyList) r[a];
            Object it = IterOps.iter(ts, iterable);
            for (Object item = IterOps.next(ts, it); item != null; item = IterOps.next(ts, it)) {
                ts.charge(1);
                list.add(item);
            }
            return next;
        }
    }

    private static final class SetUpdate extends Instruction {
        private final @Nullable Object constant;

        SetUpdate(Operands o) {
            super(o);
            constant = o.source(b);
        }

        @Override
        int exec(ThreadState ts, @Nullable Object[] r, Frame f) {
            f.pc = at;
            CallOps.callAttribute(ts, r[a], "update", b < 0 ? constant : r[b]);
            return next;
        }
    }

    private static final class DictUpdate extends Instruction {
        DictUpdate(Operands o) {
            super(o);
        }

        @Override
        int exec(ThreadState ts, @Nullable Object[] r, Frame f) {
            f.pc = at;
            if (PyType.of(r[b]).lookup("keys") == null && AttrOps.find(ts, r[b], "keys") == null) {
                throw PyErr.typeError("'%s' object is not a mapping", PyErr.className(r[b]));
            }
            merge(ts, (PyDict) r[a], r[b], null);
            return next;
        }
    }

    private static final class DictMerge extends Instruction {
        DictMerge(Operands o) {
            super(o);
        }

        @Override
        int exec(ThreadState ts, @Nullable Object[] r, Frame f) {
            f.pc = at;
            if (!(r[b] instanceof PyDict) && AttrOps.find(ts, r[b], "keys") == null) {
                throw PyErr.typeError(
                        "%s argument after ** must be a mapping, not %s",
                        CallNames.of(ts, r[c]), PyErr.className(r[b]));
            }
            merge(ts, (PyDict) r[a], r[b], r[c]);
            return next;
        }
    }

    private static final class ListToTuple extends Instruction {
        ListToTuple(Operands o) {
            super(o);
        }

        @Override
        int exec(ThreadState ts, @Nullable Object[] r, Frame f) {
            r[a] = PyTuple.of(((PyList) r[b]).toArray());
            return next;
        }
    }

    private static final class UnpackSequence extends Instruction {
        UnpackSequence(Operands o) {
            super(o);
        }

        @Override
        int exec(ThreadState ts, @Nullable Object[] r, Frame f) {
            f.pc = at;
            Object o = r[c];
            if (o instanceof PyTuple t && t.type() == PyTuple.TYPE && t.size() == b) {
                System.arraycopy(t.items(), 0, r, a, b);
                return next;
            }
            unpack(ts, r, o, a, b, -1);
            return next;
        }
    }

    private static final class UnpackEx extends Instruction {
        UnpackEx(Operands o) {
            super(o);
        }

        @Override
        int exec(ThreadState ts, @Nullable Object[] r, Frame f) {
            f.pc = at;
            unpack(ts, r, r[d], a, b, c);
            return next;
        }
    }
}
