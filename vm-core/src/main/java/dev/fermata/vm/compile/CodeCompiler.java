package dev.fermata.vm.compile;

import dev.fermata.vm.ast.Located;
import dev.fermata.vm.code.Code;
import dev.fermata.vm.code.MakeFunction;
import dev.fermata.vm.code.Opcode;
import dev.fermata.vm.parse.SyntaxFailure;
import dev.fermata.vm.parse.SyntaxWarning;
import dev.fermata.vm.symtable.NestingDepth;
import dev.fermata.vm.symtable.Scope;
import dev.fermata.vm.symtable.SymbolTable;

import org.jspecify.annotations.Nullable;

import java.util.Objects;
import java.util.function.Consumer;

/// The compilation of one tree: what all its parts share.
final class CodeCompiler {
    /// CPython's limit for nested loops, `try` and `with` statements.
    private static final int MAX_BLOCKS = 20;

    final String filename;
    final SymbolTable symbols;
    final CompileOptions options;
    final Future future;
    final boolean interactive;
    final NestingDepth depth;
    final LiteralWarnings warnings;

    final NameCompiler names = new NameCompiler(this);
    final ConstantFolder constants = new ConstantFolder(this);
    final ExprCompiler exprs = new ExprCompiler(this);
    final ConditionCompiler conditions = new ConditionCompiler(this);
    final CallCompiler calls = new CallCompiler(this);
    final DisplayCompiler displays = new DisplayCompiler(this);
    final ComprehensionCompiler comprehensions = new ComprehensionCompiler(this);
    final FunctionCompiler functions = new FunctionCompiler(this);
    final ClassCompiler classes = new ClassCompiler(this);
    final TypeParamCompiler typeParams = new TypeParamCompiler(this);
    final StmtCompiler stmts = new StmtCompiler(this);
    final AssignCompiler assigns = new AssignCompiler(this);
    final ImportCompiler imports = new ImportCompiler(this);
    final LoopCompiler loops = new LoopCompiler(this);
    final TryCompiler tries = new TryCompiler(this);
    final WithCompiler withs = new WithCompiler(this);
    final MatchCompiler matches = new MatchCompiler(this);
    final PatternCompiler patterns = new PatternCompiler(this);

    private @Nullable Unit unit;

    CodeCompiler(
            String filename,
            SymbolTable symbols,
            CompileOptions options,
            Future future,
            boolean interactive,
            Consumer<SyntaxWarning> warnings) {
        this.filename = filename;
        this.symbols = symbols;
        this.options = options;
        this.future = future;
        this.interactive = interactive;
        this.warnings = new LiteralWarnings(warnings);
        this.depth = new NestingDepth(filename);
    }

    /// The code object being made.
    Unit unit() {
        return Objects.requireNonNull(unit);
    }

    /// Its instructions.
    Assembler asm() {
        return unit().asm;
    }

    /// Begin a code object.
    Unit enter(
            Unit.Kind kind, Scope scope, String name, int firstLine, @Nullable String className) {
        unit = new Unit(kind, unit, scope, name, firstLine, className);
        return unit;
    }

    /// Begin a code object within the same class, if any.
    Unit enter(Unit.Kind kind, Scope scope, String name, int firstLine) {
        return enter(kind, scope, name, firstLine, unit().className);
    }

    /// End a code object without keyword-only or positional-only parameters.
    Code leave(int flags, int argCount) {
        return leave(flags, argCount, 0, 0);
    }

    /// End a code object.
    Code leave(int flags, int argCount, int posOnlyArgCount, int kwOnlyArgCount) {
        Unit done = unit();
        unit = done.parent;
        return done.assemble(
                filename, flags | future.flags(), argCount, posOnlyArgCount, kwOnlyArgCount);
    }

    /// Make the cells of the code object's variables.
    void makeCells(Located at) {
        Unit u = unit();
        for (String cell : u.cells()) {
            int parameter = u.codeScope.parameters().indexOf(cell);
            asm().emit(
                            at,
                            Opcode.MAKE_CELL,
                            u.cell(cell),
                            parameter < 0 ? Registers.NONE : parameter);
        }
    }

    /// Make a function of a code object. The temporaries since the mark hold its other parts, in the order of
    /// [MakeFunction]; they are given back.
    int makeFunction(Located at, Code code, int flags, int mark, int want) {
        Unit u = unit();
        int all = flags;
        if (!code.freevars().isEmpty()) {
            all |= MakeFunction.CLOSURE;
            int first = u.temps(code.freevars().size());
            for (int i = 0; i < code.freevars().size(); i++) {
                asm().emit(at, Opcode.MOVE, first + i, names.closureCell(code.freevars().get(i)));
            }
        }
        u.release(mark);
        int base = Registers.temporary(mark);
        if (all == 0) {
            base = u.temps(1);
            u.release(mark);
        }
        int target = want >= 0 ? want : u.temp();
        asm().emit(at, Opcode.MAKE_FUNCTION, target, u.constant(code), base, all);
        return target;
    }

    /// Begin a statement that counts towards the limit of nested blocks.
    void push(Block block, Located at) {
        if (unit().blocks().size() >= MAX_BLOCKS) {
            throw failure("too many statically nested blocks", at);
        }
        unit().blocks().push(block);
    }

    /// End such a statement.
    void pop() {
        unit().blocks().pop();
    }

    /// Refuse to bind or unbind a name that is reserved.
    void refuseDebug(String name, boolean delete, Located at) {
        if (name.equals("__debug__")) {
            throw failure((delete ? "cannot delete " : "cannot assign to ") + name, at);
        }
    }

    /// Whether module code may use `await`, and this is module code.
    boolean allowsTopLevelAwait() {
        return options.topLevelAwait() && unit().kind == Unit.Kind.MODULE;
    }

    SyntaxFailure failure(String message, Located at) {
        return new SyntaxFailure(
                SyntaxFailure.Kind.SYNTAX_ERROR,
                message,
                filename,
                at.lineno(),
                at.colOffset() + 1,
                at.endLineno(),
                at.endColOffset() + 1,
                null);
    }
}
