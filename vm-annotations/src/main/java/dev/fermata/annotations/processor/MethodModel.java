package dev.fermata.annotations.processor;

import org.jspecify.annotations.Nullable;

import java.util.List;

import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;

/// One annotated Java method.
///
/// @param element the Java method
/// @param signature its Python signature
/// @param javaParameters the Java parameters that correspond to Python parameters, in order; without an implicit self
/// @param takesThreadState whether the first Java parameter is the `ThreadState`
/// @param implicitSelf whether the method is called on self
/// @param kind the name of its `PyMethod.Kind`
/// @param style the name of its `PyMethod.Style`
/// @param framed whether it is also written in Python
/// @param doc the docstring, or null
record MethodModel(
        ExecutableElement element,
        SignatureReader.Signature signature,
        List<? extends VariableElement> javaParameters,
        boolean takesThreadState,
        boolean implicitSelf,
        String kind,
        String style,
        boolean framed,
        @Nullable String doc) {

    /// Something wrong with this method, named in the message.
    Problem problem(String format, Object... arguments) {
        return new Problem(signature.name() + ": " + format.formatted(arguments));
    }

    /// Whether this is `__new__`.
    boolean isNew() {
        return signature.name().equals("__new__");
    }
}
