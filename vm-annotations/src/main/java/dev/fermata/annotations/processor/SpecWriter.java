package dev.fermata.annotations.processor;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.Elements;

/// Writes the generated spec of one annotated class.
final class SpecWriter {

    private final Elements elements;
    private final ClassModel model;
    private final List<ClassModel> moduleTypes;
    private final String javaClass;
    private final JavaSource out = new JavaSource();

    SpecWriter(Elements elements, ClassModel model, List<ClassModel> moduleTypes) {
        this.elements = elements;
        this.model = model;
        this.moduleTypes = moduleTypes;
        this.javaClass = model.element.getQualifiedName().toString();
    }

    /// The source of the generated class.
    String write() {
        boolean isType = model.role == ClassModel.Role.TYPE;
        out.line("package %s;", model.packageName);
        out.line("");
        out.line("import dev.fermata.annotations.PyMethod;");
        out.line("import dev.fermata.vm.object.*;");
        out.line("import org.jspecify.annotations.Nullable;");
        out.line("");
        out.line("/// Declares `%s` as its annotated class does. Generated.", model.name);
        out.line("@SuppressWarnings({\"cast\", \"unused\"})");
        out.line(
                "public final class %s extends %s {",
                model.specName(), isType ? "TypeSpec" : "ModuleSpec");
        out.line("");
        if (isType) {
            out.line("    /// The type.");
            out.line(
                    "    public static final PyType TYPE = PyType.define(new %s());",
                    model.specName());
        } else {
            out.line("    /// The module.");
            out.line(
                    "    public static final %s SPEC = new %s();",
                    model.specName(), model.specName());
        }
        out.line("");
        out.line("    private final MethodDef[] methods = {");
        for (int i = 0; i < model.methods.size(); i++) {
            MethodModel m = model.methods.get(i);
            out.line(
                    "        new MethodDef(this, %d, %s, %s, PyMethod.Kind.%s, PyMethod.Style.%s,"
                            + " %s, %s),",
                    i,
                    Defaults.quote(m.signature().name()),
                    Defaults.quote(m.signature().parametersText()),
                    m.isNew() ? "STATIC" : m.kind(),
                    m.style(),
                    m.framed(),
                    JavaSource.literal(m.doc()));
        }
        out.line("    };");
        out.line("");
        out.line("    private %s() {}", model.specName());
        out.line("");
        out.getter("String", "name", Defaults.quote(model.name));
        out.getter("@Nullable String", "doc", JavaSource.literal(model.doc));
        if (isType) {
            writeTypeFacts();
        } else {
            writeModuleFacts();
        }
        out.line("    @Override");
        out.line("    public MethodDef method(int index) {");
        out.line("        return methods[index];");
        out.line("    }");
        out.line("");
        out.getter("int", "methodCount", "methods.length");
        writeConstants();
        new DispatchWriter(model, out).write();
        new BodyWriter(elements, model, out).write();
        if (isType) {
            new AttributeWriter(model, out).write();
        }
        out.line("}");
        return out.toString();
    }

    private void writeTypeFacts() {
        ClassModel.TypeFacts facts = model.facts;
        out.getter("String", "module", Defaults.quote(model.module));
        out.getter("int", "flags", facts.flags());
        out.getter("@Nullable PyType", "base", String.valueOf(facts.base()));
        if (!facts.moreBases().isEmpty()) {
            out.getter(
                    "PyType[]",
                    "moreBases",
                    "new PyType[] {" + String.join(", ", facts.moreBases()) + "}");
        }
        out.getter("PyType", "type", "TYPE");
        List<String> defs = new ArrayList<>();
        int i = 0;
        for (ClassModel.Attribute attribute : model.attributes.values()) {
            defs.add(
                    "new GetSetDef(this, %d, %s, %s, %s, %s)"
                            .formatted(
                                    i++,
                                    Defaults.quote(attribute.name),
                                    JavaSource.literal(doc(attribute)),
                                    attribute.setter != null,
                                    attribute.member));
        }
        out.line("    private final GetSetDef[] getSets = {");
        for (String def : defs) {
            out.line("        %s,", def);
        }
        out.line("    };");
        out.line("");
        out.getter("GetSetDef[]", "getSets", "getSets");
    }

    private @Nullable String doc(ClassModel.Attribute attribute) {
        ExecutableElement getter = attribute.getter;
        String doc = getter == null ? null : elements.getDocComment(getter);
        return doc == null || doc.isBlank() ? null : doc.strip();
    }

    private void writeModuleFacts() {
        List<String> types = moduleTypes.stream().map(m -> m.qualifiedSpec() + ".TYPE").toList();
        out.getter(
                "java.util.List<PyType>",
                "types",
                "java.util.List.of(new PyType[] {" + String.join(", ", types) + "})");
        if (model.facts.exec()) {
            out.line("    @Override");
            out.line("    public void exec(ThreadState ts, PyModule module) {");
            out.line("        %s.exec(ts, module);", javaClass);
            out.line("    }");
            out.line("");
        }
    }

    private void writeConstants() {
        if (model.constants.isEmpty()) {
            return;
        }
        out.line("    @Override");
        out.line("    public void constants(java.util.function.BiConsumer<String, Object> sink) {");
        for (Map.Entry<String, VariableElement> e : model.constants.entrySet()) {
            String field = javaClass + "." + e.getValue().getSimpleName();
            out.line(
                    "        sink.accept(%s, %s);",
                    Defaults.quote(e.getKey()), JavaTypes.toPython(e.getValue().asType(), field));
        }
        out.line("    }");
        out.line("");
    }
}
