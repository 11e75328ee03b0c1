package dev.fermata.vm.builtins;

import dev.fermata.vm.object.Builtins;
import dev.fermata.vm.object.CallOps;
import dev.fermata.vm.object.ExceptionTypes;
import dev.fermata.vm.object.PyBaseException;
import dev.fermata.vm.object.PyDict;
import dev.fermata.vm.object.PyException;
import dev.fermata.vm.object.PyList;
import dev.fermata.vm.object.PyNone;
import dev.fermata.vm.object.Str;
import dev.fermata.vm.object.ThreadState;
import dev.fermata.vm.run.FrameLocals;
import dev.fermata.vm.run.NameSuggestions;
import dev.fermata.vm.run.PyTraceback;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// What a traceback adds to the message of a NameError, AttributeError or ImportError: the name that may be meant.
final class NameHints {

    private static final int NAME = 0;
    private static final int OBJ = 1;
    private static final int NAME_FROM = 3;

    private NameHints() {}

    /// `. Did you mean: 'x'?` and the like, or nothing.
    static String hint(ThreadState ts, PyBaseException e) {
        if (e.type().isSubtypeOf(ExceptionTypes.ATTRIBUTE_ERROR)) {
            return meant(attributeNames(ts, e.field(OBJ)), e.field(NAME));
        }
        if (e.type().isSubtypeOf(ExceptionTypes.NAME_ERROR)) {
            String hint = meant(visibleNames(e), e.field(NAME));
            if (!Str.isStr(e.field(NAME))) {
                return hint;
            }
            String name = Str.utf16(e.field(NAME));
            if (!Builtins.moduleNames().contains(name) || name.startsWith("_")) {
                return hint;
            }
            return hint.isEmpty()
                    ? ". Did you forget to import '" + name + "'?"
                    : hint.substring(0, hint.length() - 1)
                            + " Or did you forget to import '"
                            + name
                            + "'?";
        }
        if (e.type().isSubtypeOf(ExceptionTypes.IMPORT_ERROR) && Str.isStr(e.field(NAME_FROM))) {
            Object module = ts.interpreter().modules().get(Str.utf16(e.field(NAME)));
            return module == null ? "" : meant(attributeNames(ts, module), e.field(NAME_FROM));
        }
        return "";
    }

    private static String meant(List<String> candidates, Object name) {
        if (!Str.isStr(name)) {
            return "";
        }
        String wrong = Str.utf16(name);
        if (!wrong.startsWith("_")) {
            candidates.removeIf(c -> c.startsWith("_"));
        }
        String found = NameSuggestions.closest(wrong, candidates);
        return found == null ? "" : ". Did you mean: '" + found + "'?";
    }

    private static List<String> attributeNames(ThreadState ts, @Nullable Object o) {
        List<String> names = new ArrayList<>();
        if (o == null || o == PyNone.NONE) {
            return names;
        }
        try {
            Object dir = CallOps.call1(ts, ts.interpreter().builtin("dir"), o);
            if (dir instanceof PyList list) {
                for (Object name : list.toArray()) {
                    names.add(Str.utf16(name));
                }
            }
        } catch (PyException e) {
            names.clear();
        }
        return names;
    }

    private static List<String> visibleNames(PyBaseException e) {
        List<String> names = new ArrayList<>();
        PyTraceback last = (PyTraceback) e.traceback;
        while (last != null && last.next() != null) {
            last = last.next();
        }
        if (last == null) {
            return names;
        }
        addKeys(names, FrameLocals.of(last.frame()));
        addKeys(names, last.frame().globals);
        addKeys(names, last.frame().builtins);
        return names;
    }

    private static void addKeys(List<String> names, Object namespace) {
        if (namespace instanceof PyDict dict) {
            for (Object key : dict.keys()) {
                if (Str.isStr(key)) {
                    names.add(Str.utf16(key));
                }
            }
        }
    }
}
