package dev.fermata.vm.compile;

import dev.fermata.vm.ast.Expr;
import dev.fermata.vm.ast.Located;
import dev.fermata.vm.code.Opcode;
import dev.fermata.vm.code.TupleConstant;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// Writes list, tuple, set and dict displays and f-strings.
final class DisplayCompiler {
    /// More elements than this are added one by one, rather than from as many registers.
    private static final int MAX_REGISTERS = 64;

    /// From this many known elements on they come from a constant.
    private static final int MIN_CONSTANT = 3;

    private final CodeCompiler compiler;

    DisplayCompiler(CodeCompiler compiler) {
        this.compiler = compiler;
    }

    /// A list.
    int list(Located at, List<Expr> elements, int want) {
        if (isSimple(elements)) {
            return build(at, Opcode.BUILD_LIST, elements, want);
        }
        int list =
                grow(at, Opcode.BUILD_LIST, Opcode.LIST_APPEND, Opcode.LIST_EXTEND, elements, want);
        return compiler.exprs.finish(list, want, at);
    }

    /// A tuple.
    int tuple(Located at, List<Expr> elements, int want) {
        if (isSimple(elements)) {
            return build(at, Opcode.BUILD_TUPLE, elements, want);
        }
        Unit u = compiler.unit();
        int mark = u.mark();
        int list =
                grow(
                        at,
                        Opcode.BUILD_LIST,
                        Opcode.LIST_APPEND,
                        Opcode.LIST_EXTEND,
                        elements,
                        ExprCompiler.ANY);
        u.release(mark);
        int target = compiler.exprs.target(want);
        u.asm.emit(at, Opcode.LIST_TO_TUPLE, target, list);
        return target;
    }

    /// A set.
    int set(Expr.SetExpr e, int want) {
        if (isSimple(e.elts())) {
            return build(e, Opcode.BUILD_SET, e.elts(), want);
        }
        int set = grow(e, Opcode.BUILD_SET, Opcode.SET_ADD, Opcode.SET_UPDATE, e.elts(), want);
        return compiler.exprs.finish(set, want, e);
    }

    private boolean isSimple(List<Expr> elements) {
        return elements.size() <= MAX_REGISTERS
                && elements.stream().noneMatch(Expr.Starred.class::isInstance)
                && (elements.size() < MIN_CONSTANT || compiler.constants.tuple(elements) == null);
    }

    private int build(Located at, Opcode opcode, List<Expr> elements, int want) {
        Unit u = compiler.unit();
        int mark = u.mark();
        int base = compiler.exprs.evalAll(elements);
        u.release(mark);
        int target = compiler.exprs.target(want);
        u.asm.emit(at, opcode, target, base, elements.size());
        return target;
    }

    private int grow(
            Located at, Opcode build, Opcode append, Opcode extend, List<Expr> elements, int want) {
        Unit u = compiler.unit();
        int target = compiler.exprs.scratch(want);
        TupleConstant known = compiler.constants.tuple(elements);
        if (known != null) {
            u.asm.emit(at, build, target, target, 0);
            u.asm.emit(at, extend, target, ~u.constant(known));
            return target;
        }
        int mark = u.mark();
        int plain = 0;
        while (plain < elements.size()
                && plain < MAX_REGISTERS
                && !(elements.get(plain) instanceof Expr.Starred)) {
            plain++;
        }
        int base = compiler.exprs.evalAll(elements.subList(0, plain));
        u.release(mark);
        u.asm.emit(at, build, target, base, plain);
        for (Expr element : elements.subList(plain, elements.size())) {
            if (element instanceof Expr.Starred starred) {
                u.asm.emit(at, extend, target, compiler.exprs.eval(starred.value()));
            } else {
                u.asm.emit(at, append, target, compiler.exprs.eval(element));
            }
            u.release(mark);
        }
        return target;
    }

    /// A dict.
    int dict(Expr.Dict e, int want) {
        Unit u = compiler.unit();
        List<@Nullable Expr> keys = e.keys();
        int size = keys.size();
        int plain = 0;
        while (plain < size && plain < MAX_REGISTERS / 2 && keys.get(plain) != null) {
            plain++;
        }
        if (plain == size) {
            return smallDict(e, size, want);
        }
        int target = compiler.exprs.scratch(want);
        int mark = u.mark();
        smallDict(e, plain, target);
        u.release(mark);
        for (int i = plain; i < size; i++) {
            Expr key = keys.get(i);
            if (key == null) {
                u.asm.emit(e, Opcode.DICT_UPDATE, target, compiler.exprs.eval(e.values().get(i)));
            } else {
                int keyRegister = compiler.exprs.evalStable(key);
                u.asm.emit(
                        e,
                        Opcode.MAP_ADD,
                        target,
                        keyRegister,
                        compiler.exprs.eval(e.values().get(i)));
            }
            u.release(mark);
        }
        return compiler.exprs.finish(target, want, e);
    }

    private int smallDict(Expr.Dict e, int size, int want) {
        Unit u = compiler.unit();
        int mark = u.mark();
        List<Expr> keys =
                e.keys().subList(0, size).stream().map(java.util.Objects::requireNonNull).toList();
        TupleConstant known = size > 1 ? compiler.constants.tuple(keys) : null;
        int base = u.temps(0);
        for (int i = 0; i < size; i++) {
            if (known == null) {
                compiler.exprs.evalTemp(keys.get(i));
            }
            compiler.exprs.evalTemp(e.values().get(i));
        }
        u.release(mark);
        int target = compiler.exprs.target(want);
        if (known == null) {
            u.asm.emit(e, Opcode.BUILD_MAP, target, base, size);
        } else {
            u.asm.emit(e, Opcode.BUILD_CONST_KEY_MAP, target, base, size, u.constant(known));
        }
        return target;
    }

    /// An f-string.
    int joined(Expr.JoinedStr e, int want) {
        Unit u = compiler.unit();
        List<Expr> values = e.values();
        if (values.isEmpty()) {
            return compiler.exprs.loadConst("", e, want);
        }
        if (values.size() == 1) {
            return compiler.exprs.eval(values.getFirst(), want);
        }
        int mark = u.mark();
        int base = u.temps(0);
        int count = 0;
        for (Expr value : values) {
            if (count == MAX_REGISTERS) {
                u.asm.emit(e, Opcode.BUILD_STRING, base, base, count);
                u.release(mark);
                u.temp();
                count = 1;
            }
            int register = u.temp();
            int inner = u.mark();
            compiler.exprs.eval(value, register);
            u.release(inner);
            count++;
        }
        u.release(mark);
        int target = compiler.exprs.target(want);
        u.asm.emit(e, Opcode.BUILD_STRING, target, base, count);
        return target;
    }

    /// A replacement field of an f-string.
    int formatted(Expr.FormattedValue e, int want) {
        Unit u = compiler.unit();
        int mark = u.mark();
        int value = compiler.exprs.evalStable(e.value());
        int spec = e.formatSpec() == null ? Registers.NONE : compiler.exprs.eval(e.formatSpec());
        u.release(mark);
        int target = compiler.exprs.target(want);
        u.asm.emit(e, Opcode.FORMAT_VALUE, target, value, Math.max(e.conversion(), 0), spec);
        return target;
    }
}
