package dev.fermata.vm.interp;

import dev.fermata.vm.object.ExceptionTypes;
import dev.fermata.vm.object.ItemOps;
import dev.fermata.vm.object.PyDict;
import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.PyException;
import dev.fermata.vm.object.PyStr;
import dev.fermata.vm.object.ThreadState;
import dev.fermata.vm.run.Frame;
import dev.fermata.vm.run.PyCell;
import dev.fermata.vm.types.StrParts;

import org.jspecify.annotations.Nullable;

/// Moves, constants and variables: local, cell, global and by name.
final class VariableInstructions {

    private VariableInstructions() {}

    static @Nullable Instruction decode(Operands o) {
        return switch (o.opcode()) {
            case MOVE -> new Move(o);
            case LOAD_CONST -> new LoadConst(o);
            case CHECK_LOCAL -> new CheckLocal(o);
            case CHECK_TEXT -> new CheckText(o);
            case CLEAR -> new Clear(o);
            case MAKE_CELL -> new MakeCell(o);
            case LOAD_DEREF -> new LoadDeref(o);
            case STORE_DEREF -> new StoreDeref(o);
            case DELETE_DEREF -> new DeleteDeref(o);
            case LOAD_GLOBAL -> new LoadGlobal(o);
            case STORE_GLOBAL -> new StoreGlobal(o);
            case DELETE_GLOBAL -> new DeleteGlobal(o);
            case LOAD_NAME -> new LoadName(o);
            case STORE_NAME -> new StoreName(o);
            case DELETE_NAME -> new DeleteName(o);
            case LOAD_LOCALS -> new LoadLocals(o);
            case LOAD_FROM_DICT_OR_DEREF -> new LoadFromDictOrDeref(o);
            case LOAD_FROM_DICT_OR_GLOBALS -> new LoadFromDictOrGlobals(o);
            default -> null;
        };
    }

    /// The value of a global or builtin.
    ///
    /// @throws PyException NameError if there is none
    static Object global(Frame f, String name) {
        Object value = f.globals.get(name);
        if (value == null) {
            value = f.builtins.get(name);
            if (value == null) {
                throw undefined(name);
            }
        }
        return value;
    }

    private static PyException undefined(String name) {
        return PyErr.nameError(name, "name '%s' is not defined", name);
    }

    /// The value of `name` in a namespace that may be any mapping, or null.
    static @Nullable Object find(ThreadState ts, @Nullable Object namespace, String name) {
        if (namespace instanceof PyDict dict && !dict.type().isHeap()) {
            return dict.get(name);
        }
        if (namespace == null) {
            return null;
        }
        try {
            return ItemOps.get(ts, namespace, PyStr.ofName(name));
        } catch (PyException e) {
            if (e.is(ExceptionTypes.KEY_ERROR)) {
                return null;
            }
            throw e;
        }
    }

    private static Object cellContent(Operands o, int register, PyCell cell, String name) {
        Object value = cell.content;
        if (value == null) {
            throw unboundCell(o.code().isFree(register), name);
        }
        return value;
    }

    private static PyException unboundCell(boolean free, String name) {
        return free
                ? PyErr.nameError(
                        name,
                        "cannot access free variable '%s' where it is not associated with a value"
                                + " in enclosing scope",
                        name)
                : unboundLocal(name);
    }

    private static PyException unboundLocal(String name) {
        return PyErr.unboundLocalError(
                "cannot access local variable '%s' where it is not associated with a value", name);
    }

    private static final class Move extends Instruction {
        Move(Operands o) {
            super(o);
        }

        @Override
        int exec(ThreadState ts, @Nullable Object[] r, Frame f) {
            r[a] = r[b];
            return next;
        }
    }

    private static final class LoadConst extends Instruction {
        private final Object value;

        LoadConst(Operands o) {
            super(o);
            value = o.constant(b);
        }

        @Override
        int exec(ThreadState ts, @Nullable Object[] r, Frame f) {
            r[a] = value;
            return next;
        }
    }

    private static final class CheckLocal extends Instruction {
        private final String name;

        CheckLocal(Operands o) {
            super(o);
            name = o.name(b);
        }

        @Override
        int exec(ThreadState ts, @Nullable Object[] r, Frame f) {
            if (r[a] == null) {
                f.pc = at;
                throw unboundLocal(name);
            }
            return next;
        }
    }

    private static final class CheckText extends Instruction {
        private final String name;

        CheckText(Operands o) {
            super(o);
            name = o.name(b);
        }

        @Override
        int exec(ThreadState ts, @Nullable Object[] r, Frame f) {
            Object value = r[a];
            if (value instanceof StringBuilder text) {
                f.pc = at;
                r[a] = StrParts.text(ts, text);
            } else if (value == null) {
                f.pc = at;
                throw unboundLocal(name);
            }
            return next;
        }
    }

    private static final class Clear extends Instruction {
        Clear(Operands o) {
            super(o);
        }

        @Override
        int exec(ThreadState ts, @Nullable Object[] r, Frame f) {
            r[a] = null;
            return next;
        }
    }

    private static final class MakeCell extends Instruction {
        MakeCell(Operands o) {
            super(o);
        }

        @Override
        int exec(ThreadState ts, @Nullable Object[] r, Frame f) {
            if (b < 0) {
                r[a] = new PyCell(null);
            } else {
                r[a] = new PyCell(r[b]);
                if (a != b) {
                    r[b] = null;
                }
            }
            return next;
        }
    }

    private static final class LoadDeref extends Instruction {
        private final String name;
        private final boolean free;

        LoadDeref(Operands o) {
            super(o);
            name = o.name(c);
            free = o.code().isFree(b);
        }

        @Override
        int exec(ThreadState ts, @Nullable Object[] r, Frame f) {
            Object value = ((PyCell) r[b]).content;
            if (value == null) {
                f.pc = at;
                throw unboundCell(free, name);
            }
            r[a] = value;
            return next;
        }
    }

    private static final class StoreDeref extends Instruction {
        StoreDeref(Operands o) {
            super(o);
        }

        @Override
        int exec(ThreadState ts, @Nullable Object[] r, Frame f) {
            ((PyCell) r[a]).content = r[b];
            return next;
        }
    }

    private static final class DeleteDeref extends Instruction {
        private final String name;
        private final boolean free;

        DeleteDeref(Operands o) {
            super(o);
            name = o.name(b);
            free = o.code().isFree(a);
        }

        @Override
        int exec(ThreadState ts, @Nullable Object[] r, Frame f) {
            PyCell cell = (PyCell) r[a];
            if (cell.content == null) {
                f.pc = at;
                throw unboundCell(free, name);
            }
            cell.content = null;
            return next;
        }
    }

    /// Remembers where in the namespaces the name was last found. That is only a hint, checked each time, so scripts
    /// that share the code may have it anywhere.
    private static final class LoadGlobal extends Instruction {
        private final String name;
        private int globalHint;
        private int builtinHint;

        LoadGlobal(Operands o) {
            super(o);
            name = o.name(b);
        }

        @Override
        int exec(ThreadState ts, @Nullable Object[] r, Frame f) {
            Object value = f.globals.valueIfAt(globalHint, name);
            if (value == null) {
                f.pc = at;
                value = find(f);
            }
            r[a] = value;
            return next;
        }

        private Object find(Frame f) {
            int entry = f.globals.entryOf(name);
            if (entry >= 0) {
                globalHint = entry;
                return f.globals.valueAt(entry);
            }
            Object value = f.builtins.valueIfAt(builtinHint, name);
            if (value != null) {
                return value;
            }
            value = global(f, name);
            builtinHint = f.builtins.entryOf(name);
            return value;
        }
    }

    private static final class StoreGlobal extends Instruction {
        private final String name;

        StoreGlobal(Operands o) {
            super(o);
            name = o.name(a);
        }

        @Override
        int exec(ThreadState ts, @Nullable Object[] r, Frame f) {
            f.globals.put(name, r[b]);
            return next;
        }
    }

    private static final class DeleteGlobal extends Instruction {
        private final String name;

        DeleteGlobal(Operands o) {
            super(o);
            name = o.name(a);
        }

        @Override
        int exec(ThreadState ts, @Nullable Object[] r, Frame f) {
            f.pc = at;
            if (f.globals.remove(name) == null) {
                throw undefined(name);
            }
            return next;
        }
    }

    private static final class LoadName extends Instruction {
        private final String name;

        LoadName(Operands o) {
            super(o);
            name = o.name(b);
        }

        @Override
        int exec(ThreadState ts, @Nullable Object[] r, Frame f) {
            f.pc = at;
            Object value = f.locals == f.globals ? null : find(ts, f.locals, name);
            r[a] = value == null ? global(f, name) : value;
            return next;
        }
    }

    private static final class StoreName extends Instruction {
        private final String name;

        StoreName(Operands o) {
            super(o);
            name = o.name(a);
        }

        @Override
        int exec(ThreadState ts, @Nullable Object[] r, Frame f) {
            f.pc = at;
            if (f.locals instanceof PyDict dict && !dict.type().isHeap()) {
                dict.put(name, r[b]);
            } else {
                ItemOps.set(ts, f.locals, PyStr.ofName(name), r[b]);
            }
            return next;
        }
    }

    private static final class DeleteName extends Instruction {
        private final String name;

        DeleteName(Operands o) {
            super(o);
            name = o.name(a);
        }

        @Override
        int exec(ThreadState ts, @Nullable Object[] r, Frame f) {
            f.pc = at;
            if (f.locals instanceof PyDict dict && !dict.type().isHeap()) {
                if (dict.remove(name) == null) {
                    throw undefined(name);
                }
                return next;
            }
            try {
                ItemOps.delete(ts, f.locals, PyStr.ofName(name));
            } catch (PyException e) {
                throw e.is(ExceptionTypes.KEY_ERROR) ? undefined(name) : e;
            }
            return next;
        }
    }

    private static final class LoadLocals extends Instruction {
        LoadLocals(Operands o) {
            super(o);
        }

        @Override
        int exec(ThreadState ts, @Nullable Object[] r, Frame f) {
            f.pc = at;
            if (f.locals == null) {
                throw PyErr.systemError("no locals");
            }
            r[a] = f.locals;
            return next;
        }
    }

    private static final class LoadFromDictOrDeref extends Instruction {
        private final Operands operands;
        private final String name;

        LoadFromDictOrDeref(Operands o) {
            super(o);
            operands = o;
            name = o.name(d);
        }

        @Override
        int exec(ThreadState ts, @Nullable Object[] r, Frame f) {
            f.pc = at;
            Object value = find(ts, r[b], name);
            r[a] = value == null ? cellContent(operands, c, (PyCell) r[c], name) : value;
            return next;
        }
    }

    private static final class LoadFromDictOrGlobals extends Instruction {
        private final String name;

        LoadFromDictOrGlobals(Operands o) {
            super(o);
            name = o.name(c);
        }

        @Override
        int exec(ThreadState ts, @Nullable Object[] r, Frame f) {
            f.pc = at;
            Object value = find(ts, r[b], name);
            r[a] = value == null ? global(f, name) : value;
            return next;
        }
    }
}
