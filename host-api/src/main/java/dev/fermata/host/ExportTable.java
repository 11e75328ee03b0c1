package dev.fermata.host;

import dev.fermata.vm.object.MethodDef;
import dev.fermata.vm.object.ModuleSpec;
import dev.fermata.vm.object.PyBuiltinFunction;
import dev.fermata.vm.object.PyModule;
import dev.fermata.vm.object.PyType;
import dev.fermata.vm.object.ThreadState;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/// [Exports] as the VM sees them: a builtin module whose functions are the host's. Shared by all scripts of an engine.
final class ExportTable extends ModuleSpec {

    private final String name;
    private final @Nullable String doc;
    private final List<ExportedFunction> functions;
    private final MethodDef[] defs;
    private final Map<String, Object> constants;

    ExportTable(
            String name,
            @Nullable String doc,
            List<ExportedFunction> functions,
            Map<String, Object> constants) {
        this.name = name;
        this.doc = doc;
        this.functions = List.copyOf(functions);
        this.constants = Map.copyOf(constants);
        this.defs = new MethodDef[functions.size()];
        for (int i = 0; i < defs.length; i++) {
            defs[i] = functions.get(i).def(this, i);
        }
    }

    /// A function that stands alone.
    static PyBuiltinFunction function(ExportedFunction function) {
        ExportTable table = new ExportTable("host", null, List.of(function), Map.of());
        return table.function(0);
    }

    /// The function called `name`, or null.
    @Nullable PyBuiltinFunction find(String name) {
        for (int i = 0; i < defs.length; i++) {
            if (defs[i].name().equals(name)) {
                return function(i);
            }
        }
        return null;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public @Nullable String doc() {
        return doc;
    }

    @Override
    public List<PyType> types() {
        return List.of();
    }

    @Override
    public MethodDef method(int index) {
        return defs[index];
    }

    @Override
    public int methodCount() {
        return defs.length;
    }

    @Override
    public PyBuiltinFunction function(int index) {
        return new PyHostFunction(defs[index], name, functions.get(index));
    }

    @Override
    public void exec(ThreadState ts, PyModule module) {
        ToPython toPython = new ToPython(ts, HostSide.of(ts));
        constants.forEach((key, value) -> module.dict().put(key, toPython.convert(value)));
    }

    @Override
    protected Object invoke(ThreadState ts, int index, @Nullable Object[] bound) {
        return HostSide.of(ts).call(ts, functions.get(index), bound);
    }
}
