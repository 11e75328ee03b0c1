package dev.fermata.annotations.processor;

import dev.fermata.annotations.PyMethod;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.VariableElement;

/// Reads a Java method annotated with [PyMethod] into a [MethodModel] and checks that its Python signature and its Java
/// parameters agree.
final class MethodReader {

    private final Problems problems;
    private final JavaTypes types;

    MethodReader(Problems problems, JavaTypes types) {
        this.problems = problems;
        this.types = types;
    }

    /// The model of a method, or null if it is wrong, which has been reported.
    @Nullable MethodModel read(ExecutableElement method, ClassModel.Role role) {
        PyMethod annotation = method.getAnnotation(PyMethod.class);
        try {
            SignatureReader.Signature signature = SignatureReader.read(annotation.value());
            MethodModel model = model(method, annotation, signature, role);
            checkDeclaration(model, role);
            checkParameters(model, role);
            checkReturnType(model);
            Dunders.check(signature);
            checkDoc(model);
            return model;
        } catch (Problem e) {
            problems.report(method, e.getMessage());
            return null;
        }
    }

    private MethodModel model(
            ExecutableElement method,
            PyMethod annotation,
            SignatureReader.Signature signature,
            ClassModel.Role role) {
        List<VariableElement> parameters = new ArrayList<>(method.getParameters());
        boolean takesThreadState =
                !parameters.isEmpty()
                        && JavaTypes.erased(parameters.getFirst().asType())
                                .equals(JavaTypes.THREAD_STATE);
        if (takesThreadState) {
            parameters.removeFirst();
        }
        boolean isStatic = method.getModifiers().contains(Modifier.STATIC);
        return new MethodModel(
                method,
                signature,
                parameters,
                takesThreadState,
                !isStatic && role == ClassModel.Role.TYPE,
                annotation.kind().name(),
                annotation.style().name(),
                annotation.framed(),
                problems.doc(method));
    }

    private static void checkDeclaration(MethodModel m, ClassModel.Role role) {
        boolean isStatic = m.element().getModifiers().contains(Modifier.STATIC);
        if (m.element().getModifiers().contains(Modifier.PRIVATE)) {
            throw m.problem("a private method cannot be called by generated code");
        }
        if (role == ClassModel.Role.MODULE) {
            if (!isStatic) {
                throw m.problem("a module's function must be static");
            }
            return;
        }
        if (m.isNew() || m.kind().equals("CLASS")) {
            boolean takesClass =
                    !m.javaParameters().isEmpty()
                            && JavaTypes.erased(m.javaParameters().getFirst().asType())
                                    .equals(JavaTypes.PY_TYPE);
            if (!isStatic || !takesClass) {
                throw m.problem("must be static and take a PyType first");
            }
        } else if (m.kind().equals("STATIC") && !isStatic) {
            throw m.problem("must be static in Java, too");
        } else if (m.kind().equals("INSTANCE") && m.signature().parameters().isEmpty()) {
            throw m.problem("the signature lacks self");
        }
    }

    private void checkParameters(MethodModel m, ClassModel.Role role) {
        List<SignatureReader.Parameter> python = m.signature().parameters();
        int offset = m.implicitSelf() ? 1 : 0;
        if (m.javaParameters().size() + offset != python.size()) {
            throw m.problem(
                    "the signature has %d parameters, the Java method %d",
                    python.size(), m.javaParameters().size() + offset);
        }
        boolean takesReceiver =
                role == ClassModel.Role.TYPE && (!m.kind().equals("STATIC") || m.isNew());
        for (int i = offset; i < python.size(); i++) {
            VariableElement java = m.javaParameters().get(i - offset);
            if (takesReceiver && i == 0) {
                continue;
            }
            checkParameter(m, python.get(i), java);
        }
    }

    private void checkParameter(
            MethodModel m, SignatureReader.Parameter python, VariableElement java) {
        String type = JavaTypes.erased(java.asType());
        String javaName = java.getSimpleName().toString();
        if (!fold(python.name()).equals(fold(javaName))) {
            throw m.problem(
                    "Python parameter '%s' is Java parameter '%s'", python.name(), javaName);
        }
        switch (python.kind()) {
            case VAR_POSITIONAL -> wants(m, python, type, "java.lang.Object[]");
            case VAR_KEYWORD -> wants(m, python, type, JavaTypes.PY_DICT);
            default -> {
                if (!types.isParameter(java.asType())) {
                    throw m.problem(
                            "parameter '%s' has the unsupported Java type %s", python.name(), type);
                }
                checkDefault(m, python, java, type);
            }
        }
    }

    private static void wants(
            MethodModel m, SignatureReader.Parameter python, String type, String wanted) {
        if (!type.equals(wanted)) {
            throw m.problem("parameter '%s' must be %s, not %s", python.name(), wanted, type);
        }
    }

    private static void checkDefault(
            MethodModel m, SignatureReader.Parameter python, VariableElement java, String type) {
        String text = python.defaultText();
        if (text == null) {
            return;
        }
        String expression = Defaults.expression(text, type);
        if (expression == null) {
            throw m.problem("default %s of '%s' does not fit %s", text, python.name(), type);
        }
        if (expression.equals("null") && !JavaTypes.isNullable(java.asType())) {
            throw m.problem("parameter '%s' may be absent, so it must be @Nullable", python.name());
        }
    }

    private void checkReturnType(MethodModel m) {
        if (!types.isResult(m.element().getReturnType())) {
            throw m.problem(
                    "has the unsupported return type %s",
                    JavaTypes.erased(m.element().getReturnType()));
        }
    }

    private static void checkDoc(MethodModel m) {
        if (m.doc() == null && !m.signature().name().startsWith("_")) {
            throw m.problem("a public method needs a doc comment");
        }
    }

    private static String fold(String name) {
        return name.replace("_", "").toLowerCase(Locale.ROOT);
    }
}
