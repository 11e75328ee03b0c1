package dev.fermata.stdlib.typing;

import dev.fermata.annotations.PyGetter;
import dev.fermata.annotations.PyMethod;
import dev.fermata.annotations.PyTypeSpec;
import dev.fermata.vm.object.IterOps;
import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.PyInstance;
import dev.fermata.vm.object.PyTuple;
import dev.fermata.vm.object.PyType;
import dev.fermata.vm.object.Str;
import dev.fermata.vm.object.ThreadState;
import dev.fermata.vm.types.PyGenericAlias;
import dev.fermata.vm.types.PyUnionType;
import dev.fermata.vm.types.UnionMember;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// Type alias (PEP 695).
@PyTypeSpec(
        name = "TypeAliasType",
        module = "typing",
        hidden = true,
        dict = true,
        weakReferences = true)
final class PyTypeAliasType extends PyInstance implements UnionMember {

    static final PyType TYPE = PyTypeAliasTypeSpec.TYPE;

    private final Object name;
    private final PyTuple parameters;
    private @Nullable Object lazyValue;
    private @Nullable Object value;

    private PyTypeAliasType(ThreadState ts, Object name, PyTuple parameters) {
        super(TYPE);
        this.name = name;
        this.parameters = parameters;
        Typing.setModule(ts, this);
    }

    @PyMethod("__new__(cls, name, value, *, type_params=())")
    static Object make(ThreadState ts, PyType cls, Object name, Object value, Object type_params) {
        if (!Str.isStr(name)) {
            throw PyErr.expected("typealias() argument 'name'", "str", name);
        }
        if (!(type_params instanceof PyTuple parameters)) {
            throw PyErr.typeError("type_params must be a tuple");
        }
        PyTypeAliasType made = new PyTypeAliasType(ts, name, parameters);
        made.value = value;
        return made;
    }

    /// An alias made by a `type` statement.
    ///
    /// @param lazyValue a function that gives the value
    static PyTypeAliasType lazy(ThreadState ts, Object name, Object parameters, Object lazyValue) {
        PyTuple tuple = parameters instanceof PyTuple t ? t : PyTuple.EMPTY;
        PyTypeAliasType made = new PyTypeAliasType(ts, name, tuple);
        made.lazyValue = lazyValue;
        return made;
    }

    @PyGetter("__name__")
    Object name() {
        return name;
    }

    @PyGetter("__value__")
    Object value(ThreadState ts) {
        Object known = value;
        if (known == null) {
            known = lazyValue == null ? PyTuple.EMPTY : Typing.evaluate(ts, lazyValue);
            value = known;
            lazyValue = null;
        }
        return known;
    }

    @PyGetter("__type_params__")
    Object typeParams() {
        return parameters;
    }

    @PyGetter("__parameters__")
    Object parameters(ThreadState ts) {
        List<Object> unpacked = new ArrayList<>();
        for (Object parameter : parameters.items()) {
            if (parameter instanceof PyTypeVarTuple several) {
                unpacked.addAll(List.of(IterOps.toArray(ts, several)));
            } else {
                unpacked.add(parameter);
            }
        }
        return PyTuple.copyOf(unpacked);
    }

    @PyMethod("__getitem__(self, key, /)")
    Object getItem(Object key) {
        if (parameters.size() == 0) {
            throw PyErr.typeError("Only generic type aliases are subscriptable");
        }
        return PyGenericAlias.of(this, key instanceof PyTuple t ? t : PyTuple.of(key));
    }

    @PyMethod("__or__(self, value, /)")
    Object or(ThreadState ts, Object value) {
        return PyUnionType.of(ts, PyTuple.of(this, value));
    }

    @PyMethod("__ror__(self, value, /)")
    Object ror(ThreadState ts, Object value) {
        return PyUnionType.of(ts, PyTuple.of(value, this));
    }

    @PyMethod("__reduce__(self, /)")
    Object reduce() {
        return name;
    }

    @PyMethod("__repr__(self, /)")
    Object repr() {
        return name;
    }
}
