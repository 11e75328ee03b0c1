package dev.fermata.host;

import dev.fermata.annotations.PyMethod;
import dev.fermata.annotations.PyTypeSpec;
import dev.fermata.vm.object.PyBuiltinFunction;
import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.PyList;
import dev.fermata.vm.object.PyNotImplemented;
import dev.fermata.vm.object.PyObject;
import dev.fermata.vm.object.PyStr;
import dev.fermata.vm.object.PyType;
import dev.fermata.vm.object.ReprOps;
import dev.fermata.vm.object.Request;
import dev.fermata.vm.object.Str;
import dev.fermata.vm.object.ThreadState;
import dev.fermata.vm.operation.PyOperation;

import org.jspecify.annotations.Nullable;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Map;

/// An object of the host's. It has the methods that the host exports, and the components of a record as attributes.
@PyTypeSpec(name = "HostObject", module = "fermata", hidden = true)
final class PyHostObject extends PyObject {

    /// The type `fermata.HostObject`.
    static final PyType TYPE = PyHostObjectSpec.TYPE;

    private final Object object;
    private @Nullable ExportTable methods;

    PyHostObject(Object object) {
        super(TYPE);
        this.object = object;
    }

    /// The Java object.
    Object object() {
        return object;
    }

    @PyMethod("__getattr__(self, name, /)")
    Object getAttribute(ThreadState ts, String name) {
        for (RecordComponent component : components()) {
            if (component.getName().equals(name)) {
                return read(ts, component);
            }
        }
        PyBuiltinFunction method = methods().find(name);
        if (method == null) {
            throw PyErr.attributeError(
                    this, name, "'%s' object has no attribute '%s'", javaName(), name);
        }
        return method;
    }

    @PyMethod("__bool__(self, /)")
    boolean isTrue() {
        return true;
    }

    @PyMethod("__len__(self, /)")
    Object len(ThreadState ts) {
        return special(ts, "__len__", "object of type '%s' has no len()");
    }

    @PyMethod("__iter__(self, /)")
    Object iter() {
        return iterator("__next__", "'%s' object is not iterable");
    }

    @PyMethod("__next__(self, /)")
    Object next(ThreadState ts) {
        Object item = special(ts, "__next__", "'%s' object is not an iterator");
        // A for loop waits, also where a call would give an awaitable.
        return item instanceof PyOperation o ? ts.park(new Request.Await(o)) : item;
    }

    @PyMethod("__aiter__(self, /)")
    Object asyncIter() {
        return iterator(
                "__anext__", "'async for' requires an object with __aiter__ method, got %s");
    }

    @PyMethod("__anext__(self, /)")
    Object asyncNext(ThreadState ts) {
        return special(ts, "__anext__", "'%s' object is not an async iterator");
    }

    /// The object itself, if it has the method that gives the next item.
    private Object iterator(String next, String otherwise) {
        if (methods().find(next) == null) {
            throw PyErr.typeError(otherwise, javaName());
        }
        return this;
    }

    private Object special(ThreadState ts, String name, String otherwise) {
        PyBuiltinFunction method = methods().find(name);
        if (method == null) {
            throw PyErr.typeError(otherwise, javaName());
        }
        return method.call0(ts);
    }

    private Object read(ThreadState ts, RecordComponent component) {
        HostSide side = HostSide.of(ts);
        try {
            component.getAccessor().trySetAccessible();
            return side.toPython(component.getAccessor().invoke(object));
        } catch (InvocationTargetException e) {
            throw side.raise(HostSide.unwrapped(e));
        } catch (IllegalAccessException e) {
            throw side.raise(e);
        }
    }

    private RecordComponent[] components() {
        RecordComponent[] components = object.getClass().getRecordComponents();
        return components == null ? new RecordComponent[0] : components;
    }

    private ExportTable methods() {
        ExportTable table = methods;
        if (table == null) {
            var functions = ExportedClass.of(object.getClass()).bind(object);
            methods = table = new ExportTable(javaName(), null, functions, Map.of());
        }
        return table;
    }

    private String javaName() {
        return object.getClass().getSimpleName();
    }

    @PyMethod("__dir__(self, /)")
    Object dir() {
        PyList names = new PyList();
        for (RecordComponent component : components()) {
            names.add(PyStr.ofName(component.getName()));
        }
        for (int i = 0; i < methods().methodCount(); i++) {
            names.add(PyStr.ofName(methods().method(i).name()));
        }
        return names;
    }

    @PyMethod("__eq__(self, value, /)")
    Object eq(ThreadState ts, Object value) {
        if (!(value instanceof PyHostObject other)) {
            return PyNotImplemented.NOT_IMPLEMENTED;
        }
        try {
            return object == other.object
                    || object instanceof Record && object.equals(other.object);
        } catch (RuntimeException e) {
            throw HostSide.of(ts).raise(e);
        }
    }

    @PyMethod("__hash__(self, /)")
    long hash(ThreadState ts) {
        try {
            return object instanceof Record ? object.hashCode() : System.identityHashCode(object);
        } catch (RuntimeException e) {
            throw HostSide.of(ts).raise(e);
        }
    }

    @PyMethod("__repr__(self, /)")
    Object repr(ThreadState ts) {
        if (!(object instanceof Record)) {
            return PyStr.of("<" + javaName() + " object of the host>");
        }
        StringBuilder text = new StringBuilder(javaName()).append('(');
        for (RecordComponent component : components()) {
            text.append(text.charAt(text.length() - 1) == '(' ? "" : ", ");
            text.append(component.getName()).append('=');
            text.append(Str.utf16(ReprOps.repr(ts, read(ts, component))));
        }
        return PyStr.of(text.append(')').toString());
    }
}
