package dev.fermata.annotations.processor;

import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/// Names Java types as generated code writes them.
final class Types {

    private Types() {}

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
}
