package dev.fermata.vm.types;

import dev.fermata.annotations.PyMethod;
import dev.fermata.annotations.PyTypeSpec;
import dev.fermata.vm.object.IterOps;
import dev.fermata.vm.object.PyDict;
import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.PyNone;
import dev.fermata.vm.object.PyTuple;
import dev.fermata.vm.object.PyType;
import dev.fermata.vm.object.ReprOps;
import dev.fermata.vm.object.Slot;
import dev.fermata.vm.object.Str;
import dev.fermata.vm.object.ThreadState;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.List;

/// The methods that all [StructSequence] types share; never a type of instances by itself.
@PyTypeSpec(
        name = "structseq",
        module = "types",
        base = PyTuple.class,
        self = PyTuple.class,
        subclassable = true,
        sameLayout = true,
        hidden = true)
final class StructSequenceMethods {

    static final PyType TYPE = StructSequenceMethodsSpec.TYPE;

    private StructSequenceMethods() {}

    private static StructSequence specOf(PyType cls) {
        for (PyType t : cls.mro()) {
            if (t.spec() instanceof StructSequence spec) {
                return spec;
            }
        }
        throw PyErr.typeError("cannot create '%s' instances", cls.name());
    }

    @PyMethod("__new__(cls, sequence, dict=<unrepresentable>, /)")
    static Object make(ThreadState ts, PyType cls, Object sequence, @Nullable Object dict) {
        StructSequence spec = specOf(cls);
        if (!spec.instantiable()) {
            throw PyErr.typeError("cannot create '%s' instances", spec.qualifiedName());
        }
        if (PyType.of(sequence).slot(Slot.ITER) == null
                && PyType.of(sequence).slot(Slot.GETITEM) == null) {
            throw PyErr.typeError("constructor requires a sequence");
        }
        if (dict != null && !(dict instanceof PyDict)) {
            throw PyErr.typeError("%s() takes a dict as second arg, if any", spec.qualifiedName());
        }
        Object[] given = IterOps.toArray(ts, sequence);
        checkLength(spec, given.length);
        Object[] values = Arrays.copyOf(given, spec.fields().size());
        for (int i = given.length; i < values.length; i++) {
            Object named = dict == null ? null : ((PyDict) dict).get(spec.fields().get(i));
            values[i] = named == null ? PyNone.NONE : named;
        }
        return spec.make(cls, values);
    }

    private static void checkLength(StructSequence spec, int given) {
        int least = spec.visible();
        int most = spec.fields().size();
        if (given >= least && given <= most) {
            return;
        }
        String which = least == most ? "a" : given < least ? "an at least" : "an at most";
        throw PyErr.typeError(
                "%s() takes %s %d-sequence (%d-sequence given)",
                spec.qualifiedName(), which, given < least ? least : most, given);
    }

    @PyMethod("__repr__(self, /)")
    static String repr(ThreadState ts, PyTuple self) {
        StructSequence spec = specOf(self.type());
        StringBuilder text = new StringBuilder(spec.qualifiedName()).append('(');
        List<String> fields = spec.fields();
        for (int i = 0; i < self.size(); i++) {
            text.append(i > 0 ? ", " : "").append(fields.get(i)).append('=');
            text.append(Str.utf16(ReprOps.repr(ts, self.get(i))));
        }
        return text.append(')').toString();
    }

    @PyMethod("__reduce__(self, /)")
    static Object reduce(ThreadState ts, PyTuple self) {
        StructSequence spec = specOf(self.type());
        PyDict named = new PyDict();
        for (String field : spec.fields().subList(spec.visible(), spec.fields().size())) {
            Object value = self.getOwn(field);
            named.put(field, value == null ? PyNone.NONE : value);
        }
        PyTuple plain = PyTuple.of(self.items().clone());
        return PyTuple.of(self.type(), PyTuple.of(plain, named));
    }
}
