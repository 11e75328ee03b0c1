package dev.fermata.annotations.processor;

import java.util.Set;

import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;

/// What the processor knows about the Java types of parameters and results.
final class JavaTypes {

    static final String THREAD_STATE = "dev.fermata.vm.object.ThreadState";
    static final String PY_TYPE = "dev.fermata.vm.object.PyType";
    static final String PY_DICT = "dev.fermata.vm.object.PyDict";

    private static final Set<String> PLAIN =
            Set.of("java.lang.Object", "java.lang.String", "int", "long", "double", "boolean");

    private final Elements elements;

    JavaTypes(Elements elements) {
        this.elements = elements;
    }

    /// The type's qualified name without annotations and type arguments.
    static String erased(TypeMirror type) {
        if (type instanceof ArrayType array) {
            return erased(array.getComponentType()) + "[]";
        }
        if (type instanceof DeclaredType declared) {
            return ((TypeElement) declared.asElement()).getQualifiedName().toString();
        }
        return type.getKind().name().toLowerCase(java.util.Locale.ROOT);
    }

    /// The Java expression of the Python value that `expression` of the type stands for.
    static String toPython(TypeMirror type, String expression) {
        return switch (erased(type)) {
            case "int" -> "(long) " + expression;
            case "java.lang.String" -> "PyStr.of(" + expression + ")";
            default -> expression;
        };
    }

    /// Whether the type use is annotated `@Nullable`.
    static boolean isNullable(TypeMirror type) {
        return type.getAnnotationMirrors().stream()
                .anyMatch(
                        a ->
                                a.getAnnotationType()
                                        .asElement()
                                        .getSimpleName()
                                        .contentEquals("Nullable"));
    }

    /// Whether arguments can be converted to the type.
    boolean isParameter(TypeMirror type) {
        return PLAIN.contains(erased(type)) || isOurs(type);
    }

    /// Whether results of the type can be converted to Python values.
    boolean isResult(TypeMirror type) {
        return type.getKind() == TypeKind.VOID || isParameter(type);
    }

    /// Whether it is a class or interface whose instances are Python objects, or one that does not exist, which the
    /// compiler reports.
    private boolean isOurs(TypeMirror type) {
        if (type.getKind() == TypeKind.ERROR) {
            return true;
        }
        String name = erased(type);
        return type.getKind() == TypeKind.DECLARED
                && !name.equals(THREAD_STATE)
                && !name.startsWith("java.")
                && elements.getTypeElement(name) != null;
    }

    /// Whether class `name` inherits from class `ancestor`.
    boolean inherits(String name, String ancestor) {
        TypeElement element = elements.getTypeElement(name);
        while (element != null && !element.getQualifiedName().contentEquals(ancestor)) {
            element =
                    element.getSuperclass() instanceof DeclaredType d
                            ? (TypeElement) d.asElement()
                            : null;
        }
        return element != null;
    }
}
