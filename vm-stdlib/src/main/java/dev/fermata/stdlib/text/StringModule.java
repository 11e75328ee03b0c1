package dev.fermata.stdlib.text;

import dev.fermata.annotations.PyMethod;
import dev.fermata.annotations.PyModuleSpec;
import dev.fermata.vm.object.IterOps;
import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.PyList;
import dev.fermata.vm.object.PyNone;
import dev.fermata.vm.object.PyPrimitive;
import dev.fermata.vm.object.PyTuple;
import dev.fermata.vm.object.Str;
import dev.fermata.vm.object.ThreadState;
import dev.fermata.vm.types.FieldName;
import dev.fermata.vm.types.FormatTemplate;
import dev.fermata.vm.types.StrParts;

/// string helper module
@PyModuleSpec(name = "_string")
final class StringModule {

    private StringModule() {}

    private static Object text(Object o) {
        if (!Str.isStr(o)) {
            throw PyErr.typeError("expected str, got %s", PyErr.className(o));
        }
        return PyPrimitive.unwrap(o);
    }

    /// The pieces of a format string: an iterator over (literal, field_name, format_spec, conversion).
    @PyMethod("formatter_parser(string, /)")
    static Object formatterParser(ThreadState ts, Object string) {
        FormatTemplate template = new FormatTemplate(text(string));
        PyList pieces = new PyList();
        ts.charge(Str.length(string));
        while (template.next()) {
            Object name = template.fieldName();
            int conversion = template.conversion();
            pieces.add(
                    PyTuple.of(
                            template.literal(),
                            name == null ? PyNone.NONE : name,
                            name == null ? PyNone.NONE : template.spec(),
                            conversion == FormatTemplate.NO_CONVERSION
                                    ? PyNone.NONE
                                    : StrParts.single(conversion)));
        }
        return IterOps.iter(ts, pieces);
    }

    /// The parts of a field name: what it begins with, and an iterator over (is_attribute, key).
    @PyMethod("formatter_field_name_split(string, /)")
    static Object formatterFieldNameSplit(ThreadState ts, Object string) {
        FieldName name = new FieldName(text(string));
        PyList steps = new PyList();
        while (name.next()) {
            steps.add(PyTuple.of(name.isAttribute(), name.key()));
        }
        return PyTuple.of(name.first(), IterOps.iter(ts, steps));
    }
}
