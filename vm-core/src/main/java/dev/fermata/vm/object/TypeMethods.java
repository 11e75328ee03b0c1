package dev.fermata.vm.object;

import dev.fermata.annotations.PyGetter;
import dev.fermata.annotations.PyMethod;
import dev.fermata.annotations.PySetter;
import dev.fermata.annotations.PyTypeSpec;

import org.jspecify.annotations.Nullable;

import java.util.Map;
import java.util.TreeMap;

/// type(object) -> the object's type
/// type(name, bases, dict, **kwds) -> a new type
@PyTypeSpec(name = "type", self = PyType.class, subclassable = true, weakReferences = true)
final class TypeMethods {

    private TypeMethods() {}

    @PyMethod("__new__(metatype, /, *args, **kwargs)")
    static Object make(ThreadState ts, PyType metatype, Object[] args, PyDict kwargs) {
        if (metatype == CoreTypes.TYPE && args.length == 1 && kwargs.size() == 0) {
            return PyType.of(args[0]);
        }
        if (metatype == CoreTypes.TYPE && args.length != 3) {
            throw PyErr.typeError("type() takes 1 or 3 arguments");
        }
        if (args.length != 3) {
            throw PyErr.typeError(
                    "type.__new__() takes exactly 3 arguments (%d given)", args.length);
        }
        if (!Str.isStr(args[0])) {
            throw PyErr.expected("type.__new__() argument 1", "str", args[0]);
        }
        if (!(args[1] instanceof PyTuple bases)) {
            throw PyErr.expected("type.__new__() argument 2", "tuple", args[1]);
        }
        if (!(args[2] instanceof PyDict namespace)) {
            throw PyErr.expected("type.__new__() argument 3", "dict", args[2]);
        }
        TypeLayout template = namespace instanceof ClassNamespace n ? n.template() : null;
        return TypeFactory.create(
                ts, metatype, Str.utf16(args[0]), bases, namespace, kwargs, template);
    }

    @PyMethod("__init__(self, /, *args, **kwargs)")
    static void init(PyType self, Object[] args, PyDict kwargs) {
        if (kwargs.size() > 0 && args.length == 1) {
            throw PyErr.typeError("type.__init__() takes no keyword arguments");
        }
        if (args.length != 1 && args.length != 3) {
            throw PyErr.typeError("type.__init__() takes 1 or 3 arguments");
        }
    }

    @PyMethod("__call__(self, /, *args, **kwargs)")
    static Object call(ThreadState ts, PyType self, Object[] args, PyDict kwargs) {
        return ArgBinder.callWithDict(ts, new TypeInstantiation(self), args, kwargs);
    }

    @PyMethod("__getattribute__(self, name, /)")
    static Object getattribute(ThreadState ts, PyType self, String name) {
        PyType meta = self.type();
        Object onMeta = meta.lookup(name);
        if (onMeta != null
                && AttrOps.isDataDescriptor(onMeta)
                && PyType.of(onMeta).slot(Slot.GET) != null) {
            return AttrOps.bind(ts, onMeta, self, meta);
        }
        Object own = self.lookup(name);
        if (own != null) {
            return AttrOps.bind(ts, own, null, self);
        }
        if (onMeta != null) {
            return AttrOps.bind(ts, onMeta, self, meta);
        }
        throw PyErr.noAttribute(self, name);
    }

    @PyMethod("__setattr__(self, name, value, /)")
    static void setattr(ThreadState ts, PyType self, String name, Object value) {
        change(ts, self, name, value);
    }

    @PyMethod("__delattr__(self, name, /)")
    static void delattr(ThreadState ts, PyType self, String name) {
        change(ts, self, name, null);
    }

    private static void change(ThreadState ts, PyType self, String name, @Nullable Object value) {
        if (!self.isHeap()) {
            throw PyErr.typeError(
                    "cannot set '%s' attribute of immutable type '%s'",
                    name, TypeCalls.qualifiedName(self));
        }
        Object onMeta = self.type().lookup(name);
        if (onMeta != null && AttrOps.isDataDescriptor(onMeta)) {
            AttrOps.setGeneric(ts, self, name, value);
            return;
        }
        boolean existed = self.setAttribute(name, value);
        if (value == null && !existed) {
            throw PyErr.noAttribute(self, name);
        }
    }

    @PyMethod("__repr__(self, /)")
    static Object repr(ThreadState ts, PyType self) {
        Object module = module(self);
        if (Str.isStr(module) && !"builtins".equals(module)) {
            return PyStr.of("<class '" + Str.utf16(module) + "." + self.qualname() + "'>");
        }
        return PyStr.of("<class '" + self.name() + "'>");
    }

    /// Return a type's method resolution order.
    @PyMethod("mro(self, /)")
    static Object mro(PyType self) {
        return PyList.of((Object[]) Mro.compute(self, self.bases()));
    }

    @PyMethod("__subclasses__(self, /)")
    static Object subclasses(ThreadState ts, PyType self) {
        return PyList.copyOf(TypeFactory.subclassesOf(ts, self).live());
    }

    @PyMethod(value = "__prepare__(cls, /, *args, **kwargs)", kind = PyMethod.Kind.CLASS)
    static Object prepare(PyType cls, Object[] args, PyDict kwargs) {
        return new PyDict();
    }

    @PyMethod("__instancecheck__(self, instance, /)")
    static boolean instancecheck(ThreadState ts, PyType self, Object instance) {
        return InstanceChecks.isRealInstance(ts, instance, self);
    }

    @PyMethod("__subclasscheck__(self, subclass, /)")
    static boolean subclasscheck(ThreadState ts, PyType self, Object subclass) {
        return InstanceChecks.isRealSubclass(ts, subclass, self);
    }

    @PyMethod("__dir__(self, /)")
    static Object dir(ThreadState ts, PyType self) {
        Map<String, Object> names = new TreeMap<>();
        for (PyType t : self.mro()) {
            for (Object key : t.dict().keys()) {
                if (Str.isStr(key)) {
                    names.put(Str.utf16(key), key);
                }
            }
        }
        return PyList.of(names.values().toArray());
    }

    @PyMethod("__sizeof__(self, /)")
    static long sizeof(PyType self) {
        return 1064;
    }

    @PyMethod("__or__(self, value, /)")
    static Object or(ThreadState ts, PyType self, Object value) {
        return CallOps.call(
                ts,
                AttrOps.get(ts, Builtins.type("types.UnionType"), "_of"),
                new Object[] {self, value},
                null);
    }

    @PyMethod("__ror__(self, value, /)")
    static Object ror(ThreadState ts, PyType self, Object value) {
        return CallOps.call(
                ts,
                AttrOps.get(ts, Builtins.type("types.UnionType"), "_of"),
                new Object[] {value, self},
                null);
    }

    @PyGetter("__name__")
    static Object name(PyType self) {
        return PyStr.ofName(self.name());
    }

    @PySetter("__name__")
    static void setName(ThreadState ts, PyType self, @Nullable Object value) {
        String name = checkName(self, "__name__", value);
        if (name.indexOf('\0') >= 0) {
            throw PyErr.valueError("type name must not contain null characters");
        }
        TypeFactory.requireUtf8(ts, PyStr.of(name));
        self.setName(name);
    }

    @PyGetter("__qualname__")
    static Object qualname(PyType self) {
        return PyStr.ofName(self.qualname());
    }

    @PySetter("__qualname__")
    static void setQualname(PyType self, @Nullable Object value) {
        self.setQualname(checkName(self, "__qualname__", value));
    }

    private static String checkName(PyType self, String attribute, @Nullable Object value) {
        checkMutable(self, attribute, value);
        if (value == null || !Str.isStr(value)) {
            throw PyErr.typeError(
                    "can only assign string to %s.%s, not '%s'",
                    self.name(), attribute, value == null ? "NoneType" : PyErr.className(value));
        }
        return Str.utf16(value);
    }

    private static void checkMutable(PyType self, String attribute, @Nullable Object value) {
        if (!self.isHeap()) {
            throw PyErr.typeError(
                    "cannot set '%s' attribute of immutable type '%s'",
                    attribute, TypeCalls.qualifiedName(self));
        }
        if (value == null) {
            throw PyErr.typeError(
                    "cannot delete '%s' attribute of immutable type '%s'", attribute, self.name());
        }
    }

    @PyGetter("__module__")
    static Object module(PyType self) {
        if (!self.isHeap()) {
            return self.specModule();
        }
        Object module = self.dict().get("__module__");
        if (module == null) {
            throw PyErr.attributeError(self, "__module__", "__module__");
        }
        return module;
    }

    @PySetter("__module__")
    static void setModule(PyType self, @Nullable Object value) {
        checkMutable(self, "__module__", value);
        self.setAttribute("__module__", value);
    }

    @PyGetter("__bases__")
    static Object bases(PyType self) {
        return PyTuple.of((Object[]) self.bases().clone());
    }

    @PySetter("__bases__")
    static void setBases(ThreadState ts, PyType self, @Nullable Object value) {
        checkMutable(self, "__bases__", value);
        if (!(value instanceof PyTuple bases)) {
            throw PyErr.typeError(
                    "can only assign tuple to %s.__bases__, not %s",
                    self.name(), PyErr.typeName(value));
        }
        BasesAssignment.assign(ts, self, bases);
    }

    @PyGetter(value = "__base__", member = true)
    static Object base(PyType self) {
        return self.bases().length == 0 ? PyNone.NONE : TypeFactory.bestBase(self.bases());
    }

    @PyGetter("__mro__")
    static Object mroTuple(PyType self) {
        return PyTuple.of((Object[]) self.mro().clone());
    }

    @PyGetter("__dict__")
    static Object dict(ThreadState ts, PyType self) {
        return CallOps.call1(ts, Builtins.type("types.mappingproxy"), self.dict());
    }

    @PyGetter("__doc__")
    static Object doc(ThreadState ts, PyType self) {
        Object doc = self.dict().get("__doc__");
        return doc == null ? PyNone.NONE : AttrOps.bind(ts, doc, null, self);
    }

    @PySetter("__doc__")
    static void setDoc(PyType self, @Nullable Object value) {
        checkMutable(self, "__doc__", value);
        self.setAttribute("__doc__", value);
    }

    @PyGetter("__text_signature__")
    static Object textSignature(PyType self) {
        return PyNone.NONE;
    }

    @PyGetter("__annotations__")
    static Object annotations(PyType self) {
        if (!self.isHeap()) {
            throw PyErr.noAttribute(self, "__annotations__");
        }
        Object found = self.dict().get("__annotations__");
        if (found == null) {
            found = new PyDict();
            self.setAttribute("__annotations__", found);
        }
        return found;
    }

    @PySetter("__annotations__")
    static void setAnnotations(PyType self, @Nullable Object value) {
        if (!self.isHeap()) {
            throw PyErr.typeError(
                    "cannot set '__annotations__' attribute of immutable type '%s'",
                    TypeCalls.qualifiedName(self));
        }
        if (!self.setAttribute("__annotations__", value) && value == null) {
            throw PyErr.attributeError(self, "__annotations__", "__annotations__");
        }
    }

    @PyGetter("__type_params__")
    static Object typeParams(PyType self) {
        Object found = self.isHeap() ? self.dict().get("__type_params__") : null;
        return found == null ? PyTuple.EMPTY : found;
    }

    @PySetter("__type_params__")
    static void setTypeParams(PyType self, @Nullable Object value) {
        checkMutable(self, "__type_params__", value);
        self.setAttribute("__type_params__", value);
    }

    @PyGetter("__abstractmethods__")
    static Object abstractMethods(PyType self) {
        Object found = self == CoreTypes.TYPE ? null : self.dict().get("__abstractmethods__");
        if (found == null) {
            throw PyErr.attributeError(self, "__abstractmethods__", "__abstractmethods__");
        }
        return found;
    }

    @PySetter("__abstractmethods__")
    static void setAbstractMethods(PyType self, @Nullable Object value) {
        if (!self.setAttribute("__abstractmethods__", value) && value == null) {
            throw PyErr.attributeError(self, "__abstractmethods__", "__abstractmethods__");
        }
    }

    @PyGetter(value = "__flags__", member = true)
    static long flags(PyType self) {
        return TypeFlags.of(self);
    }

    @PyGetter(value = "__basicsize__", member = true)
    static long basicsize(PyType self) {
        return 16 + 8L * self.slotCount();
    }

    @PyGetter(value = "__itemsize__", member = true)
    static long itemsize(PyType self) {
        return 0;
    }

    @PyGetter(value = "__dictoffset__", member = true)
    static long dictoffset(PyType self) {
        return self.hasInstanceDict() ? -1 : 0;
    }

    @PyGetter(value = "__weakrefoffset__", member = true)
    static long weakrefoffset(PyType self) {
        return 0;
    }

    /// The callable that makes an instance without asking the metaclass again.
    private static final class TypeInstantiation extends PyObject {
        private final PyType target;

        TypeInstantiation(PyType target) {
            super(CoreTypes.TYPE);
            this.target = target;
        }

        @Override
        public Object call(ThreadState ts, Object[] args, String @Nullable [] keywords) {
            return TypeCalls.instantiate(ts, target, args, keywords);
        }
    }
}
