package dev.fermata.vm.interp;

import dev.fermata.vm.object.AttrOps;
import dev.fermata.vm.object.CallOps;
import dev.fermata.vm.object.ItemOps;
import dev.fermata.vm.object.PyInstance;
import dev.fermata.vm.object.PyList;
import dev.fermata.vm.object.PyModule;
import dev.fermata.vm.object.PySuper;
import dev.fermata.vm.object.PyTuple;
import dev.fermata.vm.object.PyType;
import dev.fermata.vm.object.Slot;
import dev.fermata.vm.object.ThreadState;
import dev.fermata.vm.run.Frame;

import org.jspecify.annotations.Nullable;

/// Attributes and items.
final class AttributeInstructions {

    private AttributeInstructions() {}

    static @Nullable Instruction decode(Operands o) {
        return switch (o.opcode()) {
            case LOAD_ATTR -> new LoadAttr(o);
            case STORE_ATTR -> new StoreAttr(o);
            case DELETE_ATTR -> new DeleteAttr(o);
            case LOAD_SUPER_ATTR -> new LoadSuperAttr(o);
            case BINARY_SUBSCR -> new BinarySubscr(o);
            case STORE_SUBSCR -> new StoreSubscr(o);
            case DELETE_SUBSCR -> new DeleteSubscr(o);
            case BINARY_SLICE -> new BinarySlice(o);
            case STORE_SLICE -> new StoreSlice(o);
            case BUILD_SLICE -> new BuildSlice(o);
            default -> null;
        };
    }

    /// Whether attributes of instances are found in the default way.
    static boolean isGeneric(PyType type) {
        return type.slot(Slot.GETATTRIBUTE) == AttrOps.genericGetAttribute();
    }

    private static final class LoadAttr extends Instruction {
        private final String name;
        private @Nullable AttributeCache cache;

        LoadAttr(Operands o) {
            super(o);
            name = o.name(c);
        }

        @Override
        int exec(ThreadState ts, @Nullable Object[] r, Frame f) {
            f.pc = at;
            Object o = r[b];
            if (o instanceof PyInstance i) {
                Object value = fast(i);
                if (value != null) {
                    r[a] = value;
                    return next;
                }
            }
            r[a] = AttrOps.get(ts, o, name);
            return next;
        }

        private @Nullable Object fast(PyInstance i) {
            AttributeCache known = cache;
            if (known != null && known.serves(i)) {
                return isGeneric(i.type()) ? known.read(i, name) : null;
            }
            if (i instanceof PyModule m && i.type() == PyModule.TYPE && !name.startsWith("__")) {
                return m.dict().get(name);
            }
            cache = AttributeCache.forRead(i, name);
            return null;
        }
    }

    private static final class StoreAttr extends Instruction {
        private final String name;
        private @Nullable AttributeCache cache;

        StoreAttr(Operands o) {
            super(o);
            name = o.name(b);
        }

        @Override
        int exec(ThreadState ts, @Nullable Object[] r, Frame f) {
            f.pc = at;
            Object o = r[a];
            Object value = r[c];
            if (o instanceof PyInstance i && fast(i, value)) {
                return next;
            }
            AttrOps.set(ts, o, name, value);
            return next;
        }

        private boolean fast(PyInstance i, Object value) {
            AttributeCache known = cache;
            if (known != null && known.serves(i)) {
                return i.type().slot(Slot.SETATTR) == AttrOps.genericSetAttribute()
                        && known.write(i, name, value);
            }
            cache = AttributeCache.forWrite(i, name);
            return false;
        }
    }

    private static final class DeleteAttr extends Instruction {
        private final String name;

        DeleteAttr(Operands o) {
            super(o);
            name = o.name(b);
        }

        @Override
        int exec(ThreadState ts, @Nullable Object[] r, Frame f) {
            f.pc = at;
            AttrOps.set(ts, r[a], name, null);
            return next;
        }
    }

    private static final class LoadSuperAttr extends Instruction {
        private final String name;

        LoadSuperAttr(Operands o) {
            super(o);
            name = o.name(c);
        }

        @Override
        int exec(ThreadState ts, @Nullable Object[] r, Frame f) {
            f.pc = at;
            r[a] = AttrOps.get(ts, superObject(ts, r, b, d), name);
            return next;
        }
    }

    /// What `super()` gives, for the registers from `base` on: what the name `super` means, the class, the instance.
    static Object superObject(ThreadState ts, @Nullable Object[] r, int base, int argc) {
        if (r[base] == PySuper.TYPE && r[base + 1] instanceof PyType type) {
            return PySuper.of(ts, type, r[base + 2]);
        }
        return argc == 0
                ? CallOps.call0(ts, r[base])
                : CallOps.call2(ts, r[base], r[base + 1], r[base + 2]);
    }

    private static final class BinarySubscr extends Instruction {
        private final @Nullable Object constant;

        BinarySubscr(Operands o) {
            super(o);
            constant = o.source(c);
        }

        @Override
        int exec(ThreadState ts, @Nullable Object[] r, Frame f) {
            Object o = r[b];
            Object key = c < 0 ? constant : r[c];
            if (key instanceof Long n) {
                long i = n;
                if (o instanceof PyList list && list.type() == PyList.TYPE) {
                    int size = list.size();
                    i += i < 0 ? size : 0;
                    if (i >= 0 && i < size) {
                        r[a] = list.get((int) i);
                        return next;
                    }
                } else if (o instanceof PyTuple tuple && tuple.type() == PyTuple.TYPE) {
                    int size = tuple.size();
                    i += i < 0 ? size : 0;
                    if (i >= 0 && i < size) {
                        r[a] = tuple.get((int) i);
                        return next;
                    }
                }
            }
            f.pc = at;
            r[a] = ItemOps.get(ts, o, key);
            return next;
        }
    }

    private static final class StoreSubscr extends Instruction {
        private final @Nullable Object constant;

        StoreSubscr(Operands o) {
            super(o);
            constant = o.source(b);
        }

        @Override
        int exec(ThreadState ts, @Nullable Object[] r, Frame f) {
            Object o = r[a];
            Object key = b < 0 ? constant : r[b];
            if (key instanceof Long n && o instanceof PyList list && list.type() == PyList.TYPE) {
                long i = n < 0 ? n + list.size() : n;
                if (i >= 0 && i < list.size()) {
                    list.set((int) i, r[c]);
                    return next;
                }
            }
            f.pc = at;
            ItemOps.set(ts, o, key, r[c]);
            return next;
        }
    }

    private static final class DeleteSubscr extends Instruction {
        private final @Nullable Object constant;

        DeleteSubscr(Operands o) {
            super(o);
            constant = o.source(b);
        }

        @Override
        int exec(ThreadState ts, @Nullable Object[] r, Frame f) {
            f.pc = at;
            ItemOps.delete(ts, r[a], b < 0 ? constant : r[b]);
            return next;
        }
    }

    private static final class BinarySlice extends Instruction {
        private final @Nullable Object low;
        private final @Nullable Object high;

        BinarySlice(Operands o) {
            super(o);
            low = o.source(c);
            high = o.source(d);
        }

        @Override
        int exec(ThreadState ts, @Nullable Object[] r, Frame f) {
            f.pc = at;
            Object key = Slices.make(c < 0 ? low : r[c], d < 0 ? high : r[d], null);
            r[a] = ItemOps.get(ts, r[b], key);
            return next;
        }
    }

    private static final class StoreSlice extends Instruction {
        private final @Nullable Object low;
        private final @Nullable Object high;

        StoreSlice(Operands o) {
            super(o);
            low = o.source(b);
            high = o.source(c);
        }

        @Override
        int exec(ThreadState ts, @Nullable Object[] r, Frame f) {
            f.pc = at;
            Object key = Slices.make(b < 0 ? low : r[b], c < 0 ? high : r[c], null);
            ItemOps.set(ts, r[a], key, r[d]);
            return next;
        }
    }

    private static final class BuildSlice extends Instruction {
        BuildSlice(Operands o) {
            super(o);
        }

        @Override
        int exec(ThreadState ts, @Nullable Object[] r, Frame f) {
            r[a] = Slices.make(r[b], r[b + 1], c == 3 ? r[b + 2] : null);
            return next;
        }
    }
}
