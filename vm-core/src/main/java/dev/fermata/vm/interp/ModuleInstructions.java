package dev.fermata.vm.interp;

import dev.fermata.vm.object.AttrOps;
import dev.fermata.vm.object.CallOps;
import dev.fermata.vm.object.ExceptionTypes;
import dev.fermata.vm.object.ItemOps;
import dev.fermata.vm.object.IterOps;
import dev.fermata.vm.object.PyDict;
import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.PyException;
import dev.fermata.vm.object.PyNone;
import dev.fermata.vm.object.PyStr;
import dev.fermata.vm.object.PyTuple;
import dev.fermata.vm.object.PyType;
import dev.fermata.vm.object.ReprOps;
import dev.fermata.vm.object.Slot;
import dev.fermata.vm.object.Str;
import dev.fermata.vm.object.ThreadState;
import dev.fermata.vm.run.Frame;
import dev.fermata.vm.run.FrameLocals;
import dev.fermata.vm.run.PyFunction;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// Imports, class bodies, annotations, type parameters.
final class ModuleInstructions {

    private ModuleInstructions() {}

    static @Nullable Instruction decode(Operands o) {
        return switch (o.opcode()) {
            case LOAD_BUILD_CLASS -> new LoadBuildClass(o);
            case LOAD_ASSERTION_ERROR -> new LoadAssertionError(o);
            case SETUP_ANNOTATIONS -> new SetupAnnotations(o);
            case IMPORT_NAME -> new ImportName(o);
            case IMPORT_FROM -> new ImportFrom(o);
            case IMPORT_STAR -> new ImportStar(o);
            case PRINT_EXPR -> new PrintExpr(o);
            case TYPEVAR -> new TypeVar(o);
            case PARAMSPEC -> new ParamSpec(o);
            case TYPEVARTUPLE -> new TypeVarTuple(o);
            case TYPEALIAS -> new TypeAlias(o);
            case SUBSCRIPT_GENERIC -> new SubscriptGeneric(o);
            case SET_FUNCTION_TYPE_PARAMS -> new SetTypeParams(o);
            default -> null;
        };
    }

    /// An attribute of the native `_typing` module.
    private static Object typing(ThreadState ts, String name) {
        Object module = CallOps.call1(ts, ts.interpreter().builtin("__import__"), "_typing");
        return AttrOps.get(ts, module, name);
    }

    private static Object importFrom(ThreadState ts, Object module, String name) {
        Object found = AttrOps.find(ts, module, name);
        if (found != null) {
            return found;
        }
        Object moduleName = AttrOps.find(ts, module, "__name__");
        if (moduleName != null && Str.isStr(moduleName)) {
            Object submodule = ts.interpreter().modules().get(Str.utf16(moduleName) + "." + name);
            if (submodule != null) {
                return submodule;
            }
        }
        throw cannotImport(ts, module, moduleName, name);
    }

    private static PyException cannotImport(
            ThreadState ts, Object module, @Nullable Object moduleName, String name) {
        String shown = moduleName == null ? "<unknown module name>" : Str.utf16(moduleName);
        Object file = AttrOps.find(ts, module, "__file__");
        boolean located = file != null && Str.isStr(file);
        Object spec = AttrOps.find(ts, module, "__spec__");
        Object initializing = spec == null ? null : AttrOps.find(ts, spec, "_initializing");
        String location = located ? Str.utf16(file) : "unknown location";
        String text =
                Boolean.TRUE.equals(initializing)
                        ? "cannot import name '%s' from partially initialized module '%s' (most"
                                + " likely due to a circular import) (%s)"
                        : "cannot import name '%s' from '%s' (%s)";
        PyException e =
                PyErr.importError(
                        ExceptionTypes.IMPORT_ERROR, PyStr.of(shown), text, name, shown, location);
        AttrOps.set(ts, e.value(), "name_from", PyStr.ofName(name));
        if (located) {
            AttrOps.set(ts, e.value(), "path", file);
        }
        return e;
    }

    private static void importStar(ThreadState ts, Object module, Frame f) {
        Object all = AttrOps.find(ts, module, "__all__");
        Object names = all;
        if (names == null) {
            Object dict = AttrOps.find(ts, module, "__dict__");
            if (dict == null) {
                throw PyErr.of(
                        ExceptionTypes.IMPORT_ERROR,
                        "from-import-* object has no __dict__ and no __all__");
            }
            names = CallOps.callAttribute(ts, dict, "keys");
        }
        Object target = f.locals == null ? FrameLocals.of(f) : f.locals;
        for (Object name : IterOps.toArray(ts, names)) {
            if (!Str.isStr(name)) {
                throw PyErr.typeError(
                        "%s in %s.__%s__ must be str, not %s",
                        all == null ? "Key" : "Item",
                        Str.utf16(ReprOps.str(ts, AttrOps.get(ts, module, "__name__"))),
                        all == null ? "dict" : "all",
                        PyErr.className(name));
            }
            String text = Str.utf16(name);
            if (all == null && text.startsWith("_")) {
                continue;
            }
            Object value = AttrOps.get(ts, module, text);
            if (target instanceof PyDict dict && !dict.type().isHeap()) {
                dict.put(text, value);
            } else {
                ItemOps.set(ts, target, name, value);
            }
        }
    }

    private static final class LoadBuildClass extends Instruction {
        LoadBuildClass(Operands o) {
            super(o);
        }

        @Override
        int exec(ThreadState ts, @Nullable Object[] r, Frame f) {
            f.pc = at;
            Object found = f.builtins.get("__build_class__");
            if (found == null) {
                throw PyErr.nameError("__build_class__", "__build_class__ not found");
            }
            r[a] = found;
            return next;
        }
    }

    private static final class LoadAssertionError extends Instruction {
        LoadAssertionError(Operands o) {
            super(o);
        }

        @Override
        int exec(ThreadState ts, @Nullable Object[] r, Frame f) {
            r[a] = ExceptionTypes.ASSERTION_ERROR;
            return next;
        }
    }

    private static final class SetupAnnotations extends Instruction {
        SetupAnnotations(Operands o) {
            super(o);
        }

        @Override
        int exec(ThreadState ts, @Nullable Object[] r, Frame f) {
            f.pc = at;
            if (VariableInstructions.find(ts, f.locals, "__annotations__") == null) {
                if (f.locals instanceof PyDict dict && !dict.type().isHeap()) {
                    dict.put("__annotations__", new PyDict());
                } else {
                    ItemOps.set(ts, f.locals, "__annotations__", new PyDict());
                }
            }
            return next;
        }
    }

    private static final class ImportName extends Instruction {
        private final String name;
        private final Object fromList;

        ImportName(Operands o) {
            super(o);
            name = o.name(b);
            fromList = o.constant(c);
        }

        @Override
        int exec(ThreadState ts, @Nullable Object[] r, Frame f) {
            f.pc = at;
            Object importer = f.builtins.get("__import__");
            if (importer == null) {
                throw PyErr.of(ExceptionTypes.IMPORT_ERROR, "__import__ not found");
            }
            Object locals = f.locals == null ? PyNone.NONE : f.locals;
            r[a] =
                    CallOps.call(
                            ts,
                            importer,
                            new Object[] {
                                PyStr.ofName(name), f.globals, locals, fromList, (long) d
                            },
                            null);
            return next;
        }
    }

    private static final class ImportFrom extends Instruction {
        private final String name;

        ImportFrom(Operands o) {
            super(o);
            name = o.name(c);
        }

        @Override
        int exec(ThreadState ts, @Nullable Object[] r, Frame f) {
            f.pc = at;
            r[a] = importFrom(ts, r[b], name);
            return next;
        }
    }

    private static final class ImportStar extends Instruction {
        ImportStar(Operands o) {
            super(o);
        }

        @Override
        int exec(ThreadState ts, @Nullable Object[] r, Frame f) {
            f.pc = at;
            importStar(ts, r[a], f);
            return next;
        }
    }

    private static final class PrintExpr extends Instruction {
        PrintExpr(Operands o) {
            super(o);
        }

        @Override
        int exec(ThreadState ts, @Nullable Object[] r, Frame f) {
            f.pc = at;
            Object sys = ts.interpreter().sys();
            if (sys == null) {
                throw PyErr.runtimeError("lost sys.displayhook");
            }
            CallOps.call1(ts, AttrOps.get(ts, sys, "displayhook"), r[a]);
            return next;
        }
    }

    private static final class TypeVar extends Instruction {
        TypeVar(Operands o) {
            super(o);
        }

        @Override
        int exec(ThreadState ts, @Nullable Object[] r, Frame f) {
            f.pc = at;
            r[a] =
                    CallOps.call3(
                            ts,
                            typing(ts, "_make_typevar"),
                            r[b],
                            c < 0 ? PyNone.NONE : r[c],
                            d < 0 ? PyNone.NONE : r[d]);
            return next;
        }
    }

    private static final class ParamSpec extends Instruction {
        ParamSpec(Operands o) {
            super(o);
        }

        @Override
        int exec(ThreadState ts, @Nullable Object[] r, Frame f) {
            f.pc = at;
            r[a] = CallOps.call1(ts, typing(ts, "_make_paramspec"), r[b]);
            return next;
        }
    }

    private static final class TypeVarTuple extends Instruction {
        TypeVarTuple(Operands o) {
            super(o);
        }

        @Override
        int exec(ThreadState ts, @Nullable Object[] r, Frame f) {
            f.pc = at;
            r[a] = CallOps.call1(ts, typing(ts, "_make_typevartuple"), r[b]);
            return next;
        }
    }

    private static final class TypeAlias extends Instruction {
        TypeAlias(Operands o) {
            super(o);
        }

        @Override
        int exec(ThreadState ts, @Nullable Object[] r, Frame f) {
            f.pc = at;
            r[a] = CallOps.call3(ts, typing(ts, "_make_typealias"), r[b], r[b + 1], r[b + 2]);
            return next;
        }
    }

    private static final class SubscriptGeneric extends Instruction {
        SubscriptGeneric(Operands o) {
            super(o);
        }

        @Override
        int exec(ThreadState ts, @Nullable Object[] r, Frame f) {
            f.pc = at;
            r[a] = ItemOps.get(ts, typing(ts, "Generic"), unpacked(ts, (PyTuple) r[b]));
            return next;
        }

        /// The type parameters, with those that stand for several types unpacked.
        private static PyTuple unpacked(ThreadState ts, PyTuple parameters) {
            List<Object> result = new ArrayList<>();
            for (Object parameter : parameters.items()) {
                if (PyType.of(parameter).slot(Slot.ITER) == null) {
                    result.add(parameter);
                } else {
                    result.addAll(List.of(IterOps.toArray(ts, parameter)));
                }
            }
            return PyTuple.copyOf(result);
        }
    }

    private static final class SetTypeParams extends Instruction {
        SetTypeParams(Operands o) {
            super(o);
        }

        @Override
        int exec(ThreadState ts, @Nullable Object[] r, Frame f) {
            ((PyFunction) r[a]).setTypeParamTuple((PyTuple) r[b]);
            return next;
        }
    }
}
