package dev.fermata.vm.interp;

import dev.fermata.vm.code.CallShape;
import dev.fermata.vm.code.Code;
import dev.fermata.vm.code.MakeFunction;
import dev.fermata.vm.object.AttrOps;
import dev.fermata.vm.object.IterOps;
import dev.fermata.vm.object.PyDict;
import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.PyMethodDescriptor;
import dev.fermata.vm.object.PyModule;
import dev.fermata.vm.object.PyNone;
import dev.fermata.vm.object.PySuper;
import dev.fermata.vm.object.PyTuple;
import dev.fermata.vm.object.PyType;
import dev.fermata.vm.object.Slot;
import dev.fermata.vm.object.Str;
import dev.fermata.vm.object.ThreadState;
import dev.fermata.vm.run.CodeBody;
import dev.fermata.vm.run.Frame;
import dev.fermata.vm.run.PyCell;
import dev.fermata.vm.run.PyFunction;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.List;

/// Calls, function objects and returns.
final class CallInstructions {

    private CallInstructions() {}

    static @Nullable Instruction decode(Operands o) {
        return switch (o.opcode()) {
            case CALL -> new Call(o);
            case CALL_KW -> new CallKw(o);
            case CALL_METHOD -> new CallMethod(o);
            case LOAD_METHOD -> new LoadMethod(o);
            case CALL_LOADED_METHOD -> new CallLoadedMethod(o);
            case CALL_SUPER_METHOD -> new CallSuperMethod(o);
            case CALL_EX -> new CallEx(o);
            case MAKE_FUNCTION -> new Make(o);
            case RETURN_VALUE -> new ReturnValue(o);
            case RETURN_CONST -> new ReturnConst(o);
            default -> null;
        };
    }

    private static final class Call extends Instruction {
        Call(Operands o) {
            super(o);
        }

        @Override
        int exec(ThreadState ts, @Nullable Object[] r, Frame f) {
            f.pc = at;
            ts.fuel -= cost;
            return Calls.call(ts, f, this, a, r[b], null, b + 1, c);
        }
    }

    private static final class CallKw extends Instruction {
        private final int count;
        private final String[] keywords;

        CallKw(Operands o) {
            super(o);
            CallShape shape = (CallShape) o.code().consts().get(c);
            count = shape.count();
            keywords = shape.keywords().toArray(new String[0]);
        }

        @Override
        int exec(ThreadState ts, @Nullable Object[] r, Frame f) {
            f.pc = at;
            ts.fuel -= cost;
            return Calls.call(
                    ts, f, this, a, r[b], Calls.arguments(r, null, b + 1, count), keywords);
        }
    }

    private static final class CallMethod extends Instruction {
        private final String name;
        private final MethodSite site;

        CallMethod(Operands o) {
            super(o);
            name = o.name(c);
            site = new MethodSite(name);
        }

        @Override
        int exec(ThreadState ts, @Nullable Object[] r, Frame f) {
            f.pc = at;
            ts.fuel -= cost;
            Object receiver = r[b];
            Object method = site.find(receiver);
            if (method instanceof PyFunction) {
                return Calls.call(ts, f, this, a, method, receiver, b + 1, d);
            }
            if (method instanceof PyMethodDescriptor descriptor) {
                if (descriptor.def().isFramed()) {
                    Object[] args = Calls.arguments(r, receiver, b + 1, d);
                    int framed = Framed.call(ts, f, this, a, descriptor.def(), args, null);
                    if (framed != Framed.IN_JAVA) {
                        return framed;
                    }
                }
                r[a] = invoke(ts, descriptor, receiver, r);
                return Calls.after(ts, f, this);
            }
            Object callee =
                    receiver instanceof PyModule m && m.type() == PyModule.TYPE
                            ? m.dict().get(name)
                            : null;
            if (callee == null) {
                callee = AttrOps.get(ts, receiver, name);
            }
            return Calls.call(ts, f, this, a, callee, null, b + 1, d);
        }

        private Object invoke(
                ThreadState ts,
                PyMethodDescriptor descriptor,
                Object receiver,
                @Nullable Object[] r) {
            return switch (d) {
                case 0 -> descriptor.def().invoke1(ts, receiver);
                case 1 -> descriptor.def().invoke2(ts, receiver, r[b + 1]);
                case 2 -> descriptor.def().invoke3(ts, receiver, r[b + 1], r[b + 2]);
                default ->
                        descriptor.def().invoke(ts, Calls.arguments(r, receiver, b + 1, d), null);
            };
        }
    }

    private static final class LoadMethod extends Instruction {
        private final String name;
        private final MethodSite site;

        LoadMethod(Operands o) {
            super(o);
            name = o.name(c);
            site = new MethodSite(name);
        }

        @Override
        int exec(ThreadState ts, @Nullable Object[] r, Frame f) {
            f.pc = at;
            Object receiver = r[b];
            Object method = site.find(receiver);
            if (method instanceof PyFunction || method instanceof PyMethodDescriptor) {
                r[a] = method;
                r[a + 1] = receiver;
            } else {
                r[a] = AttrOps.get(ts, receiver, name);
                r[a + 1] = null;
            }
            return next;
        }
    }

    private static final class CallLoadedMethod extends Instruction {
        CallLoadedMethod(Operands o) {
            super(o);
        }

        @Override
        int exec(ThreadState ts, @Nullable Object[] r, Frame f) {
            f.pc = at;
            ts.fuel -= cost;
            return Calls.call(ts, f, this, a, r[b], r[b + 1], b + 2, c);
        }
    }

    private static final class CallSuperMethod extends Instruction {
        private final String name;

        CallSuperMethod(Operands o) {
            super(o);
            name = o.name(c);
        }

        @Override
        int exec(ThreadState ts, @Nullable Object[] r, Frame f) {
            f.pc = at;
            ts.fuel -= cost;
            Object self = r[b + 2];
            if (r[b] == PySuper.TYPE && r[b + 1] instanceof PyType type && self != null) {
                PyType selfType = PyType.of(self);
                if (selfType.isSubtypeOf(type)) {
                    Object method = PySuper.find(type, selfType, name);
                    if (method instanceof PyFunction) {
                        return Calls.call(ts, f, this, a, method, self, b + 3, d);
                    }
                }
            }
            Object callee = AttrOps.get(ts, AttributeInstructions.superObject(ts, r, b, 0), name);
            return Calls.call(ts, f, this, a, callee, null, b + 3, d);
        }
    }

    private static final class CallEx extends Instruction {
        CallEx(Operands o) {
            super(o);
        }

        @Override
        int exec(ThreadState ts, @Nullable Object[] r, Frame f) {
            f.pc = at;
            ts.fuel -= cost;
            Object callee = r[b];
            Object[] args = positional(ts, callee, r[b + 1]);
            String[] keywords = null;
            if (c == 1) {
                PyDict named = (PyDict) r[b + 2];
                List<Object> keys = named.keys();
                keywords = new String[keys.size()];
                int n = args.length;
                args = Arrays.copyOf(args, n + keywords.length);
                for (int i = 0; i < keywords.length; i++) {
                    Object key = keys.get(i);
                    if (!Str.isStr(key)) {
                        throw PyErr.typeError("keywords must be strings");
                    }
                    keywords[i] = Str.utf16(key);
                    args[n + i] = named.get(ts, key);
                }
            }
            return Calls.call(ts, f, this, a, callee, args, keywords);
        }

        private static Object[] positional(ThreadState ts, Object callee, Object iterable) {
            PyType type = PyType.of(iterable);
            if (type.slot(Slot.ITER) == null && type.slot(Slot.GETITEM) == null) {
                throw PyErr.typeError(
                        "%s argument after * must be an iterable, not %s",
                        CallNames.of(ts, callee), type.name());
            }
            return IterOps.toArray(ts, iterable);
        }
    }

    private static final class Make extends Instruction {
        private final CodeBody body;
        private final Object doc;

        Make(Operands o) {
            super(o);
            Code code = (Code) o.code().consts().get(b);
            body = Executable.get(code);
            doc =
                    !code.consts().isEmpty() && code.consts().getFirst() instanceof String s
                            ? s
                            : PyNone.NONE;
        }

        @Override
        int exec(ThreadState ts, @Nullable Object[] r, Frame f) {
            int register = c;
            PyTuple defaults = PyTuple.EMPTY;
            if ((d & MakeFunction.DEFAULTS) != 0) {
                defaults = (PyTuple) r[register++];
            }
            PyDict keywordDefaults = null;
            if ((d & MakeFunction.KWDEFAULTS) != 0) {
                keywordDefaults = (PyDict) r[register++];
            }
            Object annotations = PyNone.NONE;
            if ((d & MakeFunction.ANNOTATIONS) != 0) {
                annotations = r[register++];
            }
            PyCell[] closure = PyFunction.NO_CELLS;
            if ((d & MakeFunction.CLOSURE) != 0) {
                closure = new PyCell[body.code().freevars().size()];
                for (int i = 0; i < closure.length; i++) {
                    closure[i] = (PyCell) r[register++];
                }
            }
            PyFunction made = new PyFunction(body, f.globals, f.builtins, defaults, closure, doc);
            made.setKeywordDefaultValues(keywordDefaults);
            made.setAnnotationParts(annotations);
            r[a] = made;
            return next;
        }
    }

    private static final class ReturnValue extends Instruction {
        ReturnValue(Operands o) {
            super(o);
        }

        @Override
        int exec(ThreadState ts, @Nullable Object[] r, Frame f) {
            ts.fuel -= cost;
            return Interpreter.leave(ts, f, r[a]);
        }
    }

    private static final class ReturnConst extends Instruction {
        private final Object value;

        ReturnConst(Operands o) {
            super(o);
            value = o.constant(a);
        }

        @Override
        int exec(ThreadState ts, @Nullable Object[] r, Frame f) {
            ts.fuel -= cost;
            return Interpreter.leave(ts, f, value);
        }
    }
}
