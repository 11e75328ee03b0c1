package dev.fermata.vm.types;

import dev.fermata.vm.object.GetSetDef;
import dev.fermata.vm.object.MethodDef;
import dev.fermata.vm.object.PyNone;
import dev.fermata.vm.object.PyTuple;
import dev.fermata.vm.object.PyType;
import dev.fermata.vm.object.ThreadState;
import dev.fermata.vm.object.TypeSpec;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.BiConsumer;

/// A type of tuples whose items also have names, such as `sys.version_info` or `time.struct_time`. Some fields may have only a name: they are kept as attributes of the tuple.
public final class StructSequence extends TypeSpec {

    private final String module;
    private final String name;
    private final String doc;
    private final int visible;
    private final boolean instantiable;
    private final List<String> fields;
    private final GetSetDef[] getSets;
    private final PyType type;

    private StructSequence(
            String module,
            String name,
            String doc,
            int visible,
            boolean instantiable,
            List<String> fields) {
        this.module = module;
        this.name = name;
        this.doc = doc;
        this.visible = visible;
        this.instantiable = instantiable;
        this.fields = fields;
        this.getSets = new GetSetDef[fields.size()];
        for (int i = 0; i < getSets.length; i++) {
            getSets[i] = new GetSetDef(this, i, fields.get(i), null, false, true);
        }
        this.type = PyType.define(this);
    }

    /// Makes a type that only the VM makes instances of.
    ///
    /// @param fields the names of all fields, separated by spaces; all are items too
    public static StructSequence define(String module, String name, String doc, String fields) {
        List<String> names = List.of(fields.split(" "));
        return new StructSequence(module, name, doc, names.size(), false, names);
    }

    /// Makes a type that scripts can make instances of.
    ///
    /// @param visible how many of the fields, the first ones, are items too
    public static StructSequence define(
            String module, String name, String doc, int visible, String fields) {
        return new StructSequence(module, name, doc, visible, true, List.of(fields.split(" ")));
    }

    /// An instance; missing fields that are only names are None.
    ///
    /// @param values for all fields, or for those that are items
    public PyTuple of(Object... values) {
        return make(type, values);
    }

    PyTuple make(PyType cls, Object[] values) {
        Object[] items = new Object[visible];
        System.arraycopy(values, 0, items, 0, visible);
        PyTuple made = new PyTuple(cls, items);
        for (int i = visible; i < values.length; i++) {
            made.setOwn(fields.get(i), values[i]);
        }
        return made;
    }

    /// The names of all fields.
    List<String> fields() {
        return fields;
    }

    /// How many of the fields are items.
    int visible() {
        return visible;
    }

    /// Whether scripts can make instances.
    boolean instantiable() {
        return instantiable;
    }

    /// The type's name as errors show it.
    String qualifiedName() {
        return module + "." + name;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String module() {
        return module;
    }

    @Override
    public String doc() {
        return doc;
    }

    @Override
    public int flags() {
        return SAME_LAYOUT | SEQUENCE | (instantiable ? SUBCLASSABLE : 0);
    }

    @Override
    public PyType base() {
        return StructSequenceMethods.TYPE;
    }

    @Override
    public PyType type() {
        return type;
    }

    @Override
    public GetSetDef[] getSets() {
        return getSets;
    }

    @Override
    public void constants(BiConsumer<String, Object> sink) {
        sink.accept("n_fields", (long) fields.size());
        sink.accept("n_sequence_fields", (long) visible);
        sink.accept("n_unnamed_fields", 0L);
        sink.accept("__match_args__", PyTuple.copyOf(fields.subList(0, visible)));
    }

    @Override
    protected Object getAttribute(ThreadState ts, int index, Object self) {
        PyTuple tuple = self(PyTuple.class, index, self);
        if (index < visible) {
            return tuple.get(index);
        }
        Object value = tuple.getOwn(fields.get(index));
        return value == null ? PyNone.NONE : value;
    }

    @Override
    public MethodDef method(int index) {
        throw new IllegalArgumentException("no method " + index);
    }

    @Override
    public int methodCount() {
        return 0;
    }

    @Override
    protected Object invoke(ThreadState ts, int index, @Nullable Object[] bound) {
        throw new IllegalArgumentException("no method " + index);
    }
}
