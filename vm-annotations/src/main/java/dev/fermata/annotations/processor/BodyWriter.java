package dev.fermata.annotations.processor;

import dev.fermata.annotations.PyTypeSpec;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;

/// Writes, for each annotated method, a method that converts the arguments and the result. The methods are small, so
/// that the JVM inlines them, and carry the Python name, which a profile of the VM then shows.
final class BodyWriter {

    private final Elements elements;
    private final ClassModel model;
    private final JavaSource out;
    private final String javaClass;

    BodyWriter(Elements elements, ClassModel model, JavaSource out) {
        this.elements = elements;
        this.model = model;
        this.out = out;
        this.javaClass = model.element.getQualifiedName().toString();
    }

    /// The name of the method for the annotated method at `index`.
    static String name(ClassModel model, int index) {
        return "m" + index + "_" + model.methods.get(index).signature().name();
    }

    /// Writes the method for each annotated method.
    void write() {
        for (int i = 0; i < model.methods.size(); i++) {
            writeMethod(i, model.methods.get(i));
        }
    }

    private void writeMethod(int index, MethodModel m) {
        StringBuilder parameters = new StringBuilder();
        for (int p = 0; p < m.signature().parameters().size(); p++) {
            parameters.append(", @Nullable Object a").append(p);
        }
        out.line("    private Object %s(ThreadState ts%s) {", name(model, index), parameters);
        List<String> arguments = new ArrayList<>();
        if (m.takesThreadState()) {
            arguments.add("ts");
        }
        String receiver = javaClass;
        int first = 0;
        if (m.implicitSelf()) {
            out.line("        if (!(a0 instanceof %s self)) {", javaClass);
            out.line("            throw wrongSelf(%d, a0);", index);
            out.line("        }");
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
        out.line("    }");
        out.line("");
    }

    private void writeResult(TypeMirror type, String call) {
        if (type.getKind() == TypeKind.VOID) {
            out.line("        %s;", call);
            out.line("        return PyNone.NONE;");
        } else {
            out.line("        return %s;", JavaTypes.toPython(type, call));
        }
    }

    private String argument(int index, MethodModel m, int java, int python) {
        String type = JavaTypes.erased(m.javaParameters().get(java).asType());
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
        String name = m.signature().name();
        boolean constructor = name.equals("__new__") || name.equals("__init__");
        return Defaults.quote((constructor ? model.name : name) + "() " + argument);
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
            default -> simple.replaceFirst("^Py", "").toLowerCase(Locale.ROOT);
        };
    }
}
