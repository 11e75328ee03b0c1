package dev.fermata.vm.object;

import dev.fermata.annotations.PyMethod;

import org.jspecify.annotations.Nullable;

/// One builtin function or method as it was declared: its Python signature and where its Java method is. Immutable and
/// shared by all scripts.
public final class MethodDef {

    private final MethodTable table;
    private final int index;
    private final String name;
    private final String signatureText;
    private final PyMethod.Kind kind;
    private final PyMethod.Style style;
    private final @Nullable String doc;
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
            @Nullable String doc) {
        this.table = table;
        this.index = index;
        this.name = name;
        this.signatureText = signatureText;
        this.kind = kind;
        this.style = style;
        this.doc = doc;
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
        return table instanceof TypeSpec && kind == PyMethod.Kind.INSTANCE && Slot.hasWrapper(name);
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
