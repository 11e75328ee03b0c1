package dev.fermata.host;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What a host lets scripts use under one name: functions, constants and the exported methods of Java objects. Nothing
/// of Java is in their reach unless it is put here or passed to them as a value. Immutable; each method returns a changed
/// copy.
public final class Exports {

    private final List<ExportedFunction> functions;
    private final Map<String, Object> constants;
    private final @Nullable String doc;

    private Exports(
            List<ExportedFunction> functions, Map<String, Object> constants, @Nullable String doc) {
        this.functions = functions;
        this.constants = constants;
        this.doc = doc;
    }

    /// No exports yet.
    public static Exports none() {
        return new Exports(List.of(), Map.of(), null);
    }

    /// The [Exported] methods of a Java object.
    ///
    /// @throws IllegalArgumentException if it has none, or one whose signature does not fit
    public static Exports of(Object object) {
        return none().object(object);
    }

    /// With one more function.
    ///
    /// @param signature its Python signature, such as `fetch(url, timeout=10)`; defaults are Python literals
    /// @throws IllegalArgumentException if the signature cannot be read
    public Exports function(String signature, HostFunction body) {
        return with(new ExportedFunction(signature, null, body));
    }

    /// With one more function that has a docstring.
    ///
    /// @param signature its Python signature, such as `fetch(url, timeout=10)`; defaults are Python literals
    /// @throws IllegalArgumentException if the signature cannot be read
    public Exports function(String signature, String doc, HostFunction body) {
        return with(new ExportedFunction(signature, doc, body));
    }

    /// With the [Exported] methods of a Java object as functions.
    ///
    /// @throws IllegalArgumentException if it has none, or one whose signature does not fit
    public Exports object(Object object) {
        Exports result = this;
        for (ExportedFunction function : ExportedClass.of(object.getClass()).bind(object)) {
            result = result.with(function);
        }
        if (result == this) {
            throw new IllegalArgumentException(
                    object.getClass().getName() + " has no @Exported method");
        }
        return result;
    }

    /// With one more constant; each script gets a copy of its own, converted as [Values] says.
    public Exports constant(String name, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(constants);
        more.put(name, value);
        return new Exports(functions, more, doc);
    }

    /// With a docstring.
    public Exports doc(String text) {
        return new Exports(functions, constants, text);
    }

    private Exports with(ExportedFunction function) {
        List<ExportedFunction> more = new ArrayList<>(functions);
        more.removeIf(f -> f.name().equals(function.name()));
        more.add(function);
        return new Exports(more, constants, doc);
    }

    /// The module that scripts see.
    ExportTable table(String name) {
        return new ExportTable(name, doc, functions, constants);
    }
}
