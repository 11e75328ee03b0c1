package dev.fermata.vm.code;

import org.jspecify.annotations.Nullable;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/// A unit of compiled code: module, class body, function, or one of the hidden functions.
///
/// Immutable, and shared by all scripts and threads that run it. Its attributes are those of CPython's code objects,
/// the executable form is described by [Opcode].
public final class Code {
    /// Ints per instruction: opcode and four operands.
    public static final int WIDTH = 5;

    private final String name;
    private final String qualname;
    private final String filename;
    private final int firstLine;
    private final int argCount;
    private final int posOnlyArgCount;
    private final int kwOnlyArgCount;
    private final int flags;
    private final List<String> varnames;
    private final List<String> cellvars;
    private final List<String> freevars;
    private final List<String> names;
    private final List<Object> consts;
    private final List<InlinedLocal> inlinedLocals;
    private final int registerCount;
    private final int[] instructions;
    private final int[] costs;
    private final ExceptionTable exceptionTable;
    private final PositionTable positions;
    private volatile @Nullable Object runtime;
    private volatile @Nullable String contentHash;

    private Code(Builder builder) {
        name = builder.name;
        qualname = builder.qualname;
        filename = builder.filename;
        firstLine = builder.firstLine;
        argCount = builder.argCount;
        posOnlyArgCount = builder.posOnlyArgCount;
        kwOnlyArgCount = builder.kwOnlyArgCount;
        flags = builder.flags;
        varnames = List.copyOf(builder.varnames);
        cellvars = List.copyOf(builder.cellvars);
        freevars = List.copyOf(builder.freevars);
        names = List.copyOf(builder.names);
        consts = List.copyOf(builder.consts);
        inlinedLocals = List.copyOf(builder.inlinedLocals);
        registerCount = builder.registerCount;
        instructions = builder.instructions.clone();
        costs = costs(instructions);
        exceptionTable = builder.exceptionTable;
        positions = Objects.requireNonNull(builder.positions, "positions");
    }

    private static int[] costs(int[] instructions) {
        int[] costs = new int[instructions.length / WIDTH];
        int pending = 0;
        for (int i = 0; i < costs.length; i++) {
            pending++;
            if (Opcode.of(instructions[i * WIDTH]).charges()) {
                costs[i] = pending;
                pending = 0;
            }
        }
        return costs;
    }

    /// `co_name`.
    public String name() {
        return name;
    }

    /// `co_qualname`.
    public String qualname() {
        return qualname;
    }

    /// `co_filename`.
    public String filename() {
        return filename;
    }

    /// `co_firstlineno`.
    public int firstLine() {
        return firstLine;
    }

    /// `co_argcount`: positional parameters, positional-only ones included, without `*args`.
    public int argCount() {
        return argCount;
    }

    /// `co_posonlyargcount`.
    public int posOnlyArgCount() {
        return posOnlyArgCount;
    }

    /// `co_kwonlyargcount`.
    public int kwOnlyArgCount() {
        return kwOnlyArgCount;
    }

    /// `co_flags`, see [CodeFlags].
    public int flags() {
        return flags;
    }

    /// Whether all the bits are set in the flags.
    public boolean hasFlags(int bits) {
        return (flags & bits) == bits;
    }

    /// Whether a call makes a generator, coroutine or asynchronous generator.
    public boolean isSuspendable() {
        return (flags & CodeFlags.SUSPENDABLE) != 0;
    }

    /// `co_varnames`: the names of the fast locals; parameters first (positional, keyword-only, `*args`, `**kwargs`),
    /// those that are cell variables too included. Register i holds variable i.
    public List<String> varnames() {
        return varnames;
    }

    /// `co_cellvars`. Their cells are in the registers from [#cellBase()] on.
    public List<String> cellvars() {
        return cellvars;
    }

    /// `co_freevars`. Their cells are in the registers from [#freeBase()] on.
    public List<String> freevars() {
        return freevars;
    }

    /// `co_names`: what instructions refer to by name.
    public List<String> names() {
        return names;
    }

    /// `co_consts`. The first of a function's constants is its docstring or None. Each is a value of
    /// [dev.fermata.vm.ast.Expr.Constant], a [TupleConstant], [FrozenSetConstant], [Code] or [CallShape].
    public List<Object> consts() {
        return consts;
    }

    /// The variables of inlined comprehensions, inner ones first.
    public List<InlinedLocal> inlinedLocals() {
        return inlinedLocals;
    }

    /// The number of registers of a frame.
    public int registerCount() {
        return registerCount;
    }

    /// The number of parameters, `*args` and `**kwargs` included; they are in the first registers.
    public int parameterCount() {
        return argCount
                + kwOnlyArgCount
                + (hasFlags(CodeFlags.VARARGS) ? 1 : 0)
                + (hasFlags(CodeFlags.VARKEYWORDS) ? 1 : 0);
    }

    /// The register of the first cell variable.
    public int cellBase() {
        return varnames.size();
    }

    /// The register of the first free variable.
    public int freeBase() {
        return varnames.size() + cellvars.size();
    }

    /// Whether a register holds the cell of a free variable.
    public boolean isFree(int register) {
        return register >= freeBase() && register < freeBase() + freevars.size();
    }

    /// The register of the first temporary.
    public int firstTemporary() {
        return freeBase() + freevars.size();
    }

    /// A copy of the instructions, [#WIDTH] ints each, as [Opcode] describes.
    public int[] instructions() {
        return instructions.clone();
    }

    /// The number of instructions.
    public int size() {
        return costs.length;
    }

    /// The opcode of an instruction.
    public Opcode opcode(int instruction) {
        return Opcode.of(instructions[instruction * WIDTH]);
    }

    /// An operand of an instruction; a is 0, b is 1, c is 2, d is 3.
    public int operand(int instruction, int index) {
        return instructions[instruction * WIDTH + 1 + index];
    }

    /// The fuel that an instruction takes: 0 unless its opcode charges.
    public int cost(int instruction) {
        return costs[instruction];
    }

    /// Where to go on when an instruction raises.
    public ExceptionTable exceptionTable() {
        return exceptionTable;
    }

    /// The place in the source of each instruction.
    public PositionTable positions() {
        return positions;
    }

    /// What an engine keeps with this code: its executable form, caches, layouts. Made on the first call; of two
    /// threads that come first together, one wins and both get its object. It must be safe to share between threads
    /// and must not refer to objects of a script.
    public Object runtime(Function<Code, Object> maker) {
        Object there = runtime;
        if (there != null) {
            return there;
        }
        Object made = maker.apply(this);
        synchronized (this) {
            if (runtime == null) {
                runtime = made;
            }
            return Objects.requireNonNull(runtime);
        }
    }

    /// The SHA-256 of the stored form, in hexadecimal: equal for equal code, in every process that runs this version.
    public String contentHash() {
        String there = contentHash;
        if (there == null) {
            try {
                MessageDigest digest = MessageDigest.getInstance("SHA-256");
                there = HexFormat.of().formatHex(digest.digest(CodeWriter.write(this)));
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every JDK has SHA-256", e);
            }
            contentHash = there;
        }
        return there;
    }

    @Override
    public String toString() {
        return "<code " + qualname + ", file \"" + filename + "\", line " + firstLine + ">";
    }

    /// A copy of this code as a builder, to change some of its attributes.
    public Builder toBuilder() {
        return new Builder(name, filename)
                .qualname(qualname)
                .firstLine(firstLine)
                .parameters(argCount, posOnlyArgCount, kwOnlyArgCount)
                .flags(flags)
                .variables(varnames, cellvars, freevars)
                .names(names)
                .consts(consts)
                .inlinedLocals(inlinedLocals)
                .registerCount(registerCount)
                .instructions(instructions)
                .exceptionTable(exceptionTable)
                .positions(positions);
    }

    /// Collects the parts of a [Code].
    public static final class Builder {
        private String name;
        private String qualname;
        private String filename;
        private int firstLine = 1;
        private int argCount;
        private int posOnlyArgCount;
        private int kwOnlyArgCount;
        private int flags;
        private List<String> varnames = List.of();
        private List<String> cellvars = List.of();
        private List<String> freevars = List.of();
        private List<String> names = List.of();
        private List<Object> consts = List.of();
        private List<InlinedLocal> inlinedLocals = List.of();
        private int registerCount;
        private int[] instructions = {};
        private ExceptionTable exceptionTable = ExceptionTable.EMPTY;
        private @Nullable PositionTable positions;

        /// Start with the two attributes that every code has.
        public Builder(String name, String filename) {
            this.name = name;
            this.qualname = name;
            this.filename = filename;
        }

        /// Set `co_name`.
        public Builder name(String value) {
            name = value;
            return this;
        }

        /// Set `co_qualname`, which is else the name.
        public Builder qualname(String value) {
            qualname = value;
            return this;
        }

        /// Set `co_filename`.
        public Builder filename(String value) {
            filename = value;
            return this;
        }

        /// Set `co_firstlineno`, which is else 1.
        public Builder firstLine(int value) {
            firstLine = value;
            return this;
        }

        /// Set `co_argcount`, `co_posonlyargcount` and `co_kwonlyargcount`.
        public Builder parameters(int positional, int positionalOnly, int keywordOnly) {
            argCount = positional;
            posOnlyArgCount = positionalOnly;
            kwOnlyArgCount = keywordOnly;
            return this;
        }

        /// Set `co_flags`.
        public Builder flags(int value) {
            flags = value;
            return this;
        }

        /// Set `co_varnames`, `co_cellvars` and `co_freevars`.
        public Builder variables(List<String> fast, List<String> cells, List<String> free) {
            varnames = fast;
            cellvars = cells;
            freevars = free;
            return this;
        }

        /// Set `co_names`.
        public Builder names(List<String> value) {
            names = value;
            return this;
        }

        /// Set `co_consts`.
        public Builder consts(List<Object> value) {
            consts = value;
            return this;
        }

        /// Set the variables of inlined comprehensions.
        public Builder inlinedLocals(List<InlinedLocal> value) {
            inlinedLocals = value;
            return this;
        }

        /// Set the number of registers.
        public Builder registerCount(int value) {
            registerCount = value;
            return this;
        }

        /// Set the instructions, [Code#WIDTH] ints each.
        public Builder instructions(int[] value) {
            instructions = value;
            return this;
        }

        /// Set the exception table.
        public Builder exceptionTable(ExceptionTable value) {
            exceptionTable = value;
            return this;
        }

        /// Set the positions; required.
        public Builder positions(PositionTable value) {
            positions = value;
            return this;
        }

        /// The code.
        public Code build() {
            return new Code(this);
        }
    }
}
