package dev.fermata.annotations.processor;

import dev.fermata.annotations.PyTypeSpec;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;

/// Writes the generated spec of one annotated class.
final class SpecWriter {

    private static final int MAX_FIXED = 4;
    private static final String[] FIXED = {"a", "b", "c", "d"};

    private final Elements elements;
    private final ClassModel model;
    private final List<ClassModel> moduleTypes;
    private final String javaClass;
    private final StringBuilder out = new StringBuilder();

    SpecWriter(Elements elements, ClassModel model, List<ClassModel> moduleTypes) {
        this.elements = elements;
        this.model = model;
        this.moduleTypes = moduleTypes;
        this.javaClass = model.element.getQualifiedName().toString();
    }

    /// The source of the generated class.
    String write() {
        boolean isType = model.role == ClassModel.Role.TYPE;
        line("package %s;", model.packageName);
        line("");
        line("import dev.fermata.annotations.PyMethod;");
        line("import dev.fermata.vm.object.*;");
        line("import org.jspecify.annotations.Nullable;");
        line("");
        line("/// Declares `%s` as its annotated class does. Generated.", model.name);
        line("@SuppressWarnings({\"cast\", \"unused\"})");
        line(
                "public final class %s extends %s {",
                model.specName(), isType ? "TypeSpec" : "ModuleSpec");
        line("");
        if (isType) {
            line("    /// The type.");
            line(
                    "    public static final PyType TYPE = PyType.define(new %s());",
                    model.specName());
        } else {
            line("    /// The module.");
            line("    public static final %s SPEC = new %s();", model.specName(), model.specName());
        }
        line("");
        line("    private final MethodDef[] methods = {");
        for (int i = 0; i < model.methods.size(); i++) {
            MethodModel m = model.methods.get(i);
            line(
                    "        new MethodDef(this, %d, %s, %s, PyMethod.Kind.%s, PyMethod.Style.%s,"
                            + " %s),",
                    i,
                    Defaults.quote(m.signature().name()),
                    Defaults.quote(m.signature().parametersText()),
                    m.isNew() ? "STATIC" : m.kind(),
                    m.style(),
                    literal(m.doc()));
        }
        line("    };");
        line("");
        line("    private %s() {}", model.specName());
        line("");
        getter("String", "name", Defaults.quote(model.name));
        getter("@Nullable String", "doc", literal(model.doc));
        if (isType) {
            writeTypeFacts();
        } else {
            writeModuleFacts();
        }
        line("    @Override");
        line("    public MethodDef method(int index) {");
        line("        return methods[index];");
        line("    }");
        line("");
        getter("int", "methodCount", "methods.length");
        writeConstants();
        writeInvoke();
        for (int n = 0; n <= MAX_FIXED; n++) {
            writeFixed(n);
        }
        for (int i = 0; i < model.methods.size(); i++) {
            writeMethod(i, model.methods.get(i));
        }
        if (isType) {
            writeAttributes();
        }
        line("}");
        return out.toString();
    }

    private void writeTypeFacts() {
        ClassModel.TypeFacts facts = model.facts;
        getter("String", "module", Defaults.quote(model.module));
        getter("int", "flags", facts.flags());
        getter("@Nullable PyType", "base", String.valueOf(facts.base()));
        if (!facts.moreBases().isEmpty()) {
            getter(
                    "PyType[]",
                    "moreBases",
                    "new PyType[] {" + String.join(", ", facts.moreBases()) + "}");
        }
        getter("PyType", "type", "TYPE");
        List<String> defs = new ArrayList<>();
        int i = 0;
        for (ClassModel.Attribute attribute : model.attributes.values()) {
            defs.add(
                    "new GetSetDef(this, %d, %s, %s, %s)"
                            .formatted(
                                    i++,
                                    Defaults.quote(attribute.name),
                                    literal(doc(attribute)),
                                    attribute.setter != null));
        }
        line("    private final GetSetDef[] getSets = {");
        for (String def : defs) {
            line("        %s,", def);
        }
        line("    };");
        line("");
        getter("GetSetDef[]", "getSets", "getSets");
    }

    private @Nullable String doc(ClassModel.Attribute attribute) {
        ExecutableElement getter = attribute.getter;
        String doc = getter == null ? null : elements.getDocComment(getter);
        return doc == null || doc.isBlank() ? null : doc.strip();
    }

    private void writeModuleFacts() {
        List<String> types = moduleTypes.stream().map(m -> m.qualifiedSpec() + ".TYPE").toList();
        getter(
                "java.util.List<PyType>",
                "types",
                "java.util.List.of(new PyType[] {" + String.join(", ", types) + "})");
        if (model.facts.exec()) {
            line("    @Override");
            line("    public void exec(ThreadState ts, PyModule module) {");
            line("        %s.exec(ts, module);", javaClass);
            line("    }");
            line("");
        }
    }

    private void writeConstants() {
        if (model.constants.isEmpty()) {
            return;
        }
        line("    @Override");
        line("    public void constants(java.util.function.BiConsumer<String, Object> sink) {");
        for (Map.Entry<String, VariableElement> e : model.constants.entrySet()) {
            String type = Types.erased(e.getValue().asType());
            String cast = type.equals("int") ? "(long) " : "";
            line(
                    "        sink.accept(%s, %s%s.%s);",
                    Defaults.quote(e.getKey()), cast, javaClass, e.getValue().getSimpleName());
        }
        line("    }");
        line("");
    }

    private void writeInvoke() {
        line("    @Override");
        line("    protected Object invoke(ThreadState ts, int index, @Nullable Object[] bound) {");
        if (model.methods.isEmpty()) {
            line("        throw new IllegalArgumentException(\"no method \" + index);");
            line("    }");
            line("");
            return;
        }
        line("        return switch (index) {");
        for (int i = 0; i < model.methods.size(); i++) {
            StringBuilder args = new StringBuilder();
            for (int p = 0; p < model.methods.get(i).signature().parameters().size(); p++) {
                args.append(", bound[").append(p).append(']');
            }
            line("            case %d -> m%d(ts%s);", i, i, args);
        }
        line("            default -> throw new IllegalArgumentException(\"no method \" + index);");
        line("        };");
        line("    }");
        line("");
    }

    private void writeFixed(int n) {
        List<String> cases = new ArrayList<>();
        for (int i = 0; i < model.methods.size(); i++) {
            SignatureReader.Signature s = model.methods.get(i).signature();
            boolean fits =
                    n >= s.minPositional()
                            && (n <= s.maxPositional()
                                    || s.has(SignatureReader.Kind.VAR_POSITIONAL));
            if (fits && s.allowsPlainCall()) {
                cases.add(
                        "            case %d -> m%d(ts%s);".formatted(i, i, fixedArguments(s, n)));
            }
        }
        if (cases.isEmpty()) {
            return;
        }
        StringBuilder parameters = new StringBuilder();
        StringBuilder arguments = new StringBuilder();
        for (int i = 0; i < n; i++) {
            parameters.append(", Object ").append(FIXED[i]);
            arguments.append(", ").append(FIXED[i]);
        }
        line("    @Override");
        line("    protected Object invoke%d(ThreadState ts, int index%s) {", n, parameters);
        line("        return switch (index) {");
        cases.forEach(c -> line("%s", c));
        line("            default -> super.invoke%d(ts, index%s);", n, arguments);
        line("        };");
        line("    }");
        line("");
    }

    private static String fixedArguments(SignatureReader.Signature s, int n) {
        StringBuilder args = new StringBuilder();
        int next = 0;
        for (SignatureReader.Parameter p : s.parameters()) {
            args.append(", ");
            switch (p.kind()) {
                case POSITIONAL_ONLY, POSITIONAL_OR_KEYWORD ->
                        args.append(next < n ? FIXED[next++] : "null");
                case VAR_POSITIONAL -> {
                    List<String> rest = new ArrayList<>();
                    while (next < n) {
                        rest.add(FIXED[next++]);
                    }
                    args.append(
                            rest.isEmpty()
                                    ? "CallOps.NO_ARGS"
                                    : "new Object[] {" + String.join(", ", rest) + "}");
                }
                case KEYWORD_ONLY -> args.append("null");
                case VAR_KEYWORD -> args.append("new PyDict()");
            }
        }
        return args.toString();
    }

    private void writeMethod(int index, MethodModel m) {
        StringBuilder parameters = new StringBuilder();
        for (int p = 0; p < m.signature().parameters().size(); p++) {
            parameters.append(", @Nullable Object a").append(p);
        }
        line("    private Object m%d(ThreadState ts%s) {", index, parameters);
        List<String> arguments = new ArrayList<>();
        if (m.takesThreadState()) {
            arguments.add("ts");
        }
        String receiver = javaClass;
        int first = 0;
        if (m.implicitSelf()) {
            line("        if (!(a0 instanceof %s self)) {", javaClass);
            line("            throw wrongSelf(%d, a0);", index);
            line("        }");
            receiver = "self";
            first = 1;
        }
        for (int j = 0; j < m.javaParameters().size(); j++) {
            arguments.add(argument(index, m, j, j + first));
        }
        String call =
                receiver
                        + "."
                        + m.element().getSimpleName()
                        + "("
                        + String.join(", ", arguments)
                        + ")";
        writeResult(m.element().getReturnType(), call);
        line("    }");
        line("");
    }

    private void writeResult(TypeMirror type, String call) {
        switch (Types.erased(type)) {
            case "void" -> {
                line("        %s;", call);
                line("        return PyNone.NONE;");
            }
            case "int" -> line("        return (long) %s;", call);
            default -> line("        return %s;", call);
        }
    }

    private String argument(int index, MethodModel m, int java, int python) {
        String type = Types.erased(m.javaParameters().get(java).asType());
        SignatureReader.Parameter p = m.signature().parameters().get(python);
        String a = "a" + python;
        boolean isSelf = python == 0 && model.role == ClassModel.Role.TYPE && !m.implicitSelf();
        if (isSelf && m.isNew()) {
            return "newClass(" + a + ")";
        }
        if (isSelf && m.kind().equals("CLASS")) {
            return "boundClass(" + a + ")";
        }
        if (isSelf && m.kind().equals("INSTANCE")) {
            if (model.facts.unwrapsSelf()) {
                return "PyPrimitive.unwrap(" + a + ")";
            }
            return type.equals("java.lang.Object")
                    ? a
                    : "self(" + type + ".class, " + index + ", " + a + ")";
        }
        if (p.kind() == SignatureReader.Kind.VAR_POSITIONAL) {
            return "(Object[]) " + a;
        }
        if (p.kind() == SignatureReader.Kind.VAR_KEYWORD) {
            return "(PyDict) " + a;
        }
        String converted = convert(m, type, a, python, p);
        String text = p.defaultText();
        if (text == null) {
            return converted;
        }
        String expression = Defaults.expression(text, type);
        if ("null".equals(expression) && converted.equals(a)) {
            return a;
        }
        return a + " == null ? " + expression + " : " + converted;
    }

    private String convert(
            MethodModel m, String type, String a, int python, SignatureReader.Parameter p) {
        return switch (type) {
            case "java.lang.Object" -> a;
            case "int" -> "Convert.toInt(ts, " + a + ")";
            case "long" -> "Convert.toLong(ts, " + a + ")";
            case "double" -> "Convert.toDouble(ts, " + a + ")";
            case "boolean" -> "CompareOps.truth(ts, " + a + ")";
            case "java.lang.String" -> "Convert.toText(" + a + ", " + what(m, python, p) + ")";
            default ->
                    "argument(%s.class, %s, %s, %s)"
                            .formatted(type, a, what(m, python, p), Defaults.quote(typeName(type)));
        };
    }

    /// How an error names the argument: by position where it has no keyword.
    private String what(MethodModel m, int python, SignatureReader.Parameter p) {
        boolean hasSelf = model.role == ClassModel.Role.TYPE && !m.kind().equals("STATIC");
        String argument =
                p.kind() == SignatureReader.Kind.POSITIONAL_ONLY
                        ? m.signature().maxPositional() - (hasSelf ? 1 : 0) == 1
                                ? "argument"
                                : "argument " + (python + (hasSelf ? 0 : 1))
                        : "argument '" + p.name() + "'";
        return Defaults.quote(m.signature().name() + "() " + argument);
    }

    private String typeName(String javaType) {
        TypeElement element = elements.getTypeElement(javaType);
        PyTypeSpec spec = element == null ? null : element.getAnnotation(PyTypeSpec.class);
        if (spec != null) {
            return spec.name();
        }
        String simple = javaType.substring(javaType.lastIndexOf('.') + 1);
        return switch (simple) {
            case "PyType" -> "type";
            case "PyModule" -> "module";
            case "PyBaseException" -> "exception";
            default -> simple.replaceFirst("^Py", "").toLowerCase(java.util.Locale.ROOT);
        };
    }

    private void writeAttributes() {
        if (model.attributes.isEmpty()) {
            return;
        }
        line("    @Override");
        line("    protected Object getAttribute(ThreadState ts, int index, Object self) {");
        line("        return switch (index) {");
        int i = 0;
        for (ClassModel.Attribute attribute : model.attributes.values()) {
            ExecutableElement getter = attribute.getter;
            if (getter != null) {
                String cast = Types.erased(getter.getReturnType()).equals("int") ? "(long) " : "";
                line("            case %d -> %s%s;", i, cast, attributeCall(getter, null));
            }
            i++;
        }
        line("            default -> super.getAttribute(ts, index, self);");
        line("        };");
        line("    }");
        line("");
        if (model.attributes.values().stream().allMatch(a -> a.setter == null)) {
            return;
        }
        line("    @Override");
        line(
                "    protected void setAttribute(ThreadState ts, int index, Object self, @Nullable"
                        + " Object value) {");
        line("        switch (index) {");
        i = 0;
        for (ClassModel.Attribute attribute : model.attributes.values()) {
            if (attribute.setter != null) {
                line("            case %d -> %s;", i, attributeCall(attribute.setter, "value"));
            }
            i++;
        }
        line("            default -> super.setAttribute(ts, index, self, value);");
        line("        }");
        line("    }");
        line("");
    }

    private String attributeCall(ExecutableElement method, @Nullable String value) {
        List<String> arguments = new ArrayList<>();
        List<? extends VariableElement> parameters = method.getParameters();
        int next = 0;
        if (!parameters.isEmpty()
                && Types.erased(parameters.getFirst().asType())
                        .equals("dev.fermata.vm.object.ThreadState")) {
            arguments.add("ts");
            next++;
        }
        boolean isStatic = method.getModifiers().contains(javax.lang.model.element.Modifier.STATIC);
        String receiver = javaClass;
        if (isStatic) {
            String type = Types.erased(parameters.get(next).asType());
            arguments.add(
                    model.facts.unwrapsSelf()
                            ? "PyPrimitive.unwrap(self)"
                            : type.equals("java.lang.Object") ? "self" : "(" + type + ") self");
        } else {
            receiver = "((" + javaClass + ") self)";
        }
        if (value != null) {
            arguments.add(value);
        }
        return receiver + "." + method.getSimpleName() + "(" + String.join(", ", arguments) + ")";
    }

    private void getter(String type, String name, String expression) {
        line("    @Override");
        line("    public %s %s() {", type, name);
        line("        return %s;", expression);
        line("    }");
        line("");
    }

    private static String literal(@Nullable String text) {
        return text == null ? "null" : Defaults.quote(text);
    }

    private void line(String format, Object... arguments) {
        out.append(arguments.length == 0 ? format : format.formatted(arguments)).append('\n');
    }
}
