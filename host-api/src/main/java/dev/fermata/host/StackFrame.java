package dev.fermata.host;

import dev.fermata.vm.code.Code;
import dev.fermata.vm.object.PyDict;
import dev.fermata.vm.run.Frame;
import dev.fermata.vm.run.PyCell;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A Python frame of a parked script, as it was.
///
/// @param file the name of the source
/// @param function the qualified name of the function; `<module>` outside of functions
/// @param line where in the source, from 1
/// @param locals short texts of the values of the local variables, by name; of a module's names those that are neither
///     modules nor begin with two underscores. Of very many variables only the first
public record StackFrame(String file, String function, int line, Map<String, String> locals) {

    private static final int MOST_LOCALS = 100;
    private static final int MOST_FRAMES = 200;

    /// The frames of a script, innermost first; of very many only the innermost. To be called while nothing changes them; else what it gives, or throws, means nothing.
    ///
    /// @param line the line of the innermost
    static List<StackFrame> from(@Nullable Frame innermost, int line) {
        List<StackFrame> stack = new ArrayList<>();
        Preview preview = new Preview();
        for (Frame f = innermost; f != null && stack.size() < MOST_FRAMES; f = f.back) {
            if (!f.isHidden()) {
                stack.add(
                        new StackFrame(
                                f.code().filename(),
                                f.code().qualname(),
                                stack.isEmpty() ? line : f.line(),
                                locals(f, preview)));
            }
        }
        return List.copyOf(stack);
    }

    private static Map<String, String> locals(Frame frame, Preview preview) {
        Map<String, String> shown = new LinkedHashMap<>();
        if (frame.locals instanceof PyDict namespace) {
            addNamespace(shown, namespace, preview);
        } else if (frame.locals == null) {
            Code code = frame.code();
            add(shown, frame, code.varnames(), 0, preview);
            add(shown, frame, code.cellvars(), code.cellBase(), preview);
            add(shown, frame, code.freevars(), code.freeBase(), preview);
        }
        return Collections.unmodifiableMap(shown);
    }

    private static void addNamespace(Map<String, String> shown, PyDict namespace, Preview preview) {
        for (int i = 0; i < namespace.entryEnd() && shown.size() < MOST_LOCALS; i++) {
            Object key = namespace.keyAt(i);
            if (key instanceof String name && !name.startsWith("__")) {
                shown.put(name, preview.of(namespace.valueAt(i)));
            }
        }
    }

    private static void add(
            Map<String, String> shown, Frame frame, List<String> names, int base, Preview preview) {
        for (int i = 0; i < names.size() && shown.size() < MOST_LOCALS; i++) {
            Object held = frame.regs[base + i];
            Object value = held instanceof PyCell cell ? cell.content : held;
            if (value != null && !names.get(i).startsWith(".")) {
                shown.put(names.get(i), preview.of(value));
            }
        }
    }
}
