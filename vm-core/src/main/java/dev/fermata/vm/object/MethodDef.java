package dev.fermata.vm.object;

import dev.fermata.annotations.PyMethod;

import org.jspecify.annotations.Nullable;

import java.util.Set;

/// One builtin function or method as it was declared: its Python signature and where its Java method is. Immutable and
/// shared by all scripts.
public final class MethodDef {

    private static final Set<String> SEQUENCE_OPERATORS =
            Set.of("__add__", "__iadd__", "__mul__", "__rmul__", "__imul__");

    /// The types whose `__getitem__` CPython has as an ordinary method.
    private static final Set<String> DIRECT_GETITEM = Set.of("list", "dict");

    /// The types whose `__contains__` CPython has as an ordinary method.
    private static final Set<String> DIRECT_CONTAINS = Set.of("dict", "set", "frozenset");

    private final MethodTable table;
    private final int index;
    private final String name;
    private final String signatureText;
    private final PyMethod.Kind kind;
    private final PyMethod.Style style;
    private final boolean framed;
    private final @Nullable String doc;
    private final boolean slotWrapper;
    private volatile @Nullable Signature signature;

    /// Called by generated code.
    ///
    /// @param signatureText the parenthesised parameter list, such as `(self, index=-1, /)`
    public MethodDef(
            MethodTable table,
            int index,
            String name,
            String signatureText,
            PyMethod.Kind kind,
            PyMethod.Style style,
            boolean framed,
            @Nullable String doc) {
        this.table = table;
        this.index = index;
        this.name = name;
        this.signatureText = signatureText;
        this.kind = kind;
        this.style = style;
        this.framed = framed;
        this.doc = doc;
        this.slotWrapper = computeSlotWrapper();
    }

    /// The Python name.
    public String name() {
        return name;
    }

    /// The parameter list as it was declared.
    public String signatureText() {
        return signatureText;
    }

    /// How the function binds when it is found on a type.
    public PyMethod.Kind kind() {
        return kind;
    }

    /// Whose wording argument errors take.
    public PyMethod.Style style() {
        return style;
    }

    /// Whether the function is also written in Python, for arguments that run Python code.
    public boolean isFramed() {
        return framed;
    }

    /// The docstring, or null.
    public @Nullable String doc() {
        return doc;
    }

    /// The table that declares this method: a [TypeSpec] or a [ModuleSpec].
    public MethodTable table() {
        return table;
    }

    /// The `__text_signature__`, a str.
    Object textSignature() {
        String receiver =
                table instanceof ModuleSpec
                        ? "$module"
                        : kind == PyMethod.Kind.CLASS || name.equals("__new__")
                                ? "$type"
                                : kind == PyMethod.Kind.STATIC ? null : "$self";
        return PyStr.of(signature().text(receiver));
    }

    /// Whether the first parameter is the object or class that the method is called on.
    boolean takesReceiver() {
        return table instanceof TypeSpec
                && (kind != PyMethod.Kind.STATIC || name.equals("__new__"));
    }

    /// Whether CPython has this method as a slot wrapper, a function that it makes from a slot of the type.
    boolean isSlotWrapper() {
        return slotWrapper;
    }

    private boolean computeSlotWrapper() {
        if (!(table instanceof TypeSpec)
                || kind != PyMethod.Kind.INSTANCE
                || !Slot.hasWrapper(name)) {
            return false;
        }
        return switch (name) {
            case "__getitem__" -> !DIRECT_GETITEM.contains(table.name());
            case "__contains__" -> !DIRECT_CONTAINS.contains(table.name());
            default -> true;
        };
    }

    /// Whether this is the `+` or `*` of a type that has them as a sequence, not as a number: without `__radd__`.
    boolean isOfSequence() {
        if (!slotWrapper || !SEQUENCE_OPERATORS.contains(name)) {
            return false;
        }
        for (int i = 0; i < table.methodCount(); i++) {
            if (table.method(i).name.equals("__radd__")) {
                return false;
            }
        }
        return true;
    }

    /// The parsed signature.
    public Signature signature() {
        Signature s = signature;
        if (s == null) {
            signature = s = Signature.parse(signatureText);
        }
        return s;
    }

    /// One value for each parameter: see [ArgBinder#bind].
    public @Nullable Object[] bind(Object[] args, String @Nullable [] keywords) {
        return ArgBinder.bind(this, args, keywords);
    }

    /// Binds any combination of arguments, `self` first, and calls.
    public Object bindAndInvoke(ThreadState ts, Object[] args, String @Nullable [] keywords) {
        return table.invoke(ts, index, ArgBinder.bind(this, args, keywords));
    }

    /// Calls without arguments.
    public Object invoke0(ThreadState ts) {
        return table.invoke0(ts, index);
    }

    /// Calls with one positional argument, `self` included.
    public Object invoke1(ThreadState ts, Object a) {
        return table.invoke1(ts, index, a);
    }

    /// Calls with two positional arguments, `self` included.
    public Object invoke2(ThreadState ts, Object a, Object b) {
        return table.invoke2(ts, index, a, b);
    }

    /// Calls with three positional arguments, `self` included.
    public Object invoke3(ThreadState ts, Object a, Object b, Object c) {
        return table.invoke3(ts, index, a, b, c);
    }

    /// Calls with four positional arguments, `self` included.
    public Object invoke4(ThreadState ts, Object a, Object b, Object c, Object d) {
        return table.invoke4(ts, index, a, b, c, d);
    }

    /// Calls with any number of arguments, choosing the fixed-arity way where there is one.
    public Object invoke(ThreadState ts, Object[] args, String @Nullable [] keywords) {
        if (keywords == null) {
            switch (args.length) {
                case 0 -> {
                    return table.invoke0(ts, index);
                }
                case 1 -> {
                    return table.invoke1(ts, index, args[0]);
                }
                case 2 -> {
                    return table.invoke2(ts, index, args[0], args[1]);
                }
                case 3 -> {
                    return table.invoke3(ts, index, args[0], args[1], args[2]);
                }
                case 4 -> {
                    return table.invoke4(ts, index, args[0], args[1], args[2], args[3]);
                }
                default -> {}
            }
        }
        return bindAndInvoke(ts, args, keywords);
    }
}
