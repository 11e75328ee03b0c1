package dev.fermata.vm.compile;

import dev.fermata.vm.ast.Expr;
import dev.fermata.vm.ast.ExprContext;
import dev.fermata.vm.ast.Located;
import dev.fermata.vm.ast.Operator;
import dev.fermata.vm.ast.Stmt;
import dev.fermata.vm.code.Opcode;
import dev.fermata.vm.symtable.ScopeKind;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// Writes assignments and deletions.
final class AssignCompiler {
    private static final int MAX_BEFORE_STAR = 1 << 8;
    private static final int MAX_AFTER_STAR = Integer.MAX_VALUE >> 8;

    private final CodeCompiler compiler;

    AssignCompiler(CodeCompiler compiler) {
        this.compiler = compiler;
    }

    void assign(Stmt.Assign s) {
        Unit u = compiler.unit();
        int mark = u.mark();
        if (s.targets().size() == 1) {
            assignOne(s.targets().getFirst(), s.value());
        } else {
            int value = u.temp();
            compiler.exprs.eval(s.value(), value);
            s.targets().forEach(target -> store(target, value));
        }
        u.release(mark);
    }

    private void assignOne(Expr target, Expr value) {
        if (isExchange(target, value)) {
            List<Integer> values = new ArrayList<>();
            for (Expr element : ((Expr.Tuple) value).elts()) {
                values.add(compiler.exprs.evalTemp(element));
            }
            List<Expr> targets = elements(target);
            for (int i = 0; i < targets.size(); i++) {
                store(targets.get(i), values.get(i));
            }
            return;
        }
        int direct = fastRegister(target);
        if (direct >= 0) {
            compiler.refuseDebug(((Expr.Name) target).id(), false, target);
            compiler.exprs.eval(value, direct);
            return;
        }
        store(
                target,
                target instanceof Expr.Name
                                || target instanceof Expr.Attribute
                                || target instanceof Expr.Subscript
                        ? compiler.exprs.evalStable(value)
                        : compiler.exprs.evalTemp(value));
    }

    /// Whether as many values are displayed as there are targets, so that no tuple is needed between.
    private boolean isExchange(Expr target, Expr value) {
        return value instanceof Expr.Tuple tuple
                && compiler.constants.fold(tuple) == null
                && (target instanceof Expr.Tuple || target instanceof Expr.ListExpr)
                && tuple.elts().size() == elements(target).size()
                && tuple.elts().stream().noneMatch(Expr.Starred.class::isInstance)
                && elements(target).stream().noneMatch(Expr.Starred.class::isInstance);
    }

    private static List<Expr> elements(Expr target) {
        return switch (target) {
            case Expr.Tuple t -> t.elts();
            case Expr.ListExpr t -> t.elts();
            default -> List.of();
        };
    }

    /// The register that a value for the target can be evaluated into at once, or -1.
    int fastRegister(Expr target) {
        return target instanceof Expr.Name name && !name.id().equals("__debug__")
                ? compiler.names.fastRegister(name.id())
                : Registers.NONE;
    }

    /// Assign what a register holds.
    void store(Expr target, int value) {
        Unit u = compiler.unit();
        int mark = u.mark();
        switch (target) {
            case Expr.Name t -> compiler.names.store(t.id(), t, value);
            case Expr.Attribute t -> {
                int object = compiler.exprs.eval(t.value());
                compiler.refuseDebug(t.attr(), false, t);
                u.asm.emit(t, Opcode.STORE_ATTR, object, u.name(u.mangle(t.attr())), value);
            }
            case Expr.Subscript t -> {
                int object = compiler.exprs.evalStable(t.value());
                if (t.slice() instanceof Expr.Slice slice && slice.step() == null) {
                    int lower = compiler.exprs.bound(slice.lower());
                    u.asm.emit(
                            t,
                            Opcode.STORE_SLICE,
                            object,
                            lower,
                            compiler.exprs.bound(slice.upper()),
                            value);
                } else {
                    u.asm.emit(
                            t,
                            Opcode.STORE_SUBSCR,
                            object,
                            compiler.exprs.operand(t.slice()),
                            value);
                }
            }
            case Expr.Tuple t -> unpack(t, t.elts(), value);
            case Expr.ListExpr t -> unpack(t, t.elts(), value);
            case Expr.Starred t ->
                    throw compiler.failure(
                            "starred assignment target must be in a list or tuple", t);
            default -> throw new IllegalArgumentException("the parser lets no such target pass");
        }
        u.release(mark);
    }

    private void unpack(Located at, List<Expr> targets, int value) {
        Unit u = compiler.unit();
        int star = -1;
        for (int i = 0; i < targets.size(); i++) {
            if (targets.get(i) instanceof Expr.Starred) {
                if (star >= 0) {
                    throw compiler.failure("multiple starred expressions in assignment", at);
                }
                if (i >= MAX_BEFORE_STAR || targets.size() - i - 1 >= MAX_AFTER_STAR) {
                    throw compiler.failure("too many expressions in star-unpacking assignment", at);
                }
                star = i;
            }
        }
        int base = u.temps(targets.size());
        if (star < 0) {
            u.asm.emit(at, Opcode.UNPACK_SEQUENCE, base, targets.size(), value);
        } else {
            u.asm.emit(at, Opcode.UNPACK_EX, base, star, targets.size() - star - 1, value);
        }
        for (int i = 0; i < targets.size(); i++) {
            store(i == star ? ((Expr.Starred) targets.get(i)).value() : targets.get(i), base + i);
        }
    }

    void augAssign(Stmt.AugAssign s) {
        Unit u = compiler.unit();
        Opcode opcode = opcode(s.op());
        int mark = u.mark();
        switch (s.target()) {
            case Expr.Name t -> {
                compiler.refuseDebug(t.id(), false, t);
                Expr.Name read =
                        new Expr.Name(
                                t.id(),
                                ExprContext.LOAD,
                                t.lineno(),
                                t.colOffset(),
                                t.endLineno(),
                                t.endColOffset());
                int check = u.asm.size();
                int result =
                        compiler.exprs.binary(
                                opcode, s, read, s.value(), compiler.names.fastRegister(t.id()));
                if (opcode == Opcode.INPLACE_ADD && u.asm.size() > check) {
                    u.noteAddition(new TextGrowth.Addition(check, u.asm.size() - 1));
                }
                compiler.names.store(t.id(), t, result);
            }
            case Expr.Attribute t -> {
                int object = compiler.exprs.evalStable(t.value());
                int name = u.name(u.mangle(t.attr()));
                int value = u.temp();
                u.asm.emit(t, Opcode.LOAD_ATTR, value, object, name);
                u.asm.emit(s, opcode, value, value, compiler.exprs.operand(s.value()));
                compiler.refuseDebug(t.attr(), false, t);
                u.asm.emit(t, Opcode.STORE_ATTR, object, name, value);
            }
            case Expr.Subscript t -> augSubscript(s, t, opcode);
            default -> throw new IllegalArgumentException("the parser lets no such target pass");
        }
        u.release(mark);
    }

    private void augSubscript(Stmt.AugAssign s, Expr.Subscript t, Opcode opcode) {
        Unit u = compiler.unit();
        int object = compiler.exprs.evalStable(t.value());
        int value = u.temp();
        if (t.slice() instanceof Expr.Slice slice && slice.step() == null) {
            int lower = compiler.exprs.bound(slice.lower());
            int upper = compiler.exprs.bound(slice.upper());
            u.asm.emit(t, Opcode.BINARY_SLICE, value, object, lower, upper);
            u.asm.emit(s, opcode, value, value, compiler.exprs.operand(s.value()));
            u.asm.emit(t, Opcode.STORE_SLICE, object, lower, upper, value);
        } else {
            Object constant = compiler.constants.fold(t.slice());
            int index =
                    constant != null ? ~u.constant(constant) : compiler.exprs.evalStable(t.slice());
            u.asm.emit(t, Opcode.BINARY_SUBSCR, value, object, index);
            u.asm.emit(s, opcode, value, value, compiler.exprs.operand(s.value()));
            u.asm.emit(t, Opcode.STORE_SUBSCR, object, index, value);
        }
    }

    private static Opcode opcode(Operator operator) {
        return switch (operator) {
            case ADD -> Opcode.INPLACE_ADD;
            case SUB -> Opcode.INPLACE_SUBTRACT;
            case MULT -> Opcode.INPLACE_MULTIPLY;
            case MAT_MULT -> Opcode.INPLACE_MATRIX_MULTIPLY;
            case DIV -> Opcode.INPLACE_TRUE_DIVIDE;
            case MOD -> Opcode.INPLACE_REMAINDER;
            case POW -> Opcode.INPLACE_POWER;
            case L_SHIFT -> Opcode.INPLACE_LSHIFT;
            case R_SHIFT -> Opcode.INPLACE_RSHIFT;
            case BIT_OR -> Opcode.INPLACE_OR;
            case BIT_XOR -> Opcode.INPLACE_XOR;
            case BIT_AND -> Opcode.INPLACE_AND;
            case FLOOR_DIV -> Opcode.INPLACE_FLOOR_DIVIDE;
        };
    }

    void annAssign(Stmt.AnnAssign s) {
        Unit u = compiler.unit();
        int mark = u.mark();
        if (s.value() != null) {
            assignOne(s.target(), s.value());
            u.release(mark);
        }
        boolean kept =
                u.codeScope.kind() == ScopeKind.MODULE || u.codeScope.kind() == ScopeKind.CLASS;
        switch (s.target()) {
            case Expr.Name t -> {
                compiler.refuseDebug(t.id(), false, s);
                if (s.simple() && kept) {
                    int annotation = compiler.functions.annotation(s.annotation());
                    int annotations = compiler.names.load("__annotations__", s, ExprCompiler.ANY);
                    u.asm.emit(
                            s,
                            Opcode.STORE_SUBSCR,
                            annotations,
                            ~u.constant(u.mangle(t.id())),
                            annotation);
                }
            }
            case Expr.Attribute t -> {
                compiler.refuseDebug(t.attr(), false, s);
                if (s.value() == null) {
                    compiler.exprs.eval(t.value());
                }
            }
            case Expr.Subscript t -> {
                if (s.value() == null) {
                    compiler.exprs.eval(t.value());
                    evalParts(t.slice());
                }
            }
            default -> throw compiler.failure("illegal target for annotation", s);
        }
        if (!s.simple() && kept && !compiler.future.annotations()) {
            compiler.exprs.eval(s.annotation());
        }
        u.release(mark);
    }

    private void evalParts(@Nullable Expr index) {
        switch (index) {
            case null -> {}
            case Expr.Slice slice -> {
                evalParts(slice.lower());
                evalParts(slice.upper());
                evalParts(slice.step());
            }
            case Expr.Tuple tuple -> tuple.elts().forEach(this::evalParts);
            default -> compiler.exprs.eval(index);
        }
    }

    void delete(Expr target) {
        Unit u = compiler.unit();
        int mark = u.mark();
        switch (target) {
            case Expr.Name t -> compiler.names.delete(t.id(), t);
            case Expr.Attribute t -> {
                int object = compiler.exprs.eval(t.value());
                u.asm.emit(t, Opcode.DELETE_ATTR, object, u.name(u.mangle(t.attr())));
            }
            case Expr.Subscript t -> {
                int object = compiler.exprs.evalStable(t.value());
                u.asm.emit(t, Opcode.DELETE_SUBSCR, object, compiler.exprs.operand(t.slice()));
            }
            case Expr.Tuple t -> t.elts().forEach(this::delete);
            case Expr.ListExpr t -> t.elts().forEach(this::delete);
            default -> throw new IllegalArgumentException("the parser lets no such target pass");
        }
        u.release(mark);
    }
}
