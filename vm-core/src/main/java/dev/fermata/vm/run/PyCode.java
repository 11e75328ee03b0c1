package dev.fermata.vm.run;

import dev.fermata.annotations.PyGetter;
import dev.fermata.annotations.PyMethod;
import dev.fermata.annotations.PyTypeSpec;
import dev.fermata.vm.code.Code;
import dev.fermata.vm.code.PositionTable;
import dev.fermata.vm.object.AttrOps;
import dev.fermata.vm.object.CompareOps;
import dev.fermata.vm.object.Convert;
import dev.fermata.vm.object.PyBuiltinFunction;
import dev.fermata.vm.object.PyDict;
import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.PyList;
import dev.fermata.vm.object.PyMethodLike;
import dev.fermata.vm.object.PyNone;
import dev.fermata.vm.object.PyNotImplemented;
import dev.fermata.vm.object.PyObject;
import dev.fermata.vm.object.PyStr;
import dev.fermata.vm.object.PyTuple;
import dev.fermata.vm.object.PyType;
import dev.fermata.vm.object.Str;
import dev.fermata.vm.object.ThreadState;
import dev.fermata.vm.object.WeakIdentityMap;
import dev.fermata.vm.types.PyBytes;

import org.jspecify.annotations.Nullable;

import java.lang.ref.WeakReference;
import java.util.List;

/// A code object as scripts see it.
@PyTypeSpec(name = "code", module = "types", hidden = true, weakReferences = true)
public final class PyCode extends PyObject {

    /// The type `code`.
    public static final PyType TYPE = PyCodeSpec.TYPE;

    private final CodeBody body;

    private PyCode(CodeBody body) {
        super(TYPE);
        this.body = body;
    }

    /// The script's code object of `body`: the same one as long as the script refers to it.
    public static PyCode of(ThreadState ts, CodeBody body) {
        CodeObjects known = ts.interpreter().state(CodeObjects.class, CodeObjects::new);
        Known place = known.byBody.get(body);
        if (place == null) {
            place = new Known();
            known.byBody.put(body, place);
        }
        PyCode code = place.code.get();
        if (code == null) {
            code = new PyCode(body);
            place.code = new WeakReference<>(code);
        }
        return code;
    }

    private static final class CodeObjects {
        final WeakIdentityMap<Known> byBody = new WeakIdentityMap<>();
    }

    private static final class Known {
        WeakReference<@Nullable PyCode> code = new WeakReference<>(null);
    }

    /// What it runs.
    public CodeBody body() {
        return body;
    }

    /// What it was compiled to.
    public Code code() {
        return body.code();
    }

    /// The docstring of a function's code, or None.
    Object docstring() {
        List<Object> consts = code().consts();
        return !consts.isEmpty() && consts.getFirst() instanceof String s ? s : PyNone.NONE;
    }

    @PyGetter(value = "co_name", member = true)
    Object name() {
        return PyStr.ofName(code().name());
    }

    @PyGetter(value = "co_qualname", member = true)
    Object qualname() {
        return PyStr.ofName(code().qualname());
    }

    @PyGetter(value = "co_filename", member = true)
    Object filename() {
        return PyStr.of(code().filename());
    }

    @PyGetter(value = "co_firstlineno", member = true)
    long firstLine() {
        return code().firstLine();
    }

    @PyGetter(value = "co_argcount", member = true)
    long argCount() {
        return code().argCount();
    }

    @PyGetter(value = "co_posonlyargcount", member = true)
    long posOnlyArgCount() {
        return code().posOnlyArgCount();
    }

    @PyGetter(value = "co_kwonlyargcount", member = true)
    long kwOnlyArgCount() {
        return code().kwOnlyArgCount();
    }

    @PyGetter(value = "co_nlocals", member = true)
    long nlocals() {
        return code().varnames().size();
    }

    @PyGetter(value = "co_stacksize", member = true)
    long stackSize() {
        return code().registerCount();
    }

    @PyGetter(value = "co_flags", member = true)
    long flags() {
        return code().flags();
    }

    @PyGetter("co_varnames")
    Object varnames() {
        return names(code().varnames());
    }

    @PyGetter("co_cellvars")
    Object cellvars() {
        return names(code().cellvars());
    }

    @PyGetter("co_freevars")
    Object freevars() {
        return names(code().freevars());
    }

    @PyGetter(value = "co_names", member = true)
    Object names() {
        Code code = code();
        return names(
                code.names().stream()
                        .filter(
                                n ->
                                        !code.varnames().contains(n)
                                                && !code.cellvars().contains(n)
                                                && !code.freevars().contains(n))
                        .toList());
    }

    private static Object names(List<String> names) {
        return PyTuple.copyOf(names.stream().map(PyStr::ofName).toList());
    }

    @PyGetter(value = "co_consts", member = true)
    Object consts(ThreadState ts) {
        return body.constants(ts);
    }

    /// Return (start, end, line) for each run of instructions of one line.
    @PyMethod("co_lines(self, /)")
    Object lines(ThreadState ts) {
        PyList out = new PyList();
        PositionTable positions = code().positions();
        for (int run = 0; run < positions.runs(); run++) {
            int end = run + 1 < positions.runs() ? positions.start(run + 1) : code().size();
            int line = positions.line(positions.start(run));
            out.add(
                    PyTuple.of(
                            positions.start(run) * 2L,
                            end * 2L,
                            line < 0 ? PyNone.NONE : (Object) (long) line));
        }
        return dev.fermata.vm.object.IterOps.iter(ts, out);
    }

    /// Return (line, end line, column, end column) for each instruction.
    @PyMethod("co_positions(self, /)")
    Object positions(ThreadState ts) {
        PyList out = new PyList();
        PositionTable positions = code().positions();
        for (int i = 0; i < code().size(); i++) {
            out.add(
                    PyTuple.of(
                            orNone(positions.line(i)),
                            orNone(positions.endLine(i)),
                            orNone(positions.column(i)),
                            orNone(positions.endColumn(i))));
        }
        return dev.fermata.vm.object.IterOps.iter(ts, out);
    }

    /// One pair of bytes for each instruction, as the offsets of [#lines] count them.
    @PyGetter("co_code")
    Object bytecode() {
        byte[] out = new byte[2 * code().size()];
        for (int i = 0; i < code().size(); i++) {
            out[2 * i] = (byte) code().opcode(i).ordinal();
        }
        return PyBytes.of(out);
    }

    @PyGetter(value = "co_linetable", member = true)
    Object lineTable() {
        return PyBytes.EMPTY;
    }

    @PyGetter(value = "co_exceptiontable", member = true)
    Object exceptionTable() {
        return PyBytes.EMPTY;
    }

    /// Return a copy of the code object with new values for the given names, places and flags.
    @PyMethod("replace(self, /, **kwargs)")
    Object replace(ThreadState ts, PyDict kwargs) {
        Code.Builder builder = code().toBuilder();
        for (Object key : kwargs.keys()) {
            String name = Str.utf16(key);
            Object value = kwargs.get(name);
            switch (name) {
                case "co_name" -> builder.name(text(name, value));
                case "co_qualname" -> builder.qualname(text(name, value));
                case "co_filename" -> builder.filename(text(name, value));
                case "co_firstlineno" -> builder.firstLine(Convert.toInt(ts, value));
                case "co_flags" -> builder.flags(Convert.toInt(ts, value));
                default -> checkSame(ts, name, value);
            }
        }
        return of(ts, body.of(builder.build()));
    }

    private static String text(String name, @Nullable Object value) {
        return Convert.toText(
                value == null ? PyNone.NONE : value, "replace() argument '" + name + "'");
    }

    /// What instructions use cannot be exchanged, only be given as it is.
    private void checkSame(ThreadState ts, String name, @Nullable Object value) {
        Object own = name.startsWith("co_") ? AttrOps.find(ts, this, name) : null;
        if (own == null
                || own instanceof PyMethodLike
                || PyType.of(own) == PyBuiltinFunction.TYPE) {
            throw PyErr.typeError("'%s' is an invalid keyword argument for replace()", name);
        }
        if (value == null || !CompareOps.eq(ts, own, value)) {
            throw PyErr.valueError("%s cannot be replaced", name);
        }
    }

    private static Object orNone(int n) {
        return n < 0 ? PyNone.NONE : (Object) (long) n;
    }

    @PyMethod("__eq__(self, value, /)")
    Object eq(Object value) {
        return value instanceof PyCode other
                ? (Object)
                        (code() == other.code()
                                || code().contentHash().equals(other.code().contentHash()))
                : PyNotImplemented.NOT_IMPLEMENTED;
    }

    @PyMethod("__hash__(self, /)")
    long hash() {
        return code().qualname().hashCode() * 31L + code().firstLine();
    }

    @PyMethod("__repr__(self, /)")
    Object repr(ThreadState ts) {
        return PyStr.of(
                "<code object %s at %s, file \"%s\", line %d>"
                        .formatted(
                                code().name(),
                                ts.interpreter().addressOf(this),
                                code().filename(),
                                code().firstLine()));
    }
}
