package dev.fermata.vm.compile;

import dev.fermata.vm.ast.Comprehension;
import dev.fermata.vm.ast.Expr;
import dev.fermata.vm.ast.Singleton;
import dev.fermata.vm.code.Code;
import dev.fermata.vm.code.CodeFlags;
import dev.fermata.vm.code.Opcode;
import dev.fermata.vm.symtable.ComprehensionKind;
import dev.fermata.vm.symtable.Resolution;
import dev.fermata.vm.symtable.Scope;
import dev.fermata.vm.symtable.Symbol;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;

/// Writes comprehensions and generator expressions.
final class ComprehensionCompiler {
    private final CodeCompiler compiler;

    ComprehensionCompiler(CodeCompiler compiler) {
        this.compiler = compiler;
    }

    /// One comprehension, while its loops are written.
    ///
    /// @param result the register of the list, set or dict; -1 in a generator expression
    private record Loops(
            Expr at,
            ComprehensionKind kind,
            List<Comprehension> generators,
            Expr element,
            @Nullable Expr value,
            int result) {}

    /// A comprehension; for a dict the element is the key.
    int compile(
            Expr e, List<Comprehension> generators, Expr element, @Nullable Expr value, int want) {
        Unit u = compiler.unit();
        Scope scope = compiler.symbols.scope(e);
        ComprehensionKind kind = Objects.requireNonNull(scope.comprehension());
        boolean await = scope.isCoroutine() && kind != ComprehensionKind.GENERATOR;
        if (await
                && u.kind != Unit.Kind.ASYNC_FUNCTION
                && u.kind != Unit.Kind.COMPREHENSION
                && !compiler.allowsTopLevelAwait()) {
            throw compiler.failure(
                    "asynchronous comprehension outside of an asynchronous function", e);
        }
        Comprehension outermost = generators.getFirst();
        if (scope.isInlined()) {
            int result = compiler.exprs.scratch(want);
            int mark = u.mark();
            int iterator = iterator(e, outermost, u.temp());
            inline(scope, new Loops(e, kind, generators, element, value, result), iterator);
            u.release(mark);
            return compiler.exprs.finish(result, want, e);
        }
        int mark = u.mark();
        int base = u.temps(2);
        int inner = u.mark();
        iterator(e, outermost, base + 1);
        u.release(inner);
        Code code = function(scope, kind, e, generators, element, value);
        compiler.makeFunction(e, code, 0, u.mark(), base);
        u.release(mark);
        int target = compiler.exprs.target(want);
        u.asm.emit(e, Opcode.CALL, target, base, 1);
        return await ? compiler.exprs.awaitRegister(target, 0, e, target) : target;
    }

    private int iterator(Expr at, Comprehension generator, int target) {
        int mark = compiler.unit().mark();
        int iterable = compiler.exprs.eval(generator.iter());
        compiler.unit().release(mark);
        Opcode opcode = generator.isAsync() ? Opcode.GET_AITER : Opcode.GET_ITER;
        compiler.asm().emit(at, opcode, target, iterable);
        return target;
    }

    private void inline(Scope scope, Loops loops, int iterator) {
        Unit u = compiler.unit();
        Label start = u.asm.label();
        Label end = u.asm.label();
        u.asm.bind(start);
        for (Symbol symbol : scope.symbols()) {
            boolean cell = symbol.resolution() == Resolution.CELL;
            if ((cell || symbol.resolution() == Resolution.LOCAL)
                    && !symbol.has(Symbol.Use.PARAMETER)) {
                int register = u.temp();
                u.addInlined(scope, symbol.name(), register, cell, start, end);
                u.asm.emit(
                        loops.at, cell ? Opcode.MAKE_CELL : Opcode.CLEAR, register, Registers.NONE);
            }
        }
        Scope around = u.scope;
        u.scope = scope;
        build(loops);
        loop(loops, 0, iterator);
        u.scope = around;
        u.asm.bind(end);
    }

    private Code function(
            Scope scope,
            ComprehensionKind kind,
            Expr e,
            List<Comprehension> generators,
            Expr element,
            @Nullable Expr value) {
        Unit u = compiler.enter(Unit.Kind.COMPREHENSION, scope, kind.codeName(), e.lineno());
        u.positionalCount = 1;
        compiler.makeCells(e);
        boolean generator = kind == ComprehensionKind.GENERATOR;
        int result = generator ? Registers.NONE : u.temp();
        Loops loops = new Loops(e, kind, generators, element, value, result);
        build(loops);
        loop(loops, 0, u.local(".0"));
        if (generator) {
            u.asm.emit(e, Opcode.RETURN_CONST, u.constant(Singleton.NONE));
        } else {
            u.asm.emit(e, Opcode.RETURN_VALUE, result);
        }
        return compiler.leave(
                FunctionCompiler.flags(scope) | CodeFlags.OPTIMIZED | CodeFlags.NEWLOCALS, 1);
    }

    private void build(Loops loops) {
        Opcode opcode =
                switch (loops.kind) {
                    case LIST -> Opcode.BUILD_LIST;
                    case SET -> Opcode.BUILD_SET;
                    case DICT -> Opcode.BUILD_MAP;
                    case GENERATOR -> null;
                };
        if (opcode != null) {
            compiler.asm().emit(loops.at, opcode, loops.result, loops.result, 0);
        }
    }

    private void loop(Loops loops, int index, int iterator) {
        Unit u = compiler.unit();
        Comprehension generator = loops.generators.get(index);
        Label top = u.asm.label();
        Label next = u.asm.label();
        Label end = u.asm.label();
        u.asm.bind(top);
        LoopCompiler.Exit exit = null;
        if (generator.isAsync()) {
            exit = compiler.loops.nextAsync(loops.at, generator.target(), iterator);
        } else {
            compiler.loops.next(loops.at, generator.target(), iterator, end);
        }
        for (Expr condition : generator.ifs()) {
            compiler.conditions.jump(condition, next, false);
        }
        int mark = u.mark();
        if (index + 1 < loops.generators.size()) {
            Comprehension inner = loops.generators.get(index + 1);
            loop(loops, index + 1, iterator(loops.at, inner, u.temp()));
        } else {
            add(loops);
        }
        u.release(mark);
        u.asm.bind(next);
        u.asm.jump(loops.at, Opcode.JUMP_BACKWARD, top);
        if (exit != null) {
            compiler.loops.endAsync(loops.at, exit);
        }
        u.asm.bind(end);
    }

    private void add(Loops loops) {
        Unit u = compiler.unit();
        Expr element = loops.element;
        switch (loops.kind) {
            case LIST ->
                    u.asm.emit(
                            element,
                            Opcode.LIST_APPEND,
                            loops.result,
                            compiler.exprs.eval(element));
            case SET ->
                    u.asm.emit(element, Opcode.SET_ADD, loops.result, compiler.exprs.eval(element));
            case DICT -> {
                int key = compiler.exprs.evalStable(element);
                int value = compiler.exprs.eval(Objects.requireNonNull(loops.value));
                u.asm.emit(element, Opcode.MAP_ADD, loops.result, key, value);
            }
            case GENERATOR -> {
                int value = compiler.exprs.eval(element);
                int sent = u.temp();
                compiler.exprs.yieldRegister(value, sent, element);
            }
        }
    }
}
