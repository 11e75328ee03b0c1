package dev.fermata.vm.pyast;

import dev.fermata.vm.object.CallOps;
import dev.fermata.vm.object.CoreTypes;
import dev.fermata.vm.object.PyDict;
import dev.fermata.vm.object.PyNone;
import dev.fermata.vm.object.PyStr;
import dev.fermata.vm.object.PyTuple;
import dev.fermata.vm.object.PyType;
import dev.fermata.vm.object.ThreadState;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A script's own classes of nodes, and the one instance of each class without fields.
final class AstClasses {

    private final Map<String, PyType> types = new LinkedHashMap<>();
    private final Map<String, Object> singletons = new HashMap<>();

    private AstClasses() {}

    /// Those of the script, made on first use.
    static AstClasses of(ThreadState ts) {
        AstClasses classes = ts.interpreter().state(AstClasses.class, AstClasses::new);
        if (classes.types.isEmpty()) {
            classes.make(ts);
        }
        return classes;
    }

    private void make(ThreadState ts) {
        for (AstGrammar.NodeClass c : AstGrammar.CLASSES) {
            PyDict dict = new PyDict();
            List<String> fields = c.fields().stream().map(AstGrammar.Field::name).toList();
            PyTuple names = PyTuple.copyOf(fields);
            dict.put("_fields", names);
            dict.put("__match_args__", names);
            dict.put("__module__", "ast");
            dict.put("__doc__", c.doc());
            noneForOptional(dict, c.fields());
            if (c.sum() == null) {
                List<AstGrammar.Field> positions =
                        c.located() ? AstGrammar.POSITION_FIELDS : List.of();
                List<String> attributes = positions.stream().map(AstGrammar.Field::name).toList();
                dict.put("_attributes", PyTuple.copyOf(attributes));
                noneForOptional(dict, positions);
            }
            PyType base = c.sum() == null ? PyAst.TYPE : get(c.sum());
            Object made =
                    CallOps.call3(ts, CoreTypes.TYPE, PyStr.of(c.name()), PyTuple.of(base), dict);
            types.put(c.name(), (PyType) made);
        }
    }

    private static void noneForOptional(PyDict dict, List<AstGrammar.Field> fields) {
        for (AstGrammar.Field field : fields) {
            if (field.quantity() == '?') {
                dict.put(field.name(), PyNone.NONE);
            }
        }
    }

    /// All classes by name.
    Map<String, PyType> types() {
        return types;
    }

    /// The class called `name`.
    PyType get(String name) {
        PyType type = types.get(name);
        if (type == null) {
            throw new IllegalArgumentException(name);
        }
        return type;
    }

    /// The instance of a class without fields, such as `Load`.
    Object singleton(String name) {
        return singletons.computeIfAbsent(name, n -> new PyAst(get(n)));
    }
}
