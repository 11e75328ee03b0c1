package dev.fermata.vm.object;

import org.jspecify.annotations.Nullable;

import java.util.function.BiConsumer;

/// A builtin type as its annotated class declares it. Subclasses are generated; each has a constant `TYPE`, made by
/// [PyType#define].
public abstract class TypeSpec extends MethodTable {

    /// Python classes may inherit from the type.
    public static final int SUBCLASSABLE = 1;

    /// The type is not an attribute of its module.
    public static final int HIDDEN = 2;

    /// `match` treats instances as sequences.
    public static final int SEQUENCE = 4;

    /// `match` treats instances as mappings.
    public static final int MAPPING = 8;

    /// Instances of the type itself have a `__dict__`.
    public static final int DICT = 16;

    /// Instances are laid out as those of the base type, so that a class may inherit from this type and another.
    public static final int SAME_LAYOUT = 32;

    /// Instances can be weakly referenced.
    public static final int WEAK_REFERENCES = 64;

    /// Makes a spec.
    protected TypeSpec() {}

    /// The type's `__name__`.
    @Override
    public abstract String name();

    /// The type's `__module__`.
    public abstract String module();

    /// The docstring, or null.
    public abstract @Nullable String doc();

    /// A union of this class's flags.
    public abstract int flags();

    /// The base type; null for `object` only.
    public abstract @Nullable PyType base();

    /// Further bases after [#base]; only for the few builtin types with more than one.
    public PyType[] moreBases() {
        return new PyType[0];
    }

    /// The type this spec declares.
    public abstract PyType type();

    /// The computed attributes.
    public abstract GetSetDef[] getSets();

    /// Passes the name and value of each constant to `sink`.
    public void constants(BiConsumer<String, Object> sink) {}

    /// Reads computed attribute `index` of `self`.
    protected Object getAttribute(ThreadState ts, int index, Object self) {
        throw new IllegalArgumentException("no getter " + index);
    }

    /// Writes computed attribute `index` of `self`, or deletes it if `value` is null.
    protected void setAttribute(ThreadState ts, int index, Object self, @Nullable Object value) {
        throw new IllegalArgumentException("no setter " + index);
    }

    /// The class that `__new__` is asked to make an instance of.
    ///
    /// @throws PyException TypeError unless it is this type or inherits from it
    protected final PyType newClass(@Nullable Object c) {
        if (!(c instanceof PyType cls)) {
            throw PyErr.typeError(
                    "%s.__new__(X): X is not a type object (%s)",
                    name(), c == null ? "NULL" : PyErr.className(c));
        }
        if (cls != type() && !cls.isSubtypeOf(type())) {
            throw PyErr.typeError(
                    "%s.__new__(%s): %s is not a subtype of %s",
                    name(), cls.name(), cls.name(), name());
        }
        if (!cls.isHeap()
                && cls != type()
                && cls.slot(Slot.NEW) instanceof PyBuiltinFunction f
                && f.def().table() != this) {
            throw PyErr.typeError(
                    "%s.__new__(%s) is not safe, use %s.__new__()", name(), cls.name(), cls.name());
        }
        return cls;
    }
}
