package dev.fermata.vm.object;

import org.jspecify.annotations.Nullable;

import java.math.BigInteger;
import java.util.Arrays;

/// A Python class, builtin or made by a script.
///
/// Builtin types are immutable and shared by all scripts; classes made by a script belong to it. Attribute lookups are
/// cached in an array indexed by [TypeLayout]: null is "not looked up yet", [#ABSENT] is "not there". Setting a class
/// attribute clears that entry in the class and in its subclasses, so a cache never has to be validated.
public final class PyType extends PyInstance {

    /// What the lookup cache holds for a name that no class of the MRO has.
    public static final Object ABSENT = new Object();

    private static final int HEAP = 1 << 16;

    private final @Nullable TypeSpec spec;
    private final TypeLayout layout;
    private int flags;
    private String name;
    private String qualname;
    private PyType @Nullable [] bases;
    private PyType @Nullable [] mro;
    private @Nullable PyDict dict;
    private @Nullable Object[] cache = new Object[Slot.COUNT];
    private final Subclasses subclasses = new Subclasses();
    private final int slotCount;
    private final boolean instanceDict;
    private final PyType solidBase;
    private boolean isAbstract;

    private PyType(TypeSpec spec, @Nullable PyType metatype) {
        super(metatype);
        this.spec = spec;
        this.layout = new TypeLayout();
        this.flags = spec.flags();
        this.name = spec.name();
        this.qualname = spec.name();
        PyType base = spec.base();
        this.bases = base == null ? new PyType[0] : withMore(base, spec.moreBases());
        this.slotCount = 0;
        this.instanceDict =
                spec.base() != null && spec.base().hasInstanceDict()
                        || (flags & TypeSpec.DICT) != 0;
        this.solidBase = has(TypeSpec.SAME_LAYOUT) && base != null ? base.solidBase : this;
    }

    /// Makes a class of a script; see [TypeFactory], which checks everything first.
    PyType(PyType metatype, String name, PyType[] bases, PyDict dict, ClassLayout classLayout) {
        super(metatype);
        this.spec = null;
        this.layout = classLayout.layout();
        this.flags = HEAP | TypeSpec.SUBCLASSABLE | classLayout.inheritedFlags();
        this.name = name;
        this.qualname = name;
        this.bases = bases;
        this.dict = dict;
        this.slotCount = classLayout.slotCount();
        this.instanceDict = classLayout.instanceDict();
        this.solidBase = classLayout.solidBase();
    }

    private static PyType[] withMore(PyType base, PyType[] more) {
        PyType[] bases = new PyType[more.length + 1];
        bases[0] = base;
        System.arraycopy(more, 0, bases, 1, more.length);
        return bases;
    }

    /// Makes the type that a generated spec declares.
    public static PyType define(TypeSpec spec) {
        boolean isType = spec.name().equals("type") && spec.module().equals("builtins");
        boolean isObject = spec.base() == null;
        PyType type = new PyType(spec, isType || isObject ? null : TypeMethodsSpec.TYPE);
        if (isType) {
            type.setType(type);
            ObjectMethodsSpec.TYPE.setType(type);
        }
        return type;
    }

    /// The class of any Python value.
    public static PyType of(Object o) {
        if (o instanceof PyObject p) {
            return p.type();
        }
        if (o instanceof String) {
            return CoreTypes.STR;
        }
        if (o instanceof Long || o instanceof BigInteger) {
            return CoreTypes.INT;
        }
        if (o instanceof Double) {
            return CoreTypes.FLOAT;
        }
        if (o instanceof Boolean) {
            return CoreTypes.BOOL;
        }
        throw new VmError("not a Python value: " + o.getClass().getName());
    }

    /// The attribute that lookup on the class finds for a special method, or null. Not bound to an instance.
    public @Nullable Object slot(Slot slot) {
        Object found = cache[slot.ordinal()];
        if (found == null) {
            found = resolve(slot.ordinal(), slot.dunder());
        }
        return found == ABSENT ? null : found;
    }

    /// The attribute `name` found along the MRO, or null. Not bound to an instance.
    public @Nullable Object lookup(String name) {
        dict();
        int i = layout.find(name);
        if (i < 0) {
            return isHeap() ? findInMro(name) : null;
        }
        Object found = lookupAt(i, name);
        return found == ABSENT ? null : found;
    }

    /// As [#lookup], for an inline cache that keeps the index of `name` in [#layout]; [#ABSENT] if there is none.
    public Object lookupAt(int index, String name) {
        Object found = index < cache.length ? cache[index] : null;
        return found == null ? resolve(index, name) : found;
    }

    private Object resolve(int index, String name) {
        ready();
        Object found = findInMro(name);
        if (found == null) {
            found = ABSENT;
        }
        @Nullable Object[] c = cache;
        if (index >= c.length) {
            c = Arrays.copyOf(c, index + 8);
        }
        c[index] = found;
        cache = c;
        return found;
    }

    private @Nullable Object findInMro(String name) {
        for (PyType t : mro()) {
            Object found = t.dict().get(name);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /// Which class of the MRO has `name` in its own dict, or null.
    public @Nullable PyType definer(String name) {
        for (PyType t : mro()) {
            if (t.dict().get(name) != null) {
                return t;
            }
        }
        return null;
    }

    /// Numbers the names of this class's lookup cache.
    public TypeLayout layout() {
        return layout;
    }

    /// The class's own attributes. Callers must not change it: see [#setAttribute].
    public PyDict dict() {
        PyDict d = dict;
        return d == null ? ready() : d;
    }

    /// Sets a class attribute, or deletes it if `value` is null; returns whether it existed before.
    public boolean setAttribute(String name, @Nullable Object value) {
        boolean existed =
                value == null ? dict().remove(name) != null : dict().put(name, value) != null;
        if (name.equals("__abstractmethods__")) {
            isAbstract = value != null;
        }
        invalidate(name);
        return existed;
    }

    /// Whether the class has an `__abstractmethods__` of its own.
    public boolean isAbstract() {
        return isAbstract;
    }

    private void invalidate(String name) {
        int i = layout.find(name);
        if (i >= 0 && i < cache.length) {
            cache[i] = null;
        }
        for (PyType t : subclasses.live()) {
            t.invalidate(name);
        }
    }

    /// Forgets all lookups, after a change of `__bases__`.
    void invalidateAll() {
        cache = new Object[Slot.COUNT];
        for (PyType t : subclasses.live()) {
            t.invalidateAll();
        }
    }

    private synchronized PyDict ready() {
        if (dict == null) {
            if (spec == null) {
                throw new VmError("class without a dict: " + name);
            }
            dict = TypeDicts.build(spec, this);
            for (PyType t : mro()) {
                for (Object key : t.dict().keys()) {
                    layout.indexOf((String) key);
                }
            }
        }
        return dict;
    }

    /// Whether a script made the class.
    public boolean isHeap() {
        return (flags & HEAP) != 0;
    }

    /// Whether the flag of [TypeSpec] is set.
    public boolean has(int flag) {
        return (flags & flag) != 0;
    }

    /// Sets flags of [TypeSpec] on a script's class and the subclasses it has; builtin types stay as they are.
    public void addFlags(int flags) {
        if (!isHeap() || flags == 0) {
            return;
        }
        this.flags |= flags;
        for (PyType t : subclasses.live()) {
            t.addFlags(flags);
        }
    }

    /// Which of the flags [TypeSpec#SEQUENCE] and [TypeSpec#MAPPING] are set, on this class or else the first that it
    /// inherits from and that has one.
    public int collectionFlags() {
        for (PyType t : mro()) {
            int found = t.flags & (TypeSpec.SEQUENCE | TypeSpec.MAPPING);
            if (found != 0) {
                return found;
            }
        }
        return 0;
    }

    /// Whether instances can be weakly referenced.
    public boolean hasWeakReferences() {
        for (PyType t : mro()) {
            if (t.has(TypeSpec.WEAK_REFERENCES)
                    || t.isHeap() && t.dict().get("__weakref__") != null) {
                return true;
            }
        }
        return false;
    }

    /// Whether Python classes may inherit from it.
    public boolean isSubclassable() {
        return has(TypeSpec.SUBCLASSABLE);
    }

    /// Whether the type is `other` or inherits from it, by MRO.
    public boolean isSubtypeOf(PyType other) {
        if (this == other) {
            return true;
        }
        for (PyType t : mro()) {
            if (t == other) {
                return true;
            }
        }
        return false;
    }

    /// The `__name__`.
    public String name() {
        return name;
    }

    /// How CPython's errors name the class: builtin classes of a module other than `builtins` with their module.
    public String errorName() {
        String module = specModule();
        return module.equals("builtins") ? name : module + "." + name;
    }

    /// Sets the `__name__` of a script's class.
    void setName(String name) {
        this.name = name;
    }

    /// The `__qualname__`.
    public String qualname() {
        return qualname;
    }

    /// Sets the `__qualname__` of a script's class.
    void setQualname(String qualname) {
        this.qualname = qualname;
    }

    /// The `__module__` of a builtin type. The hidden ones of `types` are found there, but belong to `builtins`.
    public String specModule() {
        if (spec == null) {
            return "builtins";
        }
        boolean elsewhere = (spec.flags() & TypeSpec.HIDDEN) != 0 && spec.module().equals("types");
        return elsewhere ? "builtins" : spec.module();
    }

    /// What declares a builtin type; null for a script's class.
    public @Nullable TypeSpec spec() {
        return spec;
    }

    /// The direct bases.
    public PyType[] bases() {
        return bases;
    }

    /// Replaces the bases; the caller has checked them.
    void setBases(PyType[] bases, PyType[] mro) {
        this.bases = bases;
        this.mro = mro;
    }

    /// The method resolution order, this class first.
    public PyType[] mro() {
        PyType[] m = mro;
        if (m == null) {
            mro = m = Mro.ofBuiltin(this);
        }
        return m;
    }

    /// Sets the order that [Mro] or a metaclass's `mro()` computed.
    void setMro(PyType[] mro) {
        this.mro = mro;
    }

    /// The script's classes that name this one, itself a script's class, as a base. Those of builtin types are kept by
    /// [InterpreterState].
    Subclasses heapSubclasses() {
        return subclasses;
    }

    /// The builtin type whose Java class instances have.
    public PyType solidBase() {
        return solidBase;
    }

    /// How many values of `__slots__` an instance has, inherited ones included.
    public int slotCount() {
        return slotCount;
    }

    /// Whether instances have a `__dict__`.
    public boolean hasInstanceDict() {
        return instanceDict;
    }

    /// The shape of a new instance; null for builtin types without attributes.
    @Nullable Shape instanceShape() {
        return isHeap() ? layout.root(slotCount) : null;
    }

    @Override
    public boolean runsPython() {
        return isHeap() || type().isHeap();
    }

    @Override
    public Object call(ThreadState ts, Object[] args, String @Nullable [] keywords) {
        return TypeCalls.call(ts, this, args, keywords);
    }

    @Override
    public String toString() {
        return "<class '" + qualname + "'>";
    }
}
