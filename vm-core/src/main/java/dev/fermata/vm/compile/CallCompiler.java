package dev.fermata.vm.compile;

import dev.fermata.vm.ast.Expr;
import dev.fermata.vm.ast.ExprContext;
import dev.fermata.vm.ast.Keyword;
import dev.fermata.vm.ast.Located;
import dev.fermata.vm.code.CallShape;
import dev.fermata.vm.code.Opcode;
import dev.fermata.vm.source.SourceSpan;
import dev.fermata.vm.symtable.Resolution;
import dev.fermata.vm.symtable.Scope;
import dev.fermata.vm.symtable.Symbol;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/// Writes calls, and the reading of attributes.
final class CallCompiler {
    /// More arguments than this are passed in a tuple and a dict.
    private static final int MAX_REGISTERS = 64;

    private final CodeCompiler compiler;

    CallCompiler(CodeCompiler compiler) {
        this.compiler = compiler;
    }

    /// `value.attr`.
    int attribute(Expr.Attribute e, int want) {
        Unit u = compiler.unit();
        int mark = u.mark();
        if (isSuper(e)) {
            Expr.Call call = (Expr.Call) e.value();
            int base = superBase(call);
            u.release(mark);
            int target = compiler.exprs.target(want);
            u.asm.emit(
                    e,
                    Opcode.LOAD_SUPER_ATTR,
                    target,
                    base,
                    u.name(u.mangle(e.attr())),
                    call.args().size());
            return target;
        }
        int value = compiler.exprs.eval(e.value());
        u.release(mark);
        int target = compiler.exprs.target(want);
        u.asm.emit(e, Opcode.LOAD_ATTR, target, value, u.name(u.mangle(e.attr())));
        return target;
    }

    /// A call.
    int call(Expr.Call e, int want) {
        Unit u = compiler.unit();
        refuseRepeated(e.keywords());
        compiler.warnings.checkCall(e);
        if (!isPlain(e.args(), e.keywords())) {
            return callUnpacking(e, want);
        }
        int mark = u.mark();
        int base = u.temp();
        if (e.func() instanceof Expr.Attribute method && method.ctx() == ExprContext.LOAD) {
            return callMethod(e, method, base, mark, want);
        }
        evalInto(e.func(), base);
        return finishPlain(span(e), base, 0, e.args(), e.keywords(), mark, want);
    }

    /// The attribute is looked up before the arguments are evaluated, unless that makes no difference.
    private int callMethod(Expr.Call e, Expr.Attribute method, int base, int mark, int want) {
        Unit u = compiler.unit();
        SourceSpan at = methodSpan(e, method);
        int name = u.name(u.mangle(method.attr()));
        int count = e.args().size();
        if (!e.keywords().isEmpty() || isSuper(method) && !isSimple(e.args())) {
            evalInto(method, base);
            return finishPlain(at, base, 0, e.args(), e.keywords(), mark, want);
        }
        if (isSuper(method) && ((Expr.Call) method.value()).args().isEmpty()) {
            u.release(mark);
            int first = superBase((Expr.Call) method.value());
            compiler.exprs.evalAll(e.args());
            u.release(mark);
            int target = compiler.exprs.target(want);
            u.asm.emit(at, Opcode.CALL_SUPER_METHOD, target, first, name, count);
            return target;
        }
        if (isSimple(e.args())) {
            evalInto(method.value(), base);
            compiler.exprs.evalAll(e.args());
            u.release(mark);
            int target = compiler.exprs.target(want);
            u.asm.emit(at, Opcode.CALL_METHOD, target, base, name, count);
            return target;
        }
        u.temp();
        int inner = u.mark();
        int receiver = compiler.exprs.eval(method.value());
        u.asm.emit(method, Opcode.LOAD_METHOD, base, receiver, name);
        u.release(inner);
        compiler.exprs.evalAll(e.args());
        u.release(mark);
        int target = compiler.exprs.target(want);
        u.asm.emit(at, Opcode.CALL_LOADED_METHOD, target, base, count, 0);
        return target;
    }

    /// Whether the expressions are constants and fast locals only.
    private boolean isSimple(List<Expr> args) {
        return args.stream()
                .allMatch(
                        arg ->
                                compiler.constants.fold(arg) != null
                                        || arg instanceof Expr.Name name
                                                && compiler.names.fastRegister(name.id()) >= 0);
    }

    /// Call what is in the register `base`, which is followed by arguments there already. All temporaries since the
    /// mark are given back.
    int call(
            Located at,
            int base,
            int ready,
            List<Expr> args,
            List<Keyword> keywords,
            int mark,
            int want) {
        refuseRepeated(keywords);
        if (isPlain(args, keywords)) {
            return finishPlain(span(at), base, ready, args, keywords, mark, want);
        }
        Unit u = compiler.unit();
        int list = u.temp();
        u.asm.emit(at, Opcode.BUILD_LIST, list, base + 1, ready);
        for (Expr arg : args) {
            int inner = u.mark();
            if (arg instanceof Expr.Starred starred) {
                u.asm.emit(at, Opcode.LIST_EXTEND, list, compiler.exprs.eval(starred.value()));
            } else {
                u.asm.emit(at, Opcode.LIST_APPEND, list, compiler.exprs.eval(arg));
            }
            u.release(inner);
        }
        u.asm.emit(at, Opcode.LIST_TO_TUPLE, base + 1, list);
        return finishUnpacking(at, base, keywords, mark, want);
    }

    private int finishPlain(
            SourceSpan at,
            int base,
            int ready,
            List<Expr> args,
            List<Keyword> keywords,
            int mark,
            int want) {
        Unit u = compiler.unit();
        evalArguments(args, keywords);
        u.release(mark);
        int target = compiler.exprs.target(want);
        if (keywords.isEmpty()) {
            u.asm.emit(at, Opcode.CALL, target, base, ready + args.size(), 0);
        } else {
            int shape = u.constant(shape(ready + args.size(), keywords));
            u.asm.emit(at, Opcode.CALL_KW, target, base, shape, 0);
        }
        return target;
    }

    private int callUnpacking(Expr.Call e, int want) {
        Unit u = compiler.unit();
        int mark = u.mark();
        int base = u.temp();
        int args = u.temps(2);
        evalInto(e.func(), base);
        int inner = u.mark();
        if (e.args().size() == 1 && e.args().getFirst() instanceof Expr.Starred starred) {
            compiler.exprs.eval(starred.value(), args);
        } else {
            compiler.displays.tuple(e, e.args(), args);
        }
        u.release(inner);
        return finishUnpacking(e, base, e.keywords(), mark, want);
    }

    private int finishUnpacking(Located at, int base, List<Keyword> keywords, int mark, int want) {
        Unit u = compiler.unit();
        if (!keywords.isEmpty()) {
            int inner = u.mark();
            int dict = base + 2;
            u.asm.emit(at, Opcode.BUILD_MAP, dict, dict, 0);
            for (Keyword keyword : keywords) {
                if (keyword.arg() == null) {
                    int mapping = compiler.exprs.eval(keyword.value());
                    u.asm.emit(at, Opcode.DICT_MERGE, dict, mapping, base);
                } else {
                    int one = u.temps(2);
                    compiler.exprs.loadConst(keyword.arg(), keyword, one);
                    evalInto(keyword.value(), one + 1);
                    int single = u.temp();
                    u.asm.emit(at, Opcode.BUILD_MAP, single, one, 1);
                    u.asm.emit(at, Opcode.DICT_MERGE, dict, single, base);
                }
                u.release(inner);
            }
        }
        u.release(mark);
        int target = compiler.exprs.target(want);
        u.asm.emit(at, Opcode.CALL_EX, target, base, keywords.isEmpty() ? 0 : 1);
        return target;
    }

    private void evalInto(Expr expr, int register) {
        int mark = compiler.unit().mark();
        compiler.exprs.eval(expr, register);
        compiler.unit().release(mark);
    }

    private void evalArguments(List<Expr> args, List<Keyword> keywords) {
        compiler.exprs.evalAll(args);
        for (Keyword keyword : keywords) {
            compiler.exprs.evalTemp(keyword.value());
        }
    }

    private static boolean isPlain(List<Expr> args, List<Keyword> keywords) {
        return args.size() + keywords.size() <= MAX_REGISTERS
                && args.stream().noneMatch(Expr.Starred.class::isInstance)
                && keywords.stream().allMatch(k -> k.arg() != null);
    }

    private static CallShape shape(int positional, List<Keyword> keywords) {
        return new CallShape(
                positional, keywords.stream().map(k -> Objects.requireNonNull(k.arg())).toList());
    }

    private void refuseRepeated(List<Keyword> keywords) {
        Set<String> seen = new HashSet<>();
        for (Keyword keyword : keywords) {
            if (keyword.arg() != null) {
                compiler.refuseDebug(keyword.arg(), false, keyword);
                if (!seen.add(keyword.arg())) {
                    throw compiler.failure("keyword argument repeated: " + keyword.arg(), keyword);
                }
            }
        }
    }

    private static SourceSpan span(Located at) {
        return new SourceSpan(at.lineno(), at.colOffset(), at.endLineno(), at.endColOffset());
    }

    /// In a traceback a method call that spans lines begins at the method's name.
    private static SourceSpan methodSpan(Expr.Call e, Expr.Attribute method) {
        int line = e.lineno();
        int column = e.colOffset();
        if (method.lineno() != method.endLineno()) {
            line = method.endLineno();
            int width = method.attr().codePointCount(0, method.attr().length());
            column = Math.max(method.endColOffset() - width, -1);
        }
        return new SourceSpan(line, column, e.endLineno(), e.endColOffset());
    }

    // ---- super()

    /// Whether an attribute is one of `super()` or `super(a, b)` and the name has not been given another meaning.
    private boolean isSuper(Expr.Attribute e) {
        if (!(e.value() instanceof Expr.Call call)
                || e.ctx() != ExprContext.LOAD
                || e.attr().equals("__class__")
                || !(call.func() instanceof Expr.Name name)
                || !name.id().equals("super")
                || !call.keywords().isEmpty()
                || call.args().stream().anyMatch(Expr.Starred.class::isInstance)) {
            return false;
        }
        Unit u = compiler.unit();
        Scope scope = u.codeScope;
        Symbol symbol = scope.symbol("super");
        if (symbol == null
                || symbol.resolution() != Resolution.GLOBAL_IMPLICIT
                || u.scope != scope
                || scope.parent() == null
                || compiler.symbols.top().symbol("super") != null) {
            return false;
        }
        if (call.args().size() == 2) {
            return true;
        }
        Symbol cell = scope.symbol("__class__");
        return call.args().isEmpty()
                && u.positionalCount > 0
                && cell != null
                && cell.resolution() == Resolution.FREE;
    }

    /// The first of three registers: `super`, and its arguments.
    private int superBase(Expr.Call call) {
        Unit u = compiler.unit();
        int base = u.temp();
        evalInto(call.func(), base);
        if (call.args().isEmpty()) {
            int arguments = u.temps(2);
            compiler.names.load("__class__", call, arguments);
            compiler.names.load(u.codeScope.parameters().getFirst(), call, arguments + 1);
        } else {
            compiler.exprs.evalAll(call.args());
        }
        return base;
    }
}
