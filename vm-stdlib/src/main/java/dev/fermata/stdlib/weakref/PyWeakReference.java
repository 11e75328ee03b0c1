package dev.fermata.stdlib.weakref;

import dev.fermata.annotations.PyGetter;
import dev.fermata.annotations.PyMethod;
import dev.fermata.annotations.PyTypeSpec;
import dev.fermata.vm.object.AttrOps;
import dev.fermata.vm.object.CallOps;
import dev.fermata.vm.object.CompareOps;
import dev.fermata.vm.object.HashOps;
import dev.fermata.vm.object.PyDict;
import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.PyInstance;
import dev.fermata.vm.object.PyNone;
import dev.fermata.vm.object.PyNotImplemented;
import dev.fermata.vm.object.PyType;
import dev.fermata.vm.object.Str;
import dev.fermata.vm.object.ThreadState;
import dev.fermata.vm.types.PyGenericAlias;

import org.jspecify.annotations.Nullable;

/// A weak reference.
@PyTypeSpec(name = "ReferenceType", module = "weakref", subclassable = true, hidden = true)
public final class PyWeakReference extends PyInstance {

    /// The type `weakref.ref`.
    public static final PyType TYPE = PyWeakReferenceSpec.TYPE;

    private final WeakLink link;
    private @Nullable Long hash;

    private PyWeakReference(PyType type, WeakLink link) {
        super(type);
        this.link = link;
        link.setOwner(this);
    }

    @PyMethod("__new__(cls, object, callback=None, /, *args, **kwargs)")
    static Object make(
            ThreadState ts,
            PyType cls,
            Object object,
            Object callback,
            Object[] args,
            PyDict kwargs) {
        WeakReferences all = WeakReferences.of(ts);
        if (cls == TYPE && callback == PyNone.NONE) {
            for (Object owner : all.ownersOf(object)) {
                if (owner instanceof PyWeakReference r
                        && r.type() == TYPE
                        && r.link.callback() == null) {
                    return r;
                }
            }
        }
        PyWeakReference made = new PyWeakReference(cls, all.link(ts, object, callback));
        all.add(object, made);
        return made;
    }

    @PyMethod("__init__(self, object, callback=None, /)")
    void init(Object object, Object callback) {}

    /// The object referred to, or null if it is gone.
    @Nullable Object referent() {
        return link.get();
    }

    @PyMethod("__call__(self)")
    Object callSlot(ThreadState ts) {
        Object referent = link.get();
        if (referent == null) {
            WeakReferences.of(ts).runCallbacks(ts);
            return PyNone.NONE;
        }
        return referent;
    }

    /// See PEP 585
    @PyMethod(value = "__class_getitem__(type, object, /)", kind = PyMethod.Kind.CLASS)
    static Object classGetItem(ThreadState ts, PyType type, Object object) {
        return CallOps.call2(ts, PyGenericAlias.TYPE, type, object);
    }

    @PyGetter("__callback__")
    Object callback() {
        Object callback = link.callback();
        return callback == null ? PyNone.NONE : callback;
    }

    @PyMethod("__hash__(self, /)")
    long hash(ThreadState ts) {
        Long known = hash;
        if (known == null) {
            Object referent = link.get();
            if (referent == null) {
                throw PyErr.typeError("weak object has gone away");
            }
            known = HashOps.hash(ts, referent);
            hash = known;
        }
        return known;
    }

    @PyMethod("__eq__(self, value, /)")
    Object eq(ThreadState ts, Object value) {
        if (!(value instanceof PyWeakReference other)) {
            return PyNotImplemented.NOT_IMPLEMENTED;
        }
        Object a = link.get();
        Object b = other.link.get();
        return a == null || b == null
                ? (Object) (this == other)
                : CompareOps.compare(ts, CompareOps.Op.EQ, a, b);
    }

    @PyMethod("__ne__(self, value, /)")
    Object ne(ThreadState ts, Object value) {
        if (!(value instanceof PyWeakReference other)) {
            return PyNotImplemented.NOT_IMPLEMENTED;
        }
        Object a = link.get();
        Object b = other.link.get();
        return a == null || b == null
                ? (Object) (this != other)
                : CompareOps.compare(ts, CompareOps.Op.NE, a, b);
    }

    @PyMethod("__repr__(self, /)")
    String repr(ThreadState ts) {
        Object referent = link.get();
        String at = "<weakref at " + ts.interpreter().addressOf(this);
        if (referent == null) {
            return at + "; dead>";
        }
        Object name = AttrOps.find(ts, referent, "__name__");
        String named = name != null && Str.isStr(name) ? " (" + Str.utf16(name) + ")" : "";
        return at
                + "; to '"
                + PyErr.className(referent)
                + "' at "
                + ts.interpreter().addressOf(referent)
                + named
                + ">";
    }
}
