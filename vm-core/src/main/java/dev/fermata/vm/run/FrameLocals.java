package dev.fermata.vm.run;

import dev.fermata.vm.code.Code;
import dev.fermata.vm.code.InlinedLocal;
import dev.fermata.vm.object.PyDict;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// What `locals()` gives: the namespace of module and class code, else a snapshot of a function's variables: one
/// dict for each frame, which is brought up to date and keeps what the script adds.
public final class FrameLocals {

    private FrameLocals() {}

    /// The local variables of `frame`: a dict, or the namespace that `exec` or a metaclass gave.
    public static Object of(Frame frame) {
        if (frame.locals != null) {
            return frame.locals;
        }
        PyDict dict = frame.view().snapshot();
        Code code = frame.code();
        for (InlinedLocal local : code.inlinedLocals()) {
            dict.remove(local.name());
        }
        addAll(dict, frame, code.varnames(), 0, false);
        addAll(dict, frame, code.cellvars(), code.cellBase(), true);
        addAll(dict, frame, code.freevars(), code.freeBase(), true);
        for (InlinedLocal local : code.inlinedLocals().reversed()) {
            if (frame.pc >= local.start() && frame.pc < local.end()) {
                add(dict, local.name(), frame.regs[local.register()], local.cell());
            }
        }
        return dict;
    }

    private static void addAll(
            PyDict dict, Frame frame, List<String> names, int base, boolean cells) {
        for (int i = 0; i < names.size(); i++) {
            if (base + i < frame.regs.length) {
                add(dict, names.get(i), frame.regs[base + i], cells);
            }
        }
    }

    private static void add(PyDict dict, String name, @Nullable Object held, boolean cell) {
        Object value =
                switch (held) {
                    case PyCell c when cell -> c.content;
                    case StringBuilder text -> text.toString();
                    case null, default -> held;
                };
        if (name.startsWith(".")) {
            return;
        }
        if (value == null) {
            dict.remove(name);
        } else {
            dict.put(name, value);
        }
    }
}
