package dev.fermata.vm.compile;

import dev.fermata.vm.ast.BoolOperator;
import dev.fermata.vm.ast.Expr;
import dev.fermata.vm.ast.Located;
import dev.fermata.vm.ast.Operator;
import dev.fermata.vm.ast.Singleton;
import dev.fermata.vm.ast.UnaryOperator;
import dev.fermata.vm.code.Opcode;
import dev.fermata.vm.symtable.Scope;
import dev.fermata.vm.symtable.Symbol;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// Writes the instructions that evaluate expressions.
///
/// A value is left in a wanted register, or wherever it is cheapest. A wanted register that is no temporary, hence a
/// variable, is written by the last instruction only, so that an exception on the way leaves it alone.
final class ExprCompiler {
    /// For `want`: any register will do.
    static final int ANY = -1;

    private final CodeCompiler compiler;

    ExprCompiler(CodeCompiler compiler) {
        this.compiler = compiler;
    }

    /// Evaluate into any register. That of a fast local is its own; it holds only until the local is assigned to.
    int eval(Expr expr) {
        return eval(expr, ANY);
    }

    /// Evaluate into a register of its own, which stays while other expressions are evaluated.
    int evalStable(Expr expr) {
        if (expr instanceof Expr.Name name && !isStable(name)) {
            return evalTemp(expr);
        }
        return eval(expr, ANY);
    }

    private boolean isStable(Expr.Name name) {
        String mangled = compiler.unit().mangle(name.id());
        for (Scope scope = compiler.unit().scope;
                scope != null;
                scope = scope.isInlined() ? scope.parent() : null) {
            Symbol symbol = scope.symbol(mangled);
            if (symbol != null && symbol.has(Symbol.Use.NAMED_EXPRESSION_TARGET)) {
                return false;
            }
        }
        return true;
    }

    /// Evaluate into a new temporary.
    int evalTemp(Expr expr) {
        int register = compiler.unit().temp();
        int mark = compiler.unit().mark();
        eval(expr, register);
        compiler.unit().release(mark);
        return register;
    }

    /// Evaluate into consecutive new temporaries; the first.
    int evalAll(List<Expr> exprs) {
        int first = compiler.unit().temps(0);
        exprs.forEach(this::evalTemp);
        return first;
    }

    /// The operand for a constant, or for the register of the value.
    int operand(Expr expr) {
        Object constant = compiler.constants.fold(expr);
        return constant != null ? ~compiler.unit().constant(constant) : eval(expr);
    }

    /// Evaluate into a wanted register, or any; the register.
    int eval(Expr expr, int want) {
        if (compiler.depth.isShallow()) {
            compiler.depth.enter();
            int register = evalHere(expr, want);
            compiler.depth.leave();
            return register;
        }
        int[] register = new int[1];
        compiler.depth.descend(() -> register[0] = evalHere(expr, want));
        return register[0];
    }

    private int evalHere(Expr expr, int want) {
        Object constant = compiler.constants.fold(expr);
        if (constant != null) {
            return loadConst(constant, expr, want);
        }
        return switch (expr) {
            case Expr.Constant e -> loadConst(e.value(), e, want);
            case Expr.Name e -> compiler.names.load(e.id(), e, want);
            case Expr.NamedExpr e -> namedExpr(e, want);
            case Expr.BoolOp e -> boolOp(e, want);
            case Expr.BinOp e -> binary(opcode(e.op()), e, e.left(), e.right(), want);
            case Expr.UnaryOp e -> unary(e, want);
            case Expr.Lambda e -> compiler.functions.lambda(e, want);
            case Expr.IfExp e -> ifExp(e, want);
            case Expr.Dict e -> compiler.displays.dict(e, want);
            case Expr.SetExpr e -> compiler.displays.set(e, want);
            case Expr.ListExpr e -> compiler.displays.list(e, e.elts(), want);
            case Expr.Tuple e -> compiler.displays.tuple(e, e.elts(), want);
            case Expr.ListComp e ->
                    compiler.comprehensions.compile(e, e.generators(), e.elt(), null, want);
            case Expr.SetComp e ->
                    compiler.comprehensions.compile(e, e.generators(), e.elt(), null, want);
            case Expr.DictComp e ->
                    compiler.comprehensions.compile(e, e.generators(), e.key(), e.value(), want);
            case Expr.GeneratorExp e ->
                    compiler.comprehensions.compile(e, e.generators(), e.elt(), null, want);
            case Expr.Await e -> await(e, want);
            case Expr.Yield e -> yieldValue(e, want);
            case Expr.YieldFrom e -> yieldFrom(e, want);
            case Expr.Compare e -> compiler.conditions.compare(e, want);
            case Expr.Call e -> compiler.calls.call(e, want);
            case Expr.JoinedStr e -> compiler.displays.joined(e, want);
            case Expr.FormattedValue e -> compiler.displays.formatted(e, want);
            case Expr.Attribute e -> compiler.calls.attribute(e, want);
            case Expr.Subscript e -> subscript(e, want);
            case Expr.Slice e -> slice(e, want);
            case Expr.Starred e -> throw compiler.failure("can't use starred expression here", e);
        };
    }

    int loadConst(Object value, Located at, int want) {
        Unit u = compiler.unit();
        int target = target(want);
        u.asm.emit(at, Opcode.LOAD_CONST, target, u.constant(value));
        return target;
    }

    int loadNone(Located at, int want) {
        return loadConst(Singleton.NONE, at, want);
    }

    /// The wanted register, or a new one.
    int target(int want) {
        return want >= 0 ? want : compiler.unit().temp();
    }

    /// The wanted register if it may hold something else on the way, or a new one; see [#finish].
    int scratch(int want) {
        return want >= 0 && Registers.isTemporary(want) ? want : compiler.unit().temp();
    }

    /// Bring what is in a scratch register to the wanted one.
    int finish(int scratch, int want, Located at) {
        if (want < 0 || want == scratch) {
            return scratch;
        }
        compiler.asm().emit(at, Opcode.MOVE, want, scratch);
        return want;
    }

    private int namedExpr(Expr.NamedExpr e, int want) {
        String id = ((Expr.Name) e.target()).id();
        compiler.refuseDebug(id, false, e.target());
        int value = eval(e.value(), want >= 0 ? want : compiler.names.fastRegister(id));
        compiler.names.store(id, e.target(), value);
        return value;
    }

    private int boolOp(Expr.BoolOp e, int want) {
        int target = scratch(want);
        Label end = compiler.asm().label();
        List<Expr> values = e.values();
        Opcode jump = e.op() == BoolOperator.OR ? Opcode.JUMP_IF_TRUE : Opcode.JUMP_IF_FALSE;
        for (Expr value : values.subList(0, values.size() - 1)) {
            int mark = compiler.unit().mark();
            eval(value, target);
            compiler.unit().release(mark);
            compiler.asm().jump(value, jump, target, end);
        }
        eval(values.getLast(), target);
        compiler.asm().bind(end);
        return finish(target, want, e);
    }

    /// Evaluate `left op right`.
    int binary(Opcode opcode, Located at, Expr left, Expr right, int want) {
        Unit u = compiler.unit();
        int mark = u.mark();
        int a = evalStable(left);
        int b = operand(right);
        u.release(mark);
        int target = target(want);
        u.asm.emit(at, opcode, target, a, b);
        return target;
    }

    private static Opcode opcode(Operator operator) {
        return switch (operator) {
            case ADD -> Opcode.BINARY_ADD;
            case SUB -> Opcode.BINARY_SUBTRACT;
            case MULT -> Opcode.BINARY_MULTIPLY;
            case MAT_MULT -> Opcode.BINARY_MATRIX_MULTIPLY;
            case DIV -> Opcode.BINARY_TRUE_DIVIDE;
            case MOD -> Opcode.BINARY_REMAINDER;
            case POW -> Opcode.BINARY_POWER;
            case L_SHIFT -> Opcode.BINARY_LSHIFT;
            case R_SHIFT -> Opcode.BINARY_RSHIFT;
            case BIT_OR -> Opcode.BINARY_OR;
            case BIT_XOR -> Opcode.BINARY_XOR;
            case BIT_AND -> Opcode.BINARY_AND;
            case FLOOR_DIV -> Opcode.BINARY_FLOOR_DIVIDE;
        };
    }

    private int unary(Expr.UnaryOp e, int want) {
        Opcode opcode =
                switch (e.op()) {
                    case INVERT -> Opcode.UNARY_INVERT;
                    case NOT -> Opcode.UNARY_NOT;
                    case U_ADD -> Opcode.UNARY_POSITIVE;
                    case U_SUB -> Opcode.UNARY_NEGATIVE;
                };
        if (e.op() == UnaryOperator.NOT && e.operand() instanceof Expr.Compare compare) {
            Expr.Compare inverse = ConditionCompiler.inverse(compare);
            if (inverse != null) {
                return compiler.conditions.compare(inverse, want);
            }
        }
        Unit u = compiler.unit();
        int mark = u.mark();
        int operand = eval(e.operand());
        u.release(mark);
        int target = target(want);
        u.asm.emit(e, opcode, target, operand);
        return target;
    }

    private int ifExp(Expr.IfExp e, int want) {
        Unit u = compiler.unit();
        int target = target(want);
        Label otherwise = u.asm.label();
        Label end = u.asm.label();
        compiler.conditions.jump(e.test(), otherwise, false);
        int mark = u.mark();
        eval(e.body(), target);
        u.asm.jump(e, Opcode.JUMP, end);
        u.release(mark);
        u.asm.bind(otherwise);
        eval(e.orelse(), target);
        u.asm.bind(end);
        return target;
    }

    private int subscript(Expr.Subscript e, int want) {
        compiler.warnings.checkSubscript(e);
        Unit u = compiler.unit();
        int mark = u.mark();
        int value = evalStable(e.value());
        if (e.slice() instanceof Expr.Slice slice && slice.step() == null) {
            int lower = bound(slice.lower());
            int upper = bound(slice.upper());
            u.release(mark);
            int target = target(want);
            u.asm.emit(e, Opcode.BINARY_SLICE, target, value, lower, upper);
            return target;
        }
        int index = operand(e.slice());
        u.release(mark);
        int target = target(want);
        u.asm.emit(e, Opcode.BINARY_SUBSCR, target, value, index);
        return target;
    }

    /// The operand for a bound of a slice.
    int bound(@Nullable Expr expr) {
        if (expr == null) {
            return ~compiler.unit().constant(Singleton.NONE);
        }
        Object constant = compiler.constants.fold(expr);
        return constant != null ? ~compiler.unit().constant(constant) : evalStable(expr);
    }

    private int slice(Expr.Slice e, int want) {
        Unit u = compiler.unit();
        int mark = u.mark();
        int count = e.step() == null ? 2 : 3;
        int base = u.temps(0);
        for (Expr part : new @Nullable Expr[] {e.lower(), e.upper(), e.step()}) {
            if (part != null) {
                evalTemp(part);
            } else if (u.mark() - mark < count) {
                loadNone(e, ANY);
            }
        }
        u.release(mark);
        int target = target(want);
        u.asm.emit(e, Opcode.BUILD_SLICE, target, base, count);
        return target;
    }

    private int await(Expr.Await e, int want) {
        Unit u = compiler.unit();
        if (!compiler.allowsTopLevelAwait()) {
            if (!u.codeScope.kind().isFunctionLike()) {
                throw compiler.failure("'await' outside function", e);
            }
            if (u.kind != Unit.Kind.ASYNC_FUNCTION && u.kind != Unit.Kind.COMPREHENSION) {
                throw compiler.failure("'await' outside async function", e);
            }
        }
        int mark = u.mark();
        int value = eval(e.value());
        u.release(mark);
        return awaitRegister(value, 0, e, target(want));
    }

    /// Await what a register holds; `where` as in [Opcode#GET_AWAITABLE].
    int awaitRegister(int value, int where, Located at, int target) {
        Unit u = compiler.unit();
        int mark = u.mark();
        int iterator = u.temp();
        u.asm.emit(at, Opcode.GET_AWAITABLE, iterator, value, where);
        int sent = loadNone(at, ANY);
        u.asm.emit(at, Opcode.YIELD_FROM, target, iterator, sent);
        u.release(mark);
        return target;
    }

    private int yieldValue(Expr.Yield e, int want) {
        Unit u = compiler.unit();
        if (!u.codeScope.kind().isFunctionLike()) {
            throw compiler.failure("'yield' outside function", e);
        }
        int mark = u.mark();
        int value = e.value() == null ? loadNone(e, ANY) : eval(e.value());
        u.release(mark);
        int target = target(want);
        yieldRegister(value, target, e);
        return target;
    }

    /// Yield what a register holds; what is sent comes into the target.
    void yieldRegister(int value, int target, Located at) {
        Unit u = compiler.unit();
        int yielded = value;
        int mark = u.mark();
        if (u.codeScope.isCoroutine()) {
            u.temp();
            yielded = u.temp();
            u.asm.emit(at, Opcode.ASYNC_GEN_WRAP, yielded, value);
        }
        u.release(mark);
        u.asm.emit(at, Opcode.YIELD_VALUE, target, yielded);
    }

    private int yieldFrom(Expr.YieldFrom e, int want) {
        Unit u = compiler.unit();
        if (!u.codeScope.kind().isFunctionLike()) {
            throw compiler.failure("'yield' outside function", e);
        }
        if (u.kind == Unit.Kind.ASYNC_FUNCTION) {
            throw compiler.failure("'yield from' inside async function", e);
        }
        int mark = u.mark();
        int value = eval(e.value());
        u.release(mark);
        int target = target(want);
        int inner = u.mark();
        int iterator = u.temp();
        u.asm.emit(e, Opcode.GET_YIELD_FROM_ITER, iterator, value);
        int sent = loadNone(e, ANY);
        u.asm.emit(e, Opcode.YIELD_FROM, target, iterator, sent);
        u.release(inner);
        return target;
    }
}
