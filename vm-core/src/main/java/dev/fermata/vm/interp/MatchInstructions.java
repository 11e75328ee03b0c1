package dev.fermata.vm.interp;

import dev.fermata.vm.code.CallShape;
import dev.fermata.vm.object.AttrOps;
import dev.fermata.vm.object.CallOps;
import dev.fermata.vm.object.InstanceChecks;
import dev.fermata.vm.object.ItemOps;
import dev.fermata.vm.object.IterOps;
import dev.fermata.vm.object.PyDict;
import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.PyList;
import dev.fermata.vm.object.PyNone;
import dev.fermata.vm.object.PyObject;
import dev.fermata.vm.object.PyTuple;
import dev.fermata.vm.object.PyType;
import dev.fermata.vm.object.ReprOps;
import dev.fermata.vm.object.Str;
import dev.fermata.vm.object.ThreadState;
import dev.fermata.vm.object.TypeSpec;
import dev.fermata.vm.run.Frame;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// Pattern matching (PEP 634).
final class MatchInstructions {

    private MatchInstructions() {}

    static @Nullable Instruction decode(Operands o) {
        return switch (o.opcode()) {
            case JUMP_IF_NOT_SEQUENCE -> new JumpIfNotSequence(o);
            case JUMP_IF_NOT_MAPPING -> new JumpIfNotMapping(o);
            case GET_LEN -> new GetLen(o);
            case MATCH_KEYS -> new MatchKeys(o);
            case MATCH_CLASS -> new MatchClass(o);
            case COPY_MAPPING_WITHOUT_KEYS -> new CopyMapping(o);
            default -> null;
        };
    }

    private static boolean has(PyType type, int flag) {
        return type.has(flag)
                || !type.isHeap() && type.bases().length > 0 && has(type.bases()[0], flag);
    }

    private static Object matchKeys(ThreadState ts, Object subject, PyTuple keys) {
        Object get = AttrOps.get(ts, subject, "get");
        PyObject missing = new PyList();
        PyDict seen = new PyDict();
        Object[] values = new Object[keys.size()];
        for (int i = 0; i < values.length; i++) {
            Object key = keys.get(i);
            if (seen.put(ts, key, PyNone.NONE) != null) {
                throw PyErr.valueError(
                        "mapping pattern checks duplicate key (%s)",
                        Str.utf16(ReprOps.repr(ts, key)));
            }
            values[i] = CallOps.call2(ts, get, key, missing);
            if (values[i] == missing) {
                return PyNone.NONE;
            }
        }
        return PyTuple.of(values);
    }

    private static Object matchClass(ThreadState ts, Object subject, Object cls, CallShape shape) {
        if (!(cls instanceof PyType type)) {
            throw PyErr.typeError("called match pattern must be a class");
        }
        if (!InstanceChecks.isInstance(ts, subject, type)) {
            return PyNone.NONE;
        }
        List<Object> found = new ArrayList<>();
        List<String> seen = new ArrayList<>();
        int positional = shape.positional();
        if (positional > 0) {
            Object names = AttrOps.find(ts, type, "__match_args__");
            if (names == null) {
                if (!matchesSelf(type)) {
                    throw tooMany(type, 0, positional);
                }
                if (positional > 1) {
                    throw tooMany(type, 1, positional);
                }
                found.add(subject);
            } else {
                if (!(names instanceof PyTuple tuple)) {
                    throw PyErr.typeError(
                            "%s.__match_args__ must be a tuple (got %s)",
                            type.name(), PyErr.className(names));
                }
                if (positional > tuple.size()) {
                    throw tooMany(type, tuple.size(), positional);
                }
                for (int i = 0; i < positional; i++) {
                    if (!Str.isStr(tuple.get(i))) {
                        throw PyErr.typeError(
                                "__match_args__ elements must be strings (got %s)",
                                PyErr.className(tuple.get(i)));
                    }
                    if (!takeAttribute(ts, subject, type, Str.utf16(tuple.get(i)), seen, found)) {
                        return PyNone.NONE;
                    }
                }
            }
        }
        for (String name : shape.keywords()) {
            if (!takeAttribute(ts, subject, type, name, seen, found)) {
                return PyNone.NONE;
            }
        }
        return PyTuple.copyOf(found);
    }

    private static RuntimeException tooMany(PyType type, int accepted, int given) {
        return PyErr.typeError(
                "%s() accepts %d positional sub-pattern%s (%d given)",
                type.name(), accepted, accepted == 1 ? "" : "s", given);
    }

    private static boolean takeAttribute(
            ThreadState ts,
            Object subject,
            PyType type,
            String name,
            List<String> seen,
            List<Object> found) {
        if (seen.contains(name)) {
            throw PyErr.typeError(
                    "%s() got multiple sub-patterns for attribute '%s'", type.name(), name);
        }
        seen.add(name);
        Object value = AttrOps.find(ts, subject, name);
        if (value == null) {
            return false;
        }
        found.add(value);
        return true;
    }

    /// Whether a positional sub-pattern of the class matches the subject itself: true of the types that the Language
    /// Reference lists (8.6.4.9) and their subclasses.
    private static boolean matchesSelf(PyType type) {
        for (PyType t : type.mro()) {
            if (!t.isHeap()
                    && SELF_MATCHING.contains(t.name())
                    && t.specModule().equals("builtins")) {
                return true;
            }
        }
        return false;
    }

    private static final List<String> SELF_MATCHING =
            List.of(
                    "bool",
                    "bytearray",
                    "bytes",
                    "dict",
                    "float",
                    "frozenset",
                    "int",
                    "list",
                    "set",
                    "str",
                    "tuple");

    private static final class JumpIfNotSequence extends Instruction {
        JumpIfNotSequence(Operands o) {
            super(o);
        }

        @Override
        int exec(ThreadState ts, @Nullable Object[] r, Frame f) {
            ts.fuel -= cost;
            return has(PyType.of(r[a]), TypeSpec.SEQUENCE) ? next : b;
        }
    }

    private static final class JumpIfNotMapping extends Instruction {
        JumpIfNotMapping(Operands o) {
            super(o);
        }

        @Override
        int exec(ThreadState ts, @Nullable Object[] r, Frame f) {
            ts.fuel -= cost;
            return has(PyType.of(r[a]), TypeSpec.MAPPING) ? next : b;
        }
    }

    private static final class GetLen extends Instruction {
        GetLen(Operands o) {
            super(o);
        }

        @Override
        int exec(ThreadState ts, @Nullable Object[] r, Frame f) {
            f.pc = at;
            r[a] = ItemOps.len(ts, r[b]);
            return next;
        }
    }

    private static final class MatchKeys extends Instruction {
        MatchKeys(Operands o) {
            super(o);
        }

        @Override
        int exec(ThreadState ts, @Nullable Object[] r, Frame f) {
            f.pc = at;
            r[a] = matchKeys(ts, r[b], (PyTuple) r[c]);
            return next;
        }
    }

    private static final class MatchClass extends Instruction {
        private final CallShape shape;

        MatchClass(Operands o) {
            super(o);
            shape = (CallShape) o.code().consts().get(d);
        }

        @Override
        int exec(ThreadState ts, @Nullable Object[] r, Frame f) {
            f.pc = at;
            r[a] = matchClass(ts, r[b], r[c], shape);
            return next;
        }
    }

    private static final class CopyMapping extends Instruction {
        CopyMapping(Operands o) {
            super(o);
        }

        @Override
        int exec(ThreadState ts, @Nullable Object[] r, Frame f) {
            f.pc = at;
            PyDict copy = new PyDict();
            Object it = IterOps.iter(ts, CallOps.callAttribute(ts, r[b], "keys"));
            for (Object key = IterOps.next(ts, it); key != null; key = IterOps.next(ts, it)) {
                copy.put(ts, key, ItemOps.get(ts, r[b], key));
            }
            for (Object key : ((PyTuple) r[c]).items()) {
                copy.remove(ts, key);
            }
            r[a] = copy;
            return next;
        }
    }
}
