package dev.fermata.vm.types;

import dev.fermata.annotations.PyMethod;
import dev.fermata.annotations.PyTypeSpec;
import dev.fermata.vm.object.AttrOps;
import dev.fermata.vm.object.CompareOps;
import dev.fermata.vm.object.HashOps;
import dev.fermata.vm.object.ItemOps;
import dev.fermata.vm.object.IterOps;
import dev.fermata.vm.object.PyObject;
import dev.fermata.vm.object.PyStr;
import dev.fermata.vm.object.PyTuple;
import dev.fermata.vm.object.PyType;
import dev.fermata.vm.object.ReprOps;
import dev.fermata.vm.object.Str;
import dev.fermata.vm.object.ThreadState;

import java.util.List;

/// A tuple with named fields, such as `sys.version_info` or `time.struct_time`.
@PyTypeSpec(name = "structseq", module = "types", hidden = true, sequence = true)
public final class PyStructSequence extends PyObject {

    /// The type of all struct sequences.
    public static final PyType TYPE = PyStructSequenceSpec.TYPE;

    private final String name;
    private final List<String> fields;
    private final PyTuple values;

    private PyStructSequence(String name, List<String> fields, PyTuple values) {
        super(TYPE);
        this.name = name;
        this.fields = fields;
        this.values = values;
    }

    /// A sequence of `values` with these field names.
    ///
    /// @param name what `repr` shows
    /// @param fields the names, separated by spaces
    public static PyStructSequence of(String name, String fields, Object... values) {
        return new PyStructSequence(name, List.of(fields.split(" ")), PyTuple.of(values));
    }

    /// The values.
    public PyTuple values() {
        return values;
    }

    @PyMethod("__getattribute__(self, name, /)")
    Object getattribute(ThreadState ts, String name) {
        int i = fields.indexOf(name);
        return i >= 0 ? values.get(i) : AttrOps.getGeneric(ts, this, name);
    }

    @PyMethod("__len__(self, /)")
    long len() {
        return values.size();
    }

    @PyMethod("__getitem__(self, key, /)")
    Object getItem(ThreadState ts, Object key) {
        return ItemOps.get(ts, values, key);
    }

    @PyMethod("__iter__(self, /)")
    Object iter(ThreadState ts) {
        return IterOps.iter(ts, values);
    }

    @PyMethod("__contains__(self, key, /)")
    boolean contains(ThreadState ts, Object key) {
        return ItemOps.contains(ts, values, key);
    }

    private Object compare(ThreadState ts, CompareOps.Op op, Object value) {
        Object other = value instanceof PyStructSequence s ? s.values : value;
        return CompareOps.compare(ts, op, values, other);
    }

    @PyMethod("__eq__(self, value, /)")
    Object eq(ThreadState ts, Object value) {
        return compare(ts, CompareOps.Op.EQ, value);
    }

    @PyMethod("__ne__(self, value, /)")
    Object ne(ThreadState ts, Object value) {
        return compare(ts, CompareOps.Op.NE, value);
    }

    @PyMethod("__lt__(self, value, /)")
    Object lt(ThreadState ts, Object value) {
        return compare(ts, CompareOps.Op.LT, value);
    }

    @PyMethod("__le__(self, value, /)")
    Object le(ThreadState ts, Object value) {
        return compare(ts, CompareOps.Op.LE, value);
    }

    @PyMethod("__gt__(self, value, /)")
    Object gt(ThreadState ts, Object value) {
        return compare(ts, CompareOps.Op.GT, value);
    }

    @PyMethod("__ge__(self, value, /)")
    Object ge(ThreadState ts, Object value) {
        return compare(ts, CompareOps.Op.GE, value);
    }

    @PyMethod("__hash__(self, /)")
    long hash(ThreadState ts) {
        return HashOps.hash(ts, values);
    }

    @PyMethod("__repr__(self, /)")
    Object repr(ThreadState ts) {
        StringBuilder out = new StringBuilder(this.name).append('(');
        for (int i = 0; i < values.size(); i++) {
            out.append(i > 0 ? ", " : "").append(fields.get(i)).append('=');
            out.append(Str.utf16(ReprOps.repr(ts, values.get(i))));
        }
        return PyStr.of(out.append(')').toString());
    }
}
