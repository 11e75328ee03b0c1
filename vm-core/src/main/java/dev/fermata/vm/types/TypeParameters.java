package dev.fermata.vm.types;

import dev.fermata.vm.object.AttrOps;
import dev.fermata.vm.object.CallOps;
import dev.fermata.vm.object.CompareOps;
import dev.fermata.vm.object.ItemOps;
import dev.fermata.vm.object.PyEllipsis;
import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.PyTuple;
import dev.fermata.vm.object.PyType;
import dev.fermata.vm.object.ReprOps;
import dev.fermata.vm.object.Slot;
import dev.fermata.vm.object.Str;
import dev.fermata.vm.object.ThreadState;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// Finding the type variables in the arguments of generic types, and putting types in their place (PEP 585, PEP 646).
final class TypeParameters {

    private TypeParameters() {}

    /// The different type variables in `args`, in order of appearance.
    static PyTuple of(ThreadState ts, PyTuple args) {
        List<Object> found = new ArrayList<>();
        for (Object arg : args.items()) {
            if (arg instanceof PyType) {
                continue;
            }
            if (AttrOps.find(ts, arg, "__typing_subst__") != null) {
                addNew(ts, found, arg);
            } else if (AttrOps.find(ts, arg, "__parameters__") instanceof PyTuple inner) {
                for (Object parameter : inner.items()) {
                    addNew(ts, found, parameter);
                }
            }
        }
        return PyTuple.copyOf(found);
    }

    private static void addNew(ThreadState ts, List<Object> found, Object parameter) {
        if (indexIn(ts, found.toArray(), parameter) < 0) {
            found.add(parameter);
        }
    }

    private static int indexIn(ThreadState ts, Object[] parameters, Object parameter) {
        for (int i = 0; i < parameters.length; i++) {
            if (CompareOps.same(ts, parameters[i], parameter)) {
                return i;
            }
        }
        return -1;
    }

    /// The arguments `args` of the generic type `generic`, with `item` for the type variables.
    ///
    /// @throws dev.fermata.vm.object.PyException TypeError if the numbers do not agree
    static PyTuple substitute(
            ThreadState ts, Object generic, PyTuple args, PyTuple parameters, Object item) {
        if (parameters.size() == 0) {
            throw PyErr.typeError(
                    "%s is not a generic class", Str.utf16(ReprOps.repr(ts, generic)));
        }
        PyTuple given = unpack(ts, item);
        for (Object parameter : parameters.items()) {
            Object prepare = AttrOps.find(ts, parameter, "__typing_prepare_subst__");
            if (prepare != null) {
                Object prepared = CallOps.call2(ts, prepare, generic, given);
                given = prepared instanceof PyTuple t ? t : PyTuple.of(prepared);
            }
        }
        if (given.size() != parameters.size()) {
            throw PyErr.typeError(
                    "Too %s arguments for %s; actual %d, expected %d",
                    given.size() > parameters.size() ? "many" : "few",
                    Str.utf16(ReprOps.repr(ts, generic)),
                    given.size(),
                    parameters.size());
        }
        List<Object> replaced = new ArrayList<>();
        for (Object arg : args.items()) {
            replace(ts, arg, parameters, given, replaced);
        }
        return PyTuple.copyOf(replaced);
    }

    private static void replace(
            ThreadState ts, Object arg, PyTuple parameters, PyTuple given, List<Object> replaced) {
        if (arg instanceof PyType) {
            replaced.add(arg);
            return;
        }
        Object unpacked = AttrOps.find(ts, arg, "__typing_is_unpacked_typevartuple__");
        Object subst = AttrOps.find(ts, arg, "__typing_subst__");
        Object value =
                subst == null
                        ? replaceInside(ts, arg, parameters, given)
                        : CallOps.call1(ts, subst, given.get(indexIn(ts, parameters.items(), arg)));
        if (unpacked != null
                && CompareOps.truth(ts, unpacked)
                && value instanceof PyTuple several) {
            replaced.addAll(List.of(several.items()));
        } else {
            replaced.add(value);
        }
    }

    private static Object replaceInside(
            ThreadState ts, Object arg, PyTuple parameters, PyTuple given) {
        if (!(AttrOps.find(ts, arg, "__parameters__") instanceof PyTuple inner)
                || inner.size() == 0) {
            return arg;
        }
        List<Object> items = new ArrayList<>();
        for (Object parameter : inner.items()) {
            int i = indexIn(ts, parameters.items(), parameter);
            Object item = i < 0 ? parameter : given.get(i);
            if (i >= 0
                    && PyType.of(parameter).slot(Slot.ITER) != null
                    && item instanceof PyTuple several) {
                items.addAll(List.of(several.items()));
            } else {
                items.add(item);
            }
        }
        return ItemOps.get(ts, arg, PyTuple.copyOf(items));
    }

    /// What is written between the brackets, with `*tuple[...]` of known length laid open.
    private static PyTuple unpack(ThreadState ts, Object item) {
        List<Object> items = new ArrayList<>();
        for (Object part : item instanceof PyTuple t ? t.items() : new Object[] {item}) {
            PyTuple inner = unpackedArgs(ts, part);
            if (inner == null) {
                items.add(part);
            } else {
                items.addAll(List.of(inner.items()));
            }
        }
        return PyTuple.copyOf(items);
    }

    private static @Nullable PyTuple unpackedArgs(ThreadState ts, Object part) {
        if (part instanceof PyType) {
            return null;
        }
        Object args = AttrOps.find(ts, part, "__typing_unpacked_tuple_args__");
        boolean open =
                args instanceof PyTuple t
                        && t.size() > 0
                        && t.get(t.size() - 1) == PyEllipsis.ELLIPSIS;
        return args instanceof PyTuple t && !open ? t : null;
    }
}
